package dormouse.brain.network;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** A projection in which each postsynaptic neuron has a few inputs: input to hidden (spec §4). */
public final class SparseProjection extends AbstractProjection {

    private final int[] firstOfPost;
    private final int[] pre;
    private final int[] firstOfPre;
    private final int[] post;
    private final int[] synapseOfPre;
    private final int[] lookup;

    /**
     * Creates the projection; balancing targets are the sums of the given strengths.
     *
     * @param pres number of presynaptic neurons
     * @param inputs for each postsynaptic neuron its presynaptic ones, distinct and ascending
     * @param strengths one a synapse, in the same order
     */
    public SparseProjection(int pres, int[][] inputs, double[] strengths) {
        super(pres, inputs.length, strengths.length);
        System.arraycopy(strengths, 0, this.strengths, 0, strengths.length);
        firstOfPost = new int[inputs.length + 1];
        pre = new int[strengths.length];
        firstOfPre = new int[pres + 1];
        lookup = new int[pres * inputs.length];
        Arrays.fill(lookup, -1);
        int synapse = 0;
        for (int j = 0; j < inputs.length; j++) {
            for (int i : inputs[j]) {
                pre[synapse] = i;
                firstOfPre[i + 1]++;
                lookup[i * inputs.length + j] = synapse++;
            }
            firstOfPost[j + 1] = synapse;
        }
        for (int i = 0; i < pres; i++) {
            firstOfPre[i + 1] += firstOfPre[i];
        }
        post = new int[synapse];
        synapseOfPre = new int[synapse];
        int[] fill = Arrays.copyOf(firstOfPre, pres);
        for (int j = 0; j < inputs.length; j++) {
            for (int i : inputs[j]) {
                post[fill[i]] = j;
                synapseOfPre[fill[i]++] = lookup[i * inputs.length + j];
            }
        }
        takeTargets();
    }

    /** Delivers a spike: adds {@code strength·(low + span·U)} to each target's current, U drawn anew for each (spec §5). */
    public void deliver(int spiking, Currents target, double low, double span, UniformRandomProvider noise) {
        for (int k = firstOfPre[spiking]; k < firstOfPre[spiking + 1]; k++) {
            target.add(post[k], strengths[synapseOfPre[k]] * (low + span * noise.nextDouble()));
        }
    }

    /** Returns a copy of each postsynaptic neuron's presynaptic ones, ascending. */
    public int[][] inputs() {
        int[][] rows = new int[postCount()][];
        Arrays.setAll(rows, j -> Arrays.copyOfRange(pre, firstOfPost[j], firstOfPost[j + 1]));
        return rows;
    }

    /** Returns a copy of the strengths of each postsynaptic neuron's inputs. */
    public double[][] strengthsByPost() {
        double[][] rows = new double[postCount()][];
        Arrays.setAll(rows, j -> Arrays.copyOfRange(strengths, firstOfPost[j], firstOfPost[j + 1]));
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
    void sumInputs(double[] sums) {
        for (int j = 0; j < sums.length; j++) {
            double sum = 0;
            for (int k = firstOfPost[j]; k < firstOfPost[j + 1]; k++) {
                sum += strengths[k];
            }
            sums[j] = sum;
        }
    }

    @Override
    public void balanceInputs(double floor) {
        for (int j = 0; j < postCount(); j++) {
            double sum = 0;
            for (int k = firstOfPost[j]; k < firstOfPost[j + 1]; k++) {
                sum += strengths[k];
            }
            double factor = factor(inputTargets[j], 0, sum);
            for (int k = firstOfPost[j]; k < firstOfPost[j + 1]; k++) {
                double scaled = strengths[k] * factor;
                strengths[k] = scaled < floor ? floor : scaled;
            }
        }
    }

    @Override
    public void sumOutputs() {
        for (int i = 0; i < preCount(); i++) {
            double sum = 0;
            for (int k = firstOfPre[i]; k < firstOfPre[i + 1]; k++) {
                sum += strengths[synapseOfPre[k]];
            }
            outputSums[i] = sum;
        }
    }
}
