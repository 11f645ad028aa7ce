package dormouse.agent.naive;

import java.util.ArrayList;
import java.util.List;

/** A synapse; those that inhibit have a negative strength and no traces. */
public class NaiveSynapse {

    public final NaiveNeuron pre;
    public final NaiveNeuron post;
    public double strength;

    /** The traces, oldest first (§7). */
    public final List<NaiveTrace> traces = new ArrayList<>();

    /** ā, the running mean of the summed eligibility (§7). */
    public double mean;

    /** Whether the strength is kept as it is. */
    public boolean frozen;

    public NaiveSynapse(NaiveNeuron pre, NaiveNeuron post, double strength) {
        this.pre = pre;
        this.post = post;
        this.strength = strength;
    }
}
