package dormouse.brain.plasticity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The spike-timing traces of a projection's synapses, oldest first (spec §7). Traces of the same synapse stand in the order in which they
 * were made; a learning rule walks through all that live, and nothing else is ever touched.
 */
public final class Traces {

    private final int life;
    private int[] synapses = new int[1024];
    private double[] magnitudes = new double[1024];

    /** Numbers of steps, as doubles, which hold them exactly, so that ages are divided by without a conversion. */
    private double[] stamps = new double[1024];

    /** Those that live stand from here on, and before {@link #end}. */
    private int head;

    private int end;

    /** Creates an empty row of traces that live {@code life} steps. */
    public Traces(int life) {
        this.life = life;
    }

    /** Adds a trace of a synapse, made at step {@code stamp}. */
    public void add(int synapse, double magnitude, long stamp) {
        if (end == synapses.length) {
            makeRoom();
        }
        synapses[end] = synapse;
        magnitudes[end] = magnitude;
        stamps[end++] = stamp;
    }

    /** Forgets the traces that are {@code life} steps old or older at step {@code now}. */
    public void forget(long now) {
        while (head < end && now - stamps[head] >= life) {
            head++;
        }
    }

    /** Forgets all. */
    public void clear() {
        head = 0;
        end = 0;
    }

    /** Returns the number of traces. */
    public int size() {
        return end - head;
    }

    /** Returns the synapse of trace {@code index}, 0 being the oldest. */
    public int synapse(int index) {
        return synapses[head + index];
    }

    /** Returns the signed magnitude of trace {@code index}. */
    public double magnitude(int index) {
        return magnitudes[head + index];
    }

    /** Returns the step at which trace {@code index} was made. */
    public long stamp(int index) {
        return (long) stamps[head + index];
    }

    /**
     * Sets {@code e[k] = m_k/(now − t_k + offset)} of each trace k, oldest first, and returns e, or a longer array in its place: one with room for
     * half as many again, if it was too short.
     */
    double[] decayed(long now, int offset, double[] e) {
        int size = size();
        double[] decayed = e.length < size ? new double[size + size / 2] : e;
        double base = now + (double) offset;
        for (int k = 0; k < size; k++) {
            decayed[k] = magnitudes[head + k] / (base - stamps[head + k]);
        }
        return decayed;
    }

    /** Moves the traces to the front, and doubles the room where more than half of it is theirs. */
    private void makeRoom() {
        int size = size();
        int[] toSynapses = synapses;
        double[] toMagnitudes = magnitudes;
        double[] toStamps = stamps;
        if (2 * size > synapses.length) {
            toSynapses = new int[2 * synapses.length];
            toMagnitudes = new double[2 * synapses.length];
            toStamps = new double[2 * synapses.length];
        }
        System.arraycopy(synapses, head, toSynapses, 0, size);
        System.arraycopy(magnitudes, head, toMagnitudes, 0, size);
        System.arraycopy(stamps, head, toStamps, 0, size);
        synapses = toSynapses;
        magnitudes = toMagnitudes;
        stamps = toStamps;
        head = 0;
        end = size;
    }

    /** Writes the complete state. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(size());
        for (int i = 0; i < size(); i++) {
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
