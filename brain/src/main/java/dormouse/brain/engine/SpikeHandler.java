package dormouse.brain.engine;

/** What a spike does to the rest of the network. An engine calls {@link #deliver} for a spike before it takes its targets past the spike's step. */
public interface SpikeHandler {

    /** Number of the input layer. */
    int INPUT = 0;

    /** Number of the hidden layer. */
    int HIDDEN = 1;

    /** Number of the output layer. */
    int OUTPUT = 2;

    /** Number of layers. */
    int LAYERS = 3;

    /** Adds a spike's currents to its targets. */
    void deliver(int layer, int neuron, Engine engine);

    /** Makes a spike's traces and logs it; called in the order of steps, then layers, then neurons. */
    void record(int layer, int neuron, long step);
}
