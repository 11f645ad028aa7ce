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
 * The resting neurons of a layer: those that stand still until a current comes or the epoch ends, and are then taken on by {@link RestingMap}. What has
 * one step and one centre in common is taken on together.
 *
 * <p><em>Settled</em> ones, nearly all, are quiet and have their state as of the same step, by neuron. They take currents in place, and are then
 * <em>kicked</em> until {@link #sortKicked} has put them where they belong. Those that came to rest since, and those that were kicked and will not spike,
 * stand in rows of their own, in <em>groups</em> of one step and one centre, until all are settled again.
 */
final class RestingRows {

    /** A group begins at a multiple of so many rows, for a kernel may change rows up to the next one. */
    private static final int ALIGNMENT = RestingMap.room(1);

    /** So many groups there may be beside those of one kick. */
    private static final int LOOKS = 40;

    private static final int SETTLED = -1;

    /** What a neuron is here: none that stands by neuron, or settled, or settled and kicked. */
    private static final byte ELSEWHERE = 0;

    private static final byte STANDING = 1;
    private static final byte KICKED = 2;

    private final RestingMap map;
    private final int size;

    /** States of the settled ones by neuron, as of {@link #clock}; 0 for all others. */
    private final float[] y;

    private final float[] p;
    private final float[] x;
    private long clock;

    private final int[] kicked;
    private final byte[] standings;
    private int kickedCount;
    private final int[] kickedCentres;

    /** Of each neuron its row among the recent ones, or {@link #SETTLED} for others, resting or not. */
    private final int[] recentRows;

    private final float[] recentY;
    private final float[] recentP;
    private final float[] recentX;
    private final int[] neurons;
    private int rows;
    private final int[] groupStarts;
    private final long[] groupSteps;
    private final int[] groupCentres;
    private int groups;

    private final int[] cursors;
    private final CalmRows one = new CalmRows(1);

    RestingRows(RestingMap map, int size) {
        this.map = map;
        this.size = size;
        int room = RestingMap.room(size);
        y = new float[room];
        p = new float[room];
        x = new float[room];
        kicked = new int[size + 1]; // what is written behind the last does not count
        standings = new byte[size];
        kickedCentres = new int[size];
        recentRows = new int[size];
        Arrays.fill(recentRows, SETTLED);
        int most = LOOKS + map.centres();
        groupStarts = new int[most + 1];
        groupSteps = new long[most];
        groupCentres = new int[most];
        cursors = new int[map.centres()];
        int recentRoom = room + (most + 1) * ALIGNMENT;
        recentY = new float[recentRoom];
        recentP = new float[recentRoom];
        recentX = new float[recentRoom];
        neurons = new int[recentRoom];
        Arrays.fill(neurons, SETTLED);
    }

    /** Makes sure that there is room for {@code more} groups: if need be, all are settled. */
    void makeRoom(int more, long now) {
        if (groups + more > groupSteps.length || RestingMap.room(rows) + size + more * ALIGNMENT > recentY.length) {
            settle(now);
        }
    }

    /** Begins a group of quiet neurons that come to rest before step {@code now}; there must be room. */
    void beginGroup(long now) {
        begin(now, RestingMap.REST);
    }

    private void begin(long now, int centre) {
        rows = RestingMap.room(rows);
        groupStarts[groups] = rows;
        groupSteps[groups] = now;
        groupCentres[groups++] = centre;
    }

    /** Adds a neuron to the group that was begun last. */
    void enter(int neuron, float itsY, float itsP, float itsX) {
        enter(rows++, neuron, itsY, itsP, itsX);
    }

    private void enter(int row, int neuron, float itsY, float itsP, float itsX) {
        recentRows[neuron] = row;
        neurons[row] = neuron;
        recentY[row] = itsY;
        recentP[row] = itsP;
        recentX[row] = itsX;
    }

    /** Returns whether a neuron is resting here, and settled: only then can it be {@link #kick kicked}. */
    boolean isSettled(int neuron) {
        return standings[neuron] != ELSEWHERE;
    }

    /** Adds to the state of a settled neuron before step {@code now}. */
    void kick(int neuron, long now, float toP, float toX) {
        readyForKicks(now);
        kickReady(neuron, toP, toX);
    }

    /** Takes the settled neurons on to before step {@code now}. */
    void readyForKicks(long now) {
        if (clock < now) {
            map.jump(RestingMap.REST, now - clock, y, p, x, 0, size);
            clock = now;
        }
    }

    /** Adds to the state of a settled neuron, after {@link #readyForKicks}. */
    void kickReady(int neuron, float toP, float toX) {
        p[neuron] += toP;
        x[neuron] += toX;
        markKicked(neuron);
    }

    /** Whether it was kicked before is as good as random; so it is added to the list in any case, and counts if it was not. */
    private void markKicked(int neuron) {
        kicked[kickedCount] = neuron;
        kickedCount += KICKED - standings[neuron];
        standings[neuron] = KICKED;
    }

    /** Returns how many neurons were kicked and not sorted since. */
    int kicked() {
        return kickedCount;
    }

    /**
     * Puts the kicked neurons where they belong: those in the reach of a centre into groups, if {@code wait} says that nothing comes for a while; all
     * others that are not quiet into calm rows.
     */
    void sortKicked(long now, boolean wait, CalmRows calm, int[] places) {
        if (wait) {
            makeRoom(map.centres(), now);
        }
        Arrays.fill(cursors, 0);
        for (int k = 0; k < kickedCount; k++) {
            int neuron = kicked[k];
            int centre = map.centreOf(y[neuron], p[neuron], x[neuron]);
            if (centre > RestingMap.REST && !wait) {
                centre = RestingMap.NONE;
            }
            kickedCentres[k] = centre;
            if (centre > RestingMap.REST) {
                cursors[centre]++;
            }
        }
        for (int centre = 1; centre < cursors.length; centre++) {
            int members = cursors[centre];
            if (members > 0) {
                begin(now, centre);
                cursors[centre] = rows;
                rows += members;
            }
        }
        for (int k = 0; k < kickedCount; k++) {
            int neuron = kicked[k];
            int centre = kickedCentres[k];
            if (centre == RestingMap.REST) {
                standings[neuron] = STANDING;
                continue;
            }
            standings[neuron] = ELSEWHERE;
            if (centre == RestingMap.NONE) {
                places[neuron] = calm.enter(neuron, y[neuron], p[neuron], x[neuron]);
            } else {
                enter(cursors[centre]++, neuron, y[neuron], p[neuron], x[neuron]);
            }
            y[neuron] = 0;
            p[neuron] = 0;
            x[neuron] = 0;
        }
        kickedCount = 0;
    }

    /** Moves a neuron that is not settled, as it is before step {@code now}, into a new calm row, and returns that. */
    int leave(int neuron, long now, CalmRows calm) {
        int row = recentRows[neuron];
        take(row, now);
        recentRows[neuron] = SETTLED;
        neurons[row] = SETTLED;
        return calm.enter(neuron, one.y[0], one.p[0], one.x[0]);
    }

    /** Copies a recent row into the one by itself, as it is before step {@code now}. */
    private void take(int row, long now) {
        int group = groups - 1;
        while (groupStarts[group] > row) {
            group--;
        }
        one.y[0] = recentY[row];
        one.p[0] = recentP[row];
        one.x[0] = recentX[row];
        map.jump(groupCentres[group], now - groupSteps[group], one.y, one.p, one.x, 0, 1);
    }

    /** Takes all on to what they are before step {@code now}, and settles them; any that are not quiet then count as kicked. */
    void settle(long now) {
        readyForKicks(now);
        groupStarts[groups] = rows;
        for (int g = 0; g < groups; g++) {
            int from = groupStarts[g];
            map.jump(groupCentres[g], now - groupSteps[g], recentY, recentP, recentX, from, groupStarts[g + 1] - from);
            for (int row = from; row < groupStarts[g + 1]; row++) {
                if (neurons[row] != SETTLED) {
                    settleRow(row, groupCentres[g]);
                }
            }
        }
        clearRecent();
    }

    private void settleRow(int row, int centre) {
        int neuron = neurons[row];
        y[neuron] = recentY[row];
        p[neuron] = recentP[row];
        x[neuron] = recentX[row];
        recentRows[neuron] = SETTLED;
        standings[neuron] = STANDING;
        if (centre != RestingMap.REST && map.centreOf(y[neuron], p[neuron], x[neuron]) != RestingMap.REST) {
            markKicked(neuron);
        }
    }

    private void clearRecent() {
        int used = RestingMap.room(rows);
        Arrays.fill(neurons, 0, used, SETTLED);
        Arrays.fill(recentY, 0, used, 0);
        Arrays.fill(recentP, 0, used, 0);
        Arrays.fill(recentX, 0, used, 0);
        rows = 0;
        groups = 0;
    }

    /** Writes what a resting neuron is before step {@code now} into row {@code neuron} of a layer's state. */
    void settled(int neuron, long now, CalmMap calmMap, LayerState copy) {
        int row = recentRows[neuron];
        if (row == SETTLED) {
            one.y[0] = y[neuron];
            one.p[0] = p[neuron];
            one.x[0] = x[neuron];
            map.jump(RestingMap.REST, now - clock, one.y, one.p, one.x, 0, 1);
        } else {
            take(row, now);
        }
        copy.membrane()[neuron] = calmMap.membrane(one.y[0]);
        copy.slow()[neuron] = calmMap.slow(one.p[0], one.x[0]);
        copy.current()[neuron] = one.x[0];
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(clock);
        Binary.write(out, y);
        Binary.write(out, p);
        Binary.write(out, x);
        Binary.write(out, Arrays.copyOf(kicked, kickedCount));
        Binary.write(out, recentRows);
        out.writeInt(groups);
        out.writeInt(rows);
        for (int g = 0; g < groups; g++) {
            out.writeInt(groupStarts[g]);
            out.writeLong(groupSteps[g]);
            out.writeInt(groupCentres[g]);
        }
        Binary.write(out, Arrays.copyOf(neurons, rows));
        Binary.write(out, Arrays.copyOf(recentY, rows));
        Binary.write(out, Arrays.copyOf(recentP, rows));
        Binary.write(out, Arrays.copyOf(recentX, rows));
    }

    /**
     * Restores a state written by {@link #save}.
     *
     * @param resting of each neuron whether it is one of these
     */
    void load(DataInput in, boolean[] resting) throws IOException {
        clearRecent();
        clock = in.readLong();
        Binary.read(in, y);
        Binary.read(in, p);
        Binary.read(in, x);
        kickedCount = in.readInt();
        if (kickedCount < 0 || kickedCount > size) {
            throw new IOException("the saved state is damaged: " + kickedCount + " of " + size + " neurons kicked");
        }
        for (int k = 0; k < kickedCount; k++) {
            kicked[k] = in.readInt();
        }
        Binary.read(in, recentRows);
        groups = in.readInt();
        rows = in.readInt();
        for (int g = 0; g < groups; g++) {
            groupStarts[g] = in.readInt();
            groupSteps[g] = in.readLong();
            groupCentres[g] = in.readInt();
        }
        int[] read = new int[rows];
        Binary.read(in, read);
        System.arraycopy(read, 0, neurons, 0, rows);
        for (float[] values : new float[][] {recentY, recentP, recentX}) {
            float[] readValues = new float[rows];
            Binary.read(in, readValues);
            System.arraycopy(readValues, 0, values, 0, rows);
        }
        for (int neuron = 0; neuron < size; neuron++) {
            standings[neuron] = resting[neuron] && recentRows[neuron] == SETTLED ? STANDING : ELSEWHERE;
        }
        for (int k = 0; k < kickedCount; k++) {
            standings[kicked[k]] = KICKED;
        }
    }
}
