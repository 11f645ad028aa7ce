package dormouse.experiments.equivalence;

import dormouse.experiments.findings.Comparison;
import dormouse.experiments.findings.Summary;
import dormouse.experiments.text.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A measure of a stage, by both engines.
 *
 * @param stage label of the stage
 * @param task the task, or empty
 * @param measure what is compared
 * @param exact the exact engine's values; of distributions how far each seed's is from the next seed's
 * @param fast the fast engine's values; of distributions likewise
 * @param difference seed by seed, in the margin's unit
 */
record Row(String stage, String task, Measure measure, Summary exact, Summary fast, Comparison difference) {

    private static final double LEVEL = 0.05;

    /** What the tests come to. */
    enum Verdict {
        EQUIVALENT("equivalent"),
        DIFFERENT("different"),
        UNSETTLED("not settled");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Returns the row of a measure; empty where one of the runs has no value of it. */
    static Optional<Row> of(Measure measure, List<StageProfile> exact, List<StageProfile> fast) {
        return measure.kind() == Measure.Kind.DISTANCE
                ? ofDistances(measure, exact, fast)
                : ofValues(measure, exact, fast);
    }

    private static Optional<Row> ofDistances(Measure measure, List<StageProfile> exact, List<StageProfile> fast) {
        double[] distances = new double[exact.size()];
        for (int i = 0; i < distances.length; i++) {
            Distribution here = exact.get(i).distributions().getOrDefault(measure, Distribution.of());
            Distribution there = fast.get(i).distributions().getOrDefault(measure, Distribution.of());
            if (here.size() == 0 || there.size() == 0) {
                return Optional.empty();
            }
            distances[i] = here.distance(there);
        }
        StageProfile first = exact.get(0);
        return Optional.of(new Row(
                first.stage(),
                first.task(),
                measure,
                apart(measure, exact),
                apart(measure, fast),
                Comparison.against(0, distances)));
    }

    /** How far each seed's distribution is from the next seed's, and the last one's from the first's, by one engine: what there is without any other cause. */
    private static Summary apart(Measure measure, List<StageProfile> runs) {
        int seeds = runs.size();
        return Summary.of(IntStream.range(0, seeds < 3 ? seeds - 1 : seeds)
                .mapToDouble(i -> runs.get(i)
                        .distributions()
                        .get(measure)
                        .distance(runs.get((i + 1) % seeds).distributions().get(measure)))
                .toArray());
    }

    private static Optional<Row> ofValues(Measure measure, List<StageProfile> exact, List<StageProfile> fast) {
        double[] here = values(measure, exact);
        double[] there = values(measure, fast);
        if (here.length < exact.size() || there.length < fast.size()) {
            return Optional.empty();
        }
        StageProfile first = exact.get(0);
        Summary exactly = Summary.of(here);
        double unit = measure.kind() == Measure.Kind.RATIO ? exactly.mean() : 1;
        return Optional.of(new Row(
                first.stage(),
                first.task(),
                measure,
                exactly,
                Summary.of(there),
                Comparison.paired(over(there, unit), over(here, unit))));
    }

    private static double[] values(Measure measure, List<StageProfile> runs) {
        return runs.stream()
                .map(StageProfile::values)
                .map((Map<Measure, Double> values) -> values.get(measure))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double[] over(double[] values, double unit) {
        return Arrays.stream(values).map(value -> value / unit).toArray();
    }

    /** Returns the two-sided p value of the difference; NaN of distributions, whose distance is never negative. */
    double p() {
        return measure.kind() == Measure.Kind.DISTANCE ? Double.NaN : difference.p();
    }

    /** Returns the p value of the hypothesis that the difference is as large as the margin, or larger. */
    double marginP() {
        return measure.kind() == Measure.Kind.DISTANCE
                ? difference.pBelow(measure.margin())
                : difference.pEquivalent(measure.margin());
    }

    /** Returns what the tests come to; of differences without any spread, which cannot be tested, what they are. */
    Verdict verdict() {
        boolean within = Math.abs(difference.summary().mean()) < measure.margin();
        if (difference.testable()
                ? marginP() < LEVEL
                : within && difference.summary().n() > 1) {
            return Verdict.EQUIVALENT;
        }
        return p() < LEVEL ? Verdict.DIFFERENT : Verdict.UNSETTLED;
    }

    /** Returns the table's cells. */
    String[] cells() {
        return new String[] {
            stage,
            task,
            measure.toString(),
            value(exact),
            value(fast),
            differenceText(),
            marginText(),
            Integer.toString(difference.summary().n()),
            Double.isNaN(p()) ? "" : Numbers.p(p()),
            Double.isNaN(marginP()) ? "" : Numbers.p(marginP()),
            verdict().toString()
        };
    }

    private String value(Summary summary) {
        return summary.n() == 0 ? "" : Numbers.meanAndSd(summary.mean(), summary.sd(), measure.decimals());
    }

    private String differenceText() {
        Summary summary = difference.summary();
        return switch (measure.kind()) {
            case DIFFERENCE ->
                Numbers.signed(summary.mean(), 3) + " [" + Numbers.signed(summary.ciLow(), 3) + ", "
                        + Numbers.signed(summary.ciHigh(), 3) + "]";
            case RATIO ->
                Numbers.signed(100 * summary.mean(), 1) + " % [" + Numbers.signed(100 * summary.ciLow(), 1) + ", "
                        + Numbers.signed(100 * summary.ciHigh(), 1) + "]";
            case DISTANCE ->
                Numbers.fixed(summary.mean(), 3) + " [" + Numbers.fixed(summary.ciLow(), 3) + ", "
                        + Numbers.fixed(summary.ciHigh(), 3) + "]";
        };
    }

    private String marginText() {
        return switch (measure.kind()) {
            case DIFFERENCE -> "± " + Numbers.fixed(measure.margin(), 2);
            case RATIO -> "± " + Numbers.fixed(100 * measure.margin(), 0) + " %";
            case DISTANCE -> Numbers.fixed(measure.margin(), 2);
        };
    }
}
