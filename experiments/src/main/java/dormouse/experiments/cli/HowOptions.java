package dormouse.experiments.cli;

import dormouse.agent.Loop;
import dormouse.experiments.watch.Both;
import dormouse.experiments.watch.WorldScreen;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options that say how runs are computed; they change no result. */
final class HowOptions {
    @Option(
            names = "--loop",
            paramLabel = "KIND",
            defaultValue = "actors",
            converter = LoopKind.Converter.class,
            description = "How to live: actors or pure. The results are the same. Default: ${DEFAULT-VALUE}.")
    private LoopKind loop;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            defaultValue = "1",
            description = "How many runs at a time. Default: ${DEFAULT-VALUE}.")
    private int jobs;

    @Option(names = "--show", description = "Print the world as text now and then.")
    private boolean show;

    void check(Subcommand command) {
        if (jobs < 1) {
            throw command.refuse("--jobs is " + jobs + ", but must be at least 1");
        }
    }

    int jobs() {
        return jobs;
    }

    /** Makes the loop, uses it, and closes it. */
    <T> T withLoop(Services services, Function<Loop, T> use) {
        return services.withLoop(loop, use);
    }

    /** Returns the loop for each job: as it is or, with {@code --show}, with a screen that watches. */
    BiFunction<Job, Progress, Loop> watched(Services services, Loop plain) {
        if (!show) {
            return (job, progress) -> plain;
        }
        return (job, progress) -> {
            WorldScreen screen = new WorldScreen(
                    job.settings().model().world().size(),
                    services.clock(),
                    frame -> progress.say(job.label() + ": " + frame));
            return (run, observer, stop) -> plain.live(run, new Both(observer, screen), stop);
        };
    }
}
