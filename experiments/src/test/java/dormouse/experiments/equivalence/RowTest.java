package dormouse.experiments.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void valuesThatHardlyDifferAreEquivalent() {
        Row row = of(Measure.PERFORMANCE, List.of(0.60, 0.62, 0.61, 0.63), List.of(0.61, 0.61, 0.62, 0.62));
        assertThat(row.verdict()).isEqualTo(Row.Verdict.EQUIVALENT);
        assertThat(row.cells()).contains("t1", "task-1", "performance", "0.615 ± 0.013", "± 0.05", "4", "equivalent");
    }

    @Test
    void valuesThatDifferByMoreThanTheMarginAreDifferent() {
        Row row = of(Measure.PERFORMANCE, List.of(0.60, 0.62, 0.61, 0.63), List.of(0.69, 0.72, 0.71, 0.72));
        assertThat(row.verdict()).isEqualTo(Row.Verdict.DIFFERENT);
    }

    @Test
    void valuesThatSpreadTooWidelyAreNotSettled() {
        Row row = of(Measure.PERFORMANCE, List.of(0.50, 0.72, 0.61, 0.63), List.of(0.69, 0.52, 0.71, 0.55));
        assertThat(row.verdict()).isEqualTo(Row.Verdict.UNSETTLED);
    }

    @Test
    void ratesAreComparedInPerCent() {
        Row row = of(Measure.BITES, List.of(1000.0, 1020.0, 980.0), List.of(1030.0, 1049.0, 1011.0));
        assertThat(row.cells()).contains("1000 ± 20", "1030 ± 19", "± 10 %");
        assertThat(row.cells()[5]).startsWith("+3.0 % [");
        assertThat(row.verdict()).isEqualTo(Row.Verdict.EQUIVALENT);
    }

    @Test
    void theSameValuesAreEquivalentAlthoughThereIsNothingToTest() {
        Row row = of(Measure.BITES, List.of(1000.0, 1020.0), List.of(1000.0, 1020.0));
        assertThat(row.verdict()).isEqualTo(Row.Verdict.EQUIVALENT);
    }

    @Test
    void oneSeedSettlesNothing() {
        assertThat(of(Measure.BITES, List.of(1000.0), List.of(1000.0)).verdict())
                .isEqualTo(Row.Verdict.UNSETTLED);
    }

    @Test
    void distributionsAreEquivalentIfTheirDistanceIsBelowTheMargin() {
        Distribution base = Distribution.ofCounts(100, 100, 100, 100);
        Distribution near = Distribution.ofCounts(102, 100, 99, 99);
        Distribution nearer = Distribution.ofCounts(101, 100, 100, 99);
        Distribution far = Distribution.ofCounts(200, 100, 60, 40);
        assertThat(ofDistributions(List.of(base, base, base), List.of(near, nearer, near))
                        .verdict())
                .isEqualTo(Row.Verdict.EQUIVALENT);
        assertThat(ofDistributions(List.of(base, base, base), List.of(far, near, far))
                        .verdict())
                .isEqualTo(Row.Verdict.UNSETTLED);
    }

    @Test
    void besideADistanceStandsHowFarSeedsOfOneEngineAreApart() {
        Distribution base = Distribution.ofCounts(100, 100);
        Distribution other = Distribution.ofCounts(120, 80);
        Row row = ofDistributions(List.of(base, other, base), List.of(base, base, base));
        assertThat(row.exact().mean()).isEqualTo(0.2 / 3, within(1e-12));
        assertThat(row.fast().mean()).isZero();
        assertThat(ofDistributions(List.of(base, other), List.of(base, base))
                        .exact()
                        .n())
                .isEqualTo(1);
        assertThat(ofDistributions(List.of(base), List.of(base)).exact().n()).isZero();
    }

    @Test
    void thereIsNoRowWhereARunHasNoValue() {
        List<StageProfile> some = List.of(profile(Map.of(Measure.BITES, 1.0)), profile(Map.of(Measure.BITES, 2.0)));
        List<StageProfile> fewer = List.of(profile(Map.of(Measure.BITES, 1.0)), profile(Map.of()));
        assertThat(Row.of(Measure.BITES, some, fewer)).isEmpty();
        assertThat(Row.of(Measure.WEIGHTS, some, some)).isEmpty();
    }

    private static Row of(Measure measure, List<Double> exact, List<Double> fast) {
        return Row.of(measure, profiles(measure, exact), profiles(measure, fast))
                .orElseThrow();
    }

    private static List<StageProfile> profiles(Measure measure, List<Double> values) {
        List<StageProfile> profiles = new ArrayList<>();
        values.forEach(value -> profiles.add(profile(Map.of(measure, value))));
        return profiles;
    }

    private static StageProfile profile(Map<Measure, Double> values) {
        return new StageProfile("t1", "task-1", values, Map.of());
    }

    private static Row ofDistributions(List<Distribution> exact, List<Distribution> fast) {
        return Row.of(Measure.WEIGHTS, with(exact), with(fast)).orElseThrow();
    }

    private static List<StageProfile> with(List<Distribution> distributions) {
        return distributions.stream()
                .map(one -> new StageProfile("t1", "", Map.of(), Map.of(Measure.WEIGHTS, one)))
                .toList();
    }
}
