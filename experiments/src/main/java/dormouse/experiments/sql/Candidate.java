package dormouse.experiments.sql;

import dormouse.experiments.recording.Manifest;
import dormouse.experiments.results.Results;
import dormouse.experiments.results.RunData;
import dormouse.experiments.run.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder that looks like a run's.
 *
 * @param folder where it lies
 * @param name its path from the folder of all runs
 * @param stamp what changes when the run does
 */
record Candidate(RunFolder folder, String name, String stamp) {

    /**
     * What a candidate turned out to be.
     *
     * @param of the candidate
     * @param done whether it is finished
     * @param manifest empty if it cannot be read
     * @param data what was measured; empty if it is not finished, or damaged, or there already
     * @param problems a sentence for what is wrong with it
     */
    record Contents(
            Candidate of, boolean done, Optional<Manifest> manifest, Optional<RunData> data, List<String> problems) {

        Contents {
            problems = List.copyOf(problems);
        }

        /** Returns whether it has all that a run of its kind must have. */
        boolean isWhole() {
            return manifest.isPresent() && (!done || data.isPresent());
        }
    }

    static Candidate of(RunFolder run, Path root) {
        return new Candidate(run, root.relativize(run.path()).toString(), stamp(run));
    }

    /** Returns times and sizes of the manifest and the metrics, and whether the run is finished. */
    private static String stamp(RunFolder run) {
        return (run.isDone() ? "done" : "open") + stamp(run.manifest()) + stamp(run.metrics());
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return " " + attributes.lastModifiedTime().toMillis() + "/" + attributes.size();
        } catch (NoSuchFileException e) {
            return " -";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads it; of a run that is among those known already, its manifest alone. */
    Contents read(Set<RunRows.Key> known) {
        boolean done = folder.isDone();
        List<String> problems = new ArrayList<>();
        try {
            Manifest manifest = folder.readManifest();
            Optional<RunData> data = done && !known.contains(RunRows.Key.of(manifest))
                    ? Results.readRun(folder, manifest, problems::add)
                    : Optional.empty();
            return new Contents(this, done, Optional.of(manifest), data, problems);
        } catch (IOException e) {
            return new Contents(
                    this, done, Optional.empty(), Optional.empty(), List.of(e.getMessage() + "; the run is left out"));
        }
    }
}
