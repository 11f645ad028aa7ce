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
 * equal, and taken from the excitatory ones when needed. Excitatory synapses are numbered by presynaptic, then by postsynaptic neuron, since it is the presynaptic ones
 * of which few have anything to do in an epoch.
 */
public final class DenseProjection extends AbstractProjection {

    private static final int EIGHT = 8;

    private final int[] pre;
    private final double initial;
    private final DoubleKernel kernel = Kernels.doubles();
    private boolean balanced;

    /** Of each postsynaptic neuron, while balancing: the sum of its inputs, then their factor. */
    private final double[] factors;

    /** Creates the projection; all excitatory strengths are {@code strength}, and balancing targets are their sums. */
    public DenseProjection(int pres, int posts, double strength) {
        super(pres, posts, pres * posts);
        Arrays.fill(strengths, strength);
        pre = new int[pres * posts];
        Arrays.setAll(pre, synapse -> synapse / posts);
        initial = strength;
        factors = new double[posts];
        takeTargets();
    }

    /**
     * Delivers a spike (spec §5): first over the excitatory synapses, then over the inhibitory ones, each adding
     * {@code (strength / resistance)·(low + span·U)} to its target's current, U drawn anew for each.
     */
    public void deliver(
            int spiking, Currents target, double[] resistances, double low, double span, UniformRandomProvider noise) {
        int posts = postCount();
        int row = spiking * posts;
        for (int k = 0; k < posts; k++) {
            target.add(k, strengths[row + k] / resistances[k] * (low + span * noise.nextDouble()));
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
    public boolean byPost() {
        return false;
    }

    @Override
    public int synapse(int from, int to) {
        return from * postCount() + to;
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
        if (postCount() == EIGHT) {
            return sumOfEight(from * EIGHT);
        }
        double sum = 0;
        for (int s = from * postCount(); s < (from + 1) * postCount(); s++) {
            sum += strengths[s];
        }
        return sum;
    }

    /** The published network's output layer has eight neurons: without a loop the sums of several rows are worked on side by side. */
    private double sumOfEight(int row) {
        return 0
                + strengths[row]
                + strengths[row + 1]
                + strengths[row + 2]
                + strengths[row + 3]
                + strengths[row + 4]
                + strengths[row + 5]
                + strengths[row + 6]
                + strengths[row + 7];
    }

    @Override
    public void outputSums(int first, int[] pres, int count, double[] sums) {
        for (int k = 0; k < count; k++) {
            sums[k] = outputSum(first + pres[k]);
        }
    }

    /** Freezes each postsynaptic neuron's strongest inputs of this share, rounded; ties go to the lower presynaptic index. */
    public void freezeStrongest(double share) {
        int pres = preCount();
        int count = (int) Math.round(share * pres);
        for (int k = 0; k < postCount(); k++) {
            int to = k;
            Integer[] order = new Integer[pres];
            Arrays.setAll(order, j -> j);
            Arrays.sort(order, (a, b) -> Double.compare(strengths[synapse(b, to)], strengths[synapse(a, to)]));
            for (int c = 0; c < count; c++) {
                freeze(synapse(order[c], to));
            }
        }
    }

    @Override
    void sumInputs(double[] sums) {
        kernel.sumColumns(strengths, sums);
    }

    @Override
    public void balanceInputs(double floor) {
        balanced = true;
        if (frozen() == null) {
            kernel.sumColumns(strengths, factors);
            for (int k = 0; k < factors.length; k++) {
                factors[k] = factor(inputTargets[k], 0, factors[k]);
            }
            kernel.scaleColumns(strengths, factors, floor);
        } else {
            balanceUnfrozen(floor, frozen());
        }
    }

    private void balanceUnfrozen(double floor, boolean[] frozen) {
        int posts = postCount();
        for (int k = 0; k < posts; k++) {
            double free = 0;
            double fixed = 0;
            for (int s = k; s < strengths.length; s += posts) {
                if (frozen[s]) {
                    fixed += strengths[s];
                } else {
                    free += strengths[s];
                }
            }
            double factor = factor(inputTargets[k], fixed, free);
            for (int s = k; s < strengths.length; s += posts) {
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
