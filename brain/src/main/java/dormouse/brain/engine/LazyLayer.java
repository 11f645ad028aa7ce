package dormouse.brain.engine;

import dormouse.brain.network.Currents;
import dormouse.brain.neuron.CalmMap;
import dormouse.brain.neuron.LayerState;
import dormouse.brain.neuron.MapNeuron;
import dormouse.brain.neuron.RestingMap;
import dormouse.brain.neuron.WaitingMap;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A layer that does no more work on a neuron than its state asks for. <em>Resting</em> neurons stand still until a current wakes them, and are
 * then taken on at once. A <em>calm</em> neuron cannot spike soon, and is stepped with many others in single precision. An
 * <em>excited</em> one is stepped exactly.
 */
final class LazyLayer implements Currents {

    /** Looking for neurons that have come to rest is work of its own, so it is done at every fourth look only. */
    private static final int LOOKS_BETWEEN_RESTS = 4;

    /** In a layer of so few neurons none waits: to step them all is no more work than to step one. */
    private static final int FEW = 16;

    private static final int RESTING = -1;

    /** The place of excited row 0; row 1 is one lower, and so on. */
    private static final int EXCITED = -2;

    private final MapNeuron model;
    private final CalmMap calmMap;
    private final RestingMap restingMap;
    private final int worthWaiting;
    private final int size;

    /** Of each neuron its calm row, or {@link #RESTING}, or {@link #EXCITED} minus its excited row. */
    private final int[] places;

    private final RestingRows resting;
    private final CalmRows calm;
    private final ExcitedRows excited;

    private final int[] found;
    private final int[] spikeSteps;
    private final int[] spikeRows;
    private boolean stirred;
    private long clock;
    private long nextLook;
    private long looks;

    LazyLayer(MapNeuron model, CalmMap calmMap, RestingMap restingMap, WaitingMap waitingMap, int size) {
        this.model = model;
        this.calmMap = calmMap;
        this.restingMap = restingMap;
        worthWaiting = size <= FEW ? Integer.MAX_VALUE : waitingMap.shortest();
        this.size = size;
        places = new int[size];
        resting = new RestingRows(restingMap, waitingMap, calmMap, size);
        calm = new CalmRows(size);
        excited = new ExcitedRows(size);
        found = new int[size];
        spikeSteps = new int[size * CalmMap.LOOK_STEPS / 2]; // a spike leaves v = -1, and the next step is none
        spikeRows = new int[spikeSteps.length];
        excited.enterAll(model);
        for (int i = 0; i < size; i++) {
            places[i] = EXCITED - i;
        }
    }

    /** Adds a current before the next step. */
    @Override
    public void add(int neuron, double current) {
        int place = places[neuron];
        if (place <= EXCITED) {
            excited.state.current()[EXCITED - place] += current;
            return;
        }
        float toP = calmMap.p(current);
        float toX = (float) current;
        if (place == RESTING) {
            if (resting.isSettled(neuron)) {
                resting.kick(neuron, clock, toP, toX);
                return;
            }
            place = resting.leave(neuron, clock, calm);
            places[neuron] = place;
        }
        calm.p[place] += toP;
        calm.x[place] += toX;
        stirred = true;
    }

    /** {@inheritDoc} Most of them are settled, and no others are made ready for. */
    @Override
    public void add(int[] neurons, int from, double[] currents, int count) {
        resting.readyForKicks(clock);
        if (!resting.nobodyWaits()) {
            for (int k = 0; k < count; k++) {
                add(neurons[from + k], currents[k]);
            }
            return;
        }
        boolean[] settled = resting.settledOrWaiting();
        for (int k = 0; k < count; k++) {
            int neuron = neurons[from + k];
            if (settled[neuron]) {
                resting.kickReady(neuron, calmMap.p(currents[k]), (float) currents[k]);
            } else {
                add(neuron, currents[k]);
            }
        }
    }

    /** Takes the resting neurons on to where the layer is: many together, which is less work than to do it when they wake. */
    void settle() {
        resting.settle(clock);
    }

    private void excite(int row) {
        int neuron = calm.neuron(row);
        float x = calm.x[row];
        places[neuron] =
                EXCITED - excited.enter(neuron, calmMap.membrane(calm.y[row]), calmMap.slow(calm.p[row], x), x);
        leaveCalm(row);
    }

    private void leaveCalm(int row) {
        calm.leave(row);
        if (row < calm.count()) {
            places[calm.neuron(row)] = row;
        }
    }

    /** Makes the steps up to, but not including, step {@code end}. */
    void advance(long end, SpikeList spikes) {
        advance(end, spikes, null);
    }

    /** Does the same and, if {@code progress} is not null, tells how far it is. */
    void advance(long end, SpikeList spikes, Progress progress) {
        while (clock < end && (resting.kicked() || calm.count() + excited.count() > 0)) {
            if (clock >= nextLook) {
                look();
                nextLook = clock + CalmMap.LOOK_STEPS;
            }
            if (resting.kicked()) {
                resting.sort(clock, end - clock >= worthWaiting, calm, places, spikes);
                stirred = true;
            }
            if (stirred) {
                exciteRestless();
                stirred = false;
            }
            int steps = (int) (Math.min(end, nextLook) - clock);
            calmMap.step(calm.y, calm.p, calm.x, calm.count(), steps);
            int count = model.run(excited.state, excited.count(), steps, spikeSteps, spikeRows);
            for (int k = 0; k < count; k++) {
                spikes.add(clock + spikeSteps[k], excited.neuron(spikeRows[k]));
            }
            clock += steps;
            if (progress != null) {
                progress.tell(clock, spikes.size());
            }
        }
        clock = end;
        if (progress != null) {
            progress.tell(end, spikes.size());
        }
    }

    /**
     * Returns whether to make the steps before step {@code step}, and later those before a step {@code end} beyond it, comes to the same as to make all at once: neurons
     * that a current has just come to must be told whether it is worth to wait for the end.
     */
    boolean mayPauseBefore(long step) {
        return step > clock && (!resting.kicked() || worthWaiting == Integer.MAX_VALUE || step - clock >= worthWaiting);
    }

    /** Looks which neurons have calmed down, come to rest, or may spike before the next look. */
    private void look() {
        for (int row = excited.count() - 1; row >= 0; row--) {
            calmDown(row);
        }
        if (looks++ % LOOKS_BETWEEN_RESTS == 0) {
            int quiet = calmMap.findQuiet(restingMap, calm.y, calm.p, calm.x, calm.count(), found);
            if (quiet > 0) {
                resting.beginGroup(clock);
            }
            while (quiet > 0) {
                letRest(found[--quiet]);
            }
        }
        stirred = true;
    }

    private void exciteRestless() {
        int restless = calmMap.findExcited(calm.y, calm.p, calm.x, calm.count(), found);
        while (restless > 0) {
            excite(found[--restless]);
        }
    }

    private void calmDown(int row) {
        LayerState state = excited.state;
        float y = calmMap.y(state.membrane()[row]);
        float p = calmMap.p(state.slow()[row], state.current()[row]);
        float x = (float) state.current()[row];
        boolean spiking = state.oneStepBack()[row] > 0 || state.twoStepsBack()[row] > 0;
        if (spiking || !calmMap.isCalm(y, p, x)) {
            return;
        }
        int neuron = excited.neuron(row);
        places[neuron] = calm.enter(neuron, y, p, x);
        excited.leave(row);
        if (row < excited.count()) {
            places[excited.neuron(row)] = EXCITED - row;
        }
    }

    private void letRest(int row) {
        int neuron = calm.neuron(row);
        resting.enter(neuron, calm.y[row], calm.p[row], calm.x[row]);
        places[neuron] = RESTING;
        leaveCalm(row);
    }

    /** Returns a copy of every neuron's state as it is before step {@code now}; the layer itself is left as it is. */
    LayerState settled(long now) {
        LayerState copy = new LayerState(size);
        for (int i = 0; i < size; i++) {
            int place = places[i];
            if (place <= EXCITED) {
                copy.membrane()[i] = excited.state.membrane()[EXCITED - place];
                copy.slow()[i] = excited.state.slow()[EXCITED - place];
                copy.current()[i] = excited.state.current()[EXCITED - place];
            } else if (place == RESTING) {
                resting.settled(i, now, copy);
            } else {
                copy.membrane()[i] = calmMap.membrane(calm.y[place]);
                copy.slow()[i] = calmMap.slow(calm.p[place], calm.x[place]);
                copy.current()[i] = calm.x[place];
            }
        }
        return copy;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(clock);
        out.writeLong(nextLook);
        out.writeLong(looks);
        out.writeBoolean(stirred);
        Binary.write(out, places);
        resting.save(out);
        calm.save(out);
        excited.save(out);
    }

    /** Restores a state written by {@link #save}. */
    void load(DataInput in) throws IOException {
        clock = in.readLong();
        nextLook = in.readLong();
        looks = in.readLong();
        stirred = in.readBoolean();
        Binary.read(in, places);
        boolean[] isResting = new boolean[size];
        for (int neuron = 0; neuron < size; neuron++) {
            isResting[neuron] = places[neuron] == RESTING;
        }
        resting.load(in, isResting);
        int calmCount = 0;
        int excitedCount = 0;
        for (int place : places) {
            calmCount += place >= 0 ? 1 : 0;
            excitedCount += place <= EXCITED ? 1 : 0;
        }
        calm.load(in, calmCount);
        excited.load(in, excitedCount);
    }
}
