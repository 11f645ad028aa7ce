package dormouse.experiments.run;

import dormouse.agent.RunFailedException;
import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.Disk;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A run's folder, kept for another machine that computes the run: locked, so that nobody computes it here meanwhile. */
public final class RunCustody implements Closeable {

    private final Plan plan;
    private final RunOptions options;
    private final RunLock lock;

    private RunCustody(Plan plan, RunOptions options, RunLock lock) {
        this.plan = plan;
        this.options = options;
        this.lock = lock;
    }

    /**
     * Takes a run's folder; there is one from now on.
     *
     * @param out where runs lie
     * @throws UserErrorException if it cannot be used, or is being computed by another process
     * @throws RunFailedException if the disk is full
     */
    public static RunCustody take(Settings settings, long seed, Path out, RunOptions options) {
        Plan plan = Plan.of(settings, seed, out);
        return new RunCustody(plan, options, RunLock.inFolder(plan.folder()));
    }

    /** Returns the folder. */
    public RunFolder folder() {
        return plan.folder();
    }

    /**
     * Copies into the folder what another run of the same beginning, or the cache, has lived, if that is allowed, there is one, and this run has lived
     * nothing yet.
     *
     * @param listener hears of it
     * @throws RunFailedException if the folder cannot be written
     */
    public void takeOver(ProgressListener listener) {
        try {
            if (!options.share() || hasCheckpoint()) {
                return;
            }
            Files.createDirectories(folder().checkpoints());
            Optional<SharedStages> cached = SharedStages.of(options.cache(), plan, listener);
            Optional<Beginning> fork = new Forks(Disk.REAL, plan, options, cached, listener).find();
            if (fork.isPresent()) {
                byte[] config = plan.settings().render().getBytes(StandardCharsets.UTF_8);
                Disk.REAL.replace(folder().config(), config);
                fork.get().close();
            }
        } catch (IOException | UncheckedIOException e) {
            throw failure(e);
        }
    }

    private boolean hasCheckpoint() throws IOException {
        if (!Files.isDirectory(folder().checkpoints())) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder().checkpoints())) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith(".ckpt"));
        }
    }

    /** Returns what came of the run, so far or in all. */
    public RunResult result() {
        try {
            boolean done = folder().isDone();
            RunSummary summary =
                    Files.exists(folder().metrics()) ? folder().readSummary() : new RunSummary.Builder().build();
            return new RunResult(
                    folder(), done ? RunResult.Status.FINISHED : RunResult.Status.INTERRUPTED, false, summary);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private RunFailedException failure(Exception problem) {
        return Failures.of(problem, folder(), 0);
    }

    @Override
    public void close() {
        lock.close();
    }
}
