package dormouse.brain.engine;

import dormouse.brain.neuron.CalmMap;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The calm neurons of a layer, in rows without gaps: their deviations from rest, and which neuron is in which row. */
final class CalmRows {

    final float[] y;
    final float[] p;
    final float[] x;
    private final int[] neurons;
    private int count;

    CalmRows(int size) {
        y = new float[CalmMap.room(size) + CalmMap.room(1)];
        p = new float[CalmMap.room(size) + CalmMap.room(1)];
        x = new float[CalmMap.room(size) + CalmMap.room(1)];
        neurons = new int[size];
    }

    int count() {
        return count;
    }

    int neuron(int row) {
        return neurons[row];
    }

    /** Adds a neuron and returns its row. */
    int enter(int neuron, float itsY, float itsP, float itsX) {
        int row = count++;
        neurons[row] = neuron;
        y[row] = itsY;
        p[row] = itsP;
        x[row] = itsX;
        return row;
    }

    /** Takes a row out; the last one moves into it. Rows beyond the last are 0, as the kernel wants. */
    void leave(int row) {
        int last = --count;
        neurons[row] = neurons[last];
        y[row] = y[last];
        p[row] = p[last];
        x[row] = x[last];
        y[last] = 0;
        p[last] = 0;
        x[last] = 0;
    }

    void save(DataOutput out) throws IOException {
        Binary.write(out, Arrays.copyOf(neurons, count));
        Binary.write(out, y);
        Binary.write(out, p);
        Binary.write(out, x);
    }

    void load(DataInput in, int rows) throws IOException {
        count = rows;
        int[] read = new int[rows];
        Binary.read(in, read);
        System.arraycopy(read, 0, neurons, 0, rows);
        Binary.read(in, y);
        Binary.read(in, p);
        Binary.read(in, x);
    }
}
