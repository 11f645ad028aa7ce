package dormouse.brain.plasticity;

import dormouse.brain.network.Projection;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The spike-timing traces of a projection's synapses, oldest first (spec §7). Traces of the same synapse stand in the order in which they
 * were made; a learning rule walks through all that live, and nothing else is ever touched.
 */
public final class Traces {

    private static final int LEAST_ROOM = 1024;

    /** The share of the room above which there must be more: moving takes little time, and a burst's traces much room. */
    private static final double FULL = 0.8;

    /** Room that is more than so many times what was needed is given back: the first epochs of a brain make many times as many traces as all later ones. */
    private static final int WASTE = 4;

    /** After how many moves to the front to ask for that: rare enough that what now and then is needed is kept. */
    private static final int MOVES_BETWEEN_GIVING_BACK = 256;

    /** In place of the latest trace of a neuron that has none. */
    private static final long NEVER = Long.MIN_VALUE;

    private final Projection projection;
    private final int life;

    /** The presynaptic neurons whose synapses have traces, each once, and of all when the latest was made. */
    private final int[] pres;

    private int preCount;
    private final long[] latest;
    private int[] synapses = new int[LEAST_ROOM];
    private double[] magnitudes = new double[LEAST_ROOM];

    /** Numbers of steps, as doubles, which hold them exactly, so that ages are divided by without a conversion. */
    private double[] stamps = new double[LEAST_ROOM];

    private double[] decayed = new double[LEAST_ROOM];

    /** Those that live stand from here on, and before {@link #end}. */
    private int head;

    private int end;

    /** The most traces that lived, and how often they were moved, since room was given back or asked for last. */
    private int most;

    private int moves;

    /** Creates an empty row of traces of a projection's synapses, which live {@code life} steps. */
    public Traces(Projection projection, int life) {
        this.projection = projection;
        this.life = life;
        pres = new int[projection.preCount()];
        latest = new long[pres.length];
        Arrays.fill(latest, NEVER);
    }

    /** Adds a trace of a synapse, made at step {@code stamp}. */
    public void add(int synapse, double magnitude, long stamp) {
        add(projection.pre(synapse), synapse, magnitude, stamp);
    }

    /** Adds a trace of a synapse, whose presynaptic neuron is {@code pre}, made at step {@code stamp}. */
    void add(int pre, int synapse, double magnitude, long stamp) {
        if (end == synapses.length) {
            makeRoom();
        }
        synapses[end] = synapse;
        magnitudes[end] = magnitude;
        stamps[end++] = stamp;
        if (latest[pre] == NEVER) {
            pres[preCount++] = pre;
        }
        latest[pre] = stamp;
    }

    /** Forgets the traces that are {@code life} steps old or older at step {@code now}. */
    public void forget(long now) {
        most = Math.max(most, size());
        while (head < end && now - stamps[head] >= life) {
            head++;
        }
        int left = 0;
        for (int k = 0; k < preCount; k++) {
            int pre = pres[k];
            if (now - latest[pre] >= life) {
                latest[pre] = NEVER;
            } else {
                pres[left++] = pre;
            }
        }
        preCount = left;
    }

    /** Forgets all. */
    public void clear() {
        head = 0;
        end = 0;
        preCount = 0;
        Arrays.fill(latest, NEVER);
    }

    /** Returns the presynaptic neurons whose synapses have traces that were not forgotten, each once, in a longer array; live. */
    int[] pres() {
        return pres;
    }

    /** Returns how many of {@link #pres} there are. */
    int preCount() {
        return preCount;
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

    /** Returns {@code e[k] = m_k/(now − t_k + offset)} of each trace k, oldest first, in a longer array; valid until a trace is added. */
    double[] decayed(long now, int offset) {
        int size = size();
        double base = now + (double) offset;
        for (int k = 0; k < size; k++) {
            decayed[k] = magnitudes[head + k] / (base - stamps[head + k]);
        }
        return decayed;
    }

    /** Moves the traces to the front; into half as much again where nearly all of it is theirs, into half where they needed little of it for long. */
    private void makeRoom() {
        int size = size();
        int room = synapses.length;
        if (size > FULL * room) {
            room += room / 2;
        } else if (++moves == MOVES_BETWEEN_GIVING_BACK) {
            if (WASTE * most < room && room > LEAST_ROOM) {
                room = Math.max(LEAST_ROOM, room / 2);
            }
            moves = 0;
            most = size;
        }
        int[] toSynapses = synapses;
        double[] toMagnitudes = magnitudes;
        double[] toStamps = stamps;
        if (room != synapses.length) {
            toSynapses = new int[room];
            toMagnitudes = new double[room];
            toStamps = new double[room];
            decayed = new double[room];
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
