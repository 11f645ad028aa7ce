package dormouse.experiments.findings;

import java.util.List;

/** Whether our runs show what the paper shows. */
public enum Verdict {
    /** The test is significant in the paper's direction. */
    AS_PAPER("as the paper"),
    /** Of the several statements that make a finding some are as the paper, others not or not settled. */
    IN_PART("in part"),
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

    /** Returns what the verdicts on a finding's statements come to: as the paper only where all are. */
    static Verdict of(List<Verdict> statements) {
        if (statements.stream().distinct().count() == 1) {
            return statements.get(0);
        }
        if (statements.contains(AS_PAPER)) {
            return IN_PART;
        }
        return statements.contains(UNLIKE_PAPER) ? UNLIKE_PAPER : UNSETTLED;
    }

    /** Returns the verdict in words. */
    @Override
    public String toString() {
        return text;
    }
}
