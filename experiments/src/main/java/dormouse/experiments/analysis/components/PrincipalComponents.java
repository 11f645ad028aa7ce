package dormouse.experiments.analysis.components;

import java.util.List;

/**
 * The directions in which some rows of numbers differ most: the eigenvectors of their covariance matrix (over n − 1) with the greatest
 * eigenvalues. Of the two signs of each the one is taken that makes the element of greatest size positive.
 */
public final class PrincipalComponents {

    private final double[] mean;
    private final double[][] axes;
    private final double[] variances;
    private final double totalVariance;

    PrincipalComponents(double[] mean, double[][] axes, double[] variances, double totalVariance) {
        this.mean = mean;
        this.axes = axes;
        this.variances = variances;
        this.totalVariance = totalVariance;
        for (double[] axis : axes) {
            turn(axis);
        }
    }

    /**
     * Finds the first components. Takes memory for all rows as doubles, and for the square of the smaller one of rows and columns.
     *
     * @param rows at least two, all of one length
     * @param count how many components to find, at least 1; fewer are found if the rows or their columns are fewer
     */
    public static PrincipalComponents of(List<float[]> rows, int count) {
        if (rows.size() < 2 || count < 1) {
            throw new IllegalArgumentException(
                    count + " components of " + rows.size() + " rows: there must be at least 1 of at least 2");
        }
        int columns = rows.get(0).length;
        if (columns == 0 || rows.stream().anyMatch(row -> row.length != columns)) {
            throw new IllegalArgumentException("rows must all have one length, and that above 0");
        }
        return Nd4jAlgebra.principalComponents(rows, Math.min(count, Math.min(rows.size(), columns)));
    }

    /** Returns how many components there are. */
    public int count() {
        return axes.length;
    }

    /** Returns a copy of a component's direction, of length 1. */
    public double[] axis(int component) {
        return axes[component].clone();
    }

    /** Returns the variance along a component. */
    public double variance(int component) {
        return variances[component];
    }

    /** Returns the share of all variance that lies along a component, 0 to 1; 0 where nothing varies. */
    public double share(int component) {
        return totalVariance > 0 ? variances[component] / totalVariance : 0;
    }

    /** Returns where a row lies along each component, the mean of all rows being 0. */
    public double[] project(float[] row) {
        double[] place = new double[axes.length];
        for (int k = 0; k < axes.length; k++) {
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                sum += (row[i] - mean[i]) * axes[k][i];
            }
            place[k] = sum;
        }
        return place;
    }

    private static void turn(double[] axis) {
        double greatest = 0;
        for (double element : axis) {
            if (Math.abs(element) > Math.abs(greatest)) {
                greatest = element;
            }
        }
        if (greatest < 0) {
            for (int i = 0; i < axis.length; i++) {
                axis[i] = -axis[i];
            }
        }
    }
}
