package dormouse.brain.plasticity;

import dormouse.brain.network.Projection;

/**
 * Each presynaptic neuron's target output sum over its output sum as of the last balancing, b (spec §7), of those neurons whose synapses
 * have traces.
 */
final class OutputShares {

    /** By presynaptic neuron, from the first that was asked about on; of those that were not asked for it is left from an earlier move. */
    private final double[] shares;

    private final double[] sums;

    /** Creates the shares of up to {@code pres} neighbouring presynaptic neurons. */
    OutputShares(int pres) {
        shares = new double[pres];
        sums = new double[pres];
    }

    /** Takes the shares of the first {@code count} of {@code pres}, which are counted from neuron {@code first} on; to be called before a strength changes. */
    void take(Projection projection, int first, int[] pres, int count) {
        projection.outputSums(first, pres, count, sums);
        for (int k = 0; k < count; k++) {
            shares[pres[k]] = projection.outputTargets()[first + pres[k]] / sums[k];
        }
    }

    /** Returns the shares by presynaptic neuron, of those that were asked for, counted in the same way; live. */
    double[] all() {
        return shares;
    }

    /** Returns the share of a presynaptic neuron that was asked for. */
    double of(int pre) {
        return shares[pre];
    }
}
