package dormouse.agent.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The naive model's neuron, plasticity, balancing and homeostasis, against numbers worked out by hand. */
class NaiveModelTest {

    private final NaiveParameters p = new NaiveParameters();

    @Test
    void a_resting_neuron_stays_at_rest() {
        NaiveNeuron neuron = new NaiveNeuron(NaiveNeuron.HIDDEN, 0, p);
        for (int step = 0; step < 100_000; step++) {
            assertThat(neuron.update()).isFalse();
        }
        assertThat(neuron.v).isCloseTo(p.initialV, within(1e-4));
        assertThat(neuron.u).isCloseTo(p.initialU, within(1e-4));
        assertThat(neuron.x).isZero();
    }

    @Test
    void rest_is_the_fixed_point_of_the_map() {
        NaiveNeuron neuron = new NaiveNeuron(NaiveNeuron.HIDDEN, 0, p);
        for (int step = 0; step < 100_000; step++) {
            neuron.update();
        }
        double v = -1 + p.sigma;
        assertThat(neuron.v).isCloseTo(v, within(1e-9));
        assertThat(neuron.u).isCloseTo(v - p.alpha / (1 - v), within(1e-9));
    }

    @Test
    void a_neuron_above_zero_for_two_steps_spikes_and_falls_to_minus_one() {
        NaiveNeuron neuron = new NaiveNeuron(NaiveNeuron.HIDDEN, 0, p);
        makeFire(neuron);
        assertThat(neuron.update()).isTrue();
        assertThat(neuron.v).isEqualTo(-1);
        assertThat(neuron.v1).isEqualTo(0.5);
    }

    @Test
    void an_input_spike_before_a_hidden_spike_strengthens_their_synapse() {
        NaiveBrain brain = pair(0.005);
        fire(brain, brain.input.get(0), 10, true);
        fire(brain, brain.hidden.get(0), 30, true);

        // 0.4·exp(−20/40) = 0.242612263885…, stamped 30
        NaiveSynapse synapse = brain.inputToHidden.get(0);
        assertThat(synapse.traces).hasSize(1);
        assertThat(synapse.traces.get(0).stamp()).isEqualTo(30);
        assertThat(synapse.traces.get(0).magnitude()).isCloseTo(0.242612263885, within(1e-12));

        // e = 0.242612263885 / (600 − 30 + 600) = 2.0736090930e-4; 0.005·(1 + e)
        NaiveLearning.learn(brain, 600, -0.0001);
        assertThat(synapse.strength).isCloseTo(0.005001036804546, within(1e-14));
    }

    @Test
    void a_hidden_spike_before_an_input_spike_weakens_their_synapse() {
        NaiveBrain brain = pair(0.005);
        fire(brain, brain.hidden.get(0), 10, true);
        fire(brain, brain.input.get(0), 30, true);

        NaiveLearning.learn(brain, 600, -0.0001);
        assertThat(brain.inputToHidden.get(0).strength).isCloseTo(0.004998963195454, within(1e-14));
    }

    @Test
    void spikes_of_one_step_count_from_the_lower_layer_to_the_higher() {
        NaiveBrain brain = pair(0.005);
        makeFire(brain.input.get(0));
        makeFire(brain.hidden.get(0));
        assertThat(brain.step(0, true)).containsExactly(brain.input.get(0), brain.hidden.get(0));
        assertThat(brain.inputToHidden.get(0).traces).containsExactly(new NaiveTrace(0.4, 0));
    }

    @Test
    void spikes_120_steps_apart_leave_no_trace() {
        NaiveBrain brain = pair(0.005);
        fire(brain, brain.input.get(0), 10, true);
        fire(brain, brain.hidden.get(0), 130, true);
        assertThat(brain.inputToHidden.get(0).traces).isEmpty();
    }

    @Test
    void a_trace_lives_through_six_moves() {
        NaiveBrain brain = pair(0.005);
        fire(brain, brain.input.get(0), 600, true);
        fire(brain, brain.hidden.get(0), 600, true);
        double before = 0.005;
        for (int move = 1; move <= 6; move++) {
            NaiveLearning.learn(brain, 600L * move, 0.5);
            double after = brain.inputToHidden.get(0).strength;
            assertThat(after).isCloseTo(before * (1 + 0.4 / (600 * move)), within(1e-16));
            before = after;
        }
        NaiveLearning.learn(brain, 600L * 7, 0.5);
        assertThat(brain.inputToHidden.get(0).strength).isEqualTo(before);
    }

    @Test
    void reward_and_running_mean_scale_what_a_hidden_to_output_synapse_learns() {
        NaiveBrain brain = pair(0.005);
        fire(brain, brain.hidden.get(0), 10, true);
        fire(brain, brain.output.get(3), 30, true);
        NaiveSynapse synapse = brain.hiddenToOutput.get(3);

        // S = e = 2.0736090930e-4, ā = 0.001·S, δ = e·r·S/ā = e·r·1000 = −2.0736090930e-5; 0.02·(1 + δ)
        NaiveLearning.learn(brain, 600, -0.0001);
        assertThat(synapse.mean).isCloseTo(2.073609093e-7, within(1e-16));
        assertThat(synapse.strength).isCloseTo(0.01999958527818, within(1e-14));

        // S = 0.242612263885/1770, ā = 0.999·2.0736…e-7 + 0.001·S; e·0.5·S/ā = 0.0273… is clipped to 0.01
        NaiveLearning.learn(brain, 1200, 0.5);
        assertThat(synapse.mean).isCloseTo(3.442226240e-7, within(1e-15));
        assertThat(synapse.strength).isCloseTo(0.01999958527818 * 1.01, within(1e-14));
        assertThat(brain.hiddenToOutput.get(2).mean).isEqualTo(1e-10);
        assertThat(brain.hiddenToOutput.get(2).strength).isEqualTo(0.02);
    }

    @Test
    void with_plasticity_off_spikes_are_logged_and_leave_no_traces() {
        NaiveBrain brain = pair(0.005);
        fire(brain, brain.input.get(0), 10, false);
        fire(brain, brain.hidden.get(0), 30, false);
        assertThat(brain.inputToHidden.get(0).traces).isEmpty();
        assertThat(brain.hidden.get(0).spikeLog).containsExactly(30L);
    }

    @Test
    void balancing_restores_input_sums_and_sets_inhibition_to_the_mean_of_the_outputs() {
        NaiveBrain brain =
                brain(2, 2, new int[] {0, 1, 0, 1}, new int[] {0, 0, 1, 1}, new double[] {0.3, 0.1, 0.2, 0.2});
        set(brain.inputToHidden, 0.5, 0.3, 0.1, 0.1);
        for (int o = 0; o < 8; o++) {
            brain.hiddenToOutput.get(o).strength = 0.06;
            brain.hiddenToOutput.get(8 + o).strength = 0.02;
        }
        // to output neuron 7 the other way round
        brain.hiddenToOutput.get(7).strength = 0.02;
        brain.hiddenToOutput.get(15).strength = 0.06;

        NaiveBalancing.balance(brain);

        // targets 0.4: factors 0.4/0.8 and 0.4/0.2
        assertClose(brain.inputToHiddenStrengths(), 0.25, 0.15, 0.2, 0.2);
        assertThat(brain.input.get(0).outputSum).isCloseTo(0.45, within(1e-15));
        assertThat(brain.input.get(0).outputTarget).isCloseTo(0.5, within(1e-15));
        // targets 0.04: factors 0.04/0.08
        assertClose(brain.hiddenToOutputStrengths()[0], 0.03, 0.03, 0.03, 0.03, 0.03, 0.03, 0.03, 0.01);
        assertClose(brain.hiddenToOutputStrengths()[1], 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.03);
        assertAllClose(brain.inhibitoryStrengths()[0], -0.0275);
        assertAllClose(brain.inhibitoryStrengths()[1], -0.0125);
    }

    @Test
    void the_strongest_synapses_once_frozen_neither_change_nor_are_balanced() {
        NaiveBrain brain = brain(1, 3, new int[] {0, 0, 0}, new int[] {0, 1, 2}, new double[] {0.01, 0.01, 0.01});
        for (int o = 0; o < 8; o++) {
            brain.hiddenToOutput.get(o).strength = 0.03;
            brain.hiddenToOutput.get(8 + o).strength = 0.03;
            brain.hiddenToOutput.get(16 + o).strength = 0.02;
        }
        brain.freezeStrongest(0.4); // of three, one: of two that are equal the first

        NaiveBalancing.balance(brain);

        // target 0.06: the others share (0.06 − 0.03)·(3 : 2)
        assertThat(brain.hiddenToOutputStrengths()[0]).containsOnly(0.03);
        assertAllClose(brain.hiddenToOutputStrengths()[1], 0.018);
        assertAllClose(brain.hiddenToOutputStrengths()[2], 0.012);
    }

    @Test
    void homeostasis_helps_the_silent_and_hinders_the_busy() {
        NaiveBrain brain = brain(1, 2, new int[] {0, 0}, new int[] {0, 1}, new double[] {0.01, 0.01});
        brain.hidden.get(1).spikesSinceHomeostasis = 101; // ρ = 0.0101, over 0.01
        brain.output.get(1).spikesSinceHomeostasis = 5001; // ρ = 0.5001, over 0.5

        NaiveHomeostasis.apply(brain);

        assertClose(brain.hiddenInputTargets(), 0.01 * (1 + 1e-5), 0.01 * (1 - 1e-5));
        assertThat(brain.resistances()[0]).isEqualTo(1 - 1e-5);
        assertThat(brain.resistances()[1]).isEqualTo(1 + 1e-5);
        assertClose(brain.rhos(), 0, 0.0101, 0, 0.5001, 0, 0, 0, 0, 0, 0);
        assertThat(brain.hidden.get(1).spikesSinceHomeostasis).isZero();
    }

    private static void assertClose(double[] actual, double... expected) {
        assertThat(actual).containsExactly(expected, within(1e-15));
    }

    private static void assertAllClose(double[] actual, double expected) {
        for (double each : actual) {
            assertThat(each).isCloseTo(expected, within(1e-15));
        }
    }

    private static void set(List<NaiveSynapse> synapses, double... strengths) {
        for (int i = 0; i < strengths.length; i++) {
            synapses.get(i).strength = strengths[i];
        }
    }

    private NaiveBrain pair(double strength) {
        return brain(1, 1, new int[] {0}, new int[] {0}, new double[] {strength});
    }

    private NaiveBrain brain(int inputs, int hiddens, int[] pre, int[] post, double[] strength) {
        return new NaiveBrain(
                p,
                inputs,
                hiddens,
                pre,
                post,
                strength,
                p.initialHiddenToOutput,
                NaiveStreams.stream(1, "agent/0/synaptic-noise"));
    }

    private static void makeFire(NaiveNeuron neuron) {
        neuron.v = 0.5;
        neuron.v1 = 0.5;
        neuron.v2 = 0.5;
    }

    /** Makes one step at the given time in which this neuron alone spikes. */
    private static void fire(NaiveBrain brain, NaiveNeuron neuron, long time, boolean plastic) {
        makeFire(neuron);
        assertThat(brain.step(time, plastic)).containsExactly(neuron);
    }
}
