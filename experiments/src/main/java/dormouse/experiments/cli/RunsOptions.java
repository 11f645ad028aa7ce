package dormouse.experiments.cli;

import dormouse.experiments.config.Request;
import dormouse.experiments.run.RunOptions;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that makes runs: of which model, where they are kept, how they are computed, with which cache. */
final class RunsOptions {
    @Mixin
    private ModelOptions model;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "runs",
            description = "Where runs are kept. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Mixin
    private HowOptions how;

    @Mixin
    private CacheOptions cache;

    /** Returns the request for a protocol with these options. */
    Request request(String protocol) {
        return model.request(protocol);
    }

    /** Returns where runs are kept. */
    Path out() {
        return out;
    }

    /** Returns how runs are computed. */
    HowOptions how() {
        return how;
    }

    /** Returns how runs of a command line are executed: what is finished counts, and beginnings are shared. */
    RunOptions usual(List<String> words) {
        return RunOptions.usual(words).with(cache.cache());
    }

    /** Returns the same for runs that share no beginning, or that are computed anew. */
    RunOptions with(List<String> words, boolean force, boolean share) {
        return new RunOptions(words, force, share, cache.cache());
    }
}
