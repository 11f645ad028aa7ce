package dormouse.brain.network;

import java.util.Arrays;

/** The spikes of one epoch in the order in which they were fired: step, layer, neuron. Grows as it must and is used again. */
public final class SpikeTrain {

    private int[] steps = new int[256];
    private int[] neurons = new int[256];
    private byte[] layers = new byte[256];
    private int size;
    private final int[] counts = new int[3];

    /** Forgets all spikes. */
    public void clear() {
        size = 0;
        Arrays.fill(counts, 0);
    }

    /** Adds a spike at {@code step} of the epoch. */
    public void add(int step, int layer, int neuron) {
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, 2 * size);
            neurons = Arrays.copyOf(neurons, 2 * size);
            layers = Arrays.copyOf(layers, 2 * size);
        }
        steps[size] = step;
        neurons[size] = neuron;
        layers[size++] = (byte) layer;
        counts[layer]++;
    }

    /** Returns the number of spikes. */
    public int size() {
        return size;
    }

    /** Returns the number of spikes of a layer, 0 to 2. */
    public int count(int layer) {
        return counts[layer];
    }

    /** Returns the step within the epoch of spike {@code index}. */
    public int step(int index) {
        return steps[index];
    }

    /** Returns the layer, 0 to 2, of spike {@code index}. */
    public int layer(int index) {
        return layers[index];
    }

    /** Returns the neuron, within its layer, of spike {@code index}. */
    public int neuron(int index) {
        return neurons[index];
    }
}
