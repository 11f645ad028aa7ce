package dormouse.experiments.findings;

/** Whether our runs show what the paper shows. */
public enum Verdict {
    /** The test is significant in the paper's direction. */
    AS_PAPER("as the paper"),
    /** The test is significant against the paper. */
    UNLIKE_PAPER("unlike the paper"),
    /** Neither: the seeds are too few or differ too much to say. */
    UNSETTLED("not settled"),
    /** Fewer than two seeds, or all alike: there is no test. */
    NO_TEST("no test"),
    /** No run holds the value. */
    NOT_MEASURED("not measured");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** Returns the verdict in words. */
    @Override
    public String toString() {
        return text;
    }
}
