package dormouse.brain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.Streams;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Both forms of {@link MapKernel} give the same bits, in ordinary states and in absurd ones. */
class MapKernelTest {

    private static final MapKernel.Calm CALM = new MapKernel.Calm(-1, 0.1, -2.83, 0.015, 0.05);
    private static final MapKernel.Constants CONSTANTS = constants(3.65);
    private static final double[] ODD = {
        0,
        -0.0,
        1,
        -1,
        0.85,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        1e-310,
        Math.nextDown(1.0),
        3,
        -7,
        1e300,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    private final MapKernel vector = Kernels.map(CONSTANTS);
    private final MapKernel plain = Kernels.plainMap(CONSTANTS);

    private static MapKernel.Constants constants(double alpha) {
        return new MapKernel.Constants(alpha, 0.0005, 0.0005 * 0.06, 0.133, 0.985, CALM);
    }

    @Test
    void theVectorFormIsTestedHere() {
        assertThat(vector.getClass()).isNotEqualTo(plain.getClass());
    }

    @Property(tries = 400)
    void restlessNeuronsAreSteppedAlike(
            @ForAll long seed, @ForAll @IntRange(max = 12) int units, @ForAll @IntRange(max = 16) int steps) {
        UniformRandomProvider random = Streams.of(seed);
        double[][] one = new double[5][units * MapKernel.UNIT];
        for (int i = 0; i < one[0].length; i++) {
            one[0][i] = -1.5 + 2.5 * random.nextDouble();
            one[1][i] = -1 + 1.5 * random.nextDouble();
            one[2][i] = -1 + 1.5 * random.nextDouble();
            one[3][i] = -3 + 0.4 * random.nextDouble();
            one[4][i] = -0.3 + random.nextDouble();
            if (random.nextInt(40) == 0) {
                one[random.nextInt(5)][i] = ODD[random.nextInt(ODD.length)];
            }
        }
        double[][] other = Arrays.stream(one).map(double[]::clone).toArray(double[][]::new);
        assertThat(step(vector, one, steps)).isEqualTo(step(plain, other, steps));
        assertThat(bits(one)).isDeepEqualTo(bits(other));
    }

    private static int[] step(MapKernel kernel, double[][] s, int steps) {
        int rows = s[0].length;
        int[] spikes = new int[rows * MapKernel.BLOCK_STEPS / 2 + 1];
        spikes[0] = -1;
        int found = kernel.step(s[0], s[1], s[2], s[3], s[4], 0, rows, steps, spikes, 1);
        Arrays.sort(spikes, 0, found);
        return Arrays.copyOf(spikes, found);
    }

    private static long[][] bits(double[][] values) {
        return Arrays.stream(values)
                .map(row ->
                        Arrays.stream(row).mapToLong(Double::doubleToLongBits).toArray())
                .toArray(long[][]::new);
    }

    @Property(tries = 1000)
    void oneStepFromAnywhereInTheCalmRangeIsTakenAlike(@ForAll long seed, @ForAll @IntRange(max = 12) int units) {
        for (double alpha : new double[] {3.65, 4.2, 3.3}) {
            assertSteppedAlike(Kernels.map(constants(alpha)), Kernels.plainMap(constants(alpha)), seed, units);
        }
    }

    private static void assertSteppedAlike(MapKernel vector, MapKernel plain, long seed, int units) {
        UniformRandomProvider random = Streams.of(seed);
        double[][] one = new double[3][units * MapKernel.UNIT];
        double width = MapKernel.HIGHEST_CALM - MapKernel.LOWEST_CALM;
        for (int i = 0; i < one[0].length; i++) {
            one[0][i] = MapKernel.LOWEST_CALM + width * random.nextDouble();
            one[1][i] = -2.84 + 0.03 * random.nextDouble();
            one[2][i] = 0.05 * random.nextDouble();
        }
        double[][] other = Arrays.stream(one).map(double[]::clone).toArray(double[][]::new);
        int rows = one[0].length;
        vector.stepCalm(one[0], one[1], one[2], 0, rows, 1);
        plain.stepCalm(other[0], other[1], other[2], 0, rows, 1);
        assertThat(bits(one)).isDeepEqualTo(bits(other));
    }

    @Property(tries = 400)
    void calmAndTinyOnesAreFoundAlike(@ForAll long seed, @ForAll @IntRange(max = 4) int units) {
        UniformRandomProvider random = Streams.of(seed);
        double[][] s = new double[3][units * MapKernel.UNIT];
        double spread = 0.9 + 0.2 * random.nextDouble();
        for (int i = 0; i < s[0].length; i++) {
            s[0][i] = -1 + 0.1 * spread * (2 * random.nextDouble() - 1);
            s[1][i] = -2.83;
            s[2][i] = random.nextInt(30) == 0 ? ODD[random.nextInt(ODD.length)] : 0.05 * random.nextDouble();
        }
        assertThat(vector.isCalm(s[0], s[1], s[2], 0, s[0].length))
                .isEqualTo(plain.isCalm(s[0], s[1], s[2], 0, s[0].length));
        assertThat(vector.hasTiny(s[2], 0, s[2].length, 1e-300)).isEqualTo(plain.hasTiny(s[2], 0, s[2].length, 1e-300));
    }

    @Test
    void roomIsOneUnitForFewAndWholeGroupsForMany() {
        assertThat(MapKernel.room(1)).isEqualTo(8);
        assertThat(MapKernel.room(8)).isEqualTo(8);
        assertThat(MapKernel.room(9)).isEqualTo(32);
        assertThat(MapKernel.room(784)).isEqualTo(800);
    }
}
