package dormouse.experiments.findings;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.TTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Differences against zero: each seed's value less a fixed one, or less the value of the same seed under another condition. With fewer
 * than two differences, or where all are equal, there is no test and its figures are NaN.
 */
public final class Comparison {
    /** With fewer pairs the signed-rank test cannot reach p &lt; 0.05, whatever they are. */
    static final int FEWEST_FOR_WILCOXON = 6;

    /** From so many pairs on the signed-rank test's p value is that of the normal distribution, as R has it. */
    private static final int FEWEST_FOR_NORMAL = 50;

    /** Deviations up to this size come from rounding alone. */
    private static final double ROUNDING = 1e-12;

    private final double[] differences;
    private final Summary summary;

    private Comparison(double[] differences) {
        this.differences = differences;
        this.summary = Summary.of(differences);
    }

    /** Compares values with a fixed one, such as chance. */
    public static Comparison against(double fixed, double... values) {
        return new Comparison(Arrays.stream(values).map(value -> value - fixed).toArray());
    }

    /** Compares values with others of the same seeds, pair by pair: {@code after} less {@code before}. */
    public static Comparison paired(double[] after, double[] before) {
        if (after.length != before.length) {
            throw new IllegalArgumentException(after.length + " values cannot be paired with " + before.length);
        }
        double[] differences = new double[after.length];
        Arrays.setAll(differences, i -> after[i] - before[i]);
        return new Comparison(differences);
    }

    /** Returns the differences in brief. */
    public Summary summary() {
        return summary;
    }

    /** Returns whether there is enough to test: two differences that are not the same. */
    public boolean testable() {
        return summary.n() >= 2 && summary.sd() > ROUNDING;
    }

    /** Returns Student's t of the differences. */
    public double t() {
        return testable() ? TTest.withDefaults().statistic(differences) : Double.NaN;
    }

    /** Returns the t test's degrees of freedom. */
    public int degreesOfFreedom() {
        return summary.n() - 1;
    }

    /** Returns the two-sided p value of the t test. */
    public double p() {
        return p(0, AlternativeHypothesis.TWO_SIDED);
    }

    /**
     * Returns the two-sided p value of Wilcoxon's signed-rank test; NaN with fewer than six pairs. Differences of zero are left out;
     * exact, or where there are such or ties, or 50 pairs and more, by the normal distribution with a correction for ties and for
     * continuity.
     */
    public double wilcoxonP() {
        if (!testable() || summary.n() < FEWEST_FOR_WILCOXON) {
            return Double.NaN;
        }
        double[] nonZero = Arrays.stream(differences).filter(d -> d != 0).toArray();
        long sizes = Arrays.stream(nonZero).map(Math::abs).distinct().count();
        return nonZero.length == differences.length && sizes == nonZero.length && nonZero.length < FEWEST_FOR_NORMAL
                ? WilcoxonSignedRankTest.withDefaults()
                        .with(PValueMethod.EXACT)
                        .test(differences)
                        .getPValue()
                : normalWilcoxonP(nonZero);
    }

    private static double normalWilcoxonP(double... nonZero) {
        double[][] bySize = Arrays.stream(nonZero)
                .mapToObj(difference -> new double[] {Math.abs(difference), difference})
                .sorted(Comparator.comparingDouble(pair -> pair[0]))
                .toArray(double[][]::new);
        double upwards = 0;
        double ties = 0;
        for (int from = 0, to = 0; from < bySize.length; from = to) {
            int positive = 0;
            while (to < bySize.length && bySize[to][0] == bySize[from][0]) {
                positive += bySize[to][1] > 0 ? 1 : 0;
                to++;
            }
            // equal sizes share the mean of their ranks, from + 1 to to
            upwards += positive * (from + 1 + to) / 2.0;
            double equal = to - from;
            ties += equal * equal * equal - equal;
        }
        double n = bySize.length;
        double deviation = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24 - ties / 48);
        double distance = Math.max(0, Math.abs(upwards - n * (n + 1) / 4) - 0.5);
        return deviation > 0
                ? Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(distance / deviation))
                : Double.NaN;
    }

    /** Returns the effect size for paired values, Cohen's d_z: the mean difference in its standard deviations. */
    public double cohensDz() {
        return testable() ? summary.mean() / summary.sd() : Double.NaN;
    }

    /** Returns the one-sided p value against the hypothesis that the mean difference is {@code bound} or less. */
    public double pAbove(double bound) {
        return p(bound, AlternativeHypothesis.GREATER_THAN);
    }

    /** Returns the one-sided p value against the hypothesis that the mean difference is {@code bound} or more. */
    public double pBelow(double bound) {
        return p(bound, AlternativeHypothesis.LESS_THAN);
    }

    /** Returns the p value of equivalence by two one-sided t tests: against a mean difference of {@code margin} or more, either way. */
    public double pEquivalent(double margin) {
        return Math.max(pAbove(-margin), pBelow(margin));
    }

    private double p(double mu, AlternativeHypothesis alternative) {
        return testable()
                ? TTest.withDefaults()
                        .withMu(mu)
                        .with(alternative)
                        .test(differences)
                        .getPValue()
                : Double.NaN;
    }
}
