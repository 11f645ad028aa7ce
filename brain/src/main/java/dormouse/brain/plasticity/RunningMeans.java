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
     * Makes one move of the means of {@code length} neighbouring synapses. Synapses stand in rows of {@code width}. All synapses are to be moved, each once, and then {@link #endMove} is called.
     *
     * @param from the first of the synapses, at the beginning of a row
     * @param rows the rows with synapses that have traces, each once, counted from that row on
     * @param count how many of {@code rows}
     * @param width how many synapses make a row
     * @param sums of each of the synapses its S, counted from that synapse on, {@link dormouse.brain.kernel.RowKernel#NO_TRACES} of one that has no traces
     */
    void move(int from, int length, int[] rows, int count, int width, double[] sums);

    /** Ends a move, after all means made it. */
    void endMove();

    /** Returns an array with the mean of each synapse that had traces in the last move; live. */
    double[] ofTraced();

    /** Returns all means as they are after the last move. */
    double[] values();

    /** Writes the complete state. */
    void save(DataOutput out) throws IOException;

    /** Restores a state written by {@link #save}. */
    void load(DataInput in) throws IOException;
}
