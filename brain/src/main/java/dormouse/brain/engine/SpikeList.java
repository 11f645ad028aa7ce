package dormouse.brain.engine;

import java.util.Arrays;

/**
 * Spikes of one layer in the order of steps, then neurons. Grows as it must and is used again. One thread adds; another may read the spikes of which it
 * has been told ({@link Progress}) while more are added behind them.
 */
final class SpikeList {

    /** A spike is a number: its step, then, in so many bits, its neuron. There are 2^39 steps, as many as in eight years. */
    private static final int NEURON_BITS = 24;

    /** Volatile so that whoever reads a longer array sees what was copied into it. */
    private volatile long[] spikes = new long[128];

    private int size;

    void clear() {
        size = 0;
    }

    /** Adds a spike, and puts it in its place; quick where it belongs near the end. */
    void add(long step, int neuron) {
        long[] all = spikes;
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
            spikes = all;
        }
        long spike = step << NEURON_BITS | neuron;
        int at = size++;
        while (at > 0 && all[at - 1] > spike) {
            all[at] = all[at - 1];
            at--;
        }
        all[at] = spike;
    }

    int size() {
        return size;
    }

    long step(int index) {
        return spikes[index] >> NEURON_BITS;
    }

    long stepOrNever(int index) {
        return index < size ? step(index) : Long.MAX_VALUE;
    }

    int neuron(int index) {
        return (int) spikes[index] & ((1 << NEURON_BITS) - 1);
    }
}
