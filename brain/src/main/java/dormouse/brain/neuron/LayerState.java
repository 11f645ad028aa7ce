package dormouse.brain.neuron;

import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The state of a layer's neurons as a structure of arrays, one value a neuron.
 */
public final class LayerState {

    private final int size;
    private final double[] slow;
    private final double[] current;
    private final double[] membrane;
    private final double[] oneStepBack;
    private final double[] twoStepsBack;

    /** Creates the state of {@code size} neurons, all zero. */
    public LayerState(int size) {
        this.size = size;
        slow = new double[size];
        current = new double[size];
        membrane = new double[size];
        oneStepBack = new double[size];
        twoStepsBack = new double[size];
    }

    /** Returns the number of neurons. */
    public int size() {
        return size;
    }

    /** Returns the membrane variable v of each neuron (no unit); live. */
    public double[] membrane() {
        return membrane;
    }

    /** Returns v of one step ago; live. */
    public double[] oneStepBack() {
        return oneStepBack;
    }

    /** Returns v of two steps ago; live. */
    public double[] twoStepsBack() {
        return twoStepsBack;
    }

    /** Returns the slow variable u of each neuron (no unit); live. */
    public double[] slow() {
        return slow;
    }

    /** Returns the synaptic current x of each neuron (no unit); live. */
    public double[] current() {
        return current;
    }

    /** Copies the state of neuron {@code from} to neuron {@code to}. */
    public void copyRow(int from, int to) {
        membrane[to] = membrane[from];
        oneStepBack[to] = oneStepBack[from];
        twoStepsBack[to] = twoStepsBack[from];
        slow[to] = slow[from];
        current[to] = current[from];
    }

    /** Writes the complete state. */
    public void save(DataOutput out) throws IOException {
        save(out, size);
    }

    /** Writes the state of the first {@code count} neurons. */
    public void save(DataOutput out, int count) throws IOException {
        for (double[] values : variables()) {
            Binary.write(out, Arrays.copyOf(values, count));
        }
    }

    /** Restores a state written by {@link #save(DataOutput)}. */
    public void load(DataInput in) throws IOException {
        load(in, size);
    }

    /** Restores the state of the first {@code count} neurons. */
    public void load(DataInput in, int count) throws IOException {
        double[] read = new double[count];
        for (double[] values : variables()) {
            Binary.read(in, read);
            System.arraycopy(read, 0, values, 0, count);
        }
    }

    private List<double[]> variables() {
        return List.of(membrane, oneStepBack, twoStepsBack, slow, current);
    }
}
