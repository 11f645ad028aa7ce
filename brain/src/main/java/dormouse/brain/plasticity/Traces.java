package dormouse.brain.plasticity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The spike-timing traces of a projection's synapses, oldest first, in one ring (spec §7). Traces of the same synapse stand in the order
 * in which they were made; a learning rule walks through all that live, and nothing else is ever touched.
 */
public final class Traces {

    private final int life;
    private int[] synapses = new int[1024];
    private double[] magnitudes = new double[1024];
    private long[] stamps = new long[1024];
    private int head;
    private int size;

    /** Creates an empty ring of traces that live {@code life} steps. */
    public Traces(int life) {
        this.life = life;
    }

    /** Adds a trace of a synapse, made at step {@code stamp}. */
    public void add(int synapse, double magnitude, long stamp) {
        if (size == synapses.length) {
            grow();
        }
        int at = (head + size++) & (synapses.length - 1);
        synapses[at] = synapse;
        magnitudes[at] = magnitude;
        stamps[at] = stamp;
    }

    /** Forgets the traces that are {@code life} steps old or older at step {@code now}. */
    public void forget(long now) {
        while (size > 0 && now - stamps[head] >= life) {
            head = (head + 1) & (synapses.length - 1);
            size--;
        }
    }

    /** Forgets all. */
    public void clear() {
        head = 0;
        size = 0;
    }

    /** Returns the number of traces. */
    public int size() {
        return size;
    }

    /** Returns the synapse of trace {@code index}, 0 being the oldest. */
    public int synapse(int index) {
        return synapses[(head + index) & (synapses.length - 1)];
    }

    /** Returns the signed magnitude of trace {@code index}. */
    public double magnitude(int index) {
        return magnitudes[(head + index) & (synapses.length - 1)];
    }

    /** Returns the step at which trace {@code index} was made. */
    public long stamp(int index) {
        return stamps[(head + index) & (synapses.length - 1)];
    }

    private void grow() {
        int[] moreSynapses = Arrays.copyOf(synapses, 2 * size);
        double[] moreMagnitudes = Arrays.copyOf(magnitudes, 2 * size);
        long[] moreStamps = Arrays.copyOf(stamps, 2 * size);
        for (int i = 0; i < size; i++) {
            moreSynapses[i] = synapse(i);
            moreMagnitudes[i] = magnitude(i);
            moreStamps[i] = stamp(i);
        }
        synapses = moreSynapses;
        magnitudes = moreMagnitudes;
        stamps = moreStamps;
        head = 0;
    }

    /** Writes the complete state. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeInt(synapse(i));
            out.writeDouble(magnitude(i));
            out.writeLong(stamp(i));
        }
    }

    /** Restores a state written by {@link #save}. */
    public void load(DataInput in) throws IOException {
        clear();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            int synapse = in.readInt();
            double magnitude = in.readDouble();
            add(synapse, magnitude, in.readLong());
        }
    }
}
