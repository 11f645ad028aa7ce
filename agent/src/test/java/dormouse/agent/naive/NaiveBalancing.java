package dormouse.agent.naive;

import java.util.List;

/** Heterosynaptic balancing of inputs, then of outputs (§7). */
public final class NaiveBalancing {

    private NaiveBalancing() {}

    /** Balances I→H, until the hidden layer is frozen, and then H→O. */
    public static void balance(NaiveBrain brain) {
        if (!brain.hiddenFrozen) {
            balance(brain.input, brain.hidden, brain.parameters);
        }
        balance(brain.hidden, brain.output, brain.parameters);
    }

    private static void balance(List<NaiveNeuron> pre, List<NaiveNeuron> post, NaiveParameters p) {
        for (NaiveNeuron neuron : post) {
            balanceInputs(neuron, p);
        }
        for (NaiveNeuron neuron : pre) {
            balanceOutputs(neuron);
        }
    }

    /** Scales the inputs that are not frozen by one factor, so that all inputs sum to the target. */
    private static void balanceInputs(NaiveNeuron neuron, NaiveParameters p) {
        double sum = 0;
        double frozen = 0;
        for (NaiveSynapse synapse : neuron.inputs) {
            if (synapse.frozen) {
                frozen += synapse.strength;
            } else {
                sum += synapse.strength;
            }
        }
        if (sum == 0) {
            return;
        }
        double factor = (neuron.inputTarget - frozen) / sum;
        if (factor <= 0) {
            return;
        }
        for (NaiveSynapse synapse : neuron.inputs) {
            if (!synapse.frozen) {
                synapse.strength = Math.max(p.smallestStrength, synapse.strength * factor);
            }
        }
    }

    /** The output sum is recomputed; each inhibitory output becomes minus the mean of the excitatory ones. */
    private static void balanceOutputs(NaiveNeuron neuron) {
        neuron.outputSum = sum(neuron.outputs);
        for (NaiveSynapse inhibitory : neuron.inhibitoryOutputs) {
            inhibitory.strength = -(neuron.outputSum / neuron.outputs.size());
        }
    }

    static double sum(List<NaiveSynapse> synapses) {
        double sum = 0;
        for (NaiveSynapse synapse : synapses) {
            sum += synapse.strength;
        }
        return sum;
    }
}
