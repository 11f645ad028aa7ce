package dormouse.experiments.tensorboard;

import dormouse.experiments.recording.Manifest;
import dormouse.experiments.recording.MetricRow;
import dormouse.experiments.recording.MetricsFile;
import dormouse.experiments.results.Results;
import dormouse.experiments.run.RunFolder;
import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;

/** Writes the metrics of runs as event files, one a run, for {@code tensorboard --logdir}. */
public final class TensorBoard {

    /** The name of every event file, in its run's folder; TensorBoard looks for its beginning. */
    static final String FILE = "events.out.tfevents.dormouse";

    private TensorBoard() {}

    /**
     * Writes the metrics of all runs below some folders, also of those that are not finished, as far as they came. Files of before are
     * replaced.
     *
     * @param folders where to look for runs
     * @param out where {@code experiment/config/seed-n/events.out.tfevents.dormouse} are written
     * @param warnings hears a sentence for every run that is left out
     * @return of how many runs
     * @throws UserErrorException if there is no run
     */
    public static int write(List<Path> folders, Path out, Consumer<String> warnings) throws IOException {
        int runs = 0;
        for (Path folder : folders) {
            for (RunFolder.Found run : RunFolder.findAll(folder, warnings)) {
                Manifest manifest = run.manifest();
                // a finished run must be as it was when it finished
                if (run.folder().isDone()
                        && Results.readRun(run.folder(), manifest, warnings).isEmpty()) {
                    continue;
                }
                byte[] events;
                try {
                    events = events(run);
                } catch (IOException e) {
                    warnings.accept(e.getMessage() + "; the run is left out");
                    continue;
                }
                Path file = RunFolder.of(out, manifest.experiment(), manifest.config(), manifest.seed())
                        .path()
                        .resolve(FILE);
                Files.createDirectories(file.getParent());
                Files.write(file, events);
                runs++;
            }
        }
        if (runs == 0) {
            throw new UserErrorException("there is no run in "
                    + String.join(", ", folders.stream().map(Path::toString).toList()));
        }
        return runs;
    }

    private static byte[] events(RunFolder.Found run) throws IOException {
        EventFile file = new EventFile(started(run.manifest()));
        MetricsFile.forEach(run.folder().metrics(), row -> row.value()
                .ifPresent(value -> file.scalar(tag(row), row.epoch(), (float) value)));
        return file.bytes();
    }

    private static double started(Manifest manifest) {
        try {
            return manifest.progress() == null
                    ? 0
                    : Instant.parse(manifest.progress().started()).toEpochMilli() / 1000.0;
        } catch (DateTimeParseException e) {
            return 0;
        }
    }

    /** Metrics over time make one curve a task; those of whole stages a number a stage. TensorBoard groups by what is before the slash. */
    private static String tag(MetricRow row) {
        String agent = row.agent() == 0 ? "" : " agent " + (row.agent() + 1);
        return row.metric() + "/" + (row.ofWholeStage() ? row.stage() + " " : "") + row.task() + agent;
    }
}
