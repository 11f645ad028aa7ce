package dormouse.experiments.analysis.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CoFiringTest {

    private static final int HIDDEN = 30;
    private static final int OUTPUTS = 4;

    /** Lives some epochs in which output neuron o follows the hidden neurons h with {@code (h + shift) % OUTPUTS == o}. */
    private static CoFiring live(long seed, int shift) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] sums = new double[(HIDDEN + 1) * (OUTPUTS + 1)];
        for (int epoch = 0; epoch < 20_000; epoch++) {
            int[] output = new int[OUTPUTS + 1];
            int[] hidden = new int[HIDDEN + 1];
            for (int h = 0; h < HIDDEN; h++) {
                hidden[h] = random.nextDouble() < 0.02 + 0.002 * h ? 1 : 0;
                output[(h + shift) % OUTPUTS] += random.nextDouble() < 0.7 ? hidden[h] : 0;
            }
            hidden[HIDDEN] = 1;
            output[OUTPUTS] = 1;
            for (int h = 0; h <= HIDDEN; h++) {
                for (int o = 0; o <= OUTPUTS; o++) {
                    sums[h * (OUTPUTS + 1) + o] += hidden[h] * output[o];
                }
            }
        }
        return new CoFiring(sums, OUTPUTS);
    }

    @Test
    void lifeOfTheSameNetworkCorrelatesFarAboveShuffles() {
        CoFiring.Test test = live(1, 0).test(live(2, 0), 200, 9);
        assertThat(test.correlation()).isGreaterThan(0.9);
        assertThat(test.shuffledMean()).isBetween(-0.1, 0.1);
        assertThat(test.shuffledHigh()).isLessThan(0.5);
        assertThat(test.p()).isEqualTo(1 / 201.0);
    }

    @Test
    void ratesAloneDoNotMakeReplay() {
        CoFiring one = live(3, 0);
        CoFiring other = live(4, 1);
        assertThat(one.hiddenRateCorrelation(other)).isGreaterThan(0.9);
        CoFiring.Test test = one.test(other, 200, 9);
        assertThat(test.correlation()).isLessThan(0.1);
        assertThat(test.p()).isGreaterThan(0.05);
    }

    @Test
    void aCovarianceWorkedOutByHandIsFound() {
        // two epochs, one hidden and one output neuron: both fire in the first, none in the second
        CoFiring both = new CoFiring(new double[] {1, 1, 1, 2}, 1);
        assertThat(both.epochs()).isEqualTo(2);
        assertThat(both.outputRates()).containsExactly(0.5);
        // 1/2 − 1/2 · 1/2; of two neurons a correlation can be told
        CoFiring two = new CoFiring(new double[] {1, 1, 0, 1, 1, 2}, 1);
        CoFiring same = new CoFiring(new double[] {2, 2, 0, 2, 2, 4}, 1);
        assertThat(two.correlation(same)).isCloseTo(1, offset(1e-12));
    }

    @Test
    void theSameSeedShufflesAlike() {
        CoFiring one = live(5, 0);
        CoFiring other = live(6, 0);
        assertThat(one.test(other, 50, 3)).isEqualTo(one.test(other, 50, 3));
    }

    @Test
    void silenceCorrelatesWithNothing() {
        CoFiring silent = new CoFiring(new double[] {0, 0, 0, 0, 0, 5}, 1);
        assertThat(silent.correlation(silent)).isNaN();
    }

    @Test
    void shufflesAreCorrelationsOfNetworksWhoseHiddenNeuronsHaveSwappedNames() {
        // two hidden neurons and two output neurons: a shuffle swaps the hidden ones, or does not
        double[] sums = {5, 1, 6, 2, 3, 5, 6, 5, 20};
        double[] swapped = {2, 3, 5, 5, 1, 6, 6, 5, 20};
        CoFiring one = new CoFiring(sums, 2);
        CoFiring other = new CoFiring(new double[] {4, 1, 7, 1, 4, 4, 7, 6, 20}, 2);
        double kept = one.correlation(other);
        double after = new CoFiring(swapped, 2).correlation(other);
        assertThat(after).isNotCloseTo(kept, offset(1e-3));
        int shuffles = 1000;
        CoFiring.Test test = one.test(other, shuffles, 4);
        // what swaps nothing reaches the correlation exactly
        double share = (test.p() * (shuffles + 1) - 1) / shuffles;
        assertThat(share).isBetween(0.4, 0.6);
        assertThat(test.shuffledMean()).isCloseTo(share * kept + (1 - share) * after, offset(1e-12));
        assertThat(test.shuffledHigh()).isCloseTo(kept, offset(1e-12));
    }
}
