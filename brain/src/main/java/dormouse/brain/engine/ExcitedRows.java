package dormouse.brain.engine;

import dormouse.brain.neuron.LayerState;
import dormouse.brain.neuron.MapNeuron;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The excited neurons of a layer, in rows without gaps: their exact state, and which neuron is in which row. */
final class ExcitedRows {

    final LayerState state;
    private final int[] neurons;
    private int count;

    ExcitedRows(int size) {
        state = new LayerState(size);
        neurons = new int[size];
    }

    int count() {
        return count;
    }

    int neuron(int row) {
        return neurons[row];
    }

    /** Adds all neurons, each at its start. */
    void enterAll(MapNeuron model) {
        model.reset(state);
        Arrays.setAll(neurons, i -> i);
        count = neurons.length;
    }

    /** Adds a neuron that was below 0 in its last steps, and returns its row. */
    int enter(int neuron, double membrane, double slow, double current) {
        int row = count++;
        neurons[row] = neuron;
        state.membrane()[row] = membrane;
        state.oneStepBack()[row] = membrane;
        state.twoStepsBack()[row] = membrane;
        state.slow()[row] = slow;
        state.current()[row] = current;
        return row;
    }

    /** Takes a row out; the last one moves into it. */
    void leave(int row) {
        int last = --count;
        neurons[row] = neurons[last];
        state.copyRow(last, row);
    }

    void save(DataOutput out) throws IOException {
        Binary.write(out, Arrays.copyOf(neurons, count));
        state.save(out, count);
    }

    void load(DataInput in, int rows) throws IOException {
        count = rows;
        int[] read = new int[rows];
        Binary.read(in, read);
        System.arraycopy(read, 0, neurons, 0, rows);
        state.load(in, rows);
    }
}
