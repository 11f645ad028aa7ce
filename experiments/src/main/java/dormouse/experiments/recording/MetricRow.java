package dormouse.experiments.recording;

import java.util.OptionalDouble;

/**
 * A row of metrics.csv.
 *
 * @param experiment name of the protocol
 * @param config hash of the configuration
 * @param seed the run's seed
 * @param agent the agent's number, from 0
 * @param stage label of the stage, such as {@code 03-t1}
 * @param task name of the task during which it was measured; "sleep" asleep
 * @param epoch epochs lived since the run began, at the end of the span that was measured
 * @param metric what was measured
 * @param value the value; empty if there was nothing to measure
 */
public record MetricRow(
        String experiment,
        String config,
        long seed,
        int agent,
        String stage,
        String task,
        long epoch,
        String metric,
        OptionalDouble value) {

    /** Metrics of a whole stage begin with this. */
    public static final String STAGE_PREFIX = "stage_";

    /** Returns the same row of another experiment. */
    MetricRow of(String otherExperiment, String otherConfig) {
        return new MetricRow(otherExperiment, otherConfig, seed, agent, stage, task, epoch, metric, value);
    }

    /** Returns whether this is a metric of a whole stage. */
    public boolean ofWholeStage() {
        return metric.startsWith(STAGE_PREFIX);
    }
}
