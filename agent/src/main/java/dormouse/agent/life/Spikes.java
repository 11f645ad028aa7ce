package dormouse.agent.life;

/** The spikes of one epoch, in the order in which they were fired. */
public interface Spikes {

    /** Number of layers: input, hidden, output. */
    int LAYERS = 3;

    /** Returns the number of spikes of layer {@code layer}: 0 input, 1 hidden, 2 output. */
    int count(int layer);

    /** Returns the number of spikes of all layers. */
    int total();

    /** Returns the step within the epoch, 0 to steps − 1, of spike {@code index}. */
    int step(int index);

    /** Returns the layer of spike {@code index}: 0 input, 1 hidden, 2 output. */
    int layer(int index);

    /** Returns the neuron of spike {@code index} within its layer. */
    int neuron(int index);

    /** Returns a copy that stays as it is. */
    Spikes copy();
}
