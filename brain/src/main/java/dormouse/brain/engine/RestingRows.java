package dormouse.brain.engine;

import dormouse.brain.neuron.CalmMap;
import dormouse.brain.neuron.LayerState;
import dormouse.brain.neuron.RestingMap;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The resting neurons of a layer. Those that rest since before the last {@link #settle} all have their state as of that step; those
 * that came to rest later stand in rows of their own, in <em>groups</em> that came at the same step. What has one step in common is
 * taken on together.
 */
final class RestingRows {

    /** A group begins at a multiple of so many rows, for a kernel may change rows up to the next one. */
    private static final int ALIGNMENT = CalmMap.room(1);

    private static final int GROUPS = 48;
    private static final int SETTLED = -1;

    private final RestingMap map;
    private final int size;

    /** States of the settled ones by neuron, as of {@link #clock}; 0 for all others. */
    private final float[] y;

    private final float[] p;
    private final float[] x;
    private long clock;

    /** Of each neuron its row among the recent ones, or {@link #SETTLED} for others, resting or not. */
    private final int[] recentRows;

    private final float[] recentY;
    private final float[] recentP;
    private final float[] recentX;
    private final int[] neurons;
    private int rows;
    private final int[] groupStarts = new int[GROUPS];
    private final long[] groupSteps = new long[GROUPS];
    private int groups;

    RestingRows(RestingMap map, int size) {
        this.map = map;
        this.size = size;
        int room = CalmMap.room(size);
        y = new float[room];
        p = new float[room];
        x = new float[room];
        recentRows = new int[size];
        Arrays.fill(recentRows, SETTLED);
        int recentRoom = room + GROUPS * ALIGNMENT;
        recentY = new float[recentRoom];
        recentP = new float[recentRoom];
        recentX = new float[recentRoom];
        neurons = new int[recentRoom];
        Arrays.fill(neurons, SETTLED);
    }

    /** Begins a group of neurons that come to rest before step {@code now}. */
    void beginGroup(long now) {
        if (groups == GROUPS || CalmMap.room(rows) + size > recentY.length) {
            settle(now);
        }
        rows = CalmMap.room(rows);
        groupStarts[groups] = rows;
        groupSteps[groups++] = now;
    }

    /** Adds a neuron to the group that was begun last. */
    void enter(int neuron, float itsY, float itsP, float itsX) {
        recentRows[neuron] = rows;
        neurons[rows] = neuron;
        recentY[rows] = itsY;
        recentP[rows] = itsP;
        recentX[rows++] = itsX;
    }

    /**
     * Moves a neuron into a new calm row.
     *
     * @return the number of steps that the row has still to be taken on to be as before step {@code now}
     */
    long leave(int neuron, long now, CalmRows calm) {
        int row = recentRows[neuron];
        if (row == SETTLED) {
            calm.enter(neuron, y[neuron], p[neuron], x[neuron]);
            y[neuron] = 0;
            p[neuron] = 0;
            x[neuron] = 0;
            return now - clock;
        }
        calm.enter(neuron, recentY[row], recentP[row], recentX[row]);
        long steps = now - groupSteps[groupOf(row)];
        recentRows[neuron] = SETTLED;
        neurons[row] = SETTLED;
        recentY[row] = 0;
        recentP[row] = 0;
        recentX[row] = 0;
        return steps;
    }

    /** Returns whether a resting neuron is one of those that came to rest after the last {@link #settle}. */
    boolean isRecent(int neuron) {
        return recentRows[neuron] != SETTLED;
    }

    private int groupOf(int row) {
        int group = groups - 1;
        while (groupStarts[group] > row) {
            group--;
        }
        return group;
    }

    /** Takes all on to what they are before step {@code now}. */
    void settle(long now) {
        if (now > clock) {
            map.jump(now - clock, y, p, x, 0, size);
            clock = now;
        }
        for (int g = 0; g < groups; g++) {
            int from = groupStarts[g];
            int to = g + 1 < groups ? groupStarts[g + 1] : rows;
            map.jump(now - groupSteps[g], recentY, recentP, recentX, from, to - from);
        }
        for (int row = 0; row < rows; row++) {
            int neuron = neurons[row];
            if (neuron != SETTLED) {
                y[neuron] = recentY[row];
                p[neuron] = recentP[row];
                x[neuron] = recentX[row];
                recentRows[neuron] = SETTLED;
            }
        }
        clearRecent();
    }

    private void clearRecent() {
        Arrays.fill(neurons, 0, rows, SETTLED);
        Arrays.fill(recentY, 0, rows, 0);
        Arrays.fill(recentP, 0, rows, 0);
        Arrays.fill(recentX, 0, rows, 0);
        rows = 0;
        groups = 0;
    }

    /** Writes what a resting neuron is before step {@code now} into row {@code neuron} of a layer's state. */
    void settled(int neuron, long now, CalmMap calmMap, LayerState copy) {
        CalmRows one = new CalmRows(1);
        int row = recentRows[neuron];
        boolean recent = row != SETTLED;
        one.enter(
                0,
                recent ? recentY[row] : y[neuron],
                recent ? recentP[row] : p[neuron],
                recent ? recentX[row] : x[neuron]);
        map.jump(now - (recent ? groupSteps[groupOf(row)] : clock), one.y, one.p, one.x, 0, 1);
        copy.membrane()[neuron] = calmMap.membrane(one.y[0]);
        copy.slow()[neuron] = calmMap.slow(one.p[0], one.x[0]);
        copy.current()[neuron] = one.x[0];
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(clock);
        Binary.write(out, y);
        Binary.write(out, p);
        Binary.write(out, x);
        Binary.write(out, recentRows);
        out.writeInt(groups);
        out.writeInt(rows);
        for (int g = 0; g < groups; g++) {
            out.writeInt(groupStarts[g]);
            out.writeLong(groupSteps[g]);
        }
        Binary.write(out, Arrays.copyOf(neurons, rows));
        Binary.write(out, Arrays.copyOf(recentY, rows));
        Binary.write(out, Arrays.copyOf(recentP, rows));
        Binary.write(out, Arrays.copyOf(recentX, rows));
    }

    /** Restores a state written by {@link #save}. */
    void load(DataInput in) throws IOException {
        clearRecent();
        clock = in.readLong();
        Binary.read(in, y);
        Binary.read(in, p);
        Binary.read(in, x);
        Binary.read(in, recentRows);
        groups = in.readInt();
        rows = in.readInt();
        for (int g = 0; g < groups; g++) {
            groupStarts[g] = in.readInt();
            groupSteps[g] = in.readLong();
        }
        int[] read = new int[rows];
        Binary.read(in, read);
        System.arraycopy(read, 0, neurons, 0, rows);
        for (float[] values : new float[][] {recentY, recentP, recentX}) {
            float[] readValues = new float[rows];
            Binary.read(in, readValues);
            System.arraycopy(readValues, 0, values, 0, rows);
        }
    }
}
