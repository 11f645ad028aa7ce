package dormouse.experiments.analysis.components;

import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;

/** All that is asked of ND4J, apart, so that only those who need it wait for its native code to be loaded. */
final class Nd4jAlgebra {

    private Nd4jAlgebra() {}

    /**
     * By the smaller of the two products of the centred rows X with themselves: XᵀX and XXᵀ have the same eigenvalues but for zeros, and
     * the eigenvectors u of the latter give those of the former as Xᵀu.
     */
    static PrincipalComponents principalComponents(List<float[]> rows, int count) {
        int n = rows.size();
        int columns = rows.get(0).length;
        try (INDArray x = Nd4j.createUninitialized(DataType.DOUBLE, n, columns)) {
            for (int i = 0; i < n; i++) {
                x.putRow(i, Nd4j.createFromArray(doubles(rows.get(i))));
            }
            INDArray mean = x.mean(0);
            x.subiRowVector(mean);
            boolean dual = n < columns;
            INDArray product = dual ? x.mmul(x.transpose()) : x.transpose().mmul(x);
            product.divi(n - 1.0);
            int size = (int) product.size(0);
            double total = 0;
            for (int i = 0; i < size; i++) {
                total += product.getDouble(i, i);
            }
            // ascending; the eigenvectors take the place of the matrix, a column each
            double[] values = Eigen.symmetricGeneralizedEigenvalues(product).toDoubleVector();
            double[][] axes = new double[count][];
            double[] variances = new double[count];
            for (int k = 0; k < count; k++) {
                INDArray vector = product.getColumn(size - 1L - k).dup();
                variances[k] = Math.max(0, values[size - 1 - k]);
                axes[k] = dual ? unit(x.transpose().mmul(vector.reshape(size, 1))) : vector.toDoubleVector();
            }
            return new PrincipalComponents(mean.toDoubleVector(), axes, variances, total);
        }
    }

    private static double[] unit(INDArray vector) {
        double length = vector.norm2Number().doubleValue();
        return (length > 0 ? vector.div(length) : vector)
                .reshape(vector.length())
                .toDoubleVector();
    }

    private static double[] doubles(float[] floats) {
        double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }
}
