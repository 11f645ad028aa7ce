package dormouse.brain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.Streams;
import java.util.Arrays;
import java.util.stream.IntStream;
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

    /** Rows that fill whole units of either form; and so many that four of the vector form's stand side by side. */
    private static final int ROWS = 32;

    private final MapKernel vector = Kernels.map(CONSTANTS);
    private final MapKernel plain = Kernels.plainMap(CONSTANTS);

    private static MapKernel.Constants constants(double alpha) {
        return new MapKernel.Constants(alpha, 0.0005, 0.0005 * 0.06, 0.133, 0.985, CALM);
    }

    /** Lists the units of {@code rows} rows, then one more that nobody needs. */
    private static int[] units(MapKernel kernel, int rows) {
        return IntStream.rangeClosed(0, rows / kernel.unit())
                .map(k -> k * kernel.unit())
                .toArray();
    }

    @Test
    void theVectorFormIsTestedHere() {
        assertThat(vector.getClass()).isNotEqualTo(plain.getClass());
    }

    @Property(tries = 400)
    void restlessNeuronsAreSteppedAlike(
            @ForAll long seed, @ForAll @IntRange(max = 4) int groups, @ForAll @IntRange(max = 16) int steps) {
        UniformRandomProvider random = Streams.of(seed);
        double[][] one = new double[5][(groups + 1) * ROWS];
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
        assertThat(step(vector, one, groups * ROWS, steps)).isEqualTo(step(plain, other, groups * ROWS, steps));
        assertThat(bits(one, groups * ROWS)).isDeepEqualTo(bits(other, groups * ROWS));
    }

    private static int[] step(MapKernel kernel, double[][] s, int rows, int steps) {
        int[] spikes = new int[s[0].length * MapKernel.BLOCK_STEPS / 2];
        int[] units = units(kernel, rows);
        int found = kernel.step(s[0], s[1], s[2], s[3], s[4], units, units.length - 1, steps, spikes);
        return Arrays.stream(spikes, 0, found)
                .filter(spike -> spike % MapKernel.STEP < rows)
                .sorted()
                .toArray();
    }

    @Property(tries = 100)
    void anyNumberOfRestlessUnitsIsStepped(@ForAll long seed, @ForAll @IntRange(max = 9) int count) {
        UniformRandomProvider random = Streams.of(seed);
        int unit = vector.unit();
        int[] units =
                IntStream.rangeClosed(0, count).map(k -> (count - k) * unit).toArray();
        double[][] one = new double[5][(count + 1) * unit];
        for (double[] values : one) {
            Arrays.setAll(values, i -> -1 + 1.2 * random.nextDouble());
        }
        double[][] each = Arrays.stream(one).map(double[]::clone).toArray(double[][]::new);
        int[] spikes = new int[one[0].length * MapKernel.BLOCK_STEPS];
        vector.step(one[0], one[1], one[2], one[3], one[4], units, count, 5, spikes);
        for (int k = 0; k < count; k++) {
            vector.step(each[0], each[1], each[2], each[3], each[4], new int[] {units[k], units[count]}, 1, 5, spikes);
        }
        for (int k = 0; k < 5; k++) {
            assertThat(Arrays.copyOfRange(one[k], unit, one[k].length))
                    .isEqualTo(Arrays.copyOfRange(each[k], unit, one[k].length));
        }
    }

    private static long[][] bits(double[][] values, int rows) {
        return Arrays.stream(values)
                .map(row -> Arrays.stream(row, 0, rows)
                        .mapToLong(Double::doubleToLongBits)
                        .toArray())
                .toArray(long[][]::new);
    }

    /** One way of taking calm units a step on. */
    private interface CalmStep {
        boolean step(double[] v, double[] u, double[] x, int[] units, int count, int steps, boolean[] calm);
    }

    @Property(tries = 1000)
    void oneStepFromAnywhereInTheCalmRangeIsTakenAlike(@ForAll long seed, @ForAll @IntRange(max = 4) int groups) {
        for (double alpha : new double[] {3.65, 4.2, 3.3}) {
            MapKernel twin = Kernels.plainMap(constants(alpha));
            VectorCalmSteps vectors = new VectorCalmSteps(constants(alpha));
            assertSteppedAlike(vector, vectors::divide, twin, seed, groups * ROWS);
            assertSteppedAlike(vector, multiplying(vectors), twin, seed, groups * ROWS);
            MapKernel whole = Kernels.map(constants(alpha));
            assertSteppedAlike(whole, whole::stepCalm, twin, seed, groups * ROWS);
        }
    }

    private CalmStep multiplying(VectorCalmSteps vectors) {
        return (v, u, x, units, count, steps, calm) -> {
            vectors.multiply(v, u, x, units, count, steps);
            boolean all = true;
            for (int k = 0; k < count; k++) {
                calm[units[k] / vector.unit()] = vector.isCalm(v, u, x, units[k]);
                all &= calm[units[k] / vector.unit()];
            }
            return all;
        };
    }

    private static void assertSteppedAlike(MapKernel vector, CalmStep way, MapKernel plain, long seed, int rows) {
        UniformRandomProvider random = Streams.of(seed);
        double[][] one = new double[3][rows];
        double width = MapKernel.HIGHEST_CALM - MapKernel.LOWEST_CALM;
        // of the four units that go together, one goes another way now and then: those are to be told apart
        double spread = 0.05 * random.nextDouble();
        for (int i = 0; i < one[0].length; i++) {
            one[0][i] = MapKernel.LOWEST_CALM + width * random.nextDouble();
            one[1][i] = -2.84 + spread * random.nextDouble();
            one[2][i] = 0.05 * random.nextDouble();
        }
        double[][] other = Arrays.stream(one).map(double[]::clone).toArray(double[][]::new);
        boolean[] calm = new boolean[rows / vector.unit()];
        boolean still = way.step(one[0], one[1], one[2], units(vector, rows), calm.length, 1, calm);
        plain.stepCalm(other[0], other[1], other[2], units(plain, rows), rows / plain.unit(), 1, new boolean[rows]);
        assertThat(bits(one, rows)).isDeepEqualTo(bits(other, rows));
        boolean all = true;
        for (int unit = 0; unit < calm.length; unit++) {
            assertThat(calm[unit]).isEqualTo(vector.isCalm(one[0], one[1], one[2], unit * vector.unit()));
            all &= calm[unit];
        }
        assertThat(still).isEqualTo(all);
    }

    @Property(tries = 400)
    void calmAndTinyOnesAreFoundAlike(@ForAll long seed) {
        UniformRandomProvider random = Streams.of(seed);
        double[][] s = new double[3][ROWS];
        double spread = 0.9 + 0.2 * random.nextDouble();
        for (int i = 0; i < s[0].length; i++) {
            s[0][i] = -1 + 0.1 * spread * (2 * random.nextDouble() - 1);
            s[1][i] = -2.83;
            s[2][i] = random.nextInt(30) == 0 ? ODD[random.nextInt(ODD.length)] : 0.05 * random.nextDouble();
        }
        assertThat(allCalm(vector, s)).isEqualTo(allCalm(plain, s));
        assertThat(anyTiny(vector, s[2])).isEqualTo(anyTiny(plain, s[2]));
    }

    private static boolean allCalm(MapKernel kernel, double[][] s) {
        return Arrays.stream(units(kernel, ROWS))
                .limit(ROWS / kernel.unit())
                .allMatch(from -> kernel.isCalm(s[0], s[1], s[2], from));
    }

    private static boolean anyTiny(MapKernel kernel, double[] x) {
        return Arrays.stream(units(kernel, ROWS))
                .limit(ROWS / kernel.unit())
                .anyMatch(from -> kernel.hasTiny(x, from, 1e-300));
    }
}
