package dormouse.brain.plasticity;

import dormouse.brain.network.Projection;
import dormouse.brain.network.SpikeHistory;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The spike-timing traces of a projection's synapses (spec §7), in one log for each part of the neurons by which its synapses stand together. Traces of the same synapse stand in the order in
 * which they were made; a learning rule walks through all that live, part after part, and nothing else is ever touched.
 */
public final class Traces {

    private final Projection projection;
    private final int life;
    private final Parts parts;

    /** Whether the parts are of postsynaptic neurons, not of presynaptic ones. */
    private final boolean byPost;

    private final TraceLog[] logs;

    /** By part, or of all parts the same where these are of postsynaptic neurons. */
    private final TracedNeurons[] traced;

    /** What {@link #decayed} gives; as long as the largest log. */
    private double[] decayed = {};

    /** Creates empty logs of traces of a projection's synapses, which live {@code life} steps. */
    public Traces(Projection projection, int life) {
        this.projection = projection;
        this.life = life;
        byPost = projection.byPost();
        parts = new Parts(byPost ? projection.postCount() : projection.preCount());
        logs = new TraceLog[parts.count()];
        int rowBits = rowBits(projection);
        Arrays.setAll(logs, part -> new TraceLog(rowBits));
        traced = new TracedNeurons[byPost ? 1 : parts.count()];
        Arrays.setAll(traced, part -> new TracedNeurons(byPost ? projection.preCount() : parts.size(part)));
    }

    private static int rowBits(Projection projection) {
        int width = projection.postCount();
        return !projection.byPost() && Integer.bitCount(width) == 1 ? Integer.numberOfTrailingZeros(width) : -1;
    }

    /** Adds a trace of a synapse, made at step {@code stamp}. */
    public void add(int synapse, double magnitude, long stamp) {
        addIfThere(projection.pre(synapse), synapse % projection.postCount(), synapse, magnitude, stamp);
    }

    /** Adds a trace of the synapse from neuron {@code pre} to neuron {@code post}, made at step {@code stamp}; none where {@code synapse} is −1. */
    void addIfThere(int pre, int post, int synapse, double magnitude, long stamp) {
        logs[parts.of(byPost ? post : pre)].addIfThere(pre, synapse, magnitude, stamp);
    }

    /** Adds, where there is a synapse from the neuron of a spike of {@code pres} to neuron {@code post}, a trace of magnitude {@code magnitudes[Δ]}, made at step {@code now}, Δ steps after that spike. */
    void addFromEach(SpikeHistory pres, int post, double[] magnitudes, long now) {
        if (byPost) {
            logs[parts.of(post)].addFromEach(projection, pres, post, magnitudes, now);
            return;
        }
        for (int k = 0; k < pres.size(); k++) {
            int pre = pres.neuron(k);
            addIfThere(pre, post, projection.synapse(pre, post), magnitudes[(int) (now - pres.time(k))], now);
        }
    }

    /** Forgets the traces that are {@code life} steps old or older at step {@code now}. */
    public void forget(long now) {
        for (int part = 0; part < logs.length; part++) {
            logs[part].forget(now, life);
            logs[part].tell(traced[byPost ? 0 : part], byPost ? 0 : parts.first(part));
        }
        for (TracedNeurons some : traced) {
            some.forget(now, life);
        }
        fitDecayed();
    }

    /** What logs give back is given back here too. */
    private void fitDecayed() {
        int most = 0;
        for (TraceLog log : logs) {
            most = Math.max(most, log.room());
        }
        if (decayed.length > most) {
            decayed = new double[most];
        }
    }

    /** Forgets all. */
    public void clear() {
        for (TraceLog log : logs) {
            log.clear();
        }
        for (TracedNeurons some : traced) {
            some.clear();
        }
    }

    /** Returns the parts whose traces stand together: of the presynaptic or of the postsynaptic neurons, as the projection's synapses do. */
    Parts parts() {
        return parts;
    }

    /** Returns the traces of a part. */
    TraceLog log(int part) {
        return logs[part];
    }

    /** Returns those of a part's neurons whose synapses have traces that were not forgotten; where parts are of postsynaptic neurons, those of all presynaptic ones. */
    TracedNeurons traced(int part) {
        if (byPost) {
            for (TraceLog log : logs) {
                log.tell(traced[0], 0);
            }
            traced[0].list();
            return traced[0];
        }
        logs[part].tell(traced[part], parts.first(part));
        traced[part].list();
        return traced[part];
    }

    /** Returns {@code e[k] = m_k/(now − t_k + offset)} of each trace k of a part, oldest first, in a longer array; valid until the next call. */
    double[] decayed(int part, long now, int offset) {
        TraceLog log = logs[part];
        if (decayed.length < log.size()) {
            decayed = new double[log.room()];
        }
        log.decay(now, offset, decayed);
        return decayed;
    }

    /** Returns the number of traces. */
    public int size() {
        int size = 0;
        for (TraceLog log : logs) {
            size += log.size();
        }
        return size;
    }

    /** Takes traces one after another. */
    @FunctionalInterface
    public interface Consumer {

        /** Takes a trace: its synapse, its signed magnitude, and the step at which it was made. */
        void accept(int synapse, double magnitude, long stamp) throws IOException;
    }

    /** Hands all traces over in the order of the steps at which they were made; those of one step part after part, and of one part in the order in which they were made. */
    public void inOrder(Consumer consumer) throws IOException {
        int[] next = new int[logs.length];
        for (int left = size(); left > 0; left--) {
            int oldest = -1;
            for (int part = 0; part < logs.length; part++) {
                if (next[part] < logs[part].size()
                        && (oldest < 0 || logs[part].stamp(next[part]) < logs[oldest].stamp(next[oldest]))) {
                    oldest = part;
                }
            }
            int k = next[oldest]++;
            consumer.accept(logs[oldest].synapse(k), logs[oldest].magnitude(k), logs[oldest].stamp(k));
        }
    }

    /** Writes the complete state. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(size());
        inOrder((synapse, magnitude, stamp) -> {
            out.writeInt(synapse);
            out.writeDouble(magnitude);
            out.writeLong(stamp);
        });
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
