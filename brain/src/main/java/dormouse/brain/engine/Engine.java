package dormouse.brain.engine;

import dormouse.brain.helper.Help;
import dormouse.brain.network.Currents;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Takes the neurons of the three layers through time and says which of them spike. */
public interface Engine {

    /** Returns the number of the step that comes next, from 0. */
    long now();

    /** Makes {@code steps} steps, 1 or more; every spike is delivered and recorded (spec §5). */
    void run(int steps, SpikeHandler handler);

    /**
     * Does the same, with the same results, with the help of another thread if there is one. Whatever that was doing for the network is done before it matters,
     * and all is done in the end.
     */
    default void run(int steps, SpikeHandler handler, Help help) {
        help.await();
        run(steps, handler);
    }

    /** Returns where currents of a layer are added before the next step. */
    Currents currents(int layer);

    /** Returns a copy of the membrane variable v of a layer's neurons. */
    double[] membrane(int layer);

    /** Returns a copy of the slow variable u of a layer's neurons. */
    double[] slow(int layer);

    /** Returns a copy of the synaptic current x of a layer's neurons. */
    double[] current(int layer);

    /** Writes the complete state. */
    void save(DataOutput out) throws IOException;

    /** Restores a state written by {@link #save} of the same kind of engine. */
    void load(DataInput in) throws IOException;
}
