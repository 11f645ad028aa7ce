package dormouse.render.playback;

import dormouse.experiments.recording.RecordingException;
import dormouse.experiments.recording.RunFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the folders of runs. */
public final class RunFolders {

    /** Runs lie at most so deep below the folder that holds them all: experiment, configuration, seed. */
    private static final int DEPTH = 3;

    private RunFolders() {}

    /**
     * Returns the run in a folder, or the runs below it, in the order of their names.
     *
     * @throws RecordingException if there is none
     */
    public static List<Path> of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new RecordingException(
                    folder + (Files.exists(folder) ? " is no folder of a run" : ": there is no such folder"));
        }
        if (isRun(folder)) {
            return List.of(folder);
        }
        if (Files.exists(folder.resolve(RunFiles.MANIFEST))) {
            throw new RecordingException(folder + " holds no " + RunFiles.TRACE
                    + ": the run was recorded with recording.trace = false, so there is nothing to see");
        }
        List<Path> found = below(folder);
        if (found.isEmpty()) {
            throw new RecordingException(folder + " holds no recording of Dormouse: no " + RunFiles.TRACE
                    + " in it, nor in the folders below it");
        }
        return found;
    }

    /** Returns all runs in the folder that a run belongs to, without itself; none if they cannot be read. */
    public static List<Path> beside(Path run) {
        Path root = run.toAbsolutePath().normalize();
        Path itself = root;
        for (int up = 0; up < DEPTH && root.getParent() != null; up++) {
            root = root.getParent();
        }
        try {
            return below(root).stream().filter(each -> !each.equals(itself)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> paths =
                Files.find(folder, DEPTH, (path, attributes) -> attributes.isDirectory() && isRun(path))) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve(RunFiles.TRACE));
    }
}
