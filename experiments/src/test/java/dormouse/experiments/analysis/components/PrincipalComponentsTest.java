package dormouse.experiments.analysis.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Against an eigensolver of a few lines that knows nothing of ND4J: Jacobi's rotations of the covariance matrix. */
class PrincipalComponentsTest {

    private static final double CLOSE = 1e-9;

    private static List<float[]> rows(int count, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] row = new float[columns];
            double common = random.nextDouble(-3, 3);
            double other = random.nextDouble(-2, 2);
            for (int j = 0; j < columns; j++) {
                row[j] = (float) (5 + common * Math.sin(j) + other * Math.cos(3 * j) + random.nextDouble(-1, 1));
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void moreRowsThanColumnsAgreeWithJacobi() {
        assertAgrees(rows(60, 12, 1), 5);
    }

    @Test
    void moreColumnsThanRowsAgreeWithJacobi() {
        assertAgrees(rows(9, 40, 2), 5);
    }

    private static void assertAgrees(List<float[]> rows, int count) {
        PrincipalComponents ours = PrincipalComponents.of(rows, count);
        Jacobi theirs = new Jacobi(rows);
        assertThat(ours.count()).isEqualTo(count);
        for (int k = 0; k < count; k++) {
            assertThat(ours.variance(k)).isCloseTo(theirs.value(k), offset(CLOSE));
            assertThat(ours.share(k)).isCloseTo(theirs.value(k) / theirs.total(), offset(CLOSE));
            double[] axis = ours.axis(k);
            double[] vector = theirs.vector(k);
            double dot = 0;
            for (int i = 0; i < axis.length; i++) {
                dot += axis[i] * vector[i];
            }
            for (int i = 0; i < axis.length; i++) {
                assertThat(axis[i]).isCloseTo(Math.signum(dot) * vector[i], offset(CLOSE));
            }
        }
    }

    @Test
    void projectionsHaveTheComponentsVariancesAndAreUncorrelated() {
        List<float[]> rows = rows(30, 50, 3);
        PrincipalComponents components = PrincipalComponents.of(rows, 3);
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                double sum = 0;
                for (float[] row : rows) {
                    double[] place = components.project(row);
                    sum += place[a] * place[b];
                }
                assertThat(sum / (rows.size() - 1)).isCloseTo(a == b ? components.variance(a) : 0, offset(1e-8));
            }
        }
    }

    @Test
    void theGreatestElementOfAnAxisIsPositive() {
        PrincipalComponents components = PrincipalComponents.of(rows(20, 10, 4), 3);
        for (int k = 0; k < 3; k++) {
            double greatest = 0;
            for (double element : components.axis(k)) {
                greatest = Math.abs(element) > Math.abs(greatest) ? element : greatest;
            }
            assertThat(greatest).isPositive();
        }
    }

    @Test
    void rowsThatDoNotVaryHaveNoShares() {
        PrincipalComponents components =
                PrincipalComponents.of(List.of(new float[] {1, 2, 3}, new float[] {1, 2, 3}), 3);
        assertThat(components.count()).isEqualTo(2);
        assertThat(components.share(0)).isZero();
        assertThat(components.project(new float[] {1, 2, 3})).containsOnly(0.0);
    }

    @Test
    void tooFewOrUnequalRowsAreRefused() {
        assertThatThrownBy(() -> PrincipalComponents.of(List.of(new float[3]), 1))
                .hasMessageContaining("of 1 rows");
        assertThatThrownBy(() -> PrincipalComponents.of(List.of(new float[3], new float[2]), 1))
                .hasMessageContaining("one length");
    }

    /** Cyclic Jacobi rotations of the covariance matrix. */
    private static final class Jacobi {
        private final double[][] a;
        private final double[][] vectors;
        private final List<Integer> order = new ArrayList<>();

        Jacobi(List<float[]> rows) {
            int n = rows.get(0).length;
            double[] mean = new double[n];
            rows.forEach(row -> {
                for (int i = 0; i < n; i++) {
                    mean[i] += row[i] / (double) rows.size();
                }
            });
            a = new double[n][n];
            vectors = new double[n][n];
            for (int i = 0; i < n; i++) {
                vectors[i][i] = 1;
                for (int j = 0; j < n; j++) {
                    for (float[] row : rows) {
                        a[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / (rows.size() - 1);
                    }
                }
            }
            for (int sweep = 0; sweep < 30; sweep++) {
                for (int p = 0; p < n; p++) {
                    for (int q = p + 1; q < n; q++) {
                        rotate(p, q);
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                order.add(i);
            }
            order.sort((x, y) -> Double.compare(a[y][y], a[x][x]));
        }

        private void rotate(int p, int q) {
            if (Math.abs(a[p][q]) < 1e-300) {
                return;
            }
            double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
            double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
            double c = 1 / Math.sqrt(t * t + 1);
            double s = t * c;
            for (int k = 0; k < a.length; k++) {
                double kp = a[k][p];
                a[k][p] = c * kp - s * a[k][q];
                a[k][q] = s * kp + c * a[k][q];
            }
            for (int k = 0; k < a.length; k++) {
                double pk = a[p][k];
                a[p][k] = c * pk - s * a[q][k];
                a[q][k] = s * pk + c * a[q][k];
                double vk = vectors[k][p];
                vectors[k][p] = c * vk - s * vectors[k][q];
                vectors[k][q] = s * vk + c * vectors[k][q];
            }
        }

        double value(int k) {
            return a[order.get(k)][order.get(k)];
        }

        double total() {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i][i];
            }
            return sum;
        }

        double[] vector(int k) {
            double[] vector = new double[a.length];
            for (int i = 0; i < a.length; i++) {
                vector[i] = vectors[i][order.get(k)];
            }
            return vector;
        }
    }
}
