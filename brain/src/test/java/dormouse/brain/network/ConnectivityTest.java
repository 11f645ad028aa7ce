package dormouse.brain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dormouse.brain.Streams;
import dormouse.brain.parameters.NetworkParameters;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The random synapses from input to hidden (spec §4), over seeds and shapes. */
class ConnectivityTest {

    private static final NetworkParameters GOLDEN = NetworkParameters.golden2022();

    @Property(tries = 12)
    void everyHiddenNeuronHasNineDistinctAscendingInputs(@ForAll long seed) {
        SparseProjection drawn = Connectivity.inputToHidden(GOLDEN, Streams.of(seed));
        assertThat(drawn.preCount()).isEqualTo(49);
        assertThat(drawn.postCount()).isEqualTo(784);
        assertThat(drawn.synapses()).isEqualTo(7056);
        for (int[] inputs : drawn.inputs()) {
            assertThat(inputs).hasSize(9).isSorted().doesNotHaveDuplicates();
            assertThat(inputs[0]).isNotNegative();
            assertThat(inputs[8]).isLessThan(49);
        }
    }

    @Property(tries = 12)
    void everyInputNeuronHas144Targets(@ForAll long seed) {
        assertThat(targetsOfEachInput(Connectivity.inputToHidden(GOLDEN, Streams.of(seed))))
                .containsOnly(144);
    }

    /** 144 synapses of 0.001 and 1440 portions of 0.001 more. */
    @Property(tries = 12)
    void everyInputNeuronHandsOutTheSameStrengthInWholePortions(@ForAll long seed) {
        SparseProjection drawn = Connectivity.inputToHidden(GOLDEN, Streams.of(seed));
        assertThat(outputSums(drawn)).hasSize(49);
        for (double sum : outputSums(drawn)) {
            assertThat(sum).isCloseTo(1.584, within(1e-12));
        }
        for (double strength : drawn.strengths()) {
            assertThat(strength).isGreaterThanOrEqualTo(0.001);
            assertThat(strength).isEqualTo(0.001 * Math.rint(strength / 0.001));
        }
    }

    @Property(tries = 6)
    void theTargetsAreTheSumsOfTheStrengthsAsDrawn(@ForAll long seed) {
        SparseProjection drawn = Connectivity.inputToHidden(GOLDEN, Streams.of(seed));
        assertThat(drawn.outputTargets()).isEqualTo(outputSums(drawn));
        double[][] strengths = drawn.strengthsByPost();
        for (int j = 0; j < strengths.length; j++) {
            double sum = 0;
            for (double s : strengths[j]) {
                sum += s;
            }
            assertThat(drawn.inputTargets()[j]).isEqualTo(sum);
        }
    }

    @Property(tries = 6)
    void everySynapseHasANumberOfItsOwnAndIsFoundByItsNeurons(@ForAll long seed) {
        SparseProjection drawn = Connectivity.inputToHidden(GOLDEN, Streams.of(seed));
        int[][] inputs = drawn.inputs();
        Set<Integer> numbers = new HashSet<>();
        int mismatches = 0;
        for (int j = 0; j < inputs.length; j++) {
            for (int i = 0; i < 49; i++) {
                boolean connected = Arrays.binarySearch(inputs[j], i) >= 0;
                int synapse = drawn.synapse(i, j);
                mismatches += connected == (synapse >= 0) ? 0 : 1;
                if (connected) {
                    mismatches += drawn.pre(synapse) == i && numbers.add(synapse) ? 0 : 1;
                }
            }
        }
        assertThat(mismatches).isZero();
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherSeedAnother() {
        SparseProjection one = Connectivity.inputToHidden(GOLDEN, Streams.of(1));
        SparseProjection again = Connectivity.inputToHidden(GOLDEN, Streams.of(1));
        SparseProjection other = Connectivity.inputToHidden(GOLDEN, Streams.of(2));
        assertThat(again.inputs()).isDeepEqualTo(one.inputs());
        assertThat(again.strengths()).isEqualTo(one.strengths());
        assertThat(Arrays.deepEquals(other.inputs(), one.inputs())).isFalse();
    }

    /** Each pair is connected with probability 9/49: over 20 seeds a pair's count has mean 3.67, variance 3. */
    @Test
    void noPairIsFavoured() {
        int[][] counts = new int[784][49];
        for (int seed = 0; seed < 20; seed++) {
            int[][] inputs =
                    Connectivity.inputToHidden(GOLDEN, Streams.of(seed)).inputs();
            for (int j = 0; j < 784; j++) {
                for (int i : inputs[j]) {
                    counts[j][i]++;
                }
            }
        }
        double squares = 0;
        int most = 0;
        for (int[] row : counts) {
            for (int count : row) {
                squares += (count - 20 * 9 / 49.0) * (count - 20 * 9 / 49.0);
                most = Math.max(most, count);
            }
        }
        assertThat(squares / (784 * 49)).isCloseTo(20 * 9 / 49.0 * 40 / 49, within(0.1));
        assertThat(most).isLessThan(16);
    }

    /** The draws of those that stay are the same: the kept network is a choice of rows of the whole one, in order. */
    @Property(tries = 12)
    void theKeptHiddenNeuronsAreRowsOfTheWholeNetworkInOrder(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 784) int kept) {
        NetworkParameters some = new NetworkParameters(7, 28, kept, 9, 0.001, 10, 0.02);
        SparseProjection whole = Connectivity.inputToHidden(GOLDEN, Streams.of(seed));
        SparseProjection drawn = Connectivity.inputToHidden(some, Streams.of(seed));
        assertThat(drawn.postCount()).isEqualTo(kept);
        int[][] inputs = whole.inputs();
        double[][] strengths = whole.strengthsByPost();
        int[][] keptInputs = drawn.inputs();
        double[][] keptStrengths = drawn.strengthsByPost();
        int found = 0;
        for (int j = 0; j < 784 && found < kept; j++) {
            if (Arrays.equals(inputs[j], keptInputs[found]) && Arrays.equals(strengths[j], keptStrengths[found])) {
                found++;
            }
        }
        assertThat(found).isEqualTo(kept);
    }

    @Property(tries = 100)
    void otherShapesKeepToTheirNumbers(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 3) int view,
            @ForAll @IntRange(min = 1, max = 4) int times,
            @ForAll @IntRange(min = 1, max = 9) int perHidden,
            @ForAll @IntRange(min = 0, max = 5) int portions) {
        int side = 2 * view + 1;
        int hidden = side * times;
        int each = Math.min(perHidden, Math.max(1, side * side - 2));
        NetworkParameters shape = new NetworkParameters(side, hidden, hidden * hidden, each, 0.5, portions, 0.02);
        SparseProjection drawn = Connectivity.inputToHidden(shape, Streams.of(seed));
        int targets = times * times * each;
        assertThat(targetsOfEachInput(drawn)).hasSize(side * side).containsOnly(targets);
        for (int[] inputs : drawn.inputs()) {
            assertThat(inputs).hasSize(each).isSorted().doesNotHaveDuplicates();
        }
        assertThat(outputSums(drawn)).containsOnly(0.5 * targets * (1 + portions));
    }

    /**
     * With as many inputs a hidden neuron as there are input neurons, the rows that lack an input can come to hold only what the row that has it
     * twice holds too, and no swap is left. The stream here gives up after a million draws, where the drawing itself would go on for ever.
     */
    @ParameterizedTest
    @CsvSource({"3, 3, 9", "3, 9, 9", "5, 10, 25", "7, 14, 49"})
    void hiddenNeuronsMayHaveAllInputs(int view, int hidden, int each) {
        NetworkParameters shape = new NetworkParameters(view, hidden, hidden * hidden, each, 0.001, 0, 0.02);
        for (int seed = 0; seed < 20; seed++) {
            SparseProjection drawn = Connectivity.inputToHidden(shape, new Patient(Streams.of(seed)));
            assertThat(targetsOfEachInput(drawn)).containsOnly(hidden * hidden);
        }
    }

    /** A stream that gives up after a million draws. */
    private static final class Patient implements UniformRandomProvider {
        private final UniformRandomProvider stream;
        private int draws;

        Patient(UniformRandomProvider stream) {
            this.stream = stream;
        }

        @Override
        public long nextLong() {
            assertThat(++draws).as("draws").isLessThan(1_000_000);
            return stream.nextLong();
        }
    }

    private static int[] targetsOfEachInput(SparseProjection drawn) {
        int[] targets = new int[drawn.preCount()];
        for (int[] inputs : drawn.inputs()) {
            for (int i : inputs) {
                targets[i]++;
            }
        }
        return targets;
    }

    private static double[] outputSums(SparseProjection projection) {
        double[] sums = new double[projection.preCount()];
        Arrays.setAll(sums, projection::outputSum);
        return sums;
    }
}
