package dormouse.brain.plasticity;

import dormouse.brain.kernel.DoubleKernel;
import dormouse.brain.kernel.Kernels;
import dormouse.brain.network.Projection;
import dormouse.brain.parameters.StdpParameters;
import dormouse.brain.state.Binary;
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
public final class RewardedStdp implements LearningRule {

    private final StdpParameters parameters;
    private final double maximum;
    private final double[] means;
    private final double[] sums;
    /** Of a synapse that has traces r·S/ā; NaN, which is unequal to 0, of all others between calls. */
    private final double[] gains;

    private final int[] touched;
    private int touchedCount;
    private final OutputShares shares = new OutputShares();
    private final DoubleKernel kernel = Kernels.doubles();
    private double[] eligibilities = new double[1024];

    /** Creates the rule for {@code synapses} synapses of at most {@code maximum}. */
    public RewardedStdp(StdpParameters parameters, int synapses, double maximum) {
        this.parameters = parameters;
        this.maximum = maximum;
        means = new double[synapses];
        sums = new double[synapses];
        gains = new double[synapses];
        Arrays.fill(gains, Double.NaN);
        touched = new int[synapses];
    }

    /** Returns the running mean ā of each synapse; live. */
    public double[] means() {
        return means;
    }

    @Override
    public void apply(Projection projection, Traces traces, long now, double reward) {
        sum(traces, now);
        moveMeans();
        for (int k = 0; k < touchedCount; k++) {
            int synapse = touched[k];
            gains[synapse] = reward * sums[synapse] / means[synapse];
        }
        shares.take(projection, traces);
        change(projection, traces);
        bound(projection);
        for (int k = 0; k < touchedCount; k++) {
            sums[touched[k]] = 0;
            gains[touched[k]] = Double.NaN;
        }
    }

    /** Sums each synapse's decayed traces, and lists the synapses that have any. */
    private void sum(Traces traces, long now) {
        int count = traces.size();
        if (eligibilities.length < count) {
            eligibilities = Arrays.copyOf(eligibilities, 2 * count);
        }
        touchedCount = 0;
        double age = now + (double) parameters.traceOffset();
        for (int k = 0; k < count; k++) {
            int synapse = traces.synapse(k);
            double e = traces.magnitude(k) / (age - traces.stamp(k));
            eligibilities[k] = e;
            if (gains[synapse] != 0) {
                gains[synapse] = 0;
                touched[touchedCount++] = synapse;
            }
            sums[synapse] += e;
        }
    }

    /** Moves every mean: those of synapses without traces only decay, and the processor does many of them at a time. */
    private void moveMeans() {
        double rate = parameters.meanRate();
        double keep = 1 - rate;
        double floor = parameters.meanFloor();
        for (int k = 0; k < touchedCount; k++) {
            int synapse = touched[k];
            gains[synapse] = awayFromZero(keep * means[synapse] + rate * sums[synapse], floor);
        }
        kernel.decay(means, keep, floor);
        for (int k = 0; k < touchedCount; k++) {
            means[touched[k]] = gains[touched[k]];
        }
    }

    /** The mean, or the floor of its sign where it is nearer to 0. */
    private static double awayFromZero(double mean, double floor) {
        if (mean >= 0) {
            return mean < floor ? floor : mean;
        }
        return mean > -floor ? -floor : mean;
    }

    private void change(Projection projection, Traces traces) {
        double[] strengths = projection.strengths();
        boolean[] frozen = projection.frozen();
        double clip = parameters.maxChange();
        for (int k = 0; k < traces.size(); k++) {
            int synapse = traces.synapse(k);
            if (frozen == null || !frozen[synapse]) {
                double change = Math.max(-clip, Math.min(clip, eligibilities[k] * gains[synapse]));
                strengths[synapse] *= 1 + shares.of(projection.pre(synapse)) * change;
            }
        }
    }

    private void bound(Projection projection) {
        double[] strengths = projection.strengths();
        boolean[] frozen = projection.frozen();
        for (int k = 0; k < touchedCount; k++) {
            int synapse = touched[k];
            if (frozen == null || !frozen[synapse]) {
                strengths[synapse] = Math.max(parameters.minStrength(), Math.min(maximum, strengths[synapse]));
            }
        }
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Binary.write(out, means);
    }

    @Override
    public void load(DataInput in) throws IOException {
        Binary.read(in, means);
    }
}
