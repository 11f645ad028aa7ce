package dormouse.experiments.measures;

import dormouse.experiments.findings.Summary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Effect sizes of a paired comparison. NaN with fewer than two pairs, or where a deviation is zero.
 *
 * @param cohensDz mean difference over the standard deviation of the differences (Lakens 2013, eq. 6)
 * @param hedgesGz the same without its bias in small samples: times J = Γ(m/2) / (√(m/2) Γ((m−1)/2)), m = n − 1 (Hedges 1981)
 * @param cohensDav mean difference over the mean of the two standard deviations (Lakens 2013, eq. 10)
 * @param rankBiserial matched-pairs rank-biserial correlation, −1 to 1: the share of ranks in favour less that against (Kerby 2014); zero
 *     differences are left out
 */
public record PairedEffects(double cohensDz, double hedgesGz, double cohensDav, double rankBiserial) {

    /** Returns the effect sizes of {@code after} less {@code before}, pair by pair. */
    public static PairedEffects of(double[] after, double[] before) {
        if (after.length != before.length) {
            throw new IllegalArgumentException(after.length + " values cannot be paired with " + before.length);
        }
        double[] differences = new double[after.length];
        Arrays.setAll(differences, i -> after[i] - before[i]);
        Summary difference = Summary.of(differences);
        double dz = ratio(difference.mean(), difference.sd());
        double spread = (Summary.of(after).sd() + Summary.of(before).sd()) / 2;
        return new PairedEffects(
                dz,
                dz * correction(differences.length - 1),
                ratio(difference.mean(), spread),
                rankBiserial(differences));
    }

    private static double ratio(double mean, double spread) {
        return spread > 0 ? mean / spread : Double.NaN;
    }

    /** J by the product that Γ(m/2)/Γ((m−1)/2) telescopes to: exact, and no logarithms of large numbers. */
    private static double correction(int m) {
        if (m < 2) {
            return Double.NaN;
        }
        // Γ(1)/Γ(1/2) for even m, Γ(3/2)/Γ(1) for odd
        double ratio = m % 2 == 0 ? 1 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2;
        for (int k = m % 2 == 0 ? 2 : 3; k < m; k += 2) {
            ratio *= (k / 2.0) / ((k - 1) / 2.0);
        }
        return ratio / Math.sqrt(m / 2.0);
    }

    private static double rankBiserial(double[] differences) {
        double[] nonZero = Arrays.stream(differences).filter(d -> d != 0).toArray();
        if (differences.length < 2 || nonZero.length == 0) {
            return Double.NaN;
        }
        int[] order = IntStream.range(0, nonZero.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(nonZero[i])))
                .mapToInt(Integer::intValue)
                .toArray();
        double favourable = 0;
        double total = nonZero.length * (nonZero.length + 1) / 2.0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && Math.abs(nonZero[order[to]]) == Math.abs(nonZero[order[from]])) {
                to++;
            }
            double rank = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) {
                favourable += nonZero[order[i]] > 0 ? rank : 0;
            }
            from = to;
        }
        return 2 * favourable / total - 1;
    }
}
