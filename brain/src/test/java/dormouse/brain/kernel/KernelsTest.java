package dormouse.brain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.Streams;
import dormouse.brain.kernel.CalmKernel.Constants;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Both forms of each kernel give the same bits. The tests' JVM is started with the vector module, so that both are there. */
class KernelsTest {

    private static final Constants CONSTANTS =
            new Constants(0.97f, 0.5f, 0.26f, 0.13f, 0.07f, 0.0005f, 0.0997f, 0.0333f, 0.985f, -0.01f, 0.07f, 0.004f);

    private final CalmKernel calm = Kernels.calm(CONSTANTS);
    private final CalmKernel plainCalm = Kernels.plainCalm(CONSTANTS);
    private final CubicKernel cubic = Kernels.cubic();
    private final CubicKernel plainCubic = Kernels.plainCubic();
    private final DoubleKernel doubles = Kernels.doubles();
    private final DoubleKernel plainDoubles = Kernels.plainDoubles();

    @Test
    void theVectorFormsAreTestedHere() {
        assertThat(Kernels.vector()).isTrue();
        assertThat(calm.getClass()).isNotEqualTo(plainCalm.getClass());
        assertThat(cubic.getClass()).isNotEqualTo(plainCubic.getClass());
        assertThat(doubles.getClass()).isNotEqualTo(plainDoubles.getClass());
        assertThat(Kernels.waiting(BOUNDS).getClass())
                .isNotEqualTo(Kernels.plainWaiting(BOUNDS).getClass());
    }

    @Property(tries = 200)
    void calmNeuronsAreSteppedAlike(
            @ForAll long seed, @ForAll @IntRange(max = 300) int count, @ForAll @IntRange(max = 17) int steps) {
        float[][] one = calmState(seed, count);
        float[][] other = calmState(seed, count);
        calm.step(one[0], one[1], one[2], count, steps);
        plainCalm.step(other[0], other[1], other[2], count, steps);
        assertThat(one).isDeepEqualTo(other);
    }

    @Property(tries = 200)
    void restingNeuronsAreTakenOnAlike(
            @ForAll long seed, @ForAll @IntRange(max = 200) int count, @ForAll @IntRange(max = 30) int first) {
        UniformRandomProvider random = Streams.of(seed);
        float[] table = new float[3 * CubicKernel.STRIDE];
        for (int k = 0; k < table.length; k++) {
            table[k] = (float) (2 * random.nextDouble() - 1);
        }
        float[][] one = calmState(seed, first + count);
        float[][] other = calmState(seed, first + count);
        cubic.apply(table, CubicKernel.STRIDE, one[0], one[1], one[2], first, count);
        plainCubic.apply(table, CubicKernel.STRIDE, other[0], other[1], other[2], first, count);
        for (int variable = 0; variable < 3; variable++) {
            assertThat(Arrays.copyOf(one[variable], first + count))
                    .containsExactly(Arrays.copyOf(other[variable], first + count));
        }
    }

    private static final WaitingKernel.Bounds BOUNDS =
            new WaitingKernel.Bounds(33, 4.4f, 0.0059f, 0.0333f, 0.00012f, 0.0005f, 0.0171f);

    @Property(tries = 200)
    void waitingNeuronsAreSortedAndArriveAlike(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int count, @ForAll boolean wait) {
        UniformRandomProvider random = Streams.of(seed);
        float[] table = new float[2 * WaitingKernel.STRIDE];
        for (int k = 0; k < table.length; k++) {
            table[k] = (float) (0.001 * random.nextDouble() - 0.0005);
        }
        Sorted one = new Sorted(seed, count);
        Sorted other = new Sorted(seed, count);
        one.sortAndArrive(Kernels.waiting(BOUNDS), table, wait);
        other.sortAndArrive(Kernels.plainWaiting(BOUNDS), table, wait);
        assertThat(one.found).isEqualTo(other.found);
        assertThat(one.restless).isEqualTo(other.restless);
        assertThat(one.waited).isDeepEqualTo(other.waited);
        assertThat(one.states()).isDeepEqualTo(other.states());
    }

    /** Neurons of all three kinds, and what a kernel makes of them. */
    private static final class Sorted {
        private final int count;
        private final WaitingKernel.Rows rows;
        private final WaitingKernel.Rows waiting;
        private float[][] waited;
        private int[] found;
        private boolean restless;

        Sorted(long seed, int count) {
            this.count = count;
            rows = new WaitingKernel.Rows(count);
            waiting = new WaitingKernel.Rows(count);
            UniformRandomProvider random = Streams.of(seed);
            for (int i = 0; i < count; i++) {
                float x = (float) ((random.nextInt(3) - 0.1) * 0.01 * random.nextDouble());
                float q = (float) (4e-6 * random.nextDouble() - 2e-6);
                rows.set(i, (float) (1.4e-4 * random.nextDouble() - 7e-5), q + 0.0333f * x, x);
            }
        }

        void sortAndArrive(WaitingKernel kernel, float[] table, boolean wait) {
            int[] list = new int[count];
            int number = kernel.sort(rows, waiting, count, wait, list);
            found = Arrays.copyOf(list, number);
            for (int neuron : found) {
                rows.set(neuron, 0, 0, 0);
            }
            waited = new float[][] {
                Arrays.copyOf(waiting.y, count), Arrays.copyOf(waiting.p, count), Arrays.copyOf(waiting.x, count)
            };
            restless = kernel.arrive(table, WaitingKernel.STRIDE, waiting, rows, count);
        }

        float[][] states() {
            return new float[][] {
                Arrays.copyOf(rows.y, count),
                Arrays.copyOf(rows.p, count),
                Arrays.copyOf(rows.x, count),
                Arrays.copyOf(waiting.x, count)
            };
        }
    }

    @Test
    void whatDiesAwayBecomesZero() {
        float[] table = new float[CubicKernel.STRIDE];
        table[0] = 0.5f;
        table[CubicKernel.TERMS + 1] = 0.5f;
        table[2 * CubicKernel.TERMS] = 0.5f;
        float[][] state = new float[3][128];
        for (float[] values : state) {
            values[0] = 1e-3f;
        }
        for (int n = 0; n < 60; n++) {
            cubic.apply(table, 0, state[0], state[1], state[2], 0, 1);
            for (float[] values : state) {
                assertThat(values[0] == 0 || values[0] > 1e-17f).isTrue();
            }
        }
        assertThat(state).isDeepEqualTo(new float[3][128]);
    }

    @Property(tries = 200)
    void rowsBeyondTheLastStayZero(@ForAll long seed, @ForAll @IntRange(max = 300) int count) {
        float[][] state = calmState(seed, count);
        calm.step(state[0], state[1], state[2], count, 16);
        for (float[] values : state) {
            assertThat(Arrays.copyOfRange(values, count, values.length)).containsOnly(0);
        }
    }

    @Property(tries = 200)
    void theSameNeuronsAreFoundExcitedAndNear(@ForAll long seed, @ForAll @IntRange(max = 300) int count) {
        float[][] s = calmState(seed, count);
        int[] one = new int[count];
        int[] other = new int[count];
        int found = calm.findExcited(s[0], s[1], s[2], count, one);
        assertThat(plainCalm.findExcited(s[0], s[1], s[2], count, other)).isEqualTo(found);
        assertThat(one).isEqualTo(other);
        for (int k = 0; k < found; k++) {
            assertThat(plainCalm.isCalm(s[0][one[k]], s[1][one[k]], s[2][one[k]]))
                    .isFalse();
        }
        found = calm.findNear(s[0], s[1], s[2], count, 20, 4, 0.1f, one);
        assertThat(plainCalm.findNear(s[0], s[1], s[2], count, 20, 4, 0.1f, other))
                .isEqualTo(found);
        assertThat(one).isEqualTo(other);
    }

    @Test
    void whatIsNotANumberIsExcitedAndNotNear() {
        float[] nan = new float[64];
        Arrays.fill(nan, Float.NaN);
        int[] found = new int[5];
        assertThat(calm.findExcited(nan, nan, nan, 5, found)).isEqualTo(5);
        assertThat(calm.findNear(nan, nan, nan, 5, 1, 1, 1, found)).isZero();
    }

    @Property(tries = 200)
    void rowsAreAddedAlike(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 70) int count, @ForAll @IntRange(max = 9) int from) {
        double[] values = randomDoubles(seed, from + count);
        double[] sums = randomDoubles(seed + 1, count);
        double[] otherSums = sums.clone();
        doubles.add(sums, values, from, count);
        plainDoubles.add(otherSums, values, from, count);
        assertThat(sums).isEqualTo(otherSums);
    }

    @Property(tries = 200)
    void columnsAreBalancedAlike(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 70) int count,
            @ForAll @IntRange(min = 1, max = 9) int rows) {
        double[] targets = randomDoubles(seed, count);
        targets[count / 3] = 0;
        double[] one = randomDoubles(seed + 1, rows * count);
        for (int row = 0; row < rows; row++) {
            one[row * count + count / 2] = 0;
        }
        double[] other = one.clone();
        doubles.balance(one, count, targets, 1e-5);
        plainDoubles.balance(other, count, targets, 1e-5);
        assertThat(one).isEqualTo(other);
        assertThat(one[count / 2]).isEqualTo(1e-5);
    }

    @Property(tries = 200)
    void fewColumnsAreSummedAndScaledAlike(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 18) int columns,
            @ForAll @IntRange(min = 1, max = 40) int rows) {
        double[] one = randomDoubles(seed, rows * columns);
        double[] other = one.clone();
        double[] sums = new double[columns];
        double[] otherSums = new double[columns];
        doubles.sumColumns(one, sums);
        plainDoubles.sumColumns(other, otherSums);
        assertThat(sums).isEqualTo(otherSums);
        doubles.scaleColumns(one, sums, 0.01);
        plainDoubles.scaleColumns(other, otherSums, 0.01);
        assertThat(one).isEqualTo(other);
        assertThat(Arrays.stream(one).min().orElseThrow()).isGreaterThanOrEqualTo(0.01);
    }

    /** Means above the target, below it, and at it. */
    @Property(tries = 200)
    void meansFollowCountsAndScaleValuesAlike(@ForAll long seed, @ForAll @IntRange(min = 1, max = 70) int count) {
        UniformRandomProvider random = Streams.of(seed);
        double[] one = new double[count];
        double[] counts = new double[count];
        Arrays.setAll(one, i -> random.nextBoolean() ? 0.5 : random.nextDouble());
        Arrays.setAll(counts, i -> one[i] == 0.5 && random.nextBoolean() ? 0.5 : random.nextInt(3));
        double[] other = one.clone();
        double[] otherCounts = counts.clone();
        double[] values = randomDoubles(seed, count);
        double[] otherValues = values.clone();
        doubles.scaleByMeans(one, counts, 0.25, 0.5, values, 0.75, 1.5);
        plainDoubles.scaleByMeans(other, otherCounts, 0.25, 0.5, otherValues, 0.75, 1.5);
        assertThat(one).isEqualTo(other);
        assertThat(counts).isEqualTo(otherCounts).containsOnly(0);
        assertThat(values).isEqualTo(otherValues);
    }

    @Test
    void valuesAreScaledByWhereTheirMeansCameTo() {
        double[] means = {0, 0.5, 1, 0.5};
        double[] counts = {4, 0.5, 0, 0};
        double[] values = {8, 8, 8, 8};
        doubles.scaleByMeans(means, counts, 0.25, 0.5, values, 0.75, 1.5);
        assertThat(means).containsExactly(1, 0.5, 0.75, 0.375);
        assertThat(counts).containsOnly(0);
        assertThat(values).containsExactly(6, 8, 6, 12);
    }

    @Test
    void aColumnIsScaledToItsTargetButNoNumberFallsBelowTheFloor() {
        double[] values = {1, 2, 4, 3, 2, 4};
        doubles.balance(values, 3, new double[] {2, 1, -1}, 0.75);
        assertThat(values).containsExactly(0.75, 0.75, 4, 1.5, 0.75, 4);
    }

    private static float[][] calmState(long seed, int count) {
        UniformRandomProvider random = Streams.of(seed);
        int room = CalmKernel.room(300);
        float[][] state = new float[3][room];
        for (int i = 0; i < count; i++) {
            state[0][i] = (float) (0.2 * random.nextDouble() - 0.12);
            state[1][i] = (float) (0.004 * random.nextDouble() - 0.002);
            state[2][i] = (float) (0.06 * random.nextDouble() - 0.02);
        }
        return state;
    }

    private static double[] randomDoubles(long seed, int count) {
        UniformRandomProvider random = Streams.of(seed);
        double[] values = new double[count];
        Arrays.setAll(values, i -> 2 * random.nextDouble() - 1);
        return values;
    }
}
