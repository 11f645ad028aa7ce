package dormouse.brain.engine;

import dormouse.brain.kernel.WaitingKernel.Rows;
import dormouse.brain.neuron.CalmMap;
import dormouse.brain.neuron.LayerState;
import dormouse.brain.neuron.RestingMap;
import dormouse.brain.neuron.WaitingMap;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The resting neurons of a layer: those that stand still until a current comes or the epoch ends, and are then taken on many steps at once.
 *
 * <p><em>Settled</em> ones, nearly all, are quiet and have their state as of the same step, by neuron. Currents are added to them in place; which of them are then
 * no longer quiet, {@link #sort} finds. What becomes of most of these is known ({@link WaitingMap}), and they <em>wait</em>, by neuron too, as they were when the current came. The others are handed on. Those that
 * came to rest since ({@link RecentRows}) become settled when all others are taken on.
 */
final class RestingRows {

    private final RestingMap map;
    private final WaitingMap waitingMap;
    private final CalmMap calmMap;
    private final int size;

    /** States of the settled ones as of {@link #clock}; 0 for all others. */
    private final Rows settled;

    private final boolean[] isSettled;
    private long clock;
    private boolean kicked;

    /** States of those that wait as of {@link #waitingSince}; 0 for all others. Their currents are above 0. */
    private final Rows waiting;

    private long waitingSince;
    private boolean someWait;

    private final RecentRows recent;
    private final int[] found;
    private final Rows one = new Rows(1);
    private final Rows oneWaiting = new Rows(1);

    RestingRows(RestingMap map, WaitingMap waitingMap, CalmMap calmMap, int size) {
        this.map = map;
        this.waitingMap = waitingMap;
        this.calmMap = calmMap;
        this.size = size;
        settled = new Rows(size);
        isSettled = new boolean[size];
        waiting = new Rows(size);
        recent = new RecentRows(map, size);
        found = new int[size];
    }

    /** Begins to take in neurons that come to rest before step {@code now}. */
    void beginGroup(long now) {
        if (!recent.hasRoom()) {
            settleRecent(now);
        }
        recent.beginGroup(now);
    }

    /** Takes in a neuron that came to rest. */
    void enter(int neuron, float itsY, float itsP, float itsX) {
        recent.enter(neuron, itsY, itsP, itsX);
    }

    /** Returns whether a neuron is settled: only then can it be {@link #kick kicked}. */
    boolean isSettled(int neuron) {
        return isSettled[neuron] && !(someWait && waiting.x[neuron] > 0);
    }

    /** Returns whether no neuron waits: then all that are not elsewhere, and did not come to rest since, are settled. */
    boolean nobodyWaits() {
        return !someWait;
    }

    /** Returns of each neuron whether it is settled, or waits; live. */
    boolean[] settledOrWaiting() {
        return isSettled;
    }

    /** Adds to the state of a settled neuron before step {@code now}. */
    void kick(int neuron, long now, float toP, float toX) {
        readyForKicks(now);
        kickReady(neuron, toP, toX);
    }

    /** Takes the settled neurons on to before step {@code now}. */
    void readyForKicks(long now) {
        if (clock < now) {
            map.jump(now - clock, settled.y, settled.p, settled.x, 0, size);
            clock = now;
        }
    }

    /** Adds to the state of a settled neuron, after {@link #readyForKicks}. */
    void kickReady(int neuron, float toP, float toX) {
        settled.p[neuron] += toP;
        settled.x[neuron] += toX;
        kicked = true;
    }

    /** Returns whether currents came that {@link #sort} has not seen. */
    boolean kicked() {
        return kicked;
    }

    /**
     * Looks what currents did to the settled neurons, as they are before step {@code now}: those of which the map knows what becomes of them wait, if {@code wait} says
     * that nothing more comes for long enough, and when they will spike is written down; others that are not quiet get calm rows.
     */
    void sort(long now, boolean wait, CalmRows calm, int[] places, SpikeList spikes) {
        readyForKicks(now);
        kicked = false;
        boolean mayWait = wait && !someWait;
        int restless = waitingMap.sort(settled, waiting, size, mayWait, found);
        if (mayWait) {
            waitingSince = now;
            someWait = true;
            if (waitingMap.spikeStep() != WaitingMap.NO_SPIKE) {
                tellSpikes(now + waitingMap.spikeStep(), spikes);
            }
        }
        for (int k = 0; k < restless; k++) {
            int neuron = found[k];
            isSettled[neuron] = false;
            places[neuron] = calm.enter(neuron, settled.y[neuron], settled.p[neuron], settled.x[neuron]);
            settled.set(neuron, 0, 0, 0);
        }
    }

    private void tellSpikes(long step, SpikeList spikes) {
        for (int neuron = 0; neuron < size; neuron++) {
            if (waiting.x[neuron] > 0) {
                spikes.add(step, neuron);
            }
        }
    }

    /** Moves a neuron that is not settled, as it is before step {@code now}, into a new calm row, and returns that. */
    int leave(int neuron, long now, CalmRows calm) {
        if (recent.has(neuron)) {
            return recent.leave(neuron, now, calm);
        }
        follow(neuron, now);
        waiting.set(neuron, 0, 0, 0);
        isSettled[neuron] = false;
        return calm.enter(neuron, one.y[0], one.p[0], one.x[0]);
    }

    /** Takes a copy of a waiting neuron, which is the row by itself, to before step {@code now}. It has waited for long enough: nothing came before what was waited for. */
    private void follow(int neuron, long now) {
        oneWaiting.set(0, waiting.y[neuron], waiting.p[neuron], waiting.x[neuron]);
        waitingMap.arrive(now - waitingSince, oneWaiting, one, 1);
    }

    /** Takes all on to what they are before step {@code now}, and settles them. */
    void settle(long now) {
        settleRecent(now);
        if (someWait) {
            kicked |= waitingMap.arrive(now - waitingSince, waiting, settled, size);
            someWait = false;
        }
    }

    private void settleRecent(long now) {
        readyForKicks(now);
        recent.settle(now, settled, isSettled);
    }

    /** Writes what a resting neuron is before step {@code now} into row {@code neuron} of a layer's state. */
    void settled(int neuron, long now, LayerState copy) {
        if (recent.has(neuron)) {
            float[][] state = recent.at(neuron, now);
            one.set(0, state[0][0], state[1][0], state[2][0]);
        } else if (waiting.x[neuron] > 0) {
            follow(neuron, now);
        } else {
            one.set(0, settled.y[neuron], settled.p[neuron], settled.x[neuron]);
            map.jump(now - clock, one.y, one.p, one.x, 0, 1);
        }
        copy.membrane()[neuron] = calmMap.membrane(one.y[0]);
        copy.slow()[neuron] = calmMap.slow(one.p[0], one.x[0]);
        copy.current()[neuron] = one.x[0];
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(clock);
        out.writeBoolean(kicked);
        out.writeLong(waitingSince);
        out.writeBoolean(someWait);
        for (Rows rows : new Rows[] {settled, waiting}) {
            Binary.write(out, rows.y);
            Binary.write(out, rows.p);
            Binary.write(out, rows.x);
        }
        recent.save(out);
    }

    /**
     * Restores a state written by {@link #save}.
     *
     * @param resting of each neuron whether it is one of these
     */
    void load(DataInput in, boolean[] resting) throws IOException {
        clock = in.readLong();
        kicked = in.readBoolean();
        waitingSince = in.readLong();
        someWait = in.readBoolean();
        for (Rows rows : new Rows[] {settled, waiting}) {
            Binary.read(in, rows.y);
            Binary.read(in, rows.p);
            Binary.read(in, rows.x);
        }
        recent.load(in);
        for (int neuron = 0; neuron < size; neuron++) {
            isSettled[neuron] = resting[neuron] && !recent.has(neuron);
        }
    }
}
