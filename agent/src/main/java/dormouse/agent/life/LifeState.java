package dormouse.agent.life;

import java.io.DataOutput;
import java.io.IOException;

/** The state of a run between two aeons: what snapshots and checkpoints are taken from. */
public interface LifeState {

    /** Returns the number of agents. */
    int agents();

    /** Returns a copy of an agent's excitatory hidden-to-output strengths, shape [hidden][output], row-major. */
    double[] hiddenToOutput(int agent);

    /** Returns a copy of an agent's input-to-hidden strengths, post-major: each hidden neuron's inputs in ascending order. */
    double[] inputToHidden(int agent);

    /** Writes everything that is needed to go on from here, bit for bit. */
    void save(DataOutput out) throws IOException;
}
