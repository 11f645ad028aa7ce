package dormouse.experiments.report;

import dormouse.experiments.findings.Summary;
import dormouse.experiments.text.Numbers;
import java.util.List;

/** What is drawn around a mean: the 95 % confidence interval from three values on, the range of two, nothing of one. */
record Interval(double mean, double low, double high, int n) {

    private static final int FEWEST_FOR_CI = 3;

    static Interval of(List<Double> all) {
        double[] values = all.stream()
                .filter(value -> !Double.isNaN(value))
                .mapToDouble(Double::doubleValue)
                .toArray();
        Summary summary = Summary.of(values);
        if (values.length >= FEWEST_FOR_CI) {
            return new Interval(summary.mean(), summary.ciLow(), summary.ciHigh(), values.length);
        }
        return values.length == 2
                ? new Interval(summary.mean(), Math.min(values[0], values[1]), Math.max(values[0], values[1]), 2)
                : new Interval(summary.mean(), Double.NaN, Double.NaN, values.length);
    }

    /** Returns mean ± standard deviation (n − 1), and the confidence interval, as four cells: mean, sd, CI, n. */
    static List<String> cells(List<Double> all, int decimals) {
        double[] values = all.stream()
                .filter(value -> !Double.isNaN(value))
                .mapToDouble(Double::doubleValue)
                .toArray();
        Summary summary = Summary.of(values);
        return List.of(
                Numbers.fixed(summary.mean(), decimals),
                values.length < 2 ? "" : Numbers.fixed(summary.sd(), decimals),
                values.length < 2
                        ? ""
                        : Numbers.fixed(summary.ciLow(), decimals) + " to " + Numbers.fixed(summary.ciHigh(), decimals),
                Integer.toString(values.length));
    }
}
