package dormouse.brain.network;

/** Takes the synaptic current of the neurons of a layer. */
@FunctionalInterface
public interface Currents {

    /**
     * Says to which neurons currents are about to be added, so that they can be made ready together. Changes nothing that can be seen.
     *
     * @param neurons {@code neurons[from]} to before {@code neurons[to]}
     */
    default void expect(int[] neurons, int from, int to) {}

    /** Adds to the current x of one neuron. */
    void add(int neuron, double current);
}
