package dormouse.experiments.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void alikeSamplesAreNoDistanceApart() {
        assertThat(Distribution.of(3, 1, 2).distance(Distribution.of(1, 2, 3))).isZero();
    }

    @Test
    void samplesThatDoNotOverlapAreAWholeApart() {
        assertThat(Distribution.of(1, 2).distance(Distribution.of(3, 4, 5))).isEqualTo(1);
    }

    @Test
    void theDistanceIsTheStatisticOfKolmogorovAndSmirnovAlsoWithTies() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            int[] here = counts(random);
            int[] there = counts(random);
            double expected = KolmogorovSmirnovTest.withDefaults().statistic(spread(here), spread(there));
            assertThat(Distribution.ofCounts(here).distance(Distribution.ofCounts(there)))
                    .isEqualTo(expected, within(1e-12));
        }
    }

    @Test
    void nothingHasNoDistance() {
        assertThat(Distribution.of().distance(Distribution.of(1))).isNaN();
        assertThat(Distribution.of(1).distance(Distribution.of())).isNaN();
    }

    private static int[] counts(Random random) {
        int[] counts = random.ints(8, 0, 6).toArray();
        counts[3]++;
        return counts;
    }

    private static double[] spread(int... counts) {
        double[] values = new double[java.util.Arrays.stream(counts).sum()];
        int at = 0;
        for (int value = 0; value < counts.length; value++) {
            for (int i = 0; i < counts[value]; i++) {
                values[at++] = value;
            }
        }
        return values;
    }
}
