package dormouse.brain.plasticity;

import dormouse.brain.network.Projection;
import java.util.Arrays;

/**
 * Each presynaptic neuron's target output sum over its output sum as of the last balancing, b (spec §7), of those neurons whose synapses
 * have traces.
 */
final class OutputShares {

    private double[] shares = new double[0];
    private int[] taken = new int[0];
    private int takenCount;

    /** Takes the shares that the synapses of traces need; to be called before a strength changes. */
    void take(Projection projection, Traces traces) {
        begin(projection);
        for (int k = 0; k < traces.size(); k++) {
            take(projection, traces.synapse(k));
        }
    }

    /** Takes the shares that the first {@code count} of {@code synapses} need; to be called before a strength changes. */
    void take(Projection projection, int[] synapses, int count) {
        begin(projection);
        for (int k = 0; k < count; k++) {
            take(projection, synapses[k]);
        }
    }

    private void begin(Projection projection) {
        if (shares.length != projection.preCount()) {
            shares = new double[projection.preCount()];
            Arrays.fill(shares, Double.NaN);
            taken = new int[shares.length];
        }
        for (; takenCount > 0; takenCount--) {
            shares[taken[takenCount - 1]] = Double.NaN;
        }
    }

    private void take(Projection projection, int synapse) {
        int pre = projection.pre(synapse);
        if (Double.isNaN(shares[pre])) {
            shares[pre] = projection.outputTargets()[pre] / projection.outputSum(pre);
            taken[takenCount++] = pre;
        }
    }

    /** Returns the share of a presynaptic neuron that has a synapse with a trace. */
    double of(int pre) {
        return shares[pre];
    }
}
