package dormouse.experiments.recording;

/**
 * How much of some recordings is copied: all from the run's beginning, or one stage.
 *
 * @param stage label of the one stage, such as {@code 03-t1}; empty for all stages
 * @param firstEpoch the epoch that the copy begins with
 */
public record Extent(String stage, long firstEpoch) {

    /** Everything. */
    public static final Extent WHOLE = new Extent("", 0);

    /** Returns whether rows of a stage belong to it. */
    boolean has(String label) {
        return whole() || stage.equals(label);
    }

    boolean whole() {
        return stage.isEmpty();
    }
}
