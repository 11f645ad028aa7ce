package dormouse.brain.network;

/**
 * The excitatory plastic synapses from one layer to another. Synapses are numbered from 0 in the order of their postsynaptic neuron, and
 * within it of their presynaptic one; strengths and whatever a learning rule keeps a synapse are arrays in that order.
 */
public interface Projection {

    /** Returns the number of presynaptic neurons. */
    int preCount();

    /** Returns the number of postsynaptic neurons. */
    int postCount();

    /** Returns the number of synapses. */
    int synapses();

    /** Returns the strength of each synapse (no unit, added to the target's current); live. */
    double[] strengths();

    /** Returns the presynaptic neuron of a synapse. */
    int pre(int synapse);

    /** Returns the synapse between two neurons, or −1 if there is none. */
    int synapse(int pre, int post);

    /** Returns which synapses are frozen, or null when none is; live. */
    boolean[] frozen();

    /** Returns each presynaptic neuron's sum of strengths as of the last balancing; live. */
    double[] outputSums();

    /** Returns each presynaptic neuron's target sum; live. */
    double[] outputTargets();

    /** Returns each postsynaptic neuron's target sum of its inputs; live, moved by homeostasis. */
    double[] inputTargets();

    /**
     * Heterosynaptic balancing (spec §7): scales each postsynaptic neuron's inputs by one factor to their target sum, never below
     * {@code floor}, and leaves frozen synapses out.
     */
    void balanceInputs(double floor);

    /** Takes each presynaptic neuron's sum of strengths anew (spec §7); strengths are left alone. */
    void sumOutputs();
}
