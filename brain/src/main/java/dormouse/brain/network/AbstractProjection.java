package dormouse.brain.network;

import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What both kinds of projection keep. */
abstract class AbstractProjection implements Projection {

    private final int pres;
    private final int posts;
    final double[] strengths;
    final double[] inputTargets;
    private final double[] outputTargets;
    private boolean[] frozen;

    AbstractProjection(int pres, int posts, int synapses) {
        this.pres = pres;
        this.posts = posts;
        strengths = new double[synapses];
        outputTargets = new double[pres];
        inputTargets = new double[posts];
    }

    /** Takes the sums of the strengths as they are for the targets. */
    final void takeTargets() {
        Arrays.setAll(outputTargets, this::outputSum);
        sumInputs(inputTargets);
    }

    /** Sums the inputs of each postsynaptic neuron, ascending. */
    abstract void sumInputs(double[] sums);

    @Override
    public final int preCount() {
        return pres;
    }

    @Override
    public final int postCount() {
        return posts;
    }

    @Override
    public final int synapses() {
        return strengths.length;
    }

    @Override
    public final double[] strengths() {
        return strengths;
    }

    @Override
    public final boolean[] frozen() {
        return frozen;
    }

    /** Freezes one synapse for good. */
    final void freeze(int synapse) {
        if (frozen == null) {
            frozen = new boolean[strengths.length];
        }
        frozen[synapse] = true;
    }

    @Override
    public final double[] outputTargets() {
        return outputTargets;
    }

    @Override
    public final double[] inputTargets() {
        return inputTargets;
    }

    /** Returns the factor that brings inputs of the given sums to the target, or 1 where none does. */
    static double factor(double target, double frozen, double sum) {
        double factor = (target - frozen) / sum;
        return sum == 0 || !(factor > 0) ? 1 : factor;
    }

    /** Writes the complete state. */
    public void save(DataOutput out) throws IOException {
        Binary.write(out, strengths);
        Binary.write(out, outputTargets);
        Binary.write(out, inputTargets);
        out.writeBoolean(frozen != null);
        if (frozen != null) {
            for (boolean f : frozen) {
                out.writeBoolean(f);
            }
        }
    }

    /** Restores a state written by {@link #save}. */
    public void load(DataInput in) throws IOException {
        Binary.read(in, strengths);
        Binary.read(in, outputTargets);
        Binary.read(in, inputTargets);
        frozen = null;
        if (in.readBoolean()) {
            frozen = new boolean[strengths.length];
            for (int k = 0; k < frozen.length; k++) {
                frozen[k] = in.readBoolean();
            }
        }
    }
}
