package dormouse.brain.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Parameters out of range are refused in a sentence that names the key, the value and what is allowed. */
class ParametersTest {

    @Test
    void theNeuronsParametersAreChecked() {
        refused(() -> neuron(0, 0.06, 0.0005, 0.133, 0.985, -1), "brain.neuron.alpha is 0.0", "above 0");
        refused(() -> neuron(3, Double.NaN, 0.0005, 0.133, 0.985, -1), "brain.neuron.sigma is NaN", "a finite number");
        refused(() -> neuron(3, 0.06, 0, 0.133, 0.985, -1), "brain.neuron.mu is 0.0", "above 0 and at most 1");
        refused(() -> neuron(3, 0.06, 1.5, 0.133, 0.985, -1), "brain.neuron.mu is 1.5", "above 0 and at most 1");
        refused(() -> neuron(3, 0.06, 0.1, -1, 0.985, -1), "brain.neuron.beta is -1.0", "at least 0");
        refused(() -> neuron(3, 0.06, 0.1, 0, 1, -1), "brain.neuron.current-decay is 1.0", "below 1");
        refused(() -> neuron(3, 0.06, 0.1, 0, 0, 1), "brain.neuron.start-membrane is 1.0", "below 1");
        assertThat(NeuronParameters.golden2022().alpha()).isEqualTo(3.65);
    }

    @Test
    void theNetworksParametersAreChecked() {
        refused(() -> network(6, 28, 784, 9, 0.001, 10, 0.02), "world.view is 6", "must be odd");
        refused(() -> network(103, 28, 784, 9, 0.001, 10, 0.02), "world.view is 103", "between 1 and 101");
        refused(() -> network(7, 0, 784, 9, 0.001, 10, 0.02), "brain.network.hidden-size is 0", "between 1 and 1000");
        refused(() -> network(7, 28, 785, 9, 0.001, 10, 0.02), "hidden-kept is 785", "between 1 and 784");
        refused(() -> network(7, 28, 784, 50, 0.001, 10, 0.02), "inputs-per-hidden is 50", "between 1 and 49");
        refused(
                () -> network(7, 27, 729, 9, 0.001, 10, 0.02),
                "inputs-per-hidden is 9",
                "multiple of world.view² (49)");
        refused(() -> network(7, 28, 784, 9, 0, 10, 0.02), "brain.network.portion is 0.0", "above 0");
        refused(() -> network(7, 28, 784, 9, 0.001, -1, 0.02), "portions-per-synapse is -1", "between 0 and 1000");
        refused(() -> network(7, 28, 784, 9, 0.001, 10, 0), "hidden-to-output is 0.0", "above 0");
        assertThat(NetworkParameters.golden2022().inputs()).isEqualTo(49);
        assertThat(NetworkParameters.golden2022().hiddenCells()).isEqualTo(784);
    }

    @Test
    void theParametersOfPlasticityAreChecked() {
        refused(() -> stdp(-1, 120, 40, 3600, 600), "brain.stdp.amplitude is -1.0", "at least 0");
        refused(() -> stdp(0.4, 0, 40, 3600, 600), "brain.stdp.window is 0", "between 1 and 1000000");
        refused(() -> stdp(0.4, 120, 0, 3600, 600), "brain.stdp.time-constant is 0.0", "above 0");
        refused(() -> stdp(0.4, 120, 40, 0, 600), "brain.stdp.trace-life is 0", "between 1 and 1000000");
        refused(() -> stdp(0.4, 120, 40, 3600, 0), "brain.stdp.trace-offset is 0", "between 1 and 1000000");
        refused(
                () -> new StdpParameters(0.4, 120, 40, 3600, 600, 0.001, 1e-10, 0.01, 1e-5, 1e-6, 1),
                "brain.stdp.max-input-to-hidden is 1.0E-6",
                "at least brain.stdp.min-strength (1.0E-5)");
        refused(
                () -> new StdpParameters(0.4, 120, 40, 3600, 600, 0.001, 1e-10, 0.01, 1e-5, 0.012, Double.NaN),
                "brain.stdp.max-hidden-to-output is NaN",
                "at least brain.stdp.min-strength");
    }

    @Test
    void theOtherParametersAreChecked() {
        refused(() -> new SynapseParameters(1.1, 0.025), "brain.synapse.noise is 1.1", "between 0 and 1");
        refused(() -> new SynapseParameters(0.1, -1), "brain.synapse.stimulus is -1.0", "at least 0");
        refused(() -> new SleepParameters(-1, 0.5), "brain.sleep.current is -1.0", "at least 0");
        refused(() -> new SleepParameters(0.1, Double.NaN), "brain.sleep.replay-share is NaN", "at least 0");
        refused(() -> new HomeostasisParameters(2, 0, 0, 0), "brain.homeostasis.rate is 2.0", "between 0 and 1");
        refused(() -> new HomeostasisParameters(0, 0, 0, 1), "brain.homeostasis.adjustment is 1.0", "below 1");
        BrainParameters golden = BrainParameters.golden2022();
        refused(
                () -> new BrainParameters(
                        golden.engine(),
                        0,
                        golden.neuron(),
                        golden.network(),
                        golden.synapse(),
                        golden.stdp(),
                        golden.homeostasis(),
                        golden.sleep()),
                "brain.steps-per-epoch is 0",
                "between 1 and 1000000");
        assertThat(golden.with(EngineKind.EXACT).with(EngineKind.FAST)).isEqualTo(golden);
    }

    private static NeuronParameters neuron(
            double alpha, double sigma, double mu, double beta, double decay, double start) {
        return new NeuronParameters(alpha, sigma, mu, beta, decay, start, -2.8);
    }

    private static NetworkParameters network(
            int view, int hidden, int kept, int each, double portion, int portions, double toOutput) {
        return new NetworkParameters(view, hidden, kept, each, portion, portions, toOutput);
    }

    private static StdpParameters stdp(double amplitude, int window, double tau, int life, int offset) {
        return new StdpParameters(amplitude, window, tau, life, offset, 0.001, 1e-10, 0.01, 1e-5, 0.012, 1);
    }

    private static void refused(ThrowingCallable creation, String keyAndValue, String allowed) {
        assertThatThrownBy(creation)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(keyAndValue)
                .hasMessageContaining(allowed);
    }
}
