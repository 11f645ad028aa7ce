package dormouse.brain.network;

import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A projection in which every presynaptic neuron reaches every postsynaptic one twice: by a plastic excitatory synapse and by an
 * inhibitory one, which is minus the mean of the neuron's excitatory strengths (spec §4, §7). All inhibitory synapses of a neuron are
 * equal, so one number a neuron is kept.
 */
public final class DenseProjection extends AbstractProjection {

    private final int[] pre;
    private final double[] inhibition;
    private final double[] inputSums;

    /** Creates the projection; all excitatory strengths are {@code strength}, and balancing targets are their sums. */
    public DenseProjection(int pres, int posts, double strength) {
        super(pres, posts, pres * posts);
        Arrays.fill(strengths, strength);
        pre = new int[pres * posts];
        Arrays.setAll(pre, synapse -> synapse % pres);
        inhibition = new double[pres];
        inputSums = new double[posts];
        Arrays.fill(inhibition, -strength);
        takeTargets();
    }

    /**
     * Delivers a spike (spec §5): first over the excitatory synapses, then over the inhibitory ones, each adding
     * {@code (strength / resistance)·(low + span·U)} to its target's current, U drawn anew for each.
     */
    public void deliver(
            int spiking, Currents target, double[] resistances, double low, double span, UniformRandomProvider noise) {
        int pres = preCount();
        int posts = postCount();
        for (int k = 0; k < posts; k++) {
            target.add(k, strengths[k * pres + spiking] / resistances[k] * (low + span * noise.nextDouble()));
        }
        for (int k = 0; k < posts; k++) {
            target.add(k, inhibition[spiking] / resistances[k] * (low + span * noise.nextDouble()));
        }
    }

    @Override
    public int pre(int synapse) {
        return pre[synapse];
    }

    @Override
    public int synapse(int from, int to) {
        return to * preCount() + from;
    }

    /** Returns the strength of each presynaptic neuron's inhibitory synapses, 0 or below; live. */
    public double[] inhibition() {
        return inhibition;
    }

    /** Freezes each postsynaptic neuron's strongest inputs of this share, rounded; ties go to the lower presynaptic index. */
    public void freezeStrongest(double share) {
        int pres = preCount();
        int count = (int) Math.round(share * pres);
        for (int k = 0; k < postCount(); k++) {
            int row = k * pres;
            Integer[] order = new Integer[pres];
            Arrays.setAll(order, j -> j);
            Arrays.sort(order, (a, b) -> Double.compare(strengths[row + b], strengths[row + a]));
            for (int c = 0; c < count; c++) {
                freeze(row + order[c]);
            }
        }
    }

    @Override
    void sumInputs(double[] sums) {
        int pres = preCount();
        int k = 0;
        for (; k + 4 <= sums.length; k += 4) {
            sumFourRows(k, pres, sums);
        }
        for (; k < sums.length; k++) {
            double sum = 0;
            for (int s = k * pres; s < (k + 1) * pres; s++) {
                sum += strengths[s];
            }
            sums[k] = sum;
        }
    }

    /** Four sums at a time: each is taken in order, and the processor works on the four side by side. */
    private void sumFourRows(int k, int pres, double[] sums) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int rowA = k * pres;
        int rowB = rowA + pres;
        int rowC = rowB + pres;
        int rowD = rowC + pres;
        for (int j = 0; j < pres; j++) {
            a += strengths[rowA + j];
            b += strengths[rowB + j];
            c += strengths[rowC + j];
            d += strengths[rowD + j];
        }
        sums[k] = a;
        sums[k + 1] = b;
        sums[k + 2] = c;
        sums[k + 3] = d;
    }

    @Override
    public void balanceInputs(double floor) {
        if (frozen() != null) {
            balanceUnfrozen(floor, frozen());
            return;
        }
        sumInputs(inputSums);
        int pres = preCount();
        for (int k = 0; k < postCount(); k++) {
            double factor = factor(inputTargets[k], 0, inputSums[k]);
            for (int s = k * pres; s < (k + 1) * pres; s++) {
                double scaled = strengths[s] * factor;
                strengths[s] = scaled < floor ? floor : scaled;
            }
        }
    }

    private void balanceUnfrozen(double floor, boolean[] frozen) {
        int pres = preCount();
        for (int k = 0; k < postCount(); k++) {
            double free = 0;
            double fixed = 0;
            for (int s = k * pres; s < (k + 1) * pres; s++) {
                if (frozen[s]) {
                    fixed += strengths[s];
                } else {
                    free += strengths[s];
                }
            }
            double factor = factor(inputTargets[k], fixed, free);
            for (int s = k * pres; s < (k + 1) * pres; s++) {
                if (!frozen[s]) {
                    double scaled = strengths[s] * factor;
                    strengths[s] = scaled < floor ? floor : scaled;
                }
            }
        }
    }

    @Override
    public void sumOutputs() {
        int pres = preCount();
        Arrays.fill(outputSums, 0);
        for (int k = 0; k < postCount(); k++) {
            addRow(outputSums, strengths, k * pres, pres);
        }
    }

    private static void addRow(double[] sums, double[] values, int from, int count) {
        for (int j = 0; j < count; j++) {
            sums[j] += values[from + j];
        }
    }

    /** Sets every inhibitory synapse to minus the mean of its neuron's excitatory strengths, by their last sum (spec §7). */
    public void followWithInhibition() {
        double posts = postCount();
        for (int j = 0; j < inhibition.length; j++) {
            inhibition[j] = -(outputSums[j] / posts);
        }
    }

    @Override
    public void save(DataOutput out) throws IOException {
        super.save(out);
        Binary.write(out, inhibition);
    }

    @Override
    public void load(DataInput in) throws IOException {
        super.load(in);
        Binary.read(in, inhibition);
    }
}
