package dormouse.brain.plasticity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The running mean ā of each synapse's summed traces S (spec §7): at every move ā ← (1 − rate)·ā + rate·S, where S is 0 for a synapse without
 * traces, and is then kept away from 0 by a floor, its sign kept, 0 counting as positive.
 */
interface RunningMeans {

    /**
     * Makes one move of all means.
     *
     * @param touched the synapses that have traces, each once
     * @param count how many of {@code touched}
     * @param sums of each of {@code touched}, at the same place, its S
     */
    void move(int[] touched, int count, double[] sums);

    /** Returns the mean of a synapse that the last move touched. */
    double of(int synapse);

    /** Returns all means as they are after the last move. */
    double[] values();

    /** Writes the complete state. */
    void save(DataOutput out) throws IOException;

    /** Restores a state written by {@link #save}. */
    void load(DataInput in) throws IOException;

    /** Returns the mean, or the floor of its sign where it is nearer to 0. */
    static double awayFromZero(double mean, double floor) {
        if (mean >= 0) {
            return mean < floor ? floor : mean;
        }
        return mean > -floor ? -floor : mean;
    }
}
