package dormouse.experiments.analysis.fields;

import java.util.List;

/** Pearson's correlation. */
final class Correlation {

    private Correlation() {}

    /** Returns the correlation of two lists of one length; NaN where one does not vary. */
    static double pearson(List<Double> a, List<Double> b) {
        double meanA = a.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        double meanB = b.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        double products = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.size(); i++) {
            double fromA = a.get(i) - meanA;
            double fromB = b.get(i) - meanB;
            products += fromA * fromB;
            squaresA += fromA * fromA;
            squaresB += fromB * fromB;
        }
        return squaresA > 0 && squaresB > 0 ? products / Math.sqrt(squaresA * squaresB) : Double.NaN;
    }
}
