package dormouse.brain.plasticity;

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
    private double[] eligibilities = new double[1024];

    /** Creates the rule for {@code synapses} synapses of at most {@code maximum}. */
    public RewardedStdp(StdpParameters parameters, int synapses, double maximum) {
        this.parameters = parameters;
        this.maximum = maximum;
        means = new double[synapses];
        sums = new double[synapses];
    }

    /** Returns the running mean ā of each synapse; live. */
    public double[] means() {
        return means;
    }

    @Override
    public void apply(Projection projection, Traces traces, long now, double reward) {
        int count = traces.size();
        if (eligibilities.length < count) {
            eligibilities = Arrays.copyOf(eligibilities, 2 * count);
        }
        for (int k = 0; k < count; k++) {
            double e = traces.magnitude(k) / (now - traces.stamp(k) + parameters.traceOffset());
            eligibilities[k] = e;
            sums[traces.synapse(k)] += e;
        }
        moveMeans();
        change(projection, traces, reward);
        for (int k = 0; k < count; k++) {
            sums[traces.synapse(k)] = 0;
        }
    }

    private void moveMeans() {
        double rate = parameters.meanRate();
        double keep = 1 - rate;
        double floor = parameters.meanFloor();
        for (int s = 0; s < means.length; s++) {
            double mean = keep * means[s] + rate * sums[s];
            means[s] = awayFromZero(mean, floor);
        }
    }

    /** The mean, or the floor of its sign where it is nearer to 0; branches that are well predicted cost less than Math.max. */
    private static double awayFromZero(double mean, double floor) {
        if (mean >= 0) {
            return mean < floor ? floor : mean;
        }
        return mean > -floor ? -floor : mean;
    }

    private void change(Projection projection, Traces traces, double reward) {
        double[] strengths = projection.strengths();
        double[] targets = projection.outputTargets();
        double[] outputs = projection.outputSums();
        boolean[] frozen = projection.frozen();
        double clip = parameters.maxChange();
        for (int k = 0; k < traces.size(); k++) {
            int synapse = traces.synapse(k);
            if (frozen == null || !frozen[synapse]) {
                int pre = projection.pre(synapse);
                double gain = reward * sums[synapse] / means[synapse];
                double change = Math.max(-clip, Math.min(clip, eligibilities[k] * gain));
                strengths[synapse] *= 1 + targets[pre] / outputs[pre] * change;
            }
        }
        for (int k = 0; k < traces.size(); k++) {
            int synapse = traces.synapse(k);
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
