package dormouse.experiments.findings;

import java.util.Collection;
import java.util.NavigableMap;

/**
 * A finding with what our runs say of it.
 *
 * @param finding the finding
 * @param got the values, in brief: of all seeds that also have the value compared with
 * @param against what they are compared with, in brief; chance is one value without a deviation
 * @param comparison the differences and their tests
 * @param verdict the outcome
 */
record Judgement(Finding finding, Summary got, Summary against, Comparison comparison, Verdict verdict) {

    static Judgement of(Finding finding, Evidence evidence) {
        NavigableMap<Long, Double> values = evidence.values(finding.reading());
        if (finding.against().isEmpty()) {
            double[] got = doubles(values.values());
            return judge(finding, got, Summary.of(Claim.CHANCE), Comparison.against(Claim.CHANCE, got));
        }
        NavigableMap<Long, Double> others = evidence.values(finding.against().get());
        values.keySet().retainAll(others.keySet());
        others.keySet().retainAll(values.keySet());
        double[] got = doubles(values.values());
        double[] before = doubles(others.values());
        return judge(finding, got, Summary.of(before), Comparison.paired(got, before));
    }

    private static Judgement judge(Finding finding, double[] got, Summary against, Comparison comparison) {
        return new Judgement(
                finding, Summary.of(got), against, comparison, finding.claim().judge(comparison));
    }

    private static double[] doubles(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
