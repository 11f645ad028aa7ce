package dormouse.experiments.run;

import dormouse.experiments.recording.MetricRow;
import dormouse.experiments.recording.MetricsFile;
import dormouse.experiments.recording.RunFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the stages of a run came to, as a table for people.
 *
 * @param rows one for each stage that has ended and each task in it, in order
 */
public record RunSummary(List<Row> rows) {

    /**
     * A stage, as far as it was spent on one task. All agents together.
     *
     * @param stage label of the stage, such as {@code 03-t1}
     * @param task name of the task; "sleep" asleep
     * @param performance share of rewarded bites; empty without bites
     * @param bites particles eaten, of any value; empty asleep
     * @param hiddenSpikes mean spikes of the hidden layer an aeon and agent
     * @param outputSpikes mean spikes of the output layer an aeon and agent
     */
    public record Row(
            String stage,
            String task,
            OptionalDouble performance,
            OptionalDouble bites,
            OptionalDouble hiddenSpikes,
            OptionalDouble outputSpikes) {}

    public RunSummary {
        rows = List.copyOf(rows);
    }

    /** Reads the table from the metrics of a run. */
    static RunSummary read(Path folder) throws IOException {
        Builder builder = new Builder();
        MetricsFile.forEach(folder.resolve(RunFiles.METRICS), row -> {
            if (row.ofWholeStage()) {
                builder.add(row);
            }
        });
        return builder.build();
    }

    /** Puts the table together from rows of metrics. */
    public static final class Builder {

        private final Map<List<String>, Sums> stages = new LinkedHashMap<>();
        /** Of the row before: the next one mostly is of the same stage and task. */
        private List<String> last = List.of("", "");

        private Sums ofLast = new Sums();

        /** Adds a metric of a whole stage. */
        public void add(MetricRow row) {
            if (!row.stage().equals(last.get(0)) || !row.task().equals(last.get(1))) {
                last = List.of(row.stage(), row.task());
                ofLast = stages.computeIfAbsent(last, key -> new Sums());
            }
            ofLast.add(row);
        }

        /** Returns the table of what was added. */
        public RunSummary build() {
            List<Row> rows = new ArrayList<>();
            stages.forEach((key, sums) -> rows.add(sums.row(key.get(0), key.get(1))));
            return new RunSummary(rows);
        }
    }

    /** The metrics of a stage and a task, over all agents. */
    private static final class Sums {

        private final Map<String, Double> totals = new LinkedHashMap<>();
        private int agents;

        void add(MetricRow row) {
            agents = Math.max(agents, row.agent() + 1);
            row.value().ifPresent(value -> totals.merge(row.metric(), value, Double::sum));
        }

        Row row(String stage, String task) {
            double rewarded = totals.getOrDefault(StageMetrics.REWARDED, 0.0);
            double bites = rewarded + totals.getOrDefault(StageMetrics.PUNISHED, 0.0);
            return new Row(
                    stage,
                    task,
                    bites > 0 ? OptionalDouble.of(rewarded / bites) : OptionalDouble.empty(),
                    total(StageMetrics.BITES, 1),
                    total(StageMetrics.HIDDEN_SPIKES, agents),
                    total(StageMetrics.OUTPUT_SPIKES, agents));
        }

        private OptionalDouble total(String metric, int divisor) {
            Double total = totals.get(metric);
            return total == null ? OptionalDouble.empty() : OptionalDouble.of(total / divisor);
        }
    }
}
