package dormouse.brain.engine;

import dormouse.brain.network.Currents;
import dormouse.brain.neuron.LayerState;
import dormouse.brain.neuron.NeuronModel;
import dormouse.brain.neuron.RestingMap;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A layer whose neurons near rest stand still. An active neuron is in a row of its own among the first {@link #active} rows of
 * {@code rows}; a resting one has its state as of the step in {@code since}, and is taken on from there when a current wakes it.
 */
final class LazyLayer implements Currents {

    private static final int RESTING = -1;

    /** Looking for neurons that have come to rest is work of its own, so it is done at every other block only. */
    private static final int BLOCKS_BETWEEN_RESTS = 2;

    private final NeuronModel model;
    private final RestingMap rest;
    private final int size;

    private final double[] restingMembrane;
    private final double[] restingSlow;
    private final double[] restingCurrent;
    private final long[] since;
    private final int[] rowOf;

    private final LayerState rows;
    private final int[] neuronOf;
    private final int[] watched;
    private final int[] spiking;
    private final double[] scratch;
    private final double[] distances;
    private int active;
    private long clock;

    LazyLayer(NeuronModel model, RestingMap rest, int size) {
        this.model = model;
        this.rest = rest;
        this.size = size;
        rows = new LayerState(size);
        model.reset(rows);
        restingMembrane = rows.membrane().clone();
        restingSlow = rows.slow().clone();
        restingCurrent = rows.current().clone();
        since = new long[size];
        rowOf = new int[size];
        neuronOf = new int[size];
        watched = new int[size];
        spiking = new int[size];
        scratch = new double[rest.terms()];
        distances = new double[size];
        Arrays.fill(rowOf, RESTING);
        for (int i = 0; i < size; i++) {
            wake(i);
        }
    }

    /** Adds a current before the next step, waking the neuron if need be. */
    @Override
    public void add(int neuron, double current) {
        if (rowOf[neuron] == RESTING) {
            wake(neuron);
        }
        rows.current()[rowOf[neuron]] += current;
    }

    private void wake(int neuron) {
        rest.jump(clock - since[neuron], restingMembrane, restingSlow, restingCurrent, neuron, scratch);
        int row = active++;
        rowOf[neuron] = row;
        neuronOf[row] = neuron;
        rows.membrane()[row] = restingMembrane[neuron];
        rows.oneStepBack()[row] = restingMembrane[neuron];
        rows.twoStepsBack()[row] = restingMembrane[neuron];
        rows.slow()[row] = restingSlow[neuron];
        rows.current()[row] = restingCurrent[neuron];
    }

    /** Makes the steps up to, but not including, step {@code end}. */
    void advance(long end, SpikeList spikes) {
        for (int block = 0; clock < end && active > 0; block++) {
            if (block % BLOCKS_BETWEEN_RESTS == 0) {
                letRest();
            }
            int watchedCount = model.watch(rows, active, watched);
            long until = Math.min(end, clock + NeuronModel.WATCH_STEPS);
            for (; clock < until; clock++) {
                int count = model.step(rows, active, watched, watchedCount, spiking);
                for (int k = 0; k < count; k++) {
                    spikes.add(clock, neuronOf[spiking[k]]);
                }
            }
        }
        clock = end;
    }

    /** Takes the neurons that have come near rest out of their rows. */
    private void letRest() {
        double[] v = rows.membrane();
        double[] u = rows.slow();
        double[] x = rows.current();
        rest.distances(v, u, x, active, distances);
        double quiet = rest.quietDistance();
        for (int row = active - 1; row >= 0; row--) {
            if (distances[row] <= quiet) {
                int neuron = neuronOf[row];
                restingMembrane[neuron] = v[row];
                restingSlow[neuron] = u[row];
                restingCurrent[neuron] = x[row];
                since[neuron] = clock;
                rowOf[neuron] = RESTING;
                moveRow(--active, row);
            }
        }
    }

    private void moveRow(int from, int to) {
        if (from == to) {
            return;
        }
        neuronOf[to] = neuronOf[from];
        rowOf[neuronOf[to]] = to;
        rows.copyRow(from, to);
    }

    /** Returns a copy of every neuron's state as it is before step {@code now}; the layer itself is left as it is. */
    LayerState settled(long now) {
        LayerState copy = new LayerState(size);
        for (int i = 0; i < size; i++) {
            int row = rowOf[i];
            boolean resting = row == RESTING;
            copy.membrane()[i] = resting ? restingMembrane[i] : rows.membrane()[row];
            copy.slow()[i] = resting ? restingSlow[i] : rows.slow()[row];
            copy.current()[i] = resting ? restingCurrent[i] : rows.current()[row];
            if (resting) {
                rest.jump(now - since[i], copy.membrane(), copy.slow(), copy.current(), i, scratch);
            }
        }
        return copy;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(clock);
        out.writeInt(active);
        Binary.write(out, restingMembrane);
        Binary.write(out, restingSlow);
        Binary.write(out, restingCurrent);
        Binary.write(out, rowOf);
        for (long step : since) {
            out.writeLong(step);
        }
        rows.save(out, active);
    }

    void load(DataInput in) throws IOException {
        clock = in.readLong();
        active = in.readInt();
        Binary.read(in, restingMembrane);
        Binary.read(in, restingSlow);
        Binary.read(in, restingCurrent);
        Binary.read(in, rowOf);
        for (int i = 0; i < size; i++) {
            since[i] = in.readLong();
        }
        for (int i = 0; i < size; i++) {
            if (rowOf[i] != RESTING) {
                neuronOf[rowOf[i]] = i;
            }
        }
        rows.load(in, active);
    }
}
