package dormouse.brain.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The spikes of a layer's last {@code window} steps, oldest first: the logs of all its neurons in one ring (spec §7). Between two spikes
 * of the same neuron the order is that of its own log.
 */
public final class SpikeHistory {

    private final int window;
    private int[] neurons = new int[64];
    private long[] times = new long[64];
    private int head;
    private int size;

    /** Creates an empty history of {@code window} steps: a spike counts while it is younger than that. */
    public SpikeHistory(int window) {
        this.window = window;
    }

    /** Adds a spike at step {@code time}, which must not lie before the last one added. */
    public void add(int neuron, long time) {
        if (size == neurons.length) {
            grow();
        }
        int at = (head + size) & (neurons.length - 1);
        neurons[at] = neuron;
        times[at] = time;
        size++;
    }

    /** Forgets what is {@code window} steps old or older at step {@code now}. */
    public void forget(long now) {
        while (size > 0 && now - times[head] >= window) {
            head = (head + 1) & (neurons.length - 1);
            size--;
        }
    }

    /** Returns the number of spikes kept. */
    public int size() {
        return size;
    }

    /** Returns the neuron of the kept spike number {@code index}, 0 being the oldest. */
    public int neuron(int index) {
        return neurons[(head + index) & (neurons.length - 1)];
    }

    /** Returns the step of the kept spike number {@code index}, 0 being the oldest. */
    public long time(int index) {
        return times[(head + index) & (neurons.length - 1)];
    }

    private void grow() {
        int[] moreNeurons = Arrays.copyOf(neurons, 2 * size);
        long[] moreTimes = Arrays.copyOf(times, 2 * size);
        for (int i = 0; i < size; i++) {
            moreNeurons[i] = neuron(i);
            moreTimes[i] = time(i);
        }
        neurons = moreNeurons;
        times = moreTimes;
        head = 0;
    }

    /** Writes the complete state. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeInt(neuron(i));
            out.writeLong(time(i));
        }
    }

    /** Restores a state written by {@link #save}. */
    public void load(DataInput in) throws IOException {
        int count = in.readInt();
        head = 0;
        size = 0;
        for (int i = 0; i < count; i++) {
            int neuron = in.readInt();
            add(neuron, in.readLong());
        }
    }
}
