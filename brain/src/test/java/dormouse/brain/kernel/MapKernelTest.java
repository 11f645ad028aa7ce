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

    private static final MapKernel.Calm CALM = new MapKernel.Calm(-1, 0.1, -2.83, 0.015, 0.05, -2.7);
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
            @ForAll long seed, @ForAll @IntRange(max = 4) int groups, @ForAll @IntRange(max = 64) int steps) {
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

    /** One way of taking calm units on. */
    private interface CalmStep {
        boolean step(double[] v, double[] u, double[] x, int[] units, int count, int steps, byte[] kinds);
    }

    @Property(tries = 1000)
    void oneStepFromAnywhereNearRestIsTakenAlike(@ForAll long seed, @ForAll @IntRange(max = 4) int groups) {
        for (double alpha : new double[] {3.65, 4.2, 3.3}) {
            MapKernel twin = Kernels.plainMap(constants(alpha));
            VectorCalmSteps vectors = new VectorCalmSteps(constants(alpha));
            assertSteppedAlike(vectors::divide, twin, seed, groups * ROWS);
            assertSteppedAlike(multiplying(vectors), twin, seed, groups * ROWS);
            assertSteppedAlike(Kernels.map(constants(alpha))::stepCalm, twin, seed, groups * ROWS);
        }
    }

    /** As the vector kernel does it when it multiplies. */
    private CalmStep multiplying(VectorCalmSteps vectors) {
        return (v, u, x, units, count, steps, kinds) -> {
            Arrays.fill(kinds, MapKernel.CALM);
            boolean all = vectors.multiply(v, u, x, units, count, steps, kinds);
            for (int k = 0; k < count; k++) {
                int unit = units[k] / vector.unit();
                if (kinds[unit] == MapKernel.CALM && !vector.isCalm(v, u, x, units[k])) {
                    kinds[unit] = MapKernel.RESTLESS;
                    all = false;
                }
            }
            return all;
        };
    }

    private void assertSteppedAlike(CalmStep way, MapKernel plain, long seed, int rows) {
        UniformRandomProvider random = Streams.of(seed);
        double[][] one = new double[3][rows];
        // of the four units that go together, one goes another way now and then: those are to be told apart
        double spread = 0.05 * random.nextDouble();
        for (int i = 0; i < rows; i++) {
            one[0][i] = -1.15 + 0.32 * random.nextDouble();
            one[1][i] = -2.84 + spread * random.nextDouble();
            one[2][i] = 0.05 * random.nextDouble();
        }
        double[][] other = Arrays.stream(one).map(double[]::clone).toArray(double[][]::new);
        byte[] kinds = new byte[rows / vector.unit()];
        boolean still = way.step(one[0], one[1], one[2], units(vector, rows), kinds.length, 1, kinds);
        plain.stepCalm(other[0], other[1], other[2], units(plain, rows), rows / plain.unit(), 1, new byte[rows]);
        assertThat(bits(one, rows)).isDeepEqualTo(bits(other, rows));
        boolean all = true;
        for (int unit = 0; unit < kinds.length; unit++) {
            boolean calm = vector.isCalm(one[0], one[1], one[2], unit * vector.unit());
            assertThat(kinds[unit]).isEqualTo(calm ? MapKernel.CALM : MapKernel.RESTLESS);
            all &= calm;
        }
        assertThat(still).isEqualTo(all);
    }

    @Property(tries = 600)
    void unitsOfWhichANeuronRisesAreLeftAsTheyWere(@ForAll long seed, @ForAll @IntRange(min = 1, max = 64) int steps) {
        VectorCalmSteps vectors = new VectorCalmSteps(CONSTANTS);
        assertRisenAreLeft(plain::stepCalm, plain.unit(), seed, steps);
        assertRisenAreLeft(vectors::divide, vector.unit(), seed, steps);
        assertRisenAreLeft(multiplying(vectors), vector.unit(), seed, steps);
    }

    /** With plain steps beside: w starts at up to −2.77, and comes no higher than the ceiling within the block. */
    private void assertRisenAreLeft(CalmStep way, int unit, long seed, int steps) {
        int rows = 8 * ROWS;
        UniformRandomProvider random = Streams.of(seed);
        double[][] first = new double[5][rows];
        double spread = 0.06 * random.nextDouble() * random.nextDouble();
        for (int i = 0; i < rows; i++) {
            first[0][i] = -1.14 + 0.24 * random.nextDouble();
            first[1][i] = first[0][i];
            first[2][i] = first[0][i];
            first[3][i] = -2.84 + (random.nextInt(20) == 0 ? spread : 0.015) * random.nextDouble();
            first[4][i] = 0.05 * random.nextDouble();
        }
        double[][] calm = {first[0].clone(), first[3].clone(), first[4].clone()};
        double[][] right = Arrays.stream(first).map(double[]::clone).toArray(double[][]::new);
        boolean[] above = stepEach(right, steps);
        byte[] kinds = new byte[rows / unit];
        way.step(
                calm[0],
                calm[1],
                calm[2],
                IntStream.range(0, rows / unit).map(k -> k * unit).toArray(),
                rows / unit,
                steps,
                kinds);
        for (int i = 0; i < rows; i++) {
            boolean left = kinds[i / unit] == MapKernel.RISEN;
            double[][] expected = left ? first : right;
            assertThat(new double[] {calm[0][i], calm[1][i], calm[2][i]})
                    .containsExactly(expected[0][i], expected[3][i], expected[4][i]);
            assertThat(above[i] && !left).isFalse();
        }
    }

    /** Steps rows one step at a time, and tells of each whether it was above 0 after one of them. */
    private boolean[] stepEach(double[][] s, int steps) {
        boolean[] above = new boolean[s[0].length];
        int[] units = IntStream.rangeClosed(0, above.length / plain.unit())
                .map(k -> k * plain.unit())
                .toArray();
        for (int n = 0; n < steps; n++) {
            plain.step(s[0], s[1], s[2], s[3], s[4], units, units.length - 1, 1, new int[above.length]);
            for (int i = 0; i < above.length; i++) {
                above[i] |= s[0][i] > 0;
            }
        }
        return above;
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
