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

    private static final int SIDE_BY_SIDE = 4;

    private final int slots;
    private final int[] pre;
    private final int[] firstOfPre;
    private final int[] post;
    private final int[] synapseOfPre;

    /** Of each postsynaptic neuron a bit for each presynaptic one that it has as an input, in so many words: the slot is the number of those before. */
    private final long[] inputBits;

    private final int words;

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
        words = (pres + Long.SIZE - 1) / Long.SIZE;
        inputBits = new long[words * posts];
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
                inputBits[j * words + i / Long.SIZE] |= 1L << i;
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
                if (synapse(i, j) >= 0) {
                    post[at] = j;
                    synapseOfPre[at++] = synapse(i, j);
                }
            }
        }
        takeTargets();
    }

    /** Delivers a spike: adds {@code strength·(low + span·U)} to each target's current, U drawn anew for each (spec §5). */
    public void deliver(int spiking, Currents target, double low, double span, UniformRandomProvider noise) {
        int from = firstOfPre[spiking];
        int count = firstOfPre[spiking + 1] - from;
        // first all strengths, which in a large network come from far away: many are waited for at once if no draw is
        // waited for
        for (int k = 0; k < count; k++) {
            delivered[k] = strengths[synapseOfPre[from + k]];
        }
        for (int k = 0; k < count; k++) {
            delivered[k] *= low + span * noise.nextDouble();
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
    public boolean byPost() {
        return true;
    }

    /** {@inheritDoc} Without a branch: of a hundred thousand neurons' bits few are in the nearest caches, and a branch that is guessed wrong waits for them. */
    @Override
    public int synapse(int from, int to) {
        int word = to * words + from / Long.SIZE;
        long bits = inputBits[word];
        int slot = Long.bitCount(bits & ((1L << from) - 1));
        for (int w = to * words; w < word; w++) {
            slot += Long.bitCount(inputBits[w]);
        }
        int there = (int) ((bits >>> from) & 1);
        return (slot * postCount() + to) | (there - 1);
    }

    @Override
    public double outputSum(int from) {
        return sumOn(0, firstOfPre[from], firstOfPre[from + 1]);
    }

    /** {@inheritDoc} Each sum is taken in order, so that it waits for itself alone, and the processor works on four side by side. */
    @Override
    public void outputSums(int first, int[] pres, int count, double[] sums) {
        int k = 0;
        for (; k + SIDE_BY_SIDE <= count; k += SIDE_BY_SIDE) {
            fourOutputSums(first, pres, k, sums);
        }
        for (; k < count; k++) {
            sums[k] = outputSum(first + pres[k]);
        }
    }

    private void fourOutputSums(int first, int[] pres, int k, double[] sums) {
        int a = firstOfPre[first + pres[k]];
        int b = firstOfPre[first + pres[k + 1]];
        int c = firstOfPre[first + pres[k + 2]];
        int d = firstOfPre[first + pres[k + 3]];
        int endA = firstOfPre[first + pres[k] + 1];
        int endB = firstOfPre[first + pres[k + 1] + 1];
        int endC = firstOfPre[first + pres[k + 2] + 1];
        int endD = firstOfPre[first + pres[k + 3] + 1];
        int shared = Math.min(Math.min(endA - a, endB - b), Math.min(endC - c, endD - d));
        double sumA = 0;
        double sumB = 0;
        double sumC = 0;
        double sumD = 0;
        for (int n = 0; n < shared; n++) {
            sumA += strengths[synapseOfPre[a + n]];
            sumB += strengths[synapseOfPre[b + n]];
            sumC += strengths[synapseOfPre[c + n]];
            sumD += strengths[synapseOfPre[d + n]];
        }
        sums[k] = sumOn(sumA, a + shared, endA);
        sums[k + 1] = sumOn(sumB, b + shared, endB);
        sums[k + 2] = sumOn(sumC, c + shared, endC);
        sums[k + 3] = sumOn(sumD, d + shared, endD);
    }

    private double sumOn(double before, int from, int end) {
        double sum = before;
        for (int n = from; n < end; n++) {
            sum += strengths[synapseOfPre[n]];
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
