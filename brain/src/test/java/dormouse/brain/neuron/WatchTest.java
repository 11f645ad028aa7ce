package dormouse.brain.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.Streams;
import dormouse.brain.parameters.NeuronParameters;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The watch finds every neuron that could rise above 0 before the next watch, and stepping with it changes no bit. */
class WatchTest {

    private static final NeuronParameters GOLDEN = NeuronParameters.golden2022();
    private static final int NEURONS = 60;

    private final MapNeuron model = new MapNeuron(GOLDEN);

    @Property(tries = 2000)
    void anUnwatchedNeuronStaysBelowZero(
            @ForAll @DoubleRange(min = -4, max = 2) double v,
            @ForAll @DoubleRange(min = -6, max = 0) double u,
            @ForAll @DoubleRange(min = -2, max = 2) double x) {
        if (!Neurons.isWatched(model, v, u, x)) {
            assertStaysBelowZero(GOLDEN, v, u, x);
        }
    }

    @Property(tries = 300)
    void unwatchedNeuronsBesideTheThresholdsStayBelowZero(@ForAll long seed) {
        UniformRandomProvider random = Streams.of(seed);
        for (int k = 0; k < NEURONS; k++) {
            assertLastUnwatchedStaysBelowZero(GOLDEN, model, random);
        }
    }

    @Property(tries = 500)
    void steppingWithTheWatchedNeuronsEqualsAPlainStepOfAllBitForBit(@ForAll long seed) {
        UniformRandomProvider random = Streams.of(seed);
        LayerState layer = new LayerState(NEURONS);
        PlainStep[] plain = new PlainStep[NEURONS];
        for (int i = 0; i < NEURONS; i++) {
            double[] s = randomState(random);
            double v1 = -2 + 3 * random.nextDouble();
            double v2 = -2 + 3 * random.nextDouble();
            Neurons.set(layer, i, s[0], v1, v2, s[1], s[2]);
            plain[i] = new PlainStep(GOLDEN, s[0], v1, v2, s[1], s[2]);
        }
        int[] watched = new int[NEURONS];
        int count = model.watch(layer, NEURONS, watched);
        for (int n = 0; n < NeuronModel.WATCH_STEPS; n++) {
            int[] spiking = new int[NEURONS];
            int spikes = model.step(layer, NEURONS, watched, count, spiking);
            int[] expected = new int[NEURONS];
            int expectedSpikes = 0;
            for (int i = 0; i < NEURONS; i++) {
                if (plain[i].step()) {
                    expected[expectedSpikes++] = i;
                }
            }
            assertThat(Arrays.copyOf(spiking, spikes)).isEqualTo(Arrays.copyOf(expected, expectedSpikes));
            for (int i = 0; i < NEURONS; i++) {
                assertThat(new double[] {
                            layer.membrane()[i],
                            layer.oneStepBack()[i],
                            layer.twoStepsBack()[i],
                            layer.slow()[i],
                            layer.current()[i]
                        })
                        .isEqualTo(new double[] {plain[i].v, plain[i].v1, plain[i].v2, plain[i].u, plain[i].x});
            }
        }
    }

    @Property(tries = 300)
    void theWatchedNeuronsAreNamedInAscendingOrder(@ForAll long seed) {
        UniformRandomProvider random = Streams.of(seed);
        LayerState layer = new LayerState(NEURONS);
        for (int i = 0; i < NEURONS; i++) {
            double[] s = randomState(random);
            Neurons.set(layer, i, s[0], s[0], s[0], s[1], s[2]);
        }
        int[] watched = new int[NEURONS];
        int count = model.watch(layer, NEURONS, watched);
        assertThat(Arrays.copyOf(watched, count)).isSorted().doesNotHaveDuplicates();
    }

    /** A neuron at rest costs nothing, also with the current of a glance at food. */
    @Property(tries = 500)
    void aNeuronNearRestIsNotWatched(
            @ForAll @DoubleRange(min = -0.02, max = 0.02) double dv,
            @ForAll @DoubleRange(min = 0, max = 0.1) double x) {
        assertThat(Neurons.isWatched(model, -0.94 + dv, Neurons.restSlow(GOLDEN), x))
                .isFalse();
    }

    @ParameterizedTest(name = "alpha {0}, sigma {1}, mu {2}, beta {3}, decay {4}")
    @CsvSource({
        "2, 0.06, 0.0005, 0.133, 0.985",
        "3.5, 0.06, 0.0005, 0.133, 0.985",
        "4.5, 0.06, 0.0005, 0.133, 0.985",
        "50, 0.06, 0.0005, 0.133, 0.985",
        "3.65, -1, 0.0005, 0.133, 0.985",
        "3.65, 3, 0.0005, 0.133, 0.985",
        "3.65, 0.06, 0.00001, 0.133, 0.985",
        "3.65, 0.06, 0.002, 0.133, 0.985",
        "3.65, 0.06, 0.005, 0.133, 0.985",
        "3.65, 0.06, 0.0005, 0, 0.985",
        "3.65, 0.06, 0.0005, 5, 0.985",
        "3.65, 0.06, 0.0005, 0.133, 0",
        "3.65, 0.06, 0.0005, 0.133, 0.9999"
    })
    void unwatchedNeuronsOfOtherParametersStayBelowZero(
            double alpha, double sigma, double mu, double beta, double decay) {
        assertWatchHolds(new NeuronParameters(alpha, sigma, mu, beta, decay, -1, -3));
    }

    /**
     * Walking the bound back from −0.3 through {@code 1 − α/(v − w)} leaves the lower branch when u grows by more than about 0.07 in eight
     * steps or when α is small; what comes out is then no bound.
     */
    @ParameterizedTest(name = "alpha {0}, sigma {1}, mu {2}, beta {3}, decay {4}")
    @CsvSource({
        "3.65, 0.06, 0.01, 0.133, 0.985",
        "3.65, 0.06, 0.02, 0.133, 0.985",
        "3.65, 0.06, 0.1, 0.133, 0.985",
        "3.65, 0.06, 1, 0.133, 0.985",
        "1.5, 0.06, 0.0005, 0.133, 0.985",
        "0.5, 0.06, 0.0005, 0.133, 0.985",
        "3.65, -100, 0.0005, 0.133, 0.985",
        "3.65, 100, 0.0005, 0.133, 0.985"
    })
    void unwatchedNeuronsOfUnusualParametersStayBelowZero(
            double alpha, double sigma, double mu, double beta, double decay) {
        assertWatchHolds(new NeuronParameters(alpha, sigma, mu, beta, decay, -1, -3));
    }

    private static void assertWatchHolds(NeuronParameters p) {
        MapNeuron neuron = new MapNeuron(p);
        UniformRandomProvider random = Streams.of(17);
        for (int k = 0; k < 3000; k++) {
            double[] s = randomState(random);
            if (!Neurons.isWatched(neuron, s[0], s[1], s[2])) {
                assertStaysBelowZero(p, s[0], s[1], s[2]);
            }
            assertLastUnwatchedStaysBelowZero(p, neuron, random);
        }
    }

    /** On the way from an unwatched state to a random watched one, looks at the last state that is not watched. */
    private static void assertLastUnwatchedStaysBelowZero(
            NeuronParameters p, MapNeuron neuron, UniformRandomProvider random) {
        double[] from = {-1.2 + 0.4 * random.nextDouble(), -3 + 0.17 * random.nextDouble(), 0.2 * random.nextDouble()};
        double[] to = randomState(random);
        if (Neurons.isWatched(neuron, from[0], from[1], from[2]) || !Neurons.isWatched(neuron, to[0], to[1], to[2])) {
            return;
        }
        double near = 0;
        double far = 1;
        double[] last = from;
        for (int halving = 0; halving < 60; halving++) {
            double share = (near + far) / 2;
            double[] s = new double[3];
            for (int k = 0; k < 3; k++) {
                s[k] = from[k] + share * (to[k] - from[k]);
            }
            if (Neurons.isWatched(neuron, s[0], s[1], s[2])) {
                far = share;
            } else {
                near = share;
                last = s;
            }
        }
        assertStaysBelowZero(p, last[0], last[1], last[2]);
    }

    private static void assertStaysBelowZero(NeuronParameters p, double v, double u, double x) {
        PlainStep neuron = new PlainStep(p, v, v, v, u, x);
        boolean below = v <= 0;
        for (int n = 0; n < NeuronModel.WATCH_STEPS && below; n++) {
            neuron.step();
            below = neuron.v <= 0;
        }
        assertThat(below)
                .as("v = %s, u = %s, x = %s is not watched, and stays below 0", v, u, x)
                .isTrue();
    }

    /** Half of the states lie anywhere, half where a neuron spends its time; a few have a slow variable far away. */
    private static double[] randomState(UniformRandomProvider random) {
        if (random.nextBoolean()) {
            return new double[] {-1.6 + 2 * random.nextDouble(), -3.4 + random.nextDouble(), 1.2 * random.nextDouble()};
        }
        double slow = -6 + 8 * random.nextDouble();
        return new double[] {
            -4 + 6 * random.nextDouble(), random.nextInt(20) == 0 ? 100 * slow : slow, -2 + 4 * random.nextDouble()
        };
    }
}
