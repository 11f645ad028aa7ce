package dormouse.brain.plasticity;

/**
 * A layer's neurons in parts of as many neighbours each, the last perhaps of fewer. What learning keeps of the synapses of one part, and what it works out about them, fits
 * into the processor's nearest cache; that of a whole large layer does not, and each of several passes over it would fetch it from far away.
 */
final class Parts {

    /** The binary logarithm of a part's neurons: the published hidden layer, of 784, is one part. Smaller parts are no quicker. */
    private static final int BITS = 10;

    private final int neurons;

    /** Divides a layer of {@code neurons} neurons. */
    Parts(int neurons) {
        this.neurons = neurons;
    }

    /** Returns the number of parts. */
    int count() {
        return of(neurons - 1) + 1;
    }

    /** Returns the part that a neuron belongs to. */
    int of(int neuron) {
        return neuron >> BITS;
    }

    /** Returns the first neuron of a part. */
    int first(int part) {
        return part << BITS;
    }

    /** Returns how many neurons a part has. */
    int size(int part) {
        return Math.min(neurons, first(part + 1)) - first(part);
    }

    /** Returns how many neurons the largest part has. */
    int largest() {
        return size(0);
    }
}
