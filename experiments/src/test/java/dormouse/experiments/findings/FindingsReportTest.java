package dormouse.experiments.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsReportTest {
    /** Differs from seed to seed, so that there is something to test. */
    private static final double[] NOISE = {0.004, -0.007, 0.009, -0.003, 0.001};

    @Test
    void agreesWithThePaperOnRunsMadeAfterIt() {
        String text = FindingsReport.of(evidence(), List.of()).plain();

        List<String> rows = rows(text);
        assertThat(rows).hasSize(15).allMatch(row -> row.endsWith("as the paper"));
        assertThat(rows)
                .extracting(row -> row.substring(0, 2))
                .containsExactly(
                        "1a", "1b", "2a", "2b", "3a", "3b", "3c", "4a", "4b", "4c", "5a", "5b", "5c", "5d", "5e");
    }

    /** In R: {@code n <- c(0.004,-0.007,0.009,-0.003,0.001); t.test(0.68+n[c(2:5,1)], 0.51+n[c(3:5,1:2)], paired=TRUE)}. */
    @Test
    void showsMeansDifferenceTestAndVerdict() {
        String row = rows(FindingsReport.of(evidence(), List.of()).plain()).stream()
                .filter(line -> line.startsWith("5d"))
                .findFirst()
                .orElseThrow();

        assertThat(row.split(" {2,}"))
                .containsExactly(
                        "5d",
                        "task 2 after S(T1) > after T1 again",
                        "sleep protects",
                        "0.681 ± 0.006",
                        "0.511 ± 0.006",
                        "+0.170 [+0.155, +0.185]",
                        "5",
                        "32.54",
                        "< 0.0001",
                        "14.55",
                        "as the paper");
    }

    @Test
    void leavesOutTheSignedRanksOfFewSeeds() {
        assertThat(FindingsReport.of(evidence(), List.of()).plain()).doesNotContain("Wilcoxon");
    }

    @Test
    void saysWhatWasNotMeasured() {
        String text = FindingsReport.of(new Evidence(), List.of()).plain();

        assertThat(rows(text)).hasSize(15).allMatch(row -> row.endsWith("not measured"));
    }

    @Test
    void comparesOnlySeedsThatHaveBothValues() {
        Evidence evidence = evidence();
        evidence.add(PaperFindings.SEQUENTIAL, 2, List.of(new TestScore(2, "task-1", 0.7)));
        Finding finding = PaperFindings.all().get(4);

        Judgement judgement = Judgement.of(finding, evidence);

        assertThat(finding.number()).isEqualTo("3a");
        assertThat(judgement.got().n()).isEqualTo(4);
        assertThat(judgement.against().n()).isEqualTo(4);
    }

    @Test
    void takesATestWithoutABiteForNotMeasured() {
        Evidence evidence = new Evidence();
        evidence.add(PaperFindings.UNTRAINED, 1, List.of(new TestScore(1, "task-1", Double.NaN)));

        assertThat(evidence.values(new Reading(PaperFindings.UNTRAINED, 1, "task-1")))
                .isEmpty();
    }

    @Test
    void writesTheSameTableAsMarkdownWithItsNotes() {
        FindingsReport report = FindingsReport.of(evidence(), List.of("Seeds 1 to 5."));

        assertThat(report.markdown())
                .startsWith("# The paper says, we got\n\n|  | performance on | the paper says | we got |")
                .contains("| 2a | task 1 after T1 > chance | ≈ 0.7, over chance | 0.701 ± 0.006 | 0.500 |")
                .contains("\n- Seeds 1 to 5.\n");
        assertThat(report.plain()).contains("\nSeeds 1 to 5.\n");
    }

    private static List<String> rows(String text) {
        return text.lines()
                .filter(line ->
                        line.length() > 2 && Character.isDigit(line.charAt(0)) && Character.isLetter(line.charAt(1)))
                .toList();
    }

    private static Evidence evidence() {
        Evidence evidence = new Evidence();
        for (int i = 0; i < NOISE.length; i++) {
            double e = NOISE[i];
            double other = NOISE[(i + 2) % NOISE.length];
            double third = NOISE[(i + 1) % NOISE.length];
            long seed = i + 1L;
            evidence.add(PaperFindings.UNTRAINED, seed, scores(1, 0.5 + e, 0.5 + other));
            List<TestScore> shared = new ArrayList<>();
            shared.addAll(scores(2, 0.70 + e, 0.51 + other));
            shared.addAll(scores(3, 0.51 + other, 0.69 + e));
            add(evidence, PaperFindings.SEQUENTIAL, seed, shared, scores(4, 0.70 + e, 0.51 + other));
            add(evidence, PaperFindings.INTERLEAVED_TRAINING, seed, shared, scores(4, 0.69 + third, 0.69 + other));
            add(evidence, PaperFindings.INTERLEAVED_SLEEP, seed, shared, scores(4, 0.68 + third, 0.68 + third));
        }
        return evidence;
    }

    private static void add(
            Evidence evidence, String protocol, long seed, List<TestScore> shared, List<TestScore> last) {
        List<TestScore> all = new ArrayList<>(shared);
        all.addAll(last);
        evidence.add(protocol, seed, all);
    }

    private static List<TestScore> scores(int lessons, double task1, double task2) {
        return List.of(new TestScore(lessons, "task-1", task1), new TestScore(lessons, "task-2", task2));
    }
}
