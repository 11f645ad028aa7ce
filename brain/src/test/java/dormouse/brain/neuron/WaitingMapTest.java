package dormouse.brain.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.Streams;
import dormouse.brain.kernel.WaitingKernel.Rows;
import dormouse.brain.parameters.NeuronParameters;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Neurons at rest that take a current and wait, against stepping them. Measured over 20,000 random states, of which 18,423 can wait, the greatest errors are 8.4e-7 in v and
 * 8.2e-9 in u from 407 to 499 steps, 1.0e-7 and 3.5e-9 from 500 on. None rises above v = −0.876; a spike begins above 0.
 */
class WaitingMapTest {

    private static final NeuronParameters GOLDEN = NeuronParameters.golden2022();

    /** The current that makes a neuron at rest spike lies between this and 0.0001 less (found by stepping it). */
    private static final double SMALLEST_THAT_FIRES = 0.01856;

    private final WaitingMap map = WaitingMap.harmless(GOLDEN, RestingMap.of(GOLDEN));
    private final CalmMap calm = new CalmMap(GOLDEN);
    private final double restV = Neurons.restMembrane(GOLDEN);
    private final double restU = Neurons.restSlow(GOLDEN);

    @Test
    void theMeasuredErrorsAreAsStated() {
        UniformRandomProvider random = Streams.of(31);
        Worst early = new Worst();
        Worst late = new Worst();
        double highest = Double.NEGATIVE_INFINITY;
        int followed = 0;
        for (int k = 0; k < 20_000; k++) {
            double[] state = kicked(random, 0.0171 * random.nextDouble(), k % 4 == 0 ? 1 : random.nextDouble());
            if (!waits(map, state)) {
                continue;
            }
            followed++;
            PlainStep exact = new PlainStep(GOLDEN, state[0], state[0], state[0], state[1], state[2]);
            for (int n = 1; n <= 1300; n++) {
                exact.step();
                highest = Math.max(highest, exact.v);
                if (n >= map.shortest() && (n == map.shortest() || n == 533 || n % 29 == 0)) {
                    (n < 500 ? early : late).compare(arrive(state, n), exact);
                }
            }
        }
        assertThat(followed).isGreaterThan(15_000);
        assertThat(early.membrane).isLessThan(1.2e-6);
        assertThat(early.slow).isLessThan(1.2e-8);
        assertThat(late.membrane).isLessThan(1.5e-7);
        assertThat(late.slow).isLessThan(6e-9);
        assertThat(Math.max(early.current, late.current)).isLessThan(1e-8);
        assertThat(highest).as("from 0 a neuron spikes").isLessThan(-0.87);
    }

    /** The greatest errors seen. */
    private static final class Worst {
        private double membrane;
        private double slow;
        private double current;

        void compare(double[] arrived, PlainStep exact) {
            membrane = Math.max(membrane, Math.abs(arrived[0] - exact.v));
            slow = Math.max(slow, Math.abs(arrived[1] - exact.u));
            current = Math.max(current, Math.abs(arrived[2] - exact.x));
        }
    }

    @Test
    void mostCurrentsThatDoNotMakeANeuronFireCanBeWaitedOut() {
        for (double current = 0.0014; current < 0.92 * SMALLEST_THAT_FIRES; current += 0.0001) {
            assertThat(waits(map, new double[] {restV, restU, current}))
                    .as("current %s", current)
                    .isTrue();
        }
        assertThat(map.shortest()).as("steps").isBetween(300, 500);
    }

    @Test
    void aWeakCurrentLeavesTheNeuronQuiet() {
        assertThat(sorted(map, new double[] {restV, restU, 0.0005})).isEqualTo("quiet");
    }

    @Test
    void whoMaySpikeOrIsNotNearRestIsHandedOn() {
        for (double current : new double[] {SMALLEST_THAT_FIRES, 0.025, 1, -0.005, Double.NaN}) {
            assertThat(sorted(map, new double[] {restV, restU, current})).isEqualTo("handed on");
        }
        assertThat(sorted(map, new double[] {restV + 0.002, restU, 0.01})).isEqualTo("handed on");
        assertThat(sorted(map, new double[] {restV, restU - 1e-4, 0.01})).isEqualTo("handed on");
        assertThat(sorted(map, new double[] {Double.NaN, restU, 0.01})).isEqualTo("handed on");
    }

    @Test
    void whoMayNotWaitIsHandedOn() {
        Rows rows = new Rows(1);
        set(rows, new double[] {restV, restU, 0.01});
        assertThat(map.sort(rows, new Rows(1), 1, false, new int[1])).isOne();
        assertThat(rows.x[0]).isEqualTo(0.01f);
    }

    @Test
    void ofManyNeuronsEachIsSortedAndArrivesAsAlone() {
        UniformRandomProvider random = Streams.of(3);
        int count = 100;
        Rows rows = new Rows(count);
        double[][] states = new double[count][];
        for (int i = 0; i < count; i++) {
            states[i] = kicked(random, i % 3 == 0 ? 0 : 0.02 * random.nextDouble(), random.nextDouble());
            rows.set(i, calm.y(states[i][0]), calm.p(states[i][1], states[i][2]), (float) states[i][2]);
        }
        Rows waiting = new Rows(count);
        int[] found = new int[count];
        int handedOn = map.sort(rows, waiting, count, true, found);
        assertThat(handedOn).isBetween(2, 30);
        for (int k = 0; k < handedOn; k++) {
            assertThat(sorted(map, states[found[k]])).isEqualTo("handed on");
            rows.set(found[k], 0, 0, 0);
        }
        boolean[] waited = new boolean[count];
        for (int i = 0; i < count; i++) {
            waited[i] = waiting.x[i] > 0;
            assertThat(waited[i]).isEqualTo(waits(map, states[i]));
        }
        assertThat(map.arrive(533, waiting, rows, count)).isFalse();
        for (int i = 0; i < count; i++) {
            if (waited[i]) {
                double[] alone = arrive(states[i], 533);
                assertThat(calm.membrane(rows.y[i])).isEqualTo(alone[0]);
                assertThat(calm.slow(rows.p[i], rows.x[i])).isEqualTo(alone[1]);
            }
            assertThat(waiting.x[i]).isZero();
        }
    }

    @Test
    void whoArrivesTooSoonToBeQuietIsTold() {
        NeuronParameters p = new NeuronParameters(3.7, 0.06, 0.0005, 0.133, 0.985, -1, -3);
        assertThat(arrivesRestless(p, 0, 0.001)).isFalse();
        assertThat(arrivesRestless(p, 0, 0.0107)).as("the strongest, at once").isTrue();
        assertThat(arrivesRestless(p, 150, 0.0107)).as("and later").isFalse();
    }

    private static boolean arrivesRestless(NeuronParameters parameters, int stepsMore, double current) {
        WaitingMap other = WaitingMap.harmless(parameters, RestingMap.of(parameters));
        Rows rows = new Rows(1);
        Rows waiting = new Rows(1);
        rows.set(0, 0, new CalmMap(parameters).p(current), (float) current);
        assertThat(other.sort(rows, waiting, 1, true, new int[1])).isZero();
        return other.arrive(other.shortest() + stepsMore, waiting, rows, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "3.65, 0.05, 0.0005, 0.133, 0.985, true",
        "3.65, 0.07, 0.0005, 0.133, 0.985, true",
        "3.6, 0.06, 0.0005, 0.133, 0.985, true",
        "3.65, 0.06, 0.0005, 2, 0.985, true",
        "3.65, 0.06, 0.0005, 0, 0.985, true",
        "3.65, 0.06, 0.01, 0.133, 0.985, true",
        "3.65, -0.5, 0.0005, 0.133, 0.985, false",
        "3.65, 0.08, 0.0005, 0.133, 0.985, false",
        "3, 0.06, 0.0005, 0.133, 0.985, false",
        "3.65, 0.06, 0.0002, 0.133, 0.985, false",
        "3.65, 0.06, 0.0005, 0.133, 0.9999, false"
    })
    void neuronsOfOtherParametersWaitOnlyWhereTheyDoNotSpike(
            double alpha, double sigma, double mu, double beta, double decay, boolean some) {
        NeuronParameters p = new NeuronParameters(alpha, sigma, mu, beta, decay, -1, -3);
        WaitingMap other = WaitingMap.harmless(p, RestingMap.of(p));
        double rest = Neurons.restSlow(p);
        double v = Neurons.restMembrane(p);
        double most = 1;
        while (most > 1e-9 && !waits(other, p, new double[] {v, rest, most})) {
            most *= 0.99;
        }
        assertThat(most > 1e-9).as("some can wait").isEqualTo(some);
        assertThat(other.shortest() < Integer.MAX_VALUE).isEqualTo(some);
        for (double share = 0.05; some && share <= 1; share += 0.05) {
            PlainStep exact = new PlainStep(p, v, -1, -1, rest, share * most);
            for (int n = 0; n < 2000; n++) {
                exact.step();
                assertThat(exact.v).isLessThan(0);
            }
        }
    }

    /** An epoch after it took 0.025 and spiked, a neuron is 5.6e-5 off rest and has 2.9e-6 of the current left. */
    @Test
    void aNeuronThatSpikesAtItsCurrentSpikesAtOneStepAndArrivesWhereItShould() {
        WaitingMap spiking = WaitingMap.of(0.025, GOLDEN, RestingMap.of(GOLDEN));
        assertThat(spiking.spikeStep()).isEqualTo(64);
        assertThat(spiking.shortest()).isBetween(300, 500);
        UniformRandomProvider random = Streams.of(8);
        Worst worst = new Worst();
        for (int k = 0; k < 2000; k++) {
            double[] state = kicked(random, 0.025 * (1 + 2.9e-4 * random.nextDouble()), 0.6 * random.nextDouble());
            assertThat(waits(spiking, state)).isTrue();
            PlainStep exact = new PlainStep(GOLDEN, state[0], state[0], state[0], state[1], state[2]);
            for (int n = 1; n <= 600; n++) {
                double before = exact.v;
                exact.step();
                assertThat(before > 0 && exact.v == -1)
                        .as("a spike at step %d", n - 1)
                        .isEqualTo(n - 1 == 64);
                if (n == 535 || n == 600 || n == spiking.shortest()) {
                    worst.compare(arrive(spiking, state, n), exact);
                }
            }
        }
        assertThat(worst.membrane).isLessThan(1.2e-6);
        assertThat(worst.slow).isLessThan(3.6e-8);
        assertThat(worst.current).isLessThan(1e-9);
    }

    @Test
    void aCurrentThatHardlyMakesANeuronSpikeCannotBeWaitedOut() {
        for (double current : new double[] {SMALLEST_THAT_FIRES, 0.0187, 0.019}) {
            WaitingMap other = WaitingMap.of(current, GOLDEN, RestingMap.of(GOLDEN));
            assertThat(other.shortest()).isEqualTo(Integer.MAX_VALUE);
            assertThat(sorted(other, new double[] {restV, restU, current})).isEqualTo("handed on");
        }
    }

    private double[] kicked(UniformRandomProvider random, double current, double share) {
        double residue = 0.004 * 0.02950 * share;
        double ofMembrane = 2 * random.nextDouble() - 1;
        double rest = (1 - Math.abs(ofMembrane)) * (random.nextBoolean() ? 1 : -1);
        return new double[] {restV + residue * ofMembrane, restU + residue * rest / 33.2, current};
    }

    private void set(Rows rows, double[] state) {
        rows.set(0, calm.y(state[0]), calm.p(state[1], state[2]), (float) state[2]);
    }

    private boolean waits(WaitingMap which, double[] state) {
        return sorted(which, state).equals("waits");
    }

    private static boolean waits(WaitingMap which, NeuronParameters parameters, double[] state) {
        CalmMap itsCalm = new CalmMap(parameters);
        Rows rows = new Rows(1);
        Rows waiting = new Rows(1);
        rows.set(0, itsCalm.y(state[0]), itsCalm.p(state[1], state[2]), (float) state[2]);
        which.sort(rows, waiting, 1, true, new int[1]);
        return waiting.x[0] > 0;
    }

    private String sorted(WaitingMap which, double[] state) {
        Rows rows = new Rows(1);
        Rows waiting = new Rows(1);
        set(rows, state);
        int handedOn = which.sort(rows, waiting, 1, true, new int[1]);
        return handedOn == 1 ? "handed on" : waiting.x[0] > 0 ? "waits" : "quiet";
    }

    private double[] arrive(double[] state, int steps) {
        return arrive(map, state, steps);
    }

    private double[] arrive(WaitingMap which, double[] state, int steps) {
        Rows rows = new Rows(1);
        Rows waiting = new Rows(1);
        set(waiting, state);
        which.arrive(steps, waiting, rows, 1);
        return new double[] {calm.membrane(rows.y[0]), calm.slow(rows.p[0], rows.x[0]), rows.x[0]};
    }
}
