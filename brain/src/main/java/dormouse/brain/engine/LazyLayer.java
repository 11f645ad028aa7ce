package dormouse.brain.engine;

import dormouse.brain.network.Currents;
import dormouse.brain.neuron.CalmMap;
import dormouse.brain.neuron.LayerState;
import dormouse.brain.neuron.MapNeuron;
import dormouse.brain.neuron.RestingMap;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A layer that does no more work on a neuron than its state asks for. A <em>resting</em> neuron has its state as of the step in
 * {@code since}, stands still, and is taken on at once when a current wakes it. A <em>calm</em> one cannot spike soon, and is stepped
 * with many others in single precision. An <em>excited</em> one is stepped exactly.
 */
final class LazyLayer implements Currents {

    /** Looking for neurons that have come to rest is work of its own, so it is done at every other look only. */
    private static final int LOOKS_BETWEEN_RESTS = 2;

    private static final int RESTING = -1;

    /** The place of excited row 0; row 1 is one lower, and so on. */
    private static final int EXCITED = -2;

    private final MapNeuron model;
    private final CalmMap calmMap;
    private final RestingMap restingMap;
    private final int size;

    /** Of each neuron its calm row, or {@link #RESTING}, or {@link #EXCITED} minus its excited row. */
    private final int[] places;

    private final float[] restingY;
    private final float[] restingQ;
    private final float[] restingX;
    private final long[] since;
    private final CalmRows calm;
    private final ExcitedRows excited;

    private final int[] found;
    private final int[] spikeSteps = new int[CalmMap.LOOK_STEPS];
    private long clock;
    private long nextLook;
    private long looks;

    LazyLayer(MapNeuron model, CalmMap calmMap, RestingMap restingMap, int size) {
        this.model = model;
        this.calmMap = calmMap;
        this.restingMap = restingMap;
        this.size = size;
        places = new int[size];
        restingY = new float[size];
        restingQ = new float[size];
        restingX = new float[size];
        since = new long[size];
        calm = new CalmRows(size);
        excited = new ExcitedRows(size);
        found = new int[size];
        excited.enterAll(model);
        for (int i = 0; i < size; i++) {
            places[i] = EXCITED - i;
        }
    }

    /** Adds a current before the next step, waking the neuron if need be. */
    @Override
    public void add(int neuron, double current) {
        int place = places[neuron];
        if (place <= EXCITED) {
            excited.state.current()[EXCITED - place] += current;
            return;
        }
        int row = place == RESTING ? wake(neuron) : place;
        calm.x[row] += (float) current;
        if (!calmMap.isCalm(calm.y[row], calm.q[row], calm.x[row])) {
            excite(row);
        }
    }

    private int wake(int neuron) {
        restingMap.jump(clock - since[neuron], restingY, restingQ, restingX, neuron);
        places[neuron] = calm.enter(neuron, restingY[neuron], restingQ[neuron], restingX[neuron]);
        return places[neuron];
    }

    private void excite(int row) {
        int neuron = calm.neuron(row);
        double membrane = calmMap.restMembrane() + calm.y[row];
        double slow = calmMap.restSlow() + calm.q[row];
        places[neuron] = EXCITED - excited.enter(neuron, membrane, slow, calm.x[row]);
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
        while (clock < end && calm.count() + excited.count() > 0) {
            if (clock >= nextLook) {
                look();
                nextLook = clock + CalmMap.LOOK_STEPS;
            }
            int steps = (int) (Math.min(end, nextLook) - clock);
            calmMap.step(calm.y, calm.q, calm.x, calm.count(), steps);
            for (int row = 0; row < excited.count(); row++) {
                int count = model.run(excited.state, row, steps, spikeSteps);
                for (int k = 0; k < count; k++) {
                    spikes.add(clock + spikeSteps[k], excited.neuron(row));
                }
            }
            clock += steps;
        }
        clock = end;
    }

    /** Looks which neurons have calmed down, come to rest, or may spike before the next look. */
    private void look() {
        for (int row = excited.count() - 1; row >= 0; row--) {
            calmDown(row);
        }
        if (looks++ % LOOKS_BETWEEN_RESTS == 0) {
            int quiet = calmMap.findQuiet(restingMap, calm.y, calm.q, calm.x, calm.count(), found);
            while (quiet > 0) {
                letRest(found[--quiet]);
            }
        }
        int restless = calmMap.findExcited(calm.y, calm.q, calm.x, calm.count(), found);
        while (restless > 0) {
            excite(found[--restless]);
        }
    }

    private void calmDown(int row) {
        float y = (float) (excited.state.membrane()[row] - calmMap.restMembrane());
        float q = (float) (excited.state.slow()[row] - calmMap.restSlow());
        float x = (float) excited.state.current()[row];
        boolean spiking = excited.state.oneStepBack()[row] > 0 || excited.state.twoStepsBack()[row] > 0;
        if (spiking || !calmMap.isCalm(y, q, x)) {
            return;
        }
        int neuron = excited.neuron(row);
        places[neuron] = calm.enter(neuron, y, q, x);
        excited.leave(row);
        if (row < excited.count()) {
            places[excited.neuron(row)] = EXCITED - row;
        }
    }

    private void letRest(int row) {
        int neuron = calm.neuron(row);
        restingY[neuron] = calm.y[row];
        restingQ[neuron] = calm.q[row];
        restingX[neuron] = calm.x[row];
        since[neuron] = clock;
        places[neuron] = RESTING;
        leaveCalm(row);
    }

    /** Returns a copy of every neuron's state as it is before step {@code now}; the layer itself is left as it is. */
    LayerState settled(long now) {
        LayerState copy = new LayerState(size);
        float[] y = restingY.clone();
        float[] q = restingQ.clone();
        float[] x = restingX.clone();
        for (int i = 0; i < size; i++) {
            int place = places[i];
            if (place <= EXCITED) {
                copy.membrane()[i] = excited.state.membrane()[EXCITED - place];
                copy.slow()[i] = excited.state.slow()[EXCITED - place];
                copy.current()[i] = excited.state.current()[EXCITED - place];
                continue;
            }
            if (place == RESTING) {
                restingMap.jump(now - since[i], y, q, x, i);
            } else {
                y[i] = calm.y[place];
                q[i] = calm.q[place];
                x[i] = calm.x[place];
            }
            copy.membrane()[i] = calmMap.restMembrane() + y[i];
            copy.slow()[i] = calmMap.restSlow() + q[i];
            copy.current()[i] = x[i];
        }
        return copy;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(clock);
        out.writeLong(nextLook);
        out.writeLong(looks);
        Binary.write(out, places);
        Binary.write(out, restingY);
        Binary.write(out, restingQ);
        Binary.write(out, restingX);
        for (long step : since) {
            out.writeLong(step);
        }
        calm.save(out);
        excited.save(out);
    }

    /** Restores a state written by {@link #save}. */
    void load(DataInput in) throws IOException {
        clock = in.readLong();
        nextLook = in.readLong();
        looks = in.readLong();
        Binary.read(in, places);
        Binary.read(in, restingY);
        Binary.read(in, restingQ);
        Binary.read(in, restingX);
        for (int i = 0; i < size; i++) {
            since[i] = in.readLong();
        }
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
