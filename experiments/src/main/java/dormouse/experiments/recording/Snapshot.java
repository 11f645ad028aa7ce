package dormouse.experiments.recording;

/**
 * A row of weights.csv: when a snapshot in weights.npy was taken, and why.
 *
 * @param index its number in weights.npy, from 0
 * @param epoch epochs lived since the run began
 * @param aeon aeons lived since the run began
 * @param stage label of the stage, such as {@code 03-t1}
 * @param reason {@code start} of the stage, {@code every} so many aeons, or {@code end} of the stage
 */
public record Snapshot(long index, long epoch, long aeon, String stage, String reason) {

    /** The snapshot was taken as the stage began. */
    public static final String START = "start";
    /** The snapshot was taken because it was time. */
    public static final String EVERY = "every";
    /** The snapshot was taken as the stage ended. */
    public static final String END = "end";
}
