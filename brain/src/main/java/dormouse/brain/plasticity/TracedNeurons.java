package dormouse.brain.plasticity;

import java.util.Arrays;

/** Those of a row of presynaptic neurons whose synapses have traces. */
final class TracedNeurons {

    /** A bit of each neuron: whether it is one of them. So they are told in their own order, in which what is kept of them is fetched soonest. */
    private final long[] bits;

    /** The step of the latest trace of each neuron that has any, at least. */
    private final long[] latest;

    /** What was listed last. */
    private final int[] neurons;

    private int count;

    /** Creates a row of {@code size} neurons without traces. */
    TracedNeurons(int size) {
        bits = new long[(size + Long.SIZE - 1) / Long.SIZE];
        latest = new long[size];
        neurons = new int[size];
    }

    /** A synapse of neuron {@code index} of the row got a trace at step {@code stamp}, which is at least 0. */
    void add(int index, long stamp) {
        bits[index / Long.SIZE] |= 1L << index;
        latest[index] = Math.max(latest[index], stamp);
    }

    /** Forgets those whose latest trace is {@code life} steps old or older at step {@code now}. */
    void forget(long now, int life) {
        list();
        for (int k = 0; k < count; k++) {
            int index = neurons[k];
            long old = (latest[index] + life - 1 - now) >>> (Long.SIZE - 1); // 1 if it is
            bits[index / Long.SIZE] &= ~(old << index);
        }
    }

    /** Forgets all. */
    void clear() {
        Arrays.fill(bits, 0);
        Arrays.fill(latest, 0);
    }

    /** Lists those that have traces now. */
    void list() {
        count = 0;
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                neurons[count++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
            }
        }
    }

    /** Returns the indices within the row of those that were listed, ascending, in a longer array; live. */
    int[] indices() {
        return neurons;
    }

    /** Returns how many of {@link #indices} there are. */
    int count() {
        return count;
    }
}
