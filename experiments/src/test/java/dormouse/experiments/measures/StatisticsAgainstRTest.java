package dormouse.experiments.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dormouse.experiments.findings.Comparison;
import dormouse.experiments.findings.Summary;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every statistic that is reported, against R's own functions to 1e-9: reference.R beside reference.csv says how. */
class StatisticsAgainstRTest {

    private static final double MARGIN = 0.05;

    @TestFactory
    List<DynamicTest> everyStatisticIsThatOfR() throws IOException {
        Map<String, List<NamedCsvRecord>> samples = new LinkedHashMap<>();
        read("samples.csv").forEach(line -> samples.computeIfAbsent(line.getField("case"), key -> new ArrayList<>())
                .add(line));
        Map<String, Map<String, Double>> expected = new LinkedHashMap<>();
        read("reference.csv").forEach(line -> expected.computeIfAbsent(line.getField("case"), key -> new TreeMap<>())
                .put(line.getField("quantity"), Double.valueOf(line.getField("value"))));
        assertThat(expected.keySet()).isEqualTo(samples.keySet());
        List<DynamicTest> tests = new ArrayList<>();
        samples.forEach((name, lines) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            Map<String, Double> ours = statistics(column(lines, "after"), column(lines, "before"));
            if (lines.size() < 6) {
                // R gives one; we say nothing where 5 % cannot be reached
                assertThat(ours.remove("wilcoxon_p")).isNaN();
                expected.get(name).remove("wilcoxon_p");
            }
            assertThat(ours.keySet()).isEqualTo(expected.get(name).keySet());
            ours.forEach((quantity, value) -> assertThat(value)
                    .as(name + " " + quantity)
                    .isCloseTo(expected.get(name).get(quantity), offset(1e-9)));
        })));
        return tests;
    }

    private static Map<String, Double> statistics(double[] after, double[] before) {
        Summary sample = Summary.of(after);
        Comparison pairs = Comparison.paired(after, before);
        PairedEffects effects = PairedEffects.of(after, before);
        Map<String, Double> ours = new TreeMap<>();
        ours.put("mean", sample.mean());
        ours.put("sd", sample.sd());
        ours.put("ci_low", sample.ciLow());
        ours.put("ci_high", sample.ciHigh());
        ours.put("difference", pairs.summary().mean());
        ours.put("difference_ci_low", pairs.summary().ciLow());
        ours.put("difference_ci_high", pairs.summary().ciHigh());
        ours.put("t", pairs.t());
        ours.put("p", pairs.p());
        ours.put("p_chance", Comparison.against(0.5, after).p());
        ours.put("p_above", pairs.pAbove(-MARGIN));
        ours.put("p_equivalent", pairs.pEquivalent(MARGIN));
        ours.put("wilcoxon_p", pairs.wilcoxonP());
        ours.put("cohens_dz", pairs.cohensDz());
        ours.put("hedges_gz", effects.hedgesGz());
        ours.put("cohens_dav", effects.cohensDav());
        ours.put("rank_biserial", effects.rankBiserial());
        assertThat(effects.cohensDz()).isEqualTo(pairs.cohensDz());
        return ours;
    }

    private static double[] column(List<NamedCsvRecord> lines, String column) {
        return lines.stream()
                .mapToDouble(line -> Double.parseDouble(line.getField(column)))
                .toArray();
    }

    private static List<NamedCsvRecord> read(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        StatisticsAgainstRTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
    }
}
