package dormouse.brain.network;

/**
 * The excitatory plastic synapses from one layer to another. Synapses are numbered from 0 in an order of the projection's own;
 * strengths and whatever a learning rule keeps a synapse are arrays in that order.
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

    /** Returns whether synapses of neighbouring postsynaptic neurons stand side by side, and not those of the same or neighbouring presynaptic ones. */
    boolean byPost();

    /** Returns which synapses are frozen, or null when none is; live. */
    boolean[] frozen();

    /**
     * Returns a presynaptic neuron's sum of strengths, taken now, ascending by postsynaptic neuron. Strengths change only when a learning rule
     * is applied, and are balanced right after, so that at all other times this is the sum as of the last balancing (spec §7).
     */
    double outputSum(int pre);

    /** Takes {@link #outputSum} of each of the first {@code count} of {@code pres}, counted from neuron {@code first} on: {@code sums[k]} becomes that of neuron {@code first + pres[k]}. */
    void outputSums(int first, int[] pres, int count, double[] sums);

    /** Returns each presynaptic neuron's target sum; live. */
    double[] outputTargets();

    /** Returns each postsynaptic neuron's target sum of its inputs; live, moved by homeostasis. */
    double[] inputTargets();

    /**
     * Heterosynaptic balancing (spec §7): scales each postsynaptic neuron's inputs by one factor to their target sum, never below
     * {@code floor}, and leaves frozen synapses out.
     */
    void balanceInputs(double floor);
}
