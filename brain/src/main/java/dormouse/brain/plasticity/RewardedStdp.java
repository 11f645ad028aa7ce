package dormouse.brain.plasticity;

import dormouse.brain.kernel.Kernels;
import dormouse.brain.kernel.RowKernel;
import dormouse.brain.network.DenseProjection;
import dormouse.brain.parameters.StdpParameters;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Rewarded STDP (spec §7, H→O). With the decayed traces e_k = m_k/(T − t_k + offset) of a synapse, their sum S and the synapse's running
 * mean ā of S:
 *
 * <pre>
 * ā   ← (1 − rate)·ā + rate·S, kept away from 0
 * δ_k = e_k·r·S/ā, clipped
 * s   ← s·(1 + b·δ_k), one trace after the other, then kept within its bounds
 * </pre>
 *
 * where b is the presynaptic neuron's target output sum over its output sum.
 */
public final class RewardedStdp implements LearningRule<DenseProjection> {

    private final StdpParameters parameters;
    private final double maximum;
    private final RunningMeans means;
    private final OutputShares shares;
    private final RowKernel kernel = Kernels.rows();

    /** Of the synapses of the part being worked on S, then the gain r·S/ā; between two parts all are of no traces. */
    private final double[] sums;

    /** Of the same synapses b; of those whose presynaptic neuron has no traces what an earlier part left. */
    private final double[] sharesOf;

    private RewardedStdp(StdpParameters parameters, DenseProjection projection, double maximum, RunningMeans means) {
        this.parameters = parameters;
        this.maximum = maximum;
        this.means = means;
        int most = new Parts(projection.preCount()).largest();
        shares = new OutputShares(most);
        sums = new double[most * projection.postCount()];
        Arrays.fill(sums, RowKernel.NO_TRACES);
        sharesOf = new double[sums.length];
    }

    /** Creates the rule for the synapses of a projection, of at most {@code maximum}, with every move of every running mean made. */
    public static RewardedStdp exact(StdpParameters parameters, DenseProjection projection, double maximum) {
        return new RewardedStdp(
                parameters,
                projection,
                maximum,
                new SteppedMeans(parameters, projection.preCount(), projection.postCount()));
    }

    /** Creates the rule as {@link #exact} does, with running means that are brought up to date when needed: other roundings, less work. */
    public static RewardedStdp fast(StdpParameters parameters, DenseProjection projection, double maximum) {
        return new RewardedStdp(
                parameters,
                projection,
                maximum,
                new LazyMeans(parameters, projection.preCount(), projection.postCount()));
    }

    /** Returns the running mean ā of each synapse; live, if the rule is exact, or a copy. */
    public double[] means() {
        return means.values();
    }

    /** {@inheritDoc} Part after part of the presynaptic neurons. */
    @Override
    public void apply(DenseProjection projection, Traces traces, long now, double reward) {
        for (int part = 0; part < traces.parts().count(); part++) {
            apply(projection, traces, part, now, reward);
        }
        means.endMove();
    }

    private void apply(DenseProjection projection, Traces traces, int part, long now, double reward) {
        int firstRow = traces.parts().first(part);
        int width = projection.postCount();
        int from = firstRow * width;
        TracedNeurons traced = traces.traced(part);
        int[] rows = traced.indices();
        int count = traced.count();
        TraceLog log = traces.log(part);
        double[] eligibilities = traces.decayed(part, now, parameters.traceOffset());
        for (int k = 0; k < log.size(); k++) {
            sums[log.synapse(k) - from] += eligibilities[k];
        }
        means.move(from, traces.parts().size(part) * width, rows, count, width, sums);
        kernel.gains(sums, means.ofTraced(), from, rows, count, width, reward);
        shares.take(projection, firstRow, rows, count);
        kernel.spread(sharesOf, shares.all(), rows, count, width);
        leaveOutFrozen(projection.frozen(), from, rows, count, width);
        change(log, eligibilities, projection.strengths(), from);
        kernel.bound(projection.strengths(), from, sums, rows, count, width, parameters.minStrength(), maximum);
        kernel.fill(sums, rows, count, width, RowKernel.NO_TRACES);
    }

    /** Frozen synapses count as without traces from here on. */
    private void leaveOutFrozen(boolean[] frozen, int from, int[] rows, int count, int width) {
        if (frozen == null) {
            return;
        }
        for (int k = 0; k < count; k++) {
            for (int i = rows[k] * width; i < (rows[k] + 1) * width; i++) {
                if (frozen[from + i]) {
                    sums[i] = RowKernel.NO_TRACES;
                }
            }
        }
    }

    /** In three passes, of which the one between works on many traces at a time; the sums are gains by now. */
    private void change(TraceLog log, double[] eligibilities, double[] strengths, int from) {
        int count = log.size();
        for (int k = 0; k < count; k++) {
            eligibilities[k] *= sums[log.synapse(k) - from];
        }
        kernel.clip(eligibilities, count, parameters.maxChange());
        for (int k = 0; k < count; k++) {
            int synapse = log.synapse(k);
            strengths[synapse] *= 1 + sharesOf[synapse - from] * eligibilities[k];
        }
    }

    @Override
    public void save(DataOutput out) throws IOException {
        means.save(out);
    }

    @Override
    public void load(DataInput in) throws IOException {
        means.load(in);
    }
}
