package dormouse.brain.network;

import dormouse.brain.kernel.DoubleKernel;
import dormouse.brain.kernel.Kernels;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A projection in which each postsynaptic neuron has the same small number of inputs: input to hidden (spec §4). Synapses are numbered by slot,
 * then by postsynaptic neuron, a neuron's inputs having slots 0, 1, … in ascending order.
 */
public final class SparseProjection extends AbstractProjection {

    private final int slots;
    private final int[] pre;
    private final int[] firstOfPre;
    private final int[] post;
    private final int[] synapseOfPre;
    private final int[] lookup;

    /** What the targets of a spike get. */
    private final double[] delivered;

    private final DoubleKernel kernel = Kernels.doubles();

    /**
     * Creates the projection; balancing targets are the sums of the given strengths.
     *
     * @param pres number of presynaptic neurons
     * @param inputs for each postsynaptic neuron its presynaptic ones, distinct and ascending, as many for each
     * @param inputStrengths one a synapse, in the same order
     * @throws IllegalArgumentException if the neurons have different numbers of inputs
     */
    public SparseProjection(int pres, int[][] inputs, double[] inputStrengths) {
        super(pres, inputs.length, inputStrengths.length);
        int posts = inputs.length;
        slots = inputStrengths.length / posts;
        pre = new int[inputStrengths.length];
        firstOfPre = new int[pres + 1];
        lookup = new int[pres * posts];
        Arrays.fill(lookup, -1);
        for (int j = 0; j < posts; j++) {
            if (inputs[j].length != slots) {
                throw new IllegalArgumentException(
                        "neuron " + j + " has " + inputs[j].length + " inputs, and others have " + slots);
            }
            for (int slot = 0; slot < slots; slot++) {
                int i = inputs[j][slot];
                int synapse = slot * posts + j;
                pre[synapse] = i;
                strengths[synapse] = inputStrengths[j * slots + slot];
                firstOfPre[i + 1]++;
                lookup[i * posts + j] = synapse;
            }
        }
        for (int i = 0; i < pres; i++) {
            firstOfPre[i + 1] += firstOfPre[i];
        }
        post = new int[pre.length];
        synapseOfPre = new int[pre.length];
        delivered = new double[posts];
        for (int i = 0; i < pres; i++) {
            int at = firstOfPre[i];
            for (int j = 0; j < posts; j++) {
                if (lookup[i * posts + j] >= 0) {
                    post[at] = j;
                    synapseOfPre[at++] = lookup[i * posts + j];
                }
            }
        }
        takeTargets();
    }

    /** Delivers a spike: adds {@code strength·(low + span·U)} to each target's current, U drawn anew for each (spec §5). */
    public void deliver(int spiking, Currents target, double low, double span, UniformRandomProvider noise) {
        int from = firstOfPre[spiking];
        int count = firstOfPre[spiking + 1] - from;
        for (int k = 0; k < count; k++) {
            delivered[k] = strengths[synapseOfPre[from + k]] * (low + span * noise.nextDouble());
        }
        target.add(post, from, delivered, count);
    }

    /** Returns a copy of each postsynaptic neuron's presynaptic ones, ascending. */
    public int[][] inputs() {
        int[][] rows = new int[postCount()][slots];
        for (int synapse = 0; synapse < pre.length; synapse++) {
            rows[synapse % postCount()][synapse / postCount()] = pre[synapse];
        }
        return rows;
    }

    /** Returns a copy of the strengths of each postsynaptic neuron's inputs. */
    public double[][] strengthsByPost() {
        double[][] rows = new double[postCount()][slots];
        for (int synapse = 0; synapse < pre.length; synapse++) {
            rows[synapse % postCount()][synapse / postCount()] = strengths[synapse];
        }
        return rows;
    }

    @Override
    public int pre(int synapse) {
        return pre[synapse];
    }

    @Override
    public int synapse(int from, int to) {
        return lookup[from * postCount() + to];
    }

    @Override
    public double outputSum(int from) {
        double sum = 0;
        for (int k = firstOfPre[from]; k < firstOfPre[from + 1]; k++) {
            sum += strengths[synapseOfPre[k]];
        }
        return sum;
    }

    @Override
    void sumInputs(double[] sums) {
        Arrays.fill(sums, 0);
        for (int slot = 0; slot < slots; slot++) {
            kernel.add(sums, strengths, slot * sums.length, sums.length);
        }
    }

    @Override
    public void balanceInputs(double floor) {
        kernel.balance(strengths, postCount(), inputTargets, floor);
    }
}
