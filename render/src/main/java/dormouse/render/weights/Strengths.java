package dormouse.render.weights;

/** The hidden to output strengths of an agent, as they were recorded at an epoch. */
public final class Strengths {

    private final long epoch;
    private final int outputs;
    private final float[] values;

    /** Takes strengths, [hidden][output] row-major, which the caller does not change afterwards. */
    Strengths(long epoch, int outputs, float[] values) {
        this.epoch = epoch;
        this.outputs = outputs;
        this.values = values;
    }

    /** Returns when they were recorded. */
    public long epoch() {
        return epoch;
    }

    /** Returns the number of hidden neurons. */
    public int hidden() {
        return values.length / outputs;
    }

    /** Returns the number of output neurons. */
    public int outputs() {
        return outputs;
    }

    /** Returns the strength from a hidden to an output neuron. */
    public double of(int hidden, int output) {
        return values[hidden * outputs + output];
    }
}
