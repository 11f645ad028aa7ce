package dormouse.render.weights;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Principal component analysis of few points in many dimensions: from the eigenvectors of the points' matrix of inner products, n × n,
 * instead of their covariance, d × d. (Jolliffe, Principal Component Analysis, 2nd ed., section 3.5.)
 */
final class PrincipalComponents {

    /** How many components are kept. */
    static final int KEPT = 3;

    private final double[][] scores;
    private final double[] explained;

    private PrincipalComponents(double[][] scores, double[] explained) {
        this.scores = scores;
        this.explained = explained;
    }

    /**
     * Analyses points.
     *
     * @param points n points of d numbers each
     */
    static PrincipalComponents of(List<float[]> points) {
        int n = points.size();
        if (n < 2) {
            return new PrincipalComponents(new double[n][KEPT], new double[KEPT]);
        }
        INDArray x = Nd4j.create(points.toArray(float[][]::new)).castTo(DataType.DOUBLE);
        x.subiRowVector(x.mean(0));
        INDArray vectors = x.mmul(x.transpose());
        double total = x.mul(x).sumNumber().doubleValue();
        if (total <= 0) {
            return new PrincipalComponents(new double[n][KEPT], new double[KEPT]);
        }
        // the inner products are replaced by their eigenvectors; the eigenvalues ascend
        INDArray values = Eigen.symmetricGeneralizedEigenvalues(vectors, true);
        double[][] scores = new double[n][KEPT];
        double[] explained = new double[KEPT];
        List<Integer> order = descending(values);
        for (int k = 0; k < Math.min(KEPT, n); k++) {
            int column = order.get(k);
            double value = Math.max(0, values.getDouble(column));
            explained[k] = value / total;
            double[] vector = vectors.getColumn(column).toDoubleVector();
            double scale = Math.sqrt(value) * sign(vector);
            for (int i = 0; i < n; i++) {
                scores[i][k] = scale * vector[i];
            }
        }
        return new PrincipalComponents(scores, explained);
    }

    private static List<Integer> descending(INDArray values) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < values.length(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(values.getDouble(b), values.getDouble(a)));
        return order;
    }

    /** An eigenvector's sign is arbitrary; the last point that is clearly off the middle gets a positive one. */
    private static double sign(double[] vector) {
        double most = 0;
        for (double each : vector) {
            most = Math.max(most, Math.abs(each));
        }
        for (int i = vector.length - 1; i >= 0; i--) {
            if (Math.abs(vector[i]) > most / 2) {
                return Math.signum(vector[i]);
            }
        }
        return 1;
    }

    /** Returns each point's components, [n][3]. */
    double[][] scores() {
        return scores;
    }

    /** Returns the share of the variance that each component explains. */
    double[] explained() {
        return explained;
    }
}
