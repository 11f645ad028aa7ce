package dormouse.experiments.findings;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A sample in brief.
 *
 * @param n how many values
 * @param mean their mean; NaN without values
 * @param sd their standard deviation, over n − 1; NaN with fewer than two values
 */
public record Summary(int n, double mean, double sd) {
    private static final double CONFIDENCE = 0.95;

    /** Returns the summary of some values. */
    public static Summary of(double... values) {
        int n = values.length;
        if (n == 0) {
            return new Summary(0, Double.NaN, Double.NaN);
        }
        double mean = Arrays.stream(values).sum() / n;
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new Summary(n, mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)));
    }

    /** Returns half the width of the mean's 95 % confidence interval, by Student's t with n − 1 degrees of freedom. */
    public double ciHalfWidth() {
        if (n < 2) {
            return Double.NaN;
        }
        double quantile = TDistribution.of(n - 1).inverseSurvivalProbability((1 - CONFIDENCE) / 2);
        return quantile * sd / Math.sqrt(n);
    }

    /** Returns the lower end of the mean's 95 % confidence interval. */
    public double ciLow() {
        return mean - ciHalfWidth();
    }

    /** Returns the upper end of the mean's 95 % confidence interval. */
    public double ciHigh() {
        return mean + ciHalfWidth();
    }
}
