package dormouse.experiments.results;

import dormouse.experiments.recording.Manifest;
import dormouse.experiments.recording.MetricRow;
import dormouse.experiments.recording.MetricsCheck;
import dormouse.experiments.recording.MetricsFile;
import dormouse.experiments.run.RunFolder;
import dormouse.experiments.run.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads a finished run's metrics, once they are sure to be as they were when it finished. */
final class RunReader {

    private static final String PERFORMANCE = "performance";

    private final RunSummary.Builder summary = new RunSummary.Builder();
    /** Sum and number of agents of each window, by stage and task. */
    private final Map<List<String>, TreeMap<Long, double[]>> windows = new LinkedHashMap<>();

    private RunReader() {}

    /**
     * Reads a run.
     *
     * @param curves whether to read how performance went, besides what each stage came to
     * @param warnings hears a sentence if it is left out
     */
    static Optional<RunData> read(RunFolder folder, Manifest manifest, boolean curves, Consumer<String> warnings) {
        Path metrics = folder.metrics();
        try {
            Optional<MetricsCheck> check = MetricsCheck.of(manifest);
            if (check.isEmpty()) {
                warnings.accept(folder.manifest()
                        + " has no hash of the metrics, but the run is finished; the run is left out");
                return Optional.empty();
            }
            if (!Files.isRegularFile(metrics)) {
                warnings.accept(metrics + " is missing; the run is left out");
                return Optional.empty();
            }
            byte[] lines = curves
                    ? MetricsFile.ofWholeStagesAnd(metrics, check.get()::update, PERFORMANCE)
                    : MetricsFile.ofWholeStagesAnd(metrics, check.get()::update);
            if (!check.get().isPassed()) {
                warnings.accept(metrics + " is not as it was when the run finished; the run is left out");
                return Optional.empty();
            }
            RunReader reader = new RunReader();
            MetricsFile.forEach(metrics, lines, reader::add);
            return Optional.of(new RunData(folder, manifest, reader.summary.build(), reader.curves()));
        } catch (IOException e) {
            warnings.accept(e.getMessage() + "; the run is left out");
            return Optional.empty();
        }
    }

    private void add(MetricRow row) {
        if (row.ofWholeStage()) {
            summary.add(row);
        } else if (row.metric().equals(PERFORMANCE)) {
            double[] sum = windows.computeIfAbsent(List.of(row.stage(), row.task()), key -> new TreeMap<>())
                    .computeIfAbsent(row.epoch(), key -> new double[2]);
            row.value().ifPresent(value -> {
                sum[0] += value;
                sum[1]++;
            });
        }
    }

    private List<RunData.Curve> curves() {
        List<RunData.Curve> curves = new ArrayList<>();
        windows.forEach((key, points) -> {
            List<RunData.Point> list = new ArrayList<>(points.size());
            points.forEach((epoch, sum) -> list.add(new RunData.Point(epoch, sum[0] / sum[1])));
            curves.add(new RunData.Curve(key.get(0), key.get(1), list));
        });
        return curves;
    }
}
