package dormouse.brain.network;

/** Takes the synaptic current of the neurons of a layer. */
@FunctionalInterface
public interface Currents {

    /** Adds to the current x of one neuron. */
    void add(int neuron, double current);

    /**
     * Adds to the currents of several neurons, in their order.
     *
     * @param neurons {@code neurons[from]} and those after it
     * @param currents what each gets, from index 0
     * @param count how many neurons
     */
    default void add(int[] neurons, int from, double[] currents, int count) {
        for (int k = 0; k < count; k++) {
            add(neurons[from + k], currents[k]);
        }
    }
}
