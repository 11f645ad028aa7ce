package dormouse.brain.plasticity;

import dormouse.brain.network.Projection;
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
public final class RewardedStdp implements LearningRule {

    private static final int NONE = -1;

    private final StdpParameters parameters;
    private final double maximum;
    private final RunningMeans means;
    private final OutputShares shares = new OutputShares();

    /** Of a synapse that has traces its number among those that have, in the order of their first; {@link #NONE} of all others between calls. */
    private final int[] numbers;

    private final int[] touched;
    private int touchedCount;

    /** By number, so that what a move works on lies close together. */
    private final double[] sums;

    private final double[] gains;
    private final double[] sharesOf;
    private final double[] changed;

    /** By trace. */
    private int[] numberOf = new int[1024];

    private double[] eligibilities;

    private RewardedStdp(StdpParameters parameters, int synapses, double maximum, RunningMeans means) {
        this.parameters = parameters;
        this.maximum = maximum;
        this.means = means;
        numbers = new int[synapses];
        Arrays.fill(numbers, NONE);
        touched = new int[synapses];
        sums = new double[synapses];
        gains = new double[synapses];
        sharesOf = new double[synapses];
        changed = new double[synapses];
    }

    /** Creates the rule for {@code synapses} synapses of at most {@code maximum}, with every running mean moved at every move. */
    public static RewardedStdp exact(StdpParameters parameters, int synapses, double maximum) {
        return new RewardedStdp(parameters, synapses, maximum, new SteppedMeans(parameters, synapses));
    }

    /** Creates the rule as {@link #exact} does, with running means that are brought up to date when needed: other roundings, less work. */
    public static RewardedStdp fast(StdpParameters parameters, int synapses, double maximum) {
        return new RewardedStdp(parameters, synapses, maximum, new LazyMeans(parameters, synapses));
    }

    /** Returns the running mean ā of each synapse; live, if the rule is exact, or a copy. */
    public double[] means() {
        return means.values();
    }

    @Override
    public void apply(Projection projection, Traces traces, long now, double reward) {
        sum(traces, now);
        means.move(touched, touchedCount, sums);
        shares.take(projection, touched, touchedCount);
        double[] strengths = projection.strengths();
        for (int n = 0; n < touchedCount; n++) {
            int synapse = touched[n];
            sharesOf[n] = shares.of(projection.pre(synapse));
            gains[n] = reward * sums[n] / means.of(synapse);
            changed[n] = strengths[synapse];
        }
        change(traces.size());
        writeBack(projection);
    }

    /** Numbers the synapses that have traces, and sums each one's decayed traces. */
    private void sum(Traces traces, long now) {
        int count = traces.size();
        eligibilities = traces.decayed(now, parameters.traceOffset());
        if (numberOf.length != eligibilities.length) {
            numberOf = new int[eligibilities.length];
        }
        touchedCount = 0;
        for (int k = 0; k < count; k++) {
            int synapse = traces.synapse(k);
            int number = numbers[synapse];
            if (number == NONE) {
                number = touchedCount++;
                numbers[synapse] = number;
                touched[number] = synapse;
                sums[number] = 0;
            }
            numberOf[k] = number;
            sums[number] += eligibilities[k];
        }
    }

    private void change(int traceCount) {
        double clip = parameters.maxChange();
        for (int k = 0; k < traceCount; k++) {
            int number = numberOf[k];
            double change = Math.max(-clip, Math.min(clip, eligibilities[k] * gains[number]));
            changed[number] *= 1 + sharesOf[number] * change;
        }
    }

    private void writeBack(Projection projection) {
        double[] strengths = projection.strengths();
        boolean[] frozen = projection.frozen();
        for (int n = 0; n < touchedCount; n++) {
            int synapse = touched[n];
            if (frozen == null || !frozen[synapse]) {
                strengths[synapse] = Math.max(parameters.minStrength(), Math.min(maximum, changed[n]));
            }
            numbers[synapse] = NONE;
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
