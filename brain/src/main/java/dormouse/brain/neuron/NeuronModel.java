package dormouse.brain.neuron;

/** A neuron model: how the neurons of a layer change in one time step, and which of them spike. */
public interface NeuronModel {

    /** For how many steps what {@link #watch} found holds, as long as no current is added. */
    int WATCH_STEPS = 8;

    /** Sets every neuron of the layer to its state at the start of a run. */
    void reset(LayerState layer);

    /**
     * Finds the neurons that could leave the subthreshold branch of the model within the next {@link #WATCH_STEPS} steps. All others
     * provably cannot, so that {@link #step} need not look at them one by one.
     *
     * @param layer the state
     * @param count how many neurons, the first ones, are looked at
     * @param watched receives their indices, ascending; as long as the layer
     * @return how many they are
     */
    int watch(LayerState layer, int count, int[] watched);

    /**
     * Steps the layer's first {@code count} neurons once.
     *
     * @param layer the state, changed in place
     * @param count how many neurons, the first ones, are stepped
     * @param watched what {@link #watch} found at most {@link #WATCH_STEPS} − 1 steps ago, no current having been added since
     * @param watchedCount how many that are
     * @param spiking receives the indices of the neurons that spike, ascending; as long as the layer
     * @return how many neurons spike
     */
    int step(LayerState layer, int count, int[] watched, int watchedCount, int[] spiking);
}
