package dormouse.experiments.equivalence;

/**
 * What is compared, and how large a difference may be that does not count. The margins were fixed before the engines were compared
 * (docs/decisions/0025): the findings of the paper are differences in performance of 0.05 and more, and a tenth of a rate, or of the
 * weight of a distribution, is less than what tells two seeds of one engine apart.
 */
enum Measure {
    PERFORMANCE("performance", Kind.DIFFERENCE, 0.05, 3),
    BITES("bites", Kind.RATIO, 0.1, 0),
    HIDDEN_RATE("hidden spikes an aeon", Kind.RATIO, 0.1, 0),
    OUTPUT_RATE("output spikes an aeon", Kind.RATIO, 0.1, 0),
    WEIGHT_SPREAD("strengths, hidden to output: sd", Kind.RATIO, 0.1, 4),
    WEIGHTS("strengths, hidden to output: distribution", Kind.DISTANCE, 0.1, 3),
    INPUT_WEIGHTS("strengths, input to hidden: distribution", Kind.DISTANCE, 0.1, 3),
    HIDDEN_INTERVALS("hidden interspike intervals", Kind.DISTANCE, 0.1, 3),
    OUTPUT_INTERVALS("output interspike intervals", Kind.DISTANCE, 0.1, 3),
    HIDDEN_TIMES("hidden spikes' steps", Kind.DISTANCE, 0.1, 3),
    OUTPUT_TIMES("output spikes' steps", Kind.DISTANCE, 0.1, 3);

    /** How two values, or two distributions, of one seed are compared. */
    enum Kind {
        /** The difference of two values; the margin is in their unit. */
        DIFFERENCE,
        /** The difference of two values, over the mean of the exact engine's. */
        RATIO,
        /** The largest difference of two cumulative distributions (Kolmogorov, Smirnov), 0 to 1. */
        DISTANCE
    }

    private final String text;
    private final Kind kind;
    private final double margin;
    private final int decimals;

    Measure(String text, Kind kind, double margin, int decimals) {
        this.text = text;
        this.kind = kind;
        this.margin = margin;
        this.decimals = decimals;
    }

    Kind kind() {
        return kind;
    }

    double margin() {
        return margin;
    }

    /** Returns how many decimals its values are shown with. */
    int decimals() {
        return decimals;
    }

    @Override
    public String toString() {
        return text;
    }
}
