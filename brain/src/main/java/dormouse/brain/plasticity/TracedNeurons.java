package dormouse.brain.plasticity;

import java.util.Arrays;

/** Those of a row of presynaptic neurons whose synapses have traces. */
final class TracedNeurons {

    /** In place of the latest trace of a neuron that has none. */
    private static final long NEVER = Long.MIN_VALUE;

    private final int[] neurons;
    private final long[] latest;
    private int count;

    /** Creates a row of {@code size} neurons without traces. */
    TracedNeurons(int size) {
        neurons = new int[size];
        latest = new long[size];
        Arrays.fill(latest, NEVER);
    }

    /** A synapse of neuron {@code index} of the row got a trace at step {@code stamp}. */
    void add(int index, long stamp) {
        if (latest[index] == NEVER) {
            neurons[count++] = index;
        }
        latest[index] = Math.max(latest[index], stamp);
    }

    /** Forgets those whose latest trace is {@code life} steps old or older at step {@code now}. */
    void forget(long now, int life) {
        int left = 0;
        for (int k = 0; k < count; k++) {
            int index = neurons[k];
            if (now - latest[index] >= life) {
                latest[index] = NEVER;
            } else {
                neurons[left++] = index;
            }
        }
        count = left;
    }

    /** Forgets all. */
    void clear() {
        count = 0;
        Arrays.fill(latest, NEVER);
    }

    /** Returns the indices within the row of those that have traces, each once, in a longer array; live. */
    int[] indices() {
        return neurons;
    }

    /** Returns how many of {@link #indices} there are. */
    int count() {
        return count;
    }
}
