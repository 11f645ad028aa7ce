package dormouse.experiments.run;

import dormouse.experiments.recording.MetricRow;

/** Names of the metrics of a whole stage. */
final class StageMetrics {

    static final String PERFORMANCE = MetricRow.STAGE_PREFIX + "performance";
    static final String REWARDED = MetricRow.STAGE_PREFIX + "rewarded";
    static final String PUNISHED = MetricRow.STAGE_PREFIX + "punished";
    static final String BITES = MetricRow.STAGE_PREFIX + "bites";
    static final String HIDDEN_SPIKES = MetricRow.STAGE_PREFIX + "hidden_spikes_per_aeon";
    static final String OUTPUT_SPIKES = MetricRow.STAGE_PREFIX + "output_spikes_per_aeon";
    static final String AEONS = MetricRow.STAGE_PREFIX + "aeons";

    private StageMetrics() {}
}
