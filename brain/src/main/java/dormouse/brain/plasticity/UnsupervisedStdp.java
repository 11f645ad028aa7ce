package dormouse.brain.plasticity;

import dormouse.brain.kernel.Kernels;
import dormouse.brain.kernel.RowKernel;
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
    private final RowKernel kernel = Kernels.rows();

    /** Creates the rule for the synapses of a projection, of at most {@code maximum}. */
    public UnsupervisedStdp(StdpParameters parameters, SparseProjection projection, double maximum) {
        this.parameters = parameters;
        this.maximum = maximum;
        shares = new OutputShares(projection.preCount());
    }

    /** {@inheritDoc} Part after part of the postsynaptic neurons. */
    @Override
    public void apply(SparseProjection projection, Traces traces, long now, double reward) {
        TracedNeurons traced = traces.traced(0);
        shares.take(projection, 0, traced.indices(), traced.count());
        for (int part = 0; part < traces.parts().count(); part++) {
            TraceLog log = traces.log(part);
            double[] changes = traces.decayed(part, now, parameters.traceOffset());
            kernel.clip(changes, log.size(), parameters.maxChange());
            change(projection.strengths(), log, changes);
        }
    }

    private void change(double[] strengths, TraceLog log, double[] changes) {
        int count = log.size();
        for (int k = 0; k < count; k++) {
            int synapse = log.synapse(k);
            strengths[synapse] *= 1 + shares.of(log.pre(k)) * changes[k];
        }
        for (int k = 0; k < count; k++) {
            int synapse = log.synapse(k);
            strengths[synapse] = within(strengths[synapse], parameters.minStrength(), maximum);
        }
    }

    private static double within(double strength, double least, double most) {
        if (strength > most) {
            return most;
        }
        return strength < least ? least : strength;
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
