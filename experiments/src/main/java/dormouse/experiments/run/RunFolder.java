package dormouse.experiments.run;

import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.InputWeights;
import dormouse.experiments.recording.Manifest;
import dormouse.experiments.recording.RunFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The folder of a run, {@code out/experiment/config/seed-n}. Its name tells all that its results depend on; nothing in it depends on
 * when it was made, but for the manifest.
 *
 * @param path the folder
 */
public record RunFolder(Path path) {

    /** Returns the folder of a run, whether there is one or not. */
    public static RunFolder of(Path out, String experiment, String configHash, long seed) {
        return new RunFolder(out.resolve(experiment).resolve(configHash).resolve("seed-" + seed));
    }

    /** Returns the folder in which all runs lie that this one may share with. */
    public Path out() {
        return path.toAbsolutePath().normalize().getParent().getParent().getParent();
    }

    /** Returns {@code trace.bin}. */
    public Path trace() {
        return path.resolve(RunFiles.TRACE);
    }

    /** Returns {@code trace-spikes.bin}, which there is only where every spike was recorded. */
    public Path spikes() {
        return path.resolve(RunFiles.SPIKES);
    }

    /** Returns {@code metrics.csv}. */
    public Path metrics() {
        return path.resolve(RunFiles.METRICS);
    }

    /** Returns {@code weights.npy}. */
    public Path weights() {
        return path.resolve(RunFiles.WEIGHTS);
    }

    /** Returns {@code weights.csv}. */
    public Path weightsTable() {
        return path.resolve(RunFiles.WEIGHTS_TABLE);
    }

    /** Returns {@code activity.npy}; runs of before it was recorded have none. */
    public Path activity() {
        return path.resolve(RunFiles.ACTIVITY);
    }

    /** Returns {@code activity.csv}. */
    public Path activityTable() {
        return path.resolve(RunFiles.ACTIVITY_TABLE);
    }

    /** Returns {@code input-weights.npy}; runs of before it was recorded have none. */
    public Path inputWeights() {
        return path.resolve(RunFiles.INPUT_WEIGHTS);
    }

    /** Returns {@code config.conf}. */
    public Path config() {
        return path.resolve(RunFiles.CONFIG);
    }

    /** Returns {@code manifest.json}. */
    public Path manifest() {
        return path.resolve(RunFiles.MANIFEST);
    }

    Path checkpoints() {
        return path.resolve(RunFiles.CHECKPOINTS);
    }

    Path latestCheckpoint() {
        return checkpoints().resolve(RunFiles.LATEST_CHECKPOINT);
    }

    Path stageCheckpoint(int stage) {
        return checkpoints().resolve(RunFiles.stageCheckpoint(stage));
    }

    Path done() {
        return path.resolve(RunFiles.DONE);
    }

    Path lock() {
        return path.resolve(RunFiles.LOCK);
    }

    /** Returns whether the run is finished. */
    public boolean isDone() {
        return Files.isRegularFile(done());
    }

    /** Reads what the run is, and how far it came. */
    public Manifest readManifest() throws IOException {
        return Manifest.read(manifest());
    }

    /**
     * Reads the input to hidden strengths as the last stage that could change them left them; where they were not recorded, from the
     * checkpoint of that stage.
     *
     * @param settings the run's configuration
     * @param seed the run's seed
     */
    public InputWeights readInputWeights(Settings settings, long seed) throws IOException {
        return Files.exists(inputWeights())
                ? InputWeights.read(inputWeights())
                : InputWeightsRecorder.fromCheckpoint(this, settings, seed);
    }

    /** Reads what the stages that have ended came to. */
    public RunSummary readSummary() throws IOException {
        return RunSummary.read(path);
    }

    /**
     * A run that was found.
     *
     * @param folder where it lies
     * @param manifest what it is
     */
    public record Found(RunFolder folder, Manifest manifest) {}

    /**
     * Finds all runs below a folder, in the order of their paths. What is no run is passed over; what looks like one, but cannot be
     * read, is passed over with a warning.
     *
     * @param root the folder; it may be a run's itself
     * @param warnings hears a sentence for each run that cannot be read
     * @throws UserErrorException if there is no such folder
     */
    public static List<RunFolder> find(Path root, Consumer<String> warnings) {
        return findAll(root, warnings).stream().map(Found::folder).toList();
    }

    /** Finds the same as {@link #find}, with their manifests, which are read on all processors. */
    public static List<Found> findAll(Path root, Consumer<String> warnings) {
        List<RunFolder> candidates = findUnread(root, warnings);
        List<Object> read =
                candidates.parallelStream().map(RunFolder::manifestOrProblem).toList();
        List<Found> runs = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i) instanceof Manifest manifest) {
                runs.add(new Found(candidates.get(i), manifest));
            } else {
                warnings.accept(read.get(i) + "; the run is left out");
            }
        }
        return List.copyOf(runs);
    }

    /** Finds all folders with a manifest, in the order of their paths, but does not look into it: some may turn out to be no runs. */
    public static List<RunFolder> findUnread(Path root, Consumer<String> warnings) {
        if (!Files.isDirectory(root)) {
            throw new UserErrorException(root + " is no folder");
        }
        List<RunFolder> candidates = new ArrayList<>();
        try {
            Files.walkFileTree(root, new Finder(candidates, warnings));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for runs in " + root, e);
        }
        candidates.sort(Comparator.comparing(RunFolder::path));
        return candidates;
    }

    private Object manifestOrProblem() {
        try {
            return readManifest();
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /** Looks at every folder for a manifest. */
    private static final class Finder extends SimpleFileVisitor<Path> {

        private final List<RunFolder> runs;
        private final Consumer<String> warnings;

        Finder(List<RunFolder> runs, Consumer<String> warnings) {
            this.runs = runs;
            this.warnings = warnings;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            RunFolder run = new RunFolder(folder);
            if (!Files.exists(run.manifest())) {
                if (run.isDone() && Files.exists(run.config())) {
                    warnings.accept(run.manifest() + " is missing; the run is left out");
                }
                return FileVisitResult.CONTINUE;
            }
            runs.add(run);
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            warnings.accept("cannot look into " + file + ": " + e.getMessage());
            return FileVisitResult.CONTINUE;
        }
    }
}
