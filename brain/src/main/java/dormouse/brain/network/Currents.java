package dormouse.brain.network;

/** Takes the synaptic current of the neurons of a layer. */
@FunctionalInterface
public interface Currents {

    /** Adds to the current x of one neuron. */
    void add(int neuron, double current);
}
