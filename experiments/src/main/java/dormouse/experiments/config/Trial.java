package dormouse.experiments.config;

import dormouse.agent.Life;
import dormouse.agent.RunSpec;
import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.protocol.Phase;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.brain.engine.Engines;
import dormouse.world.World;

/** Tries what no single value shows: whether the food of every stage finds room, and whether the engine can take such neurons. */
final class Trial {

    private static final long ANY_SEED = 0;

    /** The longest cycle of a course: two aeons that alternate. */
    private static final int CYCLE = 2;

    private Trial() {}

    /**
     * Returns true.
     *
     * @throws IllegalArgumentException with a sentence that names the key, if it cannot be done
     */
    static boolean of(ModelParameters model, Protocol protocol) {
        Engines.create(model.brain());
        World world = Life.createWorld(RunSpec.fresh(model, protocol, ANY_SEED));
        for (Stage stage : protocol.stages()) {
            for (int aeon = 0; aeon < CYCLE; aeon++) {
                Phase phase = stage.course().phase(aeon);
                try {
                    world.layOut(phase.task());
                } catch (IllegalStateException e) {
                    throw new IllegalArgumentException(e.getMessage(), e);
                }
            }
        }
        return true;
    }
}
