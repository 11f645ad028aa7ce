package dormouse.experiments.recording;

import java.util.Locale;

/** The names of the files in a run's folder. */
public final class RunFiles {

    /** What was run, where, and how far it came: {@link Manifest}. */
    public static final String MANIFEST = "manifest.json";
    /** The whole configuration. */
    public static final String CONFIG = "config.conf";
    /** {@link MetricsFile}. */
    public static final String METRICS = "metrics.csv";
    /** {@link TraceReader}. */
    public static final String TRACE = "trace.bin";
    /** {@link SpikeReader}. */
    public static final String SPIKES = "trace-spikes.bin";
    /** {@link WeightsReader}. */
    public static final String WEIGHTS = "weights.npy";
    /** When the snapshots in {@link #WEIGHTS} were taken. */
    public static final String WEIGHTS_TABLE = "weights.csv";
    /** {@link ActivityFile}. */
    public static final String ACTIVITY = "activity.npy";
    /** Which stage and task each matrix in {@link #ACTIVITY} is of. */
    public static final String ACTIVITY_TABLE = "activity.csv";
    /** {@link InputWeights}. */
    public static final String INPUT_WEIGHTS = "input-weights.npy";
    /** The folder of {@link Checkpoint}s. */
    public static final String CHECKPOINTS = "checkpoint";
    /** The newest checkpoint taken because it was time, in {@link #CHECKPOINTS}. */
    public static final String LATEST_CHECKPOINT = "latest.ckpt";
    /** The checkpoint of a stage that is kept by itself, in the cache. */
    public static final String STAGE_CHECKPOINT = "stage.ckpt";
    /** There when the run is finished. */
    public static final String DONE = "DONE";
    /** Locked by the process that computes the run. */
    public static final String LOCK = ".lock";

    private RunFiles() {}

    /** Returns the name of the checkpoint taken as a stage ended. */
    public static String stageCheckpoint(int stage) {
        return String.format(Locale.ROOT, "stage-%02d.ckpt", stage + 1);
    }

    /** Returns the label of a stage, such as {@code 03-t1}: its number from 1, and its name. */
    public static String stageLabel(int stage, String name) {
        // joined by hand: reports ask for a label for every test of every run
        return (stage + 1 < 10 ? "0" : "") + (stage + 1) + "-" + name;
    }
}
