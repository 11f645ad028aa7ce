package dormouse.brain.parameters;

/**
 * The layers and their initial synapses (foraging model, §4; Golden et al. 2022). Keys: {@code brain.network.*}, but {@code inputSize} is
 * {@code world.view}: the eye sees what the view holds.
 *
 * @param inputSize side of the square input layer, cells; an odd number between 1 and 101; 7
 * @param hiddenSize side of the square hidden layer, cells; between 1 and 1000; 28
 * @param hiddenKept how many hidden neurons are kept, at random, of the {@code hiddenSize²}; between 1 and all of them; 784
 * @param inputsPerHidden distinct random inputs of each hidden neuron; between 1 and {@code inputs()}, and such that every input
 *     neuron can have equally many targets; 9
 * @param portion strength that every input to hidden synapse starts with, and of each portion handed out after; above 0; 0.001
 * @param portionsPerSynapse portions that an input neuron hands out at random over its synapses, times the number of these; between 0
 *     and 1000; 10
 * @param hiddenToOutput strength that every hidden to output synapse starts with, the inhibitory one with its negative; above 0;
 *     0.02
 */
public record NetworkParameters(
        int inputSize,
        int hiddenSize,
        int hiddenKept,
        int inputsPerHidden,
        double portion,
        int portionsPerSynapse,
        double hiddenToOutput) {

    /** Neurons of the output layer: one a direction, the eight outer cells of a 3 × 3 square. */
    public static final int OUTPUTS = 8;

    public NetworkParameters {
        Check.between("world.view", inputSize, 1, 101);
        if (inputSize % 2 == 0) {
            throw new IllegalArgumentException("world.view is " + inputSize
                    + ", but must be odd, so that the agent is at the centre of what it sees");
        }
        Check.between("brain.network.hidden-size", hiddenSize, 1, 1000);
        Check.between("brain.network.hidden-kept", hiddenKept, 1, hiddenSize * hiddenSize);
        Check.between("brain.network.inputs-per-hidden", inputsPerHidden, 1, inputSize * inputSize);
        if ((long) hiddenSize * hiddenSize * inputsPerHidden % ((long) inputSize * inputSize) != 0) {
            throw new IllegalArgumentException("brain.network.inputs-per-hidden is " + inputsPerHidden
                    + ", but must make hidden-size² × inputs-per-hidden a multiple of world.view² ("
                    + inputSize * inputSize + "), so that every input neuron has equally many targets");
        }
        Check.above0("brain.network.portion", portion);
        Check.between("brain.network.portions-per-synapse", portionsPerSynapse, 0, 1000);
        Check.above0("brain.network.hidden-to-output", hiddenToOutput);
    }

    /** Returns the values of Golden et al. (2022). */
    public static NetworkParameters golden2022() {
        return new NetworkParameters(7, 28, 784, 9, 0.001, 10, 0.02);
    }

    /** Returns the number of input neurons. */
    public int inputs() {
        return inputSize * inputSize;
    }

    /** Returns the number of cells of the hidden layer, of which {@link #hiddenKept} hold a neuron. */
    public int hiddenCells() {
        return hiddenSize * hiddenSize;
    }
}
