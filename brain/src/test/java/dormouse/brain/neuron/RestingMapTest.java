package dormouse.brain.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dormouse.brain.Streams;
import dormouse.brain.parameters.NeuronParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Jumps of resting neurons against stepping them. Measured over 20,000 random quiet states, the greatest errors are 8.2e-7 in v and
 * 2.4e-8 in u within 600 steps, 5.2e-10 and 1.3e-11 from 600 to 1200 steps. No quiet neuron rises above −0.934. A quiet neuron need not stay within
 * {@link RestingMap#isQuiet}: some leave it for a while.
 */
class RestingMapTest {

    private static final NeuronParameters GOLDEN = NeuronParameters.golden2022();
    private static final double MEMBRANE_ERROR = 2e-6;
    private static final double SLOW_ERROR = 5e-8;

    private final RestingMap map = RestingMap.of(GOLDEN);
    private final CalmMap calm = new CalmMap(GOLDEN);

    @Property(tries = 2000)
    void aJumpIsCloseToTheSteps(
            @ForAll @DoubleRange(min = -1, max = 1) double dv,
            @ForAll @DoubleRange(min = -1, max = 1) double du,
            @ForAll @DoubleRange(min = -1, max = 1) double x,
            @ForAll @DoubleRange(min = 0, max = 1) double radius,
            @ForAll @IntRange(min = 1, max = 3000) int steps) {
        double[] state = quietState(new double[] {dv, du, x}, radius);
        PlainStep exact = new PlainStep(GOLDEN, state[0], state[0], state[0], state[1], state[2]);
        for (int n = 0; n < steps; n++) {
            exact.step();
        }
        double[] jumped = jump(state, steps);
        assertThat(jumped[0]).isCloseTo(exact.v, within(MEMBRANE_ERROR));
        assertThat(jumped[1]).isCloseTo(exact.u, within(SLOW_ERROR));
        assertThat(jumped[2]).isCloseTo(exact.x, within(1e-9));
    }

    @Test
    void theMeasuredErrorsOfTwentyThousandQuietStatesAreAsStated() {
        Worst worst = new Worst();
        UniformRandomProvider random = Streams.of(5);
        for (int k = 0; k < 20_000; k++) {
            double[] direction = randomDirection(random);
            double radius = random.nextInt(3) == 0 ? 1 : Math.cbrt(random.nextDouble());
            worst.follow(quietState(direction, radius), k % 20 == 0 ? 3000 : 1200);
        }
        worst.assertAsStated();
    }

    @Test
    void theCornersAndEdgesOfTheQuietStatesAreNoWorse() {
        Worst worst = new Worst();
        for (int k = 0; k < 27; k++) {
            double[] direction = {k % 3 - 1, k / 3 % 3 - 1, k / 9 - 1};
            if (k != 13) {
                worst.follow(quietState(direction, 1), 3000);
            }
        }
        worst.assertAsStated();
    }

    /** The greatest errors and excursions seen. */
    private final class Worst {
        private double membrane;
        private double slow;
        private double membraneLate;
        private double slowLate;
        private double highest = Double.NEGATIVE_INFINITY;

        void follow(double[] state, int steps) {
            PlainStep exact = new PlainStep(GOLDEN, state[0], state[0], state[0], state[1], state[2]);
            for (int n = 1; n <= steps; n++) {
                exact.step();
                highest = Math.max(highest, exact.v);
                if (n <= 24 || n % 31 == 0 || n == 1200) {
                    compare(jump(state, n), exact, n);
                }
            }
        }

        private void compare(double[] jumped, PlainStep exact, int n) {
            double errorV = Math.abs(jumped[0] - exact.v);
            double errorU = Math.abs(jumped[1] - exact.u);
            membrane = Math.max(membrane, errorV);
            slow = Math.max(slow, errorU);
            if (n > 600) {
                membraneLate = Math.max(membraneLate, errorV);
                slowLate = Math.max(slowLate, errorU);
            }
        }

        void assertAsStated() {
            assertThat(membrane).isLessThan(1.5e-6);
            assertThat(slow).isLessThan(4e-8);
            assertThat(membraneLate).isLessThan(2e-9);
            assertThat(slowLate).isLessThan(1e-10);
            assertThat(highest).isLessThan(-0.92);
        }
    }

    @Test
    void aQuietNeuronStaysNearRestButNotAlwaysQuiet() {
        UniformRandomProvider random = Streams.of(9);
        double restV = Neurons.restMembrane(GOLDEN);
        double restU = Neurons.restSlow(GOLDEN);
        int left = 0;
        for (int k = 0; k < 2000; k++) {
            double[] s = quietState(randomDirection(random), 1);
            PlainStep exact = new PlainStep(GOLDEN, s[0], s[0], s[0], s[1], s[2]);
            boolean stayed = true;
            boolean near = true;
            for (int n = 0; n < 600; n++) {
                exact.step();
                stayed &= quiet(map, GOLDEN, exact.v, exact.u, exact.x);
                near &= map.isQuiet((exact.v - restV) / 1.5, (exact.u - restU) / 1.5, exact.x / 1.5);
            }
            assertThat(near).as("within 1.5 times the radius").isTrue();
            left += stayed ? 0 : 1;
        }
        assertThat(left).isPositive();
    }

    @Test
    void theQuietOnesOfManyNeuronsAreFound() {
        UniformRandomProvider random = Streams.of(13);
        int room = CalmMap.room(200);
        float[] y = new float[room];
        float[] p = new float[room];
        float[] x = new float[room];
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double[] s = quietState(randomDirection(random), 2 * random.nextDouble());
            y[i] = calm.y(s[0]);
            p[i] = calm.p(s[1], s[2]);
            x[i] = (float) s[2];
            if (i < 199 && map.isQuiet(y[i], calm.slow(p[i], x[i]) - Neurons.restSlow(GOLDEN), x[i])) {
                expected.add(i);
            }
        }
        int[] found = new int[room];
        int count = calm.findQuiet(map, y, p, x, 199, found);
        assertThat(Arrays.stream(found).limit(count).boxed()).containsExactlyElementsOf(expected);
        assertThat(expected).hasSizeBetween(50, 150);
    }

    @Test
    void noStepsChangeNothing() {
        double[] state = quietState(new double[] {1, -2, 0.5}, 0.7);
        assertThat(jump(state, 0)).usingComparatorWithPrecision(1e-9).containsExactly(state);
    }

    @Test
    void restStaysAtRest() {
        double[] rest = {Neurons.restMembrane(GOLDEN), Neurons.restSlow(GOLDEN), 0};
        assertThat(quiet(map, GOLDEN, rest[0], rest[1], rest[2])).isTrue();
        assertThat(jump(rest, 1)).isEqualTo(rest);
        assertThat(jump(rest, 1_000_000)).isEqualTo(rest);
    }

    @Test
    void aJumpOfAMillionStepsEndsAtRest() {
        double[] end = jump(quietState(new double[] {1, 1, 1}, 1), 1_000_000);
        assertThat(end[0]).isCloseTo(-0.94, within(1e-15));
        assertThat(end[1]).isCloseTo(Neurons.restSlow(GOLDEN), within(1e-14));
        assertThat(end[2]).isCloseTo(0, within(1e-300));
    }

    @Test
    void neuronsBeforeTheFirstAskedForStayAndAllOthersMoveAsAlone() {
        int room = 3 * CalmMap.room(1);
        float[] y = new float[room];
        float[] p = new float[room];
        float[] x = new float[room];
        for (int i = 0; i < 90; i++) {
            y[i] = 0.00003f * i;
            p[i] = -1e-6f * i;
            x[i] = 0.00001f * i;
        }
        float[] before = y.clone();
        map.jump(10, y, p, x, 3, 87);
        assertThat(Arrays.copyOf(y, 3)).containsExactly(Arrays.copyOf(before, 3));
        for (int i = 3; i < 90; i++) {
            float[][] alone = {new float[room], new float[room], new float[room]};
            alone[0][0] = before[i];
            alone[1][0] = -1e-6f * i;
            alone[2][0] = 0.00001f * i;
            map.jump(10, alone[0], alone[1], alone[2], 0, 1);
            assertThat(new float[] {y[i], p[i], x[i]}).containsExactly(alone[0][0], alone[1][0], alone[2][0]);
        }
    }

    @Test
    void aNeuronThatSeesFoodOrWasRaisedIsNotQuiet() {
        assertThat(quiet(map, GOLDEN, -0.94, Neurons.restSlow(GOLDEN), 0.025)).isFalse();
        assertThat(quiet(map, GOLDEN, -0.90, Neurons.restSlow(GOLDEN), 0)).isFalse();
        assertThat(quiet(map, GOLDEN, -0.94, -2.82, 0)).isFalse();
        assertThat(quiet(map, GOLDEN, Double.NaN, -2.82, 0)).isFalse();
    }

    /** J = α/(1 − v*)² reaches 1 where σ = 2 − √α = 0.0895; α = 4 is beyond its own, 0; with μ = 1 rest is overtaken. */
    @ParameterizedTest
    @CsvSource({"3.65, 0.2, 0.0005", "3.65, 0.0895, 0.0005", "4, 0.06, 0.0005", "3.65, 0.06, 1"})
    void neuronsWithoutStableRestAreRefused(double alpha, double sigma, double mu) {
        NeuronParameters p = new NeuronParameters(alpha, sigma, mu, 0.133, 0.985, -0.94, -2.82);
        assertThatThrownBy(() -> RestingMap.of(p))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "brain.engine is fast, but neurons of these brain.neuron parameters have no stable rest; use exact");
    }

    @ParameterizedTest
    @CsvSource({
        "3.65, -0.5, 0.0005, 0.133, 0.985",
        "3.65, 0.08, 0.0005, 0.133, 0.985",
        "3, 0.06, 0.0005, 0.133, 0.985",
        "3.65, 0.06, 0.0002, 0.133, 0.985",
        "3.65, 0.06, 0.01, 0.133, 0.985",
        "3.65, 0.06, 0.0005, 2, 0.985",
        "3.65, 0.06, 0.0005, 0.133, 0.9999"
    })
    void quietNeuronsOfOtherParametersStayBelowTheSaddleNode(
            double alpha, double sigma, double mu, double beta, double decay) {
        assertQuietNeuronsStayLow(new NeuronParameters(alpha, sigma, mu, beta, decay, -1, -3));
    }

    /** Where β is 0 or small, a current still raises u by μ·x a step, 0.033·x in all, which {@link RestingMap#isQuiet} leaves out. */
    @ParameterizedTest
    @CsvSource({"3.65, 0.06, 0.0005, 0, 0.985", "3.65, 0.06, 0.0005, 0.0001, 0.985"})
    void quietNeuronsOnWhichTheCurrentActsSlowlyStayBelowTheSaddleNode(
            double alpha, double sigma, double mu, double beta, double decay) {
        assertQuietNeuronsStayLow(new NeuronParameters(alpha, sigma, mu, beta, decay, -1, -3));
    }

    private static void assertQuietNeuronsStayLow(NeuronParameters p) {
        RestingMap other = RestingMap.of(p);
        double restV = Neurons.restMembrane(p);
        double restU = Neurons.restSlow(p);
        double saddle = 1 - Math.sqrt(p.alpha());
        UniformRandomProvider random = Streams.of(21);
        for (int k = 0; k < 300; k++) {
            double[] d = k == 0 ? new double[] {0, 0, 1} : randomDirection(random);
            double share = largestQuietShare(other, d);
            PlainStep exact = new PlainStep(p, restV + share * d[0], 0, 0, restU + share * d[1], share * d[2]);
            double highest = exact.v;
            for (int n = 0; n < 1200; n++) {
                exact.step();
                highest = Math.max(highest, exact.v);
            }
            assertThat(highest).isLessThan(saddle);
        }
    }

    private static double[] randomDirection(UniformRandomProvider random) {
        return new double[] {random.nextDouble() - 0.5, random.nextDouble() - 0.5, random.nextDouble() - 0.5};
    }

    private double[] jump(double[] state, int steps) {
        float[] y = new float[CalmMap.room(1)];
        float[] p = new float[CalmMap.room(1)];
        float[] x = new float[CalmMap.room(1)];
        y[0] = calm.y(state[0]);
        p[0] = calm.p(state[1], state[2]);
        x[0] = (float) state[2];
        map.jump(steps, y, p, x, 0, 1);
        return new double[] {calm.membrane(y[0]), calm.slow(p[0], x[0]), x[0]};
    }

    private static boolean quiet(RestingMap rest, NeuronParameters p, double v, double u, double x) {
        return rest.isQuiet(v - Neurons.restMembrane(p), u - Neurons.restSlow(p), x);
    }

    /** The state in a direction, in units of the radius of each variable, at a share of the way to where quiet ends. */
    private double[] quietState(double[] direction, double share) {
        double restV = Neurons.restMembrane(GOLDEN);
        double restU = Neurons.restSlow(GOLDEN);
        // the three axes are stretched alike: u and x count 33 and 4.4 times as much as v
        double[] d = {direction[0], direction[1] / 33.13, direction[2] / 4.406};
        double reach = share * largestQuietShare(map, d);
        return new double[] {restV + reach * d[0], restU + reach * d[1], reach * d[2]};
    }

    private static double largestQuietShare(RestingMap map, double[] d) {
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < 60; halving++) {
            double share = (low + high) / 2;
            if (map.isQuiet(share * d[0], share * d[1], share * d[2])) {
                low = share;
            } else {
                high = share;
            }
        }
        return low;
    }
}
