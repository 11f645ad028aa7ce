package dormouse.experiments.run;

import dormouse.experiments.cache.CacheEntry;
import dormouse.experiments.recording.Checkpoint;
import dormouse.experiments.recording.Disk;
import dormouse.experiments.recording.Extent;
import dormouse.experiments.recording.Manifest;
import dormouse.experiments.recording.RecordingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a run of the same model and seed that began with the same stages, or these in the cache, and copies what was lived of them. */
final class Forks {

    private final Disk disk;
    private final Plan plan;
    private final RunOptions options;
    private final Optional<SharedStages> cached;
    private final ProgressListener listener;

    Forks(Disk disk, Plan plan, RunOptions options, Optional<SharedStages> cached, ProgressListener listener) {
        this.disk = disk;
        this.plan = plan;
        this.options = options;
        this.cached = cached;
        this.listener = listener;
    }

    /** Returns the beginning after as many stages as any other run, or the cache, has; empty if none has one. */
    Optional<Beginning> find() throws IOException {
        List<RunFolder> others = others();
        int inCache = cached.map(SharedStages::last).orElse(-1);
        for (int stage = plan.stages() - 1; stage >= 0; stage--) {
            for (RunFolder other : others) {
                if (sharesUpTo(other, stage)) {
                    Optional<Beginning> fork = fork(other, stage);
                    if (fork.isPresent()) {
                        return fork;
                    }
                }
            }
            if (stage <= inCache) {
                Optional<Beginning> fork = forkFromCache(stage);
                if (fork.isPresent()) {
                    return fork;
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the folders of this seed beside this one's: {@code out/*}{@code /*}{@code /seed-n}. */
    private List<RunFolder> others() throws IOException {
        Path seed = plan.folder().path().getFileName();
        List<RunFolder> others = new ArrayList<>();
        for (Path experiment : foldersIn(plan.folder().out())) {
            for (Path config : foldersIn(experiment)) {
                RunFolder other = new RunFolder(config.resolve(seed));
                if (Files.isDirectory(other.checkpoints())
                        && !Files.isSameFile(other.path(), plan.folder().path())) {
                    others.add(other);
                }
            }
        }
        return others;
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> Files.isDirectory(path) && Files.isReadable(path))
                    .sorted()
                    .toList();
        }
    }

    private boolean sharesUpTo(RunFolder other, int stage) {
        Path path = other.stageCheckpoint(stage);
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try {
            Checkpoint.Label label = Checkpoint.readLabel(path);
            return label.stageEnded()
                    && label.stage() == stage
                    && label.belongsTo().equals(plan.belongsTo(stage));
        } catch (IOException e) {
            // not this run's business; whoever resumes that one is told
            return false;
        }
    }

    private Optional<Beginning> fork(RunFolder other, int stage) throws IOException {
        try {
            Manifest manifest = other.readManifest();
            Checkpoint theirs = Checkpoint.read(other.stageCheckpoint(stage));
            Manifest.Fork from = new Manifest.Fork(
                    manifest.experiment(),
                    manifest.config(),
                    plan.stage(stage),
                    theirs.label().epochs());
            Optional<String> code = Optional.ofNullable(manifest.program()).map(Manifest.Program::code);
            Beginning fork = fork(List.of(other), theirs, stage, from, code);
            listener.message("begins with stages up to " + plan.stage(stage) + " of " + other.path()
                    + ", which has lived them already (--no-share computes them again)");
            return Optional.of(fork);
        } catch (RecordingException e) {
            listener.warning(e.getMessage() + "; so its first stages are not shared");
            return Optional.empty();
        }
    }

    private Optional<Beginning> forkFromCache(int stage) throws IOException {
        Optional<SharedStages.Stored> stored = cached.orElseThrow().find(stage);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        CacheEntry.Content last = stored.get().from();
        Manifest.Fork from = new Manifest.Fork(last.experiment(), last.config(), plan.stage(stage), last.epochs());
        try {
            Checkpoint theirs = Checkpoint.read(stored.get().checkpoint());
            Beginning fork = fork(stored.get().parts(), theirs, stage, from, Code.name());
            listener.message("begins with stages up to " + plan.stage(stage) + " from the cache in "
                    + cached.orElseThrow().folder() + " (--no-cache computes them again)");
            return Optional.of(fork);
        } catch (RecordingException | NoSuchFileException e) {
            listener.warning(Failures.reason(e) + "; so the stages up to " + plan.stage(stage)
                    + " are not taken from the cache");
            return Optional.empty();
        }
    }

    private Beginning fork(
            List<RunFolder> parts, Checkpoint theirs, int stage, Manifest.Fork from, Optional<String> code)
            throws IOException {
        byte[] recorded = Recordings.copy(disk, parts, plan.folder(), plan, Extent.WHOLE, theirs.recordings());
        Checkpoint ours = theirs.withRecordings(recorded);
        Recordings recordings = Recordings.resume(disk, plan, ours.recordings());
        Beginning fork = new Beginning(recordings, Optional.of(ours), Optional.of(from), code);
        // the manifest first: a run that was killed and has a state to go on from must know whose that was
        new RunClock(disk, plan, options, null, from, fork.epochs(), fork.aeons())
                .computedAlone(code.isPresent() && code.equals(Code.name()))
                .write(Manifest.Status.RUNNING, null, null);
        ours.write(disk, plan.folder().stageCheckpoint(stage));
        return fork;
    }
}
