package dormouse.brain.plasticity;

import dormouse.brain.kernel.Kernels;
import dormouse.brain.kernel.RowKernel;
import dormouse.brain.network.DenseProjection;
import dormouse.brain.parameters.StdpParameters;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

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

    /** By synapse S, then the gain r·S/ā; of synapses whose presynaptic neuron has traces as of the present move, of all others left from earlier ones. */
    private final double[] sums;

    /** The same for b. */
    private final double[] sharesOf;

    private RewardedStdp(StdpParameters parameters, DenseProjection projection, double maximum, RunningMeans means) {
        this.parameters = parameters;
        this.maximum = maximum;
        this.means = means;
        shares = new OutputShares(projection.preCount());
        sums = new double[projection.synapses()];
        sharesOf = new double[projection.synapses()];
    }

    /** Creates the rule for the synapses of a projection, of at most {@code maximum}, with every running mean moved at every move. */
    public static RewardedStdp exact(StdpParameters parameters, DenseProjection projection, double maximum) {
        return new RewardedStdp(parameters, projection, maximum, new SteppedMeans(parameters, projection.synapses()));
    }

    /** Creates the rule as {@link #exact} does, with running means that are brought up to date when needed: other roundings, less work. */
    public static RewardedStdp fast(StdpParameters parameters, DenseProjection projection, double maximum) {
        return new RewardedStdp(parameters, projection, maximum, new LazyMeans(parameters, projection.synapses()));
    }

    /** Returns the running mean ā of each synapse; live, if the rule is exact, or a copy. */
    public double[] means() {
        return means.values();
    }

    @Override
    public void apply(DenseProjection projection, Traces traces, long now, double reward) {
        int[] rows = traces.pres();
        int count = traces.preCount();
        int width = projection.postCount();
        double[] eligibilities = traces.decayed(now, parameters.traceOffset());
        sum(traces, eligibilities, width);
        means.move(rows, count, width, sums);
        kernel.gains(sums, means.ofTraced(), rows, count, width, reward);
        share(projection, rows, count, width);
        change(traces, eligibilities, projection.strengths());
        kernel.bound(projection.strengths(), sums, rows, count, width, parameters.minStrength(), maximum);
    }

    private void sum(Traces traces, double[] eligibilities, int width) {
        kernel.fill(sums, traces.pres(), traces.preCount(), width, RowKernel.NO_TRACES);
        for (int k = 0; k < traces.size(); k++) {
            sums[traces.synapse(k)] += eligibilities[k];
        }
    }

    /** Takes b of each synapse. Frozen ones count as without traces from here on. */
    private void share(DenseProjection projection, int[] rows, int count, int width) {
        shares.take(projection, rows, count);
        kernel.spread(sharesOf, shares.all(), rows, count, width);
        boolean[] frozen = projection.frozen();
        if (frozen == null) {
            return;
        }
        for (int k = 0; k < count; k++) {
            for (int synapse = rows[k] * width; synapse < (rows[k] + 1) * width; synapse++) {
                if (frozen[synapse]) {
                    sums[synapse] = RowKernel.NO_TRACES;
                }
            }
        }
    }

    /** In three passes, of which the one between works on many traces at a time; the sums are gains by now. */
    private void change(Traces traces, double[] eligibilities, double[] strengths) {
        int count = traces.size();
        for (int k = 0; k < count; k++) {
            eligibilities[k] *= sums[traces.synapse(k)];
        }
        kernel.clip(eligibilities, count, parameters.maxChange());
        for (int k = 0; k < count; k++) {
            int synapse = traces.synapse(k);
            strengths[synapse] *= 1 + sharesOf[synapse] * eligibilities[k];
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
