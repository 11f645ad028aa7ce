package dormouse.experiments.run;

import dormouse.experiments.recording.Checkpoint;
import dormouse.experiments.recording.Disk;
import dormouse.experiments.recording.RecordingException;
import dormouse.experiments.recording.RunFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where to begin: at the run's own newest good checkpoint, at what another run has lived already, or at nothing. */
final class Beginnings {

    private final Disk disk;
    private final Plan plan;
    private final RunOptions options;
    private final Optional<SharedStages> cached;
    private final ProgressListener listener;

    /**
     * Creates what finds the beginning of a run.
     *
     * @param options among others, whether other runs and the cache may lend theirs
     */
    Beginnings(Disk disk, Plan plan, RunOptions options, Optional<SharedStages> cached, ProgressListener listener) {
        this.disk = disk;
        this.plan = plan;
        this.options = options;
        this.cached = cached;
        this.listener = listener;
    }

    Beginning find() throws IOException {
        boolean lostSome = false;
        for (Own own : ownCheckpoints()) {
            Optional<Beginning> beginning = own.label() == null ? Optional.empty() : resume(own);
            if (beginning.isPresent()) {
                listener.message("goes on at epoch " + beginning.get().epochs() + " of "
                        + plan.folder().path());
                return beginning.get();
            }
            lostSome = true;
        }
        if (lostSome) {
            listener.warning("no checkpoint of " + plan.folder().path() + " is good: the run starts anew");
        }
        if (options.share() && !options.force()) {
            Optional<Beginning> fork = new Forks(disk, plan, options, cached, listener).find();
            if (fork.isPresent()) {
                return fork.get();
            }
        }
        return new Beginning(Recordings.create(disk, plan), Optional.empty());
    }

    /** A checkpoint in the run's own folder; its label is null if it cannot be read. */
    private record Own(Path path, Checkpoint.Label label) {
        long epochs() {
            return label == null ? -1 : label.epochs();
        }
    }

    /** Returns the checkpoints in the run's folder, the newest first. */
    private List<Own> ownCheckpoints() throws IOException {
        List<Own> found = new ArrayList<>();
        if (!Files.isDirectory(plan.folder().checkpoints())) {
            return found;
        }
        try (Stream<Path> files = Files.list(plan.folder().checkpoints())) {
            for (Path path : files.filter(file -> file.getFileName().toString().endsWith(".ckpt"))
                    .sorted()
                    .toList()) {
                found.add(new Own(path, label(path)));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        found.sort(Comparator.comparingLong(Own::epochs).reversed());
        return found;
    }

    private Checkpoint.Label label(Path path) throws IOException {
        try {
            return Checkpoint.readLabel(path);
        } catch (RecordingException e) {
            listener.warning(e.getMessage() + "; an older checkpoint is tried");
            return null;
        }
    }

    private Optional<Beginning> resume(Own own) throws IOException {
        int stage = own.label().stage();
        if (stage >= plan.stages() || !own.label().belongsTo().startsWith(plan.lived(stage))) {
            listener.warning(own.path() + " belongs to another run; an older checkpoint is tried");
            return Optional.empty();
        }
        if (!own.label().belongsTo().equals(plan.belongsTo(stage))) {
            throw new UserErrorException(plan.folder().path()
                    + " holds an unfinished run that is recorded otherwise: it was started with '"
                    + own.label().belongsTo() + "', and this one would be '" + plan.belongsTo(stage)
                    + "'; set the recording as it was, or start anew with --force");
        }
        try {
            Checkpoint checkpoint = Checkpoint.read(own.path());
            Recordings recordings = Recordings.resume(disk, plan, checkpoint.recordings());
            return Optional.of(new Beginning(recordings, Optional.of(checkpoint)));
        } catch (RecordingException e) {
            listener.warning(e.getMessage() + "; an older checkpoint is tried");
            return Optional.empty();
        }
    }

    /** Deletes what was recorded of a run, but not its lock. */
    static void clear(RunFolder folder) throws IOException {
        Files.deleteIfExists(folder.done());
        if (Files.isDirectory(folder.checkpoints())) {
            try (Stream<Path> files = Files.list(folder.checkpoints())) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        for (String name : List.of(
                RunFiles.TRACE,
                RunFiles.SPIKES,
                RunFiles.METRICS,
                RunFiles.WEIGHTS,
                RunFiles.WEIGHTS_TABLE,
                RunFiles.ACTIVITY,
                RunFiles.ACTIVITY_TABLE,
                RunFiles.INPUT_WEIGHTS)) {
            Files.deleteIfExists(folder.path().resolve(name));
        }
        Files.deleteIfExists(folder.manifest());
    }
}
