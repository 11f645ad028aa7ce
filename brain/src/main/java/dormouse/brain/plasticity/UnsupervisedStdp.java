package dormouse.brain.plasticity;

import dormouse.brain.network.SparseProjection;
import dormouse.brain.parameters.StdpParameters;
import java.io.DataInput;
import java.io.DataOutput;

/**
 * Unsupervised STDP (spec §7, I→H): each trace changes its synapse by its own decayed magnitude e = m/(T − t + offset), whatever the
 * reward: s ← s·(1 + b·e), e clipped, b the share of its output target that the presynaptic neuron is at.
 */
public final class UnsupervisedStdp implements LearningRule<SparseProjection> {

    private final StdpParameters parameters;
    private final double maximum;
    private final OutputShares shares;

    /** Creates the rule for the synapses of a projection, of at most {@code maximum}. */
    public UnsupervisedStdp(StdpParameters parameters, SparseProjection projection, double maximum) {
        this.parameters = parameters;
        this.maximum = maximum;
        shares = new OutputShares(projection.preCount());
    }

    @Override
    public void apply(SparseProjection projection, Traces traces, long now, double reward) {
        double[] strengths = projection.strengths();
        double clip = parameters.maxChange();
        shares.take(projection, traces.pres(), traces.preCount());
        double[] eligibilities = traces.decayed(now, parameters.traceOffset());
        for (int k = 0; k < traces.size(); k++) {
            int synapse = traces.synapse(k);
            double change = Math.max(-clip, Math.min(clip, eligibilities[k]));
            strengths[synapse] *= 1 + shares.of(projection.pre(synapse)) * change;
        }
        for (int k = 0; k < traces.size(); k++) {
            int synapse = traces.synapse(k);
            strengths[synapse] = Math.max(parameters.minStrength(), Math.min(maximum, strengths[synapse]));
        }
    }

    @Override
    public void save(DataOutput out) {
        // The rule remembers nothing from one epoch to the next.
    }

    @Override
    public void load(DataInput in) {
        // The rule remembers nothing from one epoch to the next.
    }
}
