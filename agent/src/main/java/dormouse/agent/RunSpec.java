package dormouse.agent;

import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.protocol.Protocol;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run is a function of, and where it starts.
 *
 * @param model every parameter of world, brain and agent
 * @param protocol the stages to live through
 * @param seed any long; every random stream is derived from it
 * @param checkpoint the state to go on from, as {@link dormouse.agent.life.LifeState#save} wrote it; empty to start from the beginning
 */
public record RunSpec(ModelParameters model, Protocol protocol, long seed, Optional<byte[]> checkpoint) {

    public RunSpec {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(checkpoint, "checkpoint");
    }

    /** Returns a run from its beginning. */
    public static RunSpec fresh(ModelParameters model, Protocol protocol, long seed) {
        return new RunSpec(model, protocol, seed, Optional.empty());
    }

    /** Returns the same run, started from a saved state. */
    public RunSpec from(byte[] state) {
        return new RunSpec(model, protocol, seed, Optional.of(state));
    }
}
