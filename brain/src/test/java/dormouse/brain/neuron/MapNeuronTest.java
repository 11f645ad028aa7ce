package dormouse.brain.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dormouse.brain.parameters.NeuronParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map neuron against the specification in 60 digits, against closed forms, and in states worked out by hand. */
class MapNeuronTest {

    private static final NeuronParameters GOLDEN = NeuronParameters.golden2022();

    private final MapNeuron model = new MapNeuron(GOLDEN);

    /**
     * A rounding error, 1e-16, grows while the membrane passes the saddle-node and rises to a spike, where the map is steep; a spike forgets v
     * but not u. After pulses that leave no neuron near the saddle-node for long the greatest differences are 7e-11 in v, 7e-14 in u and
     * 2e-16 in x.
     */
    @Test
    void aThousandStepsWithFirmPulsesFollowTheSpecificationInSixtyDigits() {
        Map<Integer, Double> pulses = Map.of(40, 0.010, 120, 0.06, 300, -0.04, 420, 0.12, 421, 0.3, 800, 0.08);
        assertFollowsTheSpecification(pulses, 8, 1e-9, 1e-12);
    }

    /**
     * The pulse at 312 leaves the neuron creeping past the saddle-node for a hundred steps, in which errors grow a billionfold: 1.2e-7 in v
     * just before the spike at 443, and 1.2e-10 in u. Below 1e-6 no spike is moved.
     */
    @Test
    void aThousandStepsWithANeuronThatCreepsFollowTheSpecificationInSixtyDigits() {
        Map<Integer, Double> pulses =
                Map.of(40, 0.010, 120, 0.025, 300, 0.05, 312, 0.05, 500, -0.04, 640, 0.0165, 720, 0.12, 721, 0.3);
        assertFollowsTheSpecification(pulses, 9, 1e-6, 1e-9);
    }

    private void assertFollowsTheSpecification(
            Map<Integer, Double> pulses, int expectedSpikes, double membraneError, double slowError) {
        LayerState layer = new LayerState(1);
        model.reset(layer);
        PreciseNeuron precise = new PreciseNeuron(GOLDEN);
        List<Integer> spikes = new ArrayList<>();
        List<Integer> preciseSpikes = new ArrayList<>();
        for (int n = 0; n < 1000; n++) {
            double pulse = pulses.getOrDefault(n, 0.0);
            layer.current()[0] += pulse;
            precise.add(pulse);
            if (Neurons.step(model, layer) == 1) {
                spikes.add(n);
            }
            if (precise.step()) {
                preciseSpikes.add(n);
            }
            assertThat(layer.membrane()[0])
                    .as("v after step %d", n)
                    .isCloseTo(precise.membrane(), within(membraneError));
            assertThat(layer.slow()[0]).as("u after step %d", n).isCloseTo(precise.slow(), within(slowError));
            assertThat(layer.current()[0]).as("x after step %d", n).isCloseTo(precise.current(), within(1e-15));
        }
        assertThat(spikes).hasSize(expectedSpikes).isEqualTo(preciseSpikes);
    }

    @Test
    void oneStepBelowZeroIsAsWorkedOutByHand() {
        LayerState layer = Neurons.one(-0.94, -0.95, -0.96, -2.8, 0.1);

        int spikes = Neurons.step(model, layer);

        // w = −2.8 + 0.133·0.1 = −2.7867;  v' = 3.65/1.94 − 2.7867 = 1.88144329896907… − 2.7867
        // u' = −2.8 − 0.0005·0.06 + 0.0005·0.06 + 0.0005·0.1 = −2.79995;  x' = 0.0985
        assertThat(spikes).isZero();
        assertThat(layer.membrane()[0]).isCloseTo(-0.905256701030928, within(1e-14));
        assertThat(layer.slow()[0]).isCloseTo(-2.79995, within(1e-15));
        assertThat(layer.current()[0]).isCloseTo(0.0985, within(1e-16));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0, 0.03, 0.06, 0.08})
    void theClosedFormFixedPointStaysWhereItIs(double sigma) {
        NeuronParameters p = new NeuronParameters(3.65, sigma, 0.0005, 0.133, 0.985, -1, -3);
        MapNeuron neuron = new MapNeuron(p);
        LayerState layer = Neurons.one(Neurons.restMembrane(p), Neurons.restSlow(p), 0);
        for (int n = 0; n < 2000; n++) {
            assertThat(Neurons.step(neuron, layer)).isZero();
        }
        assertThat(layer.membrane()[0]).isCloseTo(sigma - 1, within(1e-13));
        assertThat(layer.slow()[0]).isCloseTo(sigma - 1 - 3.65 / (2 - sigma), within(1e-13));
    }

    @Test
    void theStartIsBesideTheFixedPointAndSettlesThere() {
        LayerState layer = new LayerState(3);
        model.reset(layer);
        assertThat(layer.membrane()).containsOnly(-0.939998046792114);
        assertThat(layer.oneStepBack()).containsOnly(-0.939998046792114);
        assertThat(layer.twoStepsBack()).containsOnly(-0.939998046792114);
        assertThat(layer.slow()).containsOnly(-2.821443297088526);
        assertThat(layer.current()).containsOnly(0);
        for (int n = 0; n < 5000; n++) {
            Neurons.step(model, layer);
        }
        // v* = −0.94;  u* = −0.94 − 3.65/1.94;  u stands still once μ·δv is below half its last bit, 2e-16: δv < 1e-12
        assertThat(layer.membrane()[2]).isCloseTo(-0.94, within(1e-12));
        assertThat(layer.slow()[2]).isCloseTo(-2.821443298969072, within(1e-13));
    }

    /** Each of n products rounds once: the relative error is below n·2⁻⁵³. */
    @Test
    void currentDecaysGeometrically() {
        LayerState layer = Neurons.one(-0.94, -2.83, 0.3);
        for (int n = 1; n <= 1500; n++) {
            Neurons.step(model, layer);
            double expected = 0.3 * Math.pow(0.985, n);
            assertThat(layer.current()[0]).isCloseTo(expected, within(expected * 2e-16 * (n + 1)));
        }
    }

    @Test
    void aRaisedNeuronThatWasBelowZeroTwoStepsAgoGoesToTheTop() {
        LayerState layer = Neurons.one(0.3, 0.1, -0.5, -2.8, 0);
        assertThat(Neurons.step(model, layer)).isZero();
        assertThat(layer.membrane()[0]).isEqualTo(3.65 + -2.8);
    }

    @Test
    void aRaisedNeuronThatWasAboveZeroTwoStepsAgoSpikesEvenIfItWasBelowOneStepAgo() {
        LayerState layer = Neurons.one(0.3, -0.5, 0.1, -2.8, 0);
        assertThat(Neurons.step(model, layer)).isEqualTo(1);
        assertThat(layer.membrane()[0]).isEqualTo(-1);
    }

    @Test
    void zeroTwoStepsAgoCountsAsBelow() {
        LayerState layer = Neurons.one(0.3, 0.2, 0, -2.8, 0);
        assertThat(Neurons.step(model, layer)).isZero();
        LayerState justAbove = Neurons.one(0.3, 0.2, Double.MIN_VALUE, -2.8, 0);
        assertThat(Neurons.step(model, justAbove)).isEqualTo(1);
    }

    @Test
    void aNeuronAtOrAboveTheTopSpikes() {
        double top = 3.65 + -2.8;
        assertThat(Neurons.step(model, Neurons.one(top, -0.5, -0.9, -2.8, 0))).isEqualTo(1);
        assertThat(Neurons.step(model, Neurons.one(Math.nextDown(top), -0.5, -0.9, -2.8, 0)))
                .isZero();
        assertThat(Neurons.step(model, Neurons.one(1, -0.5, -0.9, -2.8, 0))).isEqualTo(1);
    }

    @Test
    void aNeuronAtZeroIsStillOnTheLowerBranch() {
        LayerState layer = Neurons.one(0, 0.2, 0.2, -2.8, 0);
        assertThat(Neurons.step(model, layer)).isZero();
        assertThat(layer.membrane()[0]).isEqualTo(3.65 / 1 + -2.8);
    }

    @Test
    void theTopFeelsTheCurrentAtOnce() {
        LayerState layer = Neurons.one(0.3, -0.2, -0.5, -2.8, 0.5);
        Neurons.step(model, layer);
        assertThat(layer.membrane()[0]).isEqualTo(3.65 + (-2.8 + 0.133 * 0.5));
    }

    @Test
    void theMembranesOfTheLastTwoStepsMoveOn() {
        LayerState layer = Neurons.one(-0.7, -0.8, -0.9, -2.8, 0);
        Neurons.step(model, layer);
        double first = layer.membrane()[0];
        assertThat(layer.oneStepBack()).containsExactly(-0.7);
        assertThat(layer.twoStepsBack()).containsExactly(-0.8);
        Neurons.step(model, layer);
        double second = layer.membrane()[0];
        assertThat(layer.oneStepBack()).containsExactly(first);
        assertThat(layer.twoStepsBack()).containsExactly(-0.7);
        Neurons.step(model, layer);
        assertThat(layer.oneStepBack()).containsExactly(second);
        assertThat(layer.twoStepsBack()).containsExactly(first);
    }

    @Test
    void manyNeuronsMayBeRaisedAtOnce() {
        LayerState layer = new LayerState(100);
        for (int i = 0; i < 100; i++) {
            Neurons.set(layer, i, 0.3, 0.2, i % 2 == 0 ? 0.1 : -0.1, -2.8, 0);
        }
        assertThat(Neurons.step(model, layer)).isEqualTo(50);
        assertThat(layer.membrane()[98]).isEqualTo(-1);
        assertThat(layer.membrane()[99]).isEqualTo(3.65 + -2.8);
    }
}
