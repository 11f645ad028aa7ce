package dormouse.render.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Principal components against what they are by definition. */
class ComponentScoresTest {

    @Test
    void pointsOnALineHaveOneComponentThatIsTheirDistance() {
        List<float[]> points = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            points.add(new float[] {3 * i + 1, 4 * i - 2, 7});
        }
        ComponentScores components = ComponentScores.of(points);
        assertThat(components.explained()[0]).isCloseTo(1, within(1e-9));
        for (int i = 0; i < 5; i++) {
            assertThat(components.scores()[i][0]).isCloseTo(5 * (i - 2), within(1e-5));
            assertThat(components.scores()[i][1]).isCloseTo(0, within(1e-3));
        }
    }

    @Test
    void threeComponentsKeepAllDistancesOfPointsInThreeDimensions() {
        Random random = new Random(3);
        double[][] plain = new double[12][3];
        List<float[]> points = new ArrayList<>();
        double[] directions = random.doubles(60).toArray();
        for (double[] each : plain) {
            float[] point = new float[20];
            for (int k = 0; k < 3; k++) {
                each[k] = random.nextGaussian() * (3 - k);
                for (int d = 0; d < 20; d++) {
                    point[d] += (float) (each[k] * directions[20 * k + d]);
                }
            }
            points.add(point);
        }
        ComponentScores components = ComponentScores.of(points);
        assertThat(components.explained()[0]).isGreaterThan(components.explained()[1]);
        assertThat(components.explained()[0]
                        + components.explained()[1]
                        + components.explained()[2])
                .isCloseTo(1, within(1e-6));
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(distance(components.scores()[i], components.scores()[j]))
                        .isCloseTo(distance(points.get(i), points.get(j)), within(1e-4));
            }
        }
    }

    @Test
    void onePointOrEqualPointsLieInTheMiddle() {
        assertThat(ComponentScores.of(List.of(new float[] {1, 2})).scores()[0]).containsOnly(0);
        assertThat(ComponentScores.of(List.of(new float[] {1, 2}, new float[] {1, 2}))
                        .scores()[1])
                .containsOnly(0);
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return Math.sqrt(sum);
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return Math.sqrt(sum);
    }
}
