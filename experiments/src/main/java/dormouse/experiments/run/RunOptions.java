package dormouse.experiments.run;

import dormouse.experiments.cache.Cache;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run is to be executed.
 *
 * @param commandLine how it was asked for, for the manifest
 * @param force whether to start anew, and delete what was recorded before
 * @param share whether to begin with what another run, of the same model, seed and first stages, has lived already
 * @param cache where stages are kept for other runs, and found if {@code share}; empty to do without
 */
public record RunOptions(List<String> commandLine, boolean force, boolean share, Optional<Cache> cache) {

    public RunOptions {
        commandLine = List.copyOf(commandLine);
        Objects.requireNonNull(cache, "cache");
    }

    /** Without a cache. */
    public RunOptions(List<String> commandLine, boolean force, boolean share) {
        this(commandLine, force, share, Optional.empty());
    }

    /** Returns the usual: nothing is deleted, and what was lived is shared. */
    public static RunOptions usual(List<String> commandLine) {
        return new RunOptions(commandLine, false, true);
    }

    /** Returns the same with another cache. */
    public RunOptions with(Optional<Cache> other) {
        return new RunOptions(commandLine, force, share, other);
    }
}
