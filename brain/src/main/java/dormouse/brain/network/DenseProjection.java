package dormouse.brain.network;

import dormouse.brain.kernel.DoubleKernel;
import dormouse.brain.kernel.Kernels;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A projection in which every presynaptic neuron reaches every postsynaptic one twice: by a plastic excitatory synapse and by an
 * inhibitory one, which is minus the mean of the neuron's excitatory strengths (spec §4, §7). All inhibitory synapses of a neuron are
 * equal, and taken from the excitatory ones when needed.
 */
public final class DenseProjection extends AbstractProjection {

    private static final int SIDE_BY_SIDE = 8;

    private final int[] pre;
    private final double initial;
    private final DoubleKernel kernel = Kernels.doubles();
    private boolean balanced;
    private final double[] inputSums;

    /** Creates the projection; all excitatory strengths are {@code strength}, and balancing targets are their sums. */
    public DenseProjection(int pres, int posts, double strength) {
        super(pres, posts, pres * posts);
        Arrays.fill(strengths, strength);
        pre = new int[pres * posts];
        Arrays.setAll(pre, synapse -> synapse % pres);
        initial = strength;
        inputSums = new double[posts];
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
        double inhibition = inhibition(spiking);
        for (int k = 0; k < posts; k++) {
            target.add(k, inhibition / resistances[k] * (low + span * noise.nextDouble()));
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

    /** Returns the strength of a presynaptic neuron's inhibitory synapses, 0 or below: minus the mean of its excitatory ones (spec §7). */
    public double inhibition(int from) {
        return balanced ? -(outputSum(from) / postCount()) : -initial;
    }

    /** Returns a copy of the strength of each presynaptic neuron's inhibitory synapses. */
    public double[] inhibition() {
        double[] all = new double[preCount()];
        Arrays.setAll(all, this::inhibition);
        return all;
    }

    @Override
    public double outputSum(int from) {
        double sum = 0;
        for (int s = from; s < strengths.length; s += preCount()) {
            sum += strengths[s];
        }
        return sum;
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
        for (; k + SIDE_BY_SIDE <= sums.length; k += SIDE_BY_SIDE) {
            sumEightRows(k, pres, sums);
        }
        for (; k < sums.length; k++) {
            double sum = 0;
            for (int s = k * pres; s < (k + 1) * pres; s++) {
                sum += strengths[s];
            }
            sums[k] = sum;
        }
    }

    /** Each sum is taken in order, so that it waits for itself alone, and the processor works on the eight side by side. */
    private void sumEightRows(int k, int pres, double[] sums) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int from = k * pres;
        for (int s = from; s < from + pres; s++) {
            a += strengths[s];
            b += strengths[s + pres];
            c += strengths[s + 2 * pres];
            d += strengths[s + 3 * pres];
            e += strengths[s + 4 * pres];
            f += strengths[s + 5 * pres];
            g += strengths[s + 6 * pres];
            h += strengths[s + 7 * pres];
        }
        sums[k] = a;
        sums[k + 1] = b;
        sums[k + 2] = c;
        sums[k + 3] = d;
        sums[k + 4] = e;
        sums[k + 5] = f;
        sums[k + 6] = g;
        sums[k + 7] = h;
    }

    @Override
    public void balanceInputs(double floor) {
        balanced = true;
        if (frozen() != null) {
            balanceUnfrozen(floor, frozen());
            return;
        }
        sumInputs(inputSums);
        int pres = preCount();
        for (int k = 0; k < postCount(); k++) {
            kernel.scale(strengths, k * pres, pres, factor(inputTargets[k], 0, inputSums[k]), floor);
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
    public void save(DataOutput out) throws IOException {
        super.save(out);
        out.writeBoolean(balanced);
    }

    @Override
    public void load(DataInput in) throws IOException {
        super.load(in);
        balanced = in.readBoolean();
    }
}
