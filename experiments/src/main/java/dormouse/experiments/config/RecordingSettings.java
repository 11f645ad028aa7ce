package dormouse.experiments.config;

/**
 * What a run records, and how often. It changes no result. Keys: {@code recording.*}.
 *
 * @param metricsEvery aeons from one row of each metric to the next; at least 1; 50
 * @param weightsEvery aeons from one snapshot of the hidden to output strengths to the next; at least 1; 100
 * @param checkpointEvery aeons from one checkpoint to the next; at least 1; 500
 * @param trace whether every epoch is recorded for replay; on
 * @param spikes whether every single spike is recorded; off
 */
public record RecordingSettings(
        int metricsEvery, int weightsEvery, int checkpointEvery, boolean trace, boolean spikes) {

    public RecordingSettings {
        checkEvery("recording.metrics-every", metricsEvery);
        checkEvery("recording.weights-every", weightsEvery);
        checkEvery("recording.checkpoint-every", checkpointEvery);
    }

    private static void checkEvery(String key, int aeons) {
        if (aeons < 1) {
            throw new IllegalArgumentException(key + " is " + aeons + ", but must be at least 1 aeon");
        }
    }
}
