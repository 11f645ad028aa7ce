package dormouse.brain.plasticity;

import dormouse.brain.kernel.Kernels;
import dormouse.brain.kernel.RowKernel;
import dormouse.brain.network.Projection;
import dormouse.brain.network.SpikeHistory;

/** Traces in the order in which they were made, oldest first. */
final class TraceLog {

    private static final int LEAST_ROOM = 256;

    /** The share of the room above which there must be more: moving takes little time, and a burst's traces much room. */
    private static final double FULL = 0.8;

    /** Room that is more than so many times what was needed is given back: the first epochs of a brain make many times as many traces as all later ones. */
    private static final int WASTE = 4;

    /** After how many moves to the front to ask for that: rare enough that what now and then is needed is kept. */
    private static final int MOVES_BETWEEN_GIVING_BACK = 256;

    private final RowKernel kernel = Kernels.rows();

    /** The binary logarithm of how many synapses a presynaptic neuron has, where they stand together; else −1. */
    private final int rowBits;

    private int[] synapses = new int[LEAST_ROOM];

    /** The presynaptic neuron of each where the synapse does not tell it: it would have to be fetched from a large table. */
    private int[] pres;

    private double[] magnitudes = new double[LEAST_ROOM];

    /** Numbers of steps, as doubles, which hold them exactly, so that ages are divided by without a conversion. */
    private double[] stamps = new double[LEAST_ROOM];

    /** Those before this one are known to {@link TracedNeurons}. */
    private int known;

    /** Those that live stand from here on, and before {@link #end}. */
    private int head;

    private int end;

    /** The most traces that lived, and how often they were moved, since room was given back or asked for last. */
    private int most;

    private int moves;

    /**
     * Creates an empty log.
     *
     * @param rowBits the binary logarithm of how many synapses a presynaptic neuron has, where they stand together; else −1
     */
    TraceLog(int rowBits) {
        this.rowBits = rowBits;
        pres = rowBits < 0 ? new int[LEAST_ROOM] : new int[0];
    }

    /** Returns 0 for synapse −1, and else 1. */
    private static int oneIfThere(int synapse) {
        return 1 + (synapse >> (Integer.SIZE - 1));
    }

    /** Adds a trace; none where {@code synapse} is −1, which is found without a branch: what was written is then overwritten by the next. */
    void addIfThere(int pre, int synapse, double magnitude, long stamp) {
        if (end == synapses.length) {
            makeRoom(1);
        }
        write(end, pre, synapse, magnitude, stamp);
        end += oneIfThere(synapse);
    }

    /**
     * Adds, where there is a synapse from the neuron of a spike of {@code pres} to neuron {@code post}, a trace of magnitude {@code magnitudesByAge[Δ]}, Δ steps after that spike. Comes to the same as to call {@link
     * #addIfThere} of each, in less time.
     */
    void addFromEach(Projection projection, SpikeHistory pres, int post, double[] magnitudesByAge, long now) {
        int count = pres.size();
        if (end + count > synapses.length) {
            makeRoom(count);
        }
        // where to write is known without a look at this object, which has just been written to
        int at = end;
        for (int k = 0; k < count; k++) {
            int pre = pres.neuron(k);
            int synapse = projection.synapse(pre, post);
            write(at, pre, synapse, magnitudesByAge[(int) (now - pres.time(k))], now);
            at += oneIfThere(synapse);
        }
        end = at;
    }

    private void write(int at, int pre, int synapse, double magnitude, long stamp) {
        synapses[at] = synapse;
        magnitudes[at] = magnitude;
        if (rowBits < 0) {
            pres[at] = pre;
        }
        stamps[at] = stamp;
    }

    /** Forgets the traces that are {@code life} steps old or older at step {@code now}. */
    void forget(long now, int life) {
        most = Math.max(most, size());
        while (head < end && now - stamps[head] >= life) {
            head++;
        }
    }

    /** Forgets all. */
    void clear() {
        head = 0;
        end = 0;
        known = 0;
    }

    /** Tells {@code traced}, whose first neuron is {@code first}, of the traces made since the last call. */
    void tell(TracedNeurons traced, int first) {
        for (int k = Math.max(head, known); k < end; k++) {
            traced.add(preAt(k) - first, (long) stamps[k]);
        }
        known = end;
    }

    /** Returns the number of traces. */
    int size() {
        return end - head;
    }

    /** Returns how many traces there is room for. */
    int room() {
        return synapses.length;
    }

    /** Returns the synapse of trace {@code index}, 0 being the oldest. */
    int synapse(int index) {
        return synapses[head + index];
    }

    /** Returns the presynaptic neuron of trace {@code index}. */
    int pre(int index) {
        return preAt(head + index);
    }

    private int preAt(int k) {
        return rowBits < 0 ? pres[k] : synapses[k] >> rowBits;
    }

    /** Returns the signed magnitude of trace {@code index}. */
    double magnitude(int index) {
        return magnitudes[head + index];
    }

    /** Returns the step at which trace {@code index} was made. */
    long stamp(int index) {
        return (long) stamps[head + index];
    }

    /** {@code decayed[k]} becomes {@code m_k/(now − t_k + offset)} of each trace k, oldest first. */
    void decay(long now, int offset, double[] decayed) {
        kernel.divideByAge(magnitudes, stamps, head, size(), now + (double) offset, decayed);
    }

    /** Makes room for so many more. Moves the traces to the front; into half as much again where nearly all of it is theirs, into half where they needed little of it for long. */
    private void makeRoom(int more) {
        int size = size();
        int needed = size + more;
        int room = synapses.length;
        if (needed > FULL * room + 1) {
            room = Math.max(room + room / 2, needed);
        } else if (++moves == MOVES_BETWEEN_GIVING_BACK) {
            if (WASTE * Math.max(most, needed) < room && room > LEAST_ROOM) {
                room = Math.max(LEAST_ROOM, room / 2);
            }
            moves = 0;
            most = size;
        }
        boolean other = room != synapses.length;
        synapses = moved(synapses, other ? new int[room] : synapses, size);
        magnitudes = moved(magnitudes, other ? new double[room] : magnitudes, size);
        stamps = moved(stamps, other ? new double[room] : stamps, size);
        if (rowBits < 0) {
            pres = moved(pres, other ? new int[room] : pres, size);
        }
        known = Math.max(0, known - head);
        head = 0;
        end = size;
    }

    /** Returns {@code to}, with the first {@code size} of those that live at its front. */
    private <A> A moved(A from, A to, int size) {
        System.arraycopy(from, head, to, 0, size);
        return to;
    }
}
