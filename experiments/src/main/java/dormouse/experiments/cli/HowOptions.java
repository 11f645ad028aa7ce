package dormouse.experiments.cli;

import dormouse.agent.Loop;
import dormouse.experiments.run.RunOptions;
import dormouse.experiments.watch.Both;
import dormouse.experiments.watch.WorldScreen;
import java.util.List;
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
            description = "How many runs at a time. Default: as many as there are processors.")
    private int atATime = Runtime.getRuntime().availableProcessors();

    @Option(names = "--show", description = "Print the world as text now and then.")
    private boolean show;

    void check(Subcommand command) {
        if (atATime < 1) {
            throw command.refuse("--jobs is " + atATime + ", but must be at least 1");
        }
    }

    /** Makes some runs, in groups that begin alike, as a user of these options wants it. */
    List<Outcome> run(Services services, Subcommand command, RunOptions options, String name, List<List<Job>> groups) {
        return run(services, command, options, name, groups, Batch.Staff.THREADS);
    }

    /** Returns how many runs are made at a time. */
    int atATime() {
        return atATime;
    }

    /** The same, the work being done by others. */
    List<Outcome> run(
            Services services,
            Subcommand command,
            RunOptions options,
            String name,
            List<List<Job>> groups,
            Batch.Staff staff) {
        int lanes = Math.min(atATime, groups.stream().mapToInt(List::size).sum());
        return services.withLoop(loop, lanes, plain -> new Batch(
                        services, command.err(), options, lanes, command.debug(), watched(services, plain))
                .by(staff)
                .run(name, groups));
    }

    /** Returns what makes runs here, with the loop as it is or, with {@code --show}, with a screen that watches. */
    private Batch.Opening watched(Services services, Loop plain) {
        if (!show) {
            return progress -> Batch.Maker.here(job -> plain);
        }
        return progress -> Batch.Maker.here(job -> {
            WorldScreen screen = new WorldScreen(
                    job.settings().model().world().size(),
                    services.clock(),
                    frame -> progress.say(job.label() + ": " + frame));
            return (run, observer, stop) -> plain.live(run, new Both(observer, screen), stop);
        });
    }
}
