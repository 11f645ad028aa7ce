package dormouse.experiments.equivalence;

import dormouse.experiments.run.RunFolder;
import dormouse.experiments.text.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The table that holds two engines' runs against each other, as text or Markdown. */
public final class EquivalenceReport {

    private final List<Row> rows;
    private final List<String> notes;

    private EquivalenceReport(List<Row> rows, List<String> notes) {
        this.rows = rows;
        this.notes = notes;
    }

    /**
     * The runs of one seed.
     *
     * @param exact by the exact engine
     * @param fast by the fast engine
     */
    public record Pair(RunFolder exact, RunFolder fast) {}

    /**
     * Compares runs.
     *
     * @param pairs finished runs of one protocol, which recorded every spike; one pair a seed
     * @param notes sentences on how the runs were made, printed below the table
     * @throws IOException if a recording cannot be read, is cut off or damaged
     */
    public static EquivalenceReport of(List<Pair> pairs, List<String> notes) throws IOException {
        List<List<StageProfile>> exact = new ArrayList<>();
        List<List<StageProfile>> fast = new ArrayList<>();
        for (Pair pair : pairs) {
            exact.add(StageProfile.read(pair.exact()));
            fast.add(StageProfile.read(pair.fast()));
        }
        List<Row> rows = new ArrayList<>();
        for (int stage = 0; !exact.isEmpty() && stage < exact.get(0).size(); stage++) {
            for (Measure measure : Measure.values()) {
                Row.of(measure, ofStage(exact, stage), ofStage(fast, stage)).ifPresent(rows::add);
            }
        }
        return new EquivalenceReport(rows, List.copyOf(notes));
    }

    private static List<StageProfile> ofStage(List<List<StageProfile>> runs, int stage) {
        return runs.stream().map(run -> run.get(stage)).toList();
    }

    /** Returns how many rows there are. */
    public int size() {
        return rows.size();
    }

    /** Returns how many rows are shown to be equivalent. */
    public long equivalent() {
        return count(Row.Verdict.EQUIVALENT);
    }

    private long count(Row.Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** Returns the report as aligned text. */
    public String plain() {
        StringBuilder text = new StringBuilder(table().plain()).append('\n');
        notes().forEach(note -> text.append(note).append('\n'));
        return text.toString();
    }

    /** Returns the report as a page of Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# The fast engine against the exact one\n\n");
        notes().forEach(note -> text.append("- ").append(note).append('\n'));
        return text.append('\n').append(table().markdown()).toString();
    }

    private Table table() {
        Table table = Table.of(
                "stage",
                "on",
                "measure",
                ">exact",
                ">fast",
                ">difference [95 % CI]",
                ">margin",
                ">n",
                ">p",
                ">margin p",
                "verdict");
        rows.forEach(row -> table.add(row.cells()));
        return table;
    }

    private List<String> notes() {
        List<String> all = new ArrayList<>();
        all.add(equivalent() + " of " + size() + " rows are equivalent, " + count(Row.Verdict.DIFFERENT)
                + " different, " + count(Row.Verdict.UNSETTLED) + " not settled.");
        all.addAll(notes);
        all.add(
                "exact, fast: mean ± standard deviation (n − 1) over seeds. Difference: fast less exact, seed by seed; of bites, rates"
                        + " and spreads in per cent of the exact engine's mean.");
        all.add(
                "Of distributions: the largest difference between their cumulative shares (Kolmogorov, Smirnov), 0 to 1, within each"
                        + " seed. It is above 0 for any two samples, so that it has no p of its own; exact and fast are how far one seed is from the next"
                        + " by the same engine, which is what two runs differ by without any other cause.");
        all.add(
                "p: two-sided t test of the difference, paired by seed. margin p: of the hypothesis that the difference is as large as"
                        + " the margin or larger, two one-sided t tests (of distributions, one). Not corrected for the number of rows.");
        all.add("Verdict at the 5 % level: equivalent by margin p; else different by p; else not settled.");
        return all;
    }
}
