package dormouse.brain.engine;

import java.util.Arrays;

/** Spikes of one layer in the order of steps, then neurons. Grows as it must and is used again. */
final class SpikeList {

    private long[] steps = new long[128];
    private int[] neurons = new int[128];
    private int size;

    void clear() {
        size = 0;
    }

    /** Adds a spike, and puts it in its place; quick where it belongs near the end. */
    void add(long step, int neuron) {
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, 2 * size);
            neurons = Arrays.copyOf(neurons, 2 * size);
        }
        int at = size++;
        while (at > 0 && (steps[at - 1] > step || (steps[at - 1] == step && neurons[at - 1] > neuron))) {
            neurons[at] = neurons[at - 1];
            steps[at] = steps[at - 1];
            at--;
        }
        steps[at] = step;
        neurons[at] = neuron;
    }

    int size() {
        return size;
    }

    long step(int index) {
        return steps[index];
    }

    long stepOrNever(int index) {
        return index < size ? steps[index] : Long.MAX_VALUE;
    }

    int neuron(int index) {
        return neurons[index];
    }
}
