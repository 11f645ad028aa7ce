package dormouse.agent.parameters;

import dormouse.brain.parameters.BrainParameters;
import dormouse.world.WorldParameters;
import java.util.Objects;

/**
 * Everything a life is a function of, besides its protocol and its seed.
 *
 * @param world the world
 * @param brain each agent's brain; its input layer has the size of {@code world.view}
 * @param agent each agent's life; it starts inside the world
 */
public record ModelParameters(WorldParameters world, BrainParameters brain, AgentParameters agent) {

    public ModelParameters {
        Objects.requireNonNull(world, "world");
        Objects.requireNonNull(brain, "brain");
        Objects.requireNonNull(agent, "agent");
        if (brain.network().inputSize() != world.view()) {
            throw new IllegalArgumentException("the brain's input size is "
                    + brain.network().inputSize() + ", but must be world.view, which is " + world.view());
        }
        Check.between("agent.start.x", agent.start().x(), 0, world.size() - 1);
        Check.between("agent.start.y", agent.start().y(), 0, world.size() - 1);
    }

    /** Returns the values of Golden et al. (2022). */
    public static ModelParameters golden2022() {
        return new ModelParameters(
                WorldParameters.golden2022(), BrainParameters.golden2022(), AgentParameters.golden2022());
    }
}
