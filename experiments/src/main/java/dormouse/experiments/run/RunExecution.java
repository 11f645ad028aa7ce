package dormouse.experiments.run;

import dormouse.agent.Loop;
import dormouse.agent.RunFailedException;
import dormouse.agent.RunSpec;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.Checkpoint;
import dormouse.experiments.recording.Disk;
import dormouse.experiments.recording.Manifest;
import dormouse.experiments.recording.MetricsCheck;
import dormouse.experiments.recording.RecordingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One attempt at a run, from its empty or unfinished folder to its finished one. */
final class RunExecution {

    private static final byte[] DONE = "finished\n".getBytes(StandardCharsets.UTF_8);

    private final Plan plan;
    private final RunFolder folder;
    private final Loop loop;
    private final RunOptions options;
    private final ProgressListener listener;
    private final BooleanSupplier stop;
    private final Disk disk;

    RunExecution(
            Settings settings,
            long seed,
            Path out,
            Loop loop,
            RunOptions options,
            ProgressListener listener,
            BooleanSupplier stop,
            Disk disk) {
        this.plan = Plan.of(settings, seed, out);
        this.folder = plan.folder();
        this.loop = loop;
        this.options = options;
        this.listener = listener;
        this.stop = stop;
        this.disk = disk;
    }

    RunResult execute() {
        if (folder.isDone() && !options.force()) {
            return readBack(folder);
        }
        RunLock lock = RunLock.inFolder(folder);
        try {
            if (options.force()) {
                Beginnings.clear(folder);
            } else if (folder.isDone()) {
                return readBack(folder);
            }
            return attempt();
        } catch (IOException | UncheckedIOException e) {
            throw Failures.of(e, folder, 0);
        } finally {
            lock.close();
        }
    }

    static RunResult readBack(RunFolder folder) {
        try {
            return new RunResult(folder, RunResult.Status.FINISHED, true, folder.readSummary());
        } catch (IOException e) {
            throw new UserErrorException(
                    folder.path() + " is finished, but cannot be read back (--force computes it again): "
                            + e.getMessage(),
                    e);
        }
    }

    private RunResult attempt() throws IOException {
        Files.createDirectories(folder.checkpoints());
        Optional<Manifest> earlier = earlierAttempts();
        disk.replace(folder.config(), plan.settings().render().getBytes(StandardCharsets.UTF_8));
        if (earlier.isEmpty()) {
            new RunClock(disk, plan, options, null, null, 0, 0).write(Manifest.Status.RUNNING, null, null);
        }
        RunClock clock;
        boolean lived;
        Optional<SharedStages> cached = SharedStages.of(options.cache(), plan, listener);
        try (Beginning beginning = new Beginnings(disk, plan, options, cached, listener).find()) {
            clock = clock(beginning, earlier);
            // what another version of the program had a part in is nobody's but this run's
            lived = live(beginning, clock, cached.filter(stages -> computedAlone(beginning, earlier)));
        }
        if (!lived) {
            clock.write(Manifest.Status.INTERRUPTED, null, null);
            return new RunResult(folder, RunResult.Status.INTERRUPTED, false, folder.readSummary());
        }
        return finish(clock);
    }

    private Optional<Manifest> earlierAttempts() throws IOException {
        if (!Files.exists(folder.manifest())) {
            return Optional.empty();
        }
        try {
            Manifest earlier = folder.readManifest();
            if (!earlier.config().equals(plan.header().config()) || earlier.seed() != plan.seed()) {
                throw new UserErrorException(folder.path() + " holds another run than its name says: config "
                        + earlier.config() + ", seed " + earlier.seed());
            }
            return Optional.of(earlier);
        } catch (RecordingException e) {
            listener.warning(e.getMessage() + "; a new manifest is written");
            return Optional.empty();
        }
    }

    private RunClock clock(Beginning beginning, Optional<Manifest> earlier) throws IOException {
        boolean anew =
                beginning.checkpoint().isEmpty() || beginning.forkedFrom().isPresent();
        Manifest.Fork forkedFrom = anew
                ? beginning.forkedFrom().orElse(null)
                : earlier.map(Manifest::forkedFrom).orElse(null);
        Manifest.Progress before = anew ? null : earlier.map(Manifest::progress).orElse(null);
        RunClock clock = new RunClock(disk, plan, options, before, forkedFrom, beginning.epochs(), beginning.aeons())
                .computedAlone(computedAlone(beginning, earlier));
        clock.write(Manifest.Status.RUNNING, null, null);
        return clock;
    }

    /** Returns whether all that the run begins with was computed by this very code. */
    private static boolean computedAlone(Beginning beginning, Optional<Manifest> earlier) {
        if (beginning.checkpoint().isEmpty()) {
            return true;
        }
        Optional<String> code = beginning.forkedFrom().isPresent()
                ? beginning.code()
                : earlier.map(Manifest::program).map(Manifest.Program::code);
        return code.isPresent() && code.equals(Code.name());
    }

    /** Returns whether the run was lived to its end. */
    private boolean live(Beginning beginning, RunClock clock, Optional<SharedStages> cached) {
        try {
            Optional<Checkpoint.Label> from = beginning.checkpoint().map(Checkpoint::label);
            Progress start = progress(from);
            listener.begins(start);
            boolean lived = from.isPresent() && atTheEnd(from.get());
            if (!lived) {
                RunObserver observer = new RunObserver(
                        disk, plan, beginning.recordings(), clock, cached, listener, stop, start.mostAeons());
                RunSpec fresh =
                        RunSpec.fresh(plan.settings().model(), plan.settings().protocol(), plan.seed());
                RunSpec spec =
                        beginning.checkpoint().map(at -> fresh.from(at.life())).orElse(fresh);
                lived = loop.live(spec, observer, observer::stopped);
            }
            beginning.recordings().save();
            return lived;
        } catch (IOException | RuntimeException e) {
            RunFailedException failure = Failures.of(e, folder, clock.keptEpochs());
            try {
                clock.write(Manifest.Status.FAILED, failure.getMessage(), null);
            } catch (IOException again) {
                failure.addSuppressed(again);
            }
            throw failure;
        }
    }

    private boolean atTheEnd(Checkpoint.Label label) {
        return label.stageEnded() && label.stage() == plan.stages() - 1;
    }

    /** Where the run stands as this attempt begins. */
    private Progress progress(Optional<Checkpoint.Label> from) {
        List<Stage> stages = plan.settings().protocol().stages();
        int stage = from.map(Checkpoint.Label::stage).orElse(0);
        long aeons = from.map(Checkpoint.Label::aeons).orElse(0L);
        long aeonOfStage = from.map(Checkpoint.Label::aeonOfStage).orElse(0L);
        boolean ended = from.isPresent() && from.get().stageEnded();
        long stageAeons = ended ? aeonOfStage : stages.get(stage).aeons();
        long later = stages.stream().skip(stage + 1L).mapToLong(Stage::aeons).sum();
        return new Progress(
                from.map(Checkpoint.Label::epochs).orElse(0L),
                aeons,
                aeons - aeonOfStage + stageAeons + later,
                stage,
                plan.stage(stage),
                aeonOfStage,
                stageAeons);
    }

    /** The last things: hashes and the end in the manifest, then DONE. */
    private RunResult finish(RunClock clock) throws IOException {
        String trace = plan.traced() ? Sha256.of(folder.trace()) : null;
        clock.write(
                Manifest.Status.FINISHED,
                null,
                new Manifest.Hashes(trace, Sha256.of(folder.metrics()), MetricsCheck.crc32(folder.metrics())));
        RunSummary summary = folder.readSummary();
        disk.replace(folder.done(), DONE);
        Files.deleteIfExists(folder.latestCheckpoint());
        return new RunResult(folder, RunResult.Status.FINISHED, false, summary);
    }
}
