package dormouse.brain.plasticity;

import dormouse.brain.network.Projection;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A learning rule: how the traces of a projection's synapses change their strengths at the end of an epoch.
 *
 * @param <P> the kind of projection
 */
public interface LearningRule<P extends Projection> {

    /**
     * Changes the strengths.
     *
     * @param projection the synapses
     * @param traces their traces, none older than they live
     * @param now the step of the move, T
     * @param reward the reward signal r of the move
     */
    void apply(P projection, Traces traces, long now, double reward);

    /** Writes what the rule itself remembers. */
    void save(DataOutput out) throws IOException;

    /** Restores what {@link #save} wrote. */
    void load(DataInput in) throws IOException;
}
