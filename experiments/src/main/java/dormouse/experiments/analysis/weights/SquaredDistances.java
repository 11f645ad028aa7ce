package dormouse.experiments.analysis.weights;

import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Distances between many networks at once, with ND4J: |a − b|² = |a|² + |b|² − 2 a·b, where all products are one of matrices. */
final class SquaredDistances {

    private SquaredDistances() {}

    /** Returns the squared distance from each network of one list to each of another, shape [ones][others]; none is below 0. */
    static double[][] between(List<float[]> ones, List<float[]> others) {
        try (INDArray a = matrix(ones);
                INDArray b = matrix(others);
                INDArray products = a.mmul(b.transpose())) {
            double[] normsOfA = norms(ones);
            double[] normsOfB = norms(others);
            double[][] squares = products.toDoubleMatrix();
            for (int i = 0; i < squares.length; i++) {
                for (int j = 0; j < squares[i].length; j++) {
                    squares[i][j] = Math.max(0, normsOfA[i] + normsOfB[j] - 2 * squares[i][j]);
                }
            }
            return squares;
        }
    }

    private static INDArray matrix(List<float[]> rows) {
        int columns = rows.get(0).length;
        double[] all = new double[rows.size() * columns];
        int at = 0;
        for (float[] row : rows) {
            if (row.length != columns) {
                throw new IllegalArgumentException(
                        "networks of " + columns + " and of " + row.length + " strengths have no distance");
            }
            for (float strength : row) {
                all[at++] = strength;
            }
        }
        return Nd4j.create(all, new long[] {rows.size(), columns}, DataType.DOUBLE);
    }

    private static double[] norms(List<float[]> rows) {
        return rows.stream()
                .mapToDouble(row -> {
                    double sum = 0;
                    for (float strength : row) {
                        sum += (double) strength * strength;
                    }
                    return sum;
                })
                .toArray();
    }
}
