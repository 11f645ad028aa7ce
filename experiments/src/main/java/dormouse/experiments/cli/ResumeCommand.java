package dormouse.experiments.cli;

import dormouse.experiments.config.Request;
import dormouse.experiments.config.SettingsLoader;
import dormouse.experiments.run.RunFolder;
import dormouse.experiments.run.RunOptions;
import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dormouse resume}. */
@Command(
        name = "resume",
        sortOptions = false,
        description = "Go on with a run that was stopped or killed, from its last checkpoint, bit for bit.")
final class ResumeCommand extends Subcommand implements Callable<Integer> {
    private final Services services;

    @Parameters(
            paramLabel = "DIR",
            description = "The run's folder, or a folder of several: each that is unfinished goes on.")
    private Path folder;

    @Mixin
    private HowOptions how;

    @Mixin
    private CacheOptions cache;

    ResumeCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        how.check(this);
        List<RunFolder> runs = RunFolder.find(folder, warning -> err().println("warning: " + warning));
        if (runs.isEmpty()) {
            throw new UserErrorException("there is no run in " + folder);
        }
        List<List<Job>> jobs = runs.stream().map(run -> List.of(job(run))).toList();
        RunOptions options = RunOptions.usual(words()).with(cache.cache());
        List<Outcome> outcomes = how.run(services, this, options, "resume", jobs);
        return new RunReport(out(), err()).print(outcomes);
    }

    /** Returns a run as it was asked for: by the configuration and the seed that it wrote down. */
    private static Job job(RunFolder run) {
        long seed;
        try {
            seed = run.readManifest().seed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Request request = Request.of(run.config().toString());
        Job job = new Job(SettingsLoader.load(request).get(0), seed, run.out());
        Path expected = job.folder().path();
        if (!expected.equals(run.path().toAbsolutePath().normalize())) {
            throw new UserErrorException(run.path() + " was moved, or its "
                    + run.config().getFileName() + " changed: it belongs at " + expected);
        }
        return job;
    }
}
