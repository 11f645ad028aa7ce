package dormouse.brain.neuron;

/** A neuron model: how the neurons of a layer change in one time step, and which of them spike. */
public interface NeuronModel {

    /** Sets every neuron of the layer to its state at the start of a run. */
    void reset(LayerState layer);

    /**
     * Steps every neuron of the layer once.
     *
     * @param layer the state, changed in place
     * @param spiking receives the indices of the neurons that spike, ascending; as long as the layer
     * @return how many neurons spike
     */
    int step(LayerState layer, int[] spiking);
}
