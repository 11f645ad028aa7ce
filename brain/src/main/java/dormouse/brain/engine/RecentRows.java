package dormouse.brain.engine;

import dormouse.brain.kernel.WaitingKernel.Rows;
import dormouse.brain.neuron.RestingMap;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Neurons that came to rest since the others of their layer were settled, in rows of their own: those that did at the same step are a <em>group</em>, which
 * is taken on together.
 */
final class RecentRows {

    /** A group begins at a multiple of so many rows, for a kernel may change rows up to the next one. */
    private static final int ALIGNMENT = RestingMap.room(1);

    private static final int GROUPS = 40;

    private static final int NONE = -1;

    private final RestingMap map;
    private final int size;

    /** Of each neuron its row, or {@link #NONE}. */
    private final int[] rowOf;

    private final float[] y;
    private final float[] p;
    private final float[] x;
    private final int[] neurons;
    private int rows;
    private final int[] groupStarts = new int[GROUPS + 1];
    private final long[] groupSteps = new long[GROUPS];
    private int groups;
    private final float[][] one = new float[3][ALIGNMENT];

    RecentRows(RestingMap map, int size) {
        this.map = map;
        this.size = size;
        rowOf = new int[size];
        Arrays.fill(rowOf, NONE);
        int room = RestingMap.room(size) + (GROUPS + 1) * ALIGNMENT;
        y = new float[room];
        p = new float[room];
        x = new float[room];
        neurons = new int[room];
        Arrays.fill(neurons, NONE);
    }

    boolean has(int neuron) {
        return rowOf[neuron] != NONE;
    }

    /** Returns whether there is room for one more group. */
    boolean hasRoom() {
        return groups < GROUPS && RestingMap.room(rows) + size + ALIGNMENT <= y.length;
    }

    /** Begins a group of neurons that come to rest before step {@code now}; there must be room. */
    void beginGroup(long now) {
        rows = RestingMap.room(rows);
        groupStarts[groups] = rows;
        groupSteps[groups++] = now;
    }

    /** Adds a neuron to the group that was begun last. */
    void enter(int neuron, float itsY, float itsP, float itsX) {
        rowOf[neuron] = rows;
        neurons[rows] = neuron;
        y[rows] = itsY;
        p[rows] = itsP;
        x[rows++] = itsX;
    }

    /** Moves a neuron, as it is before step {@code now}, into a new calm row, and returns that. */
    int leave(int neuron, long now, CalmRows calm) {
        float[][] state = at(neuron, now);
        neurons[rowOf[neuron]] = NONE;
        rowOf[neuron] = NONE;
        return calm.enter(neuron, state[0][0], state[1][0], state[2][0]);
    }

    /** Returns y, p and x of a neuron as it is before step {@code now}, each the first of a row that the next call uses again. */
    float[][] at(int neuron, long now) {
        int row = rowOf[neuron];
        int group = groups - 1;
        while (groupStarts[group] > row) {
            group--;
        }
        one[0][0] = y[row];
        one[1][0] = p[row];
        one[2][0] = x[row];
        map.jump(now - groupSteps[group], one[0], one[1], one[2], 0, 1);
        return one;
    }

    /** Moves all to their places among the settled, as they are before step {@code now}. */
    void settle(long now, Rows settled, boolean[] isSettled) {
        groupStarts[groups] = rows;
        for (int g = 0; g < groups; g++) {
            int from = groupStarts[g];
            map.jump(now - groupSteps[g], y, p, x, from, groupStarts[g + 1] - from);
        }
        for (int row = 0; row < rows; row++) {
            int neuron = neurons[row];
            if (neuron != NONE) {
                settled.set(neuron, y[row], p[row], x[row]);
                isSettled[neuron] = true;
                rowOf[neuron] = NONE;
            }
        }
        clear();
    }

    private void clear() {
        int used = RestingMap.room(rows);
        Arrays.fill(neurons, 0, used, NONE);
        Arrays.fill(y, 0, used, 0);
        Arrays.fill(p, 0, used, 0);
        Arrays.fill(x, 0, used, 0);
        rows = 0;
        groups = 0;
    }

    void save(DataOutput out) throws IOException {
        Binary.write(out, rowOf);
        out.writeInt(groups);
        out.writeInt(rows);
        for (int g = 0; g < groups; g++) {
            out.writeInt(groupStarts[g]);
            out.writeLong(groupSteps[g]);
        }
        Binary.write(out, Arrays.copyOf(neurons, rows));
        for (float[] values : new float[][] {y, p, x}) {
            Binary.write(out, Arrays.copyOf(values, rows));
        }
    }

    /** Restores a state written by {@link #save}. */
    void load(DataInput in) throws IOException {
        clear();
        Binary.read(in, rowOf);
        groups = in.readInt();
        rows = in.readInt();
        if (groups < 0 || groups > GROUPS || rows < 0 || rows > y.length) {
            throw new IOException(
                    "the saved state is damaged: " + rows + " neurons in " + groups + " groups came to rest");
        }
        for (int g = 0; g < groups; g++) {
            groupStarts[g] = in.readInt();
            groupSteps[g] = in.readLong();
        }
        int[] read = new int[rows];
        Binary.read(in, read);
        System.arraycopy(read, 0, neurons, 0, rows);
        for (float[] values : new float[][] {y, p, x}) {
            float[] readValues = new float[rows];
            Binary.read(in, readValues);
            System.arraycopy(readValues, 0, values, 0, rows);
        }
    }
}
