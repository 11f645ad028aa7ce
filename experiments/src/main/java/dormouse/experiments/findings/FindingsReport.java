package dormouse.experiments.findings;

import dormouse.experiments.text.Numbers;
import dormouse.experiments.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The table "the paper says / we got", as text or Markdown. */
public final class FindingsReport {
    private static final List<String> TITLES = List.of(
            "",
            "performance on",
            "the paper says",
            ">we got",
            ">against",
            ">difference [95 % CI]",
            ">n",
            ">t",
            ">p",
            ">Wilcoxon p",
            ">margin p",
            ">dz",
            "verdict");

    private final List<Judgement> judgements;
    private final List<String> notes;

    private FindingsReport(List<Judgement> judgements, List<String> notes) {
        this.judgements = judgements;
        this.notes = notes;
    }

    /**
     * Holds the paper's findings against our runs.
     *
     * @param evidence the runs' test scores
     * @param notes sentences on how the runs were made, printed under the table
     */
    public static FindingsReport of(Evidence evidence, List<String> notes) {
        return new FindingsReport(
                PaperFindings.all().stream()
                        .map(finding -> Judgement.of(finding, evidence))
                        .toList(),
                List.copyOf(notes));
    }

    /**
     * Holds all ten findings against our runs: besides test scores, the measures that {@link FurtherFindings} names.
     *
     * @param evidence the runs' test scores and measures
     * @param notes sentences on how the runs were made
     */
    public static FindingsReport ofAllTen(Evidence evidence, List<String> notes) {
        return new FindingsReport(
                TenFindings.statements().stream()
                        .map(finding -> Judgement.of(finding, evidence))
                        .toList(),
                List.copyOf(notes));
    }

    /**
     * One of the paper's ten findings with all that our runs say of it.
     *
     * @param number 1 to 10
     * @param name in brief
     * @param paper what the paper says, in a sentence
     * @param verdict what the statements' verdicts come to
     * @param statements how it was tested
     */
    public record Group(int number, String name, String paper, Verdict verdict, List<Statement> statements) {
        public Group {
            statements = List.copyOf(statements);
        }
    }

    /**
     * What we got, in a sentence with its test.
     *
     * @param number the finding's number and a letter
     * @param sentence means with standard deviations, the difference with its confidence interval, t, p, d_z and n; what was to be measured
     *     where nothing was
     * @param verdict the outcome
     * @param needs where nothing was measured, the protocols whose runs would hold it
     */
    public record Statement(String number, String sentence, Verdict verdict, List<String> needs) {
        public Statement {
            needs = List.copyOf(needs);
        }
    }

    /** Returns the ten findings, those of them that this report is of. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (TenFindings finding : TenFindings.ALL) {
            List<Statement> statements = judgements.stream()
                    .filter(judgement -> judgement.finding().ofTen() == finding.number())
                    .map(judgement -> new Statement(
                            judgement.finding().number(),
                            Sentence.of(judgement),
                            judgement.verdict(),
                            judgement.verdict() == Verdict.NOT_MEASURED
                                    ? judgement.finding().needs()
                                    : List.of()))
                    .toList();
            if (!statements.isEmpty()) {
                groups.add(new Group(
                        finding.number(),
                        finding.name(),
                        finding.paper(),
                        Verdict.of(statements.stream().map(Statement::verdict).toList()),
                        statements));
            }
        }
        return groups;
    }

    /**
     * A row of the table, for those who draw it themselves.
     *
     * @param number the finding's number and a letter, such as 3a
     * @param what what is measured, and against what
     * @param paper what the paper says of it
     * @param cells the table's cells, as {@link #titles}
     * @param verdict whether our runs show it
     */
    public record Row(String number, String what, String paper, List<String> cells, Verdict verdict) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Returns the heads of the table's columns; those that begin with {@code >} hold numbers. */
    public static List<String> titles() {
        return TITLES;
    }

    /** Returns the table's rows. */
    public List<Row> rows() {
        return judgements.stream()
                .map(judgement -> new Row(
                        judgement.finding().number(),
                        judgement.finding().what(),
                        judgement.finding().paper(),
                        List.of(cells(judgement)),
                        judgement.verdict()))
                .toList();
    }

    /** Returns sentences that say how to read the table. */
    public List<String> notes() {
        return allNotes();
    }

    /** Returns the report as aligned text. */
    public String plain() {
        StringBuilder text = new StringBuilder(table().plain()).append('\n');
        allNotes().forEach(note -> text.append(note).append('\n'));
        return text.toString();
    }

    /** Returns the report as a page of Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# The paper says, we got\n\n")
                .append(table().markdown())
                .append('\n');
        allNotes().forEach(note -> text.append("- ").append(note).append('\n'));
        return text.toString();
    }

    private Table table() {
        Table table = Table.of(TITLES.toArray(String[]::new));
        judgements.forEach(judgement -> table.add(cells(judgement)));
        return table.withoutEmptyColumns();
    }

    private static String[] cells(Judgement judgement) {
        Finding finding = judgement.finding();
        Comparison comparison = judgement.comparison();
        if (judgement.verdict() == Verdict.NOT_MEASURED) {
            return new String[] {
                finding.number(),
                finding.what(),
                finding.paper(),
                "",
                "",
                "",
                "0",
                "",
                "",
                "",
                "",
                "",
                judgement.verdict().toString()
            };
        }
        return new String[] {
            finding.number(),
            finding.what(),
            finding.paper(),
            Sentence.meanAndSd(judgement.got()),
            Sentence.meanAndSd(judgement.against()),
            Sentence.difference(comparison.summary()),
            Integer.toString(judgement.got().n()),
            blankIfUnknown(Numbers.fixed(comparison.t(), 2)),
            blankIfUnknown(Numbers.p(comparison.p())),
            blankIfUnknown(Numbers.p(comparison.wilcoxonP())),
            blankIfUnknown(Numbers.p(finding.claim().marginP(comparison))),
            blankIfUnknown(Numbers.fixed(comparison.cohensDz(), 2)),
            judgement.verdict().toString()
        };
    }

    private static String blankIfUnknown(String number) {
        return number.equals(Numbers.UNKNOWN) ? "" : number;
    }

    private List<String> allNotes() {
        String margin = Numbers.fixed(Claim.MARGIN, 2);
        List<String> how = List.of(
                "Performance: rewarded bites / all bites of a whole test stage; mean ± standard deviation (n − 1) over seeds.",
                "t, p: two-sided t test of the difference, paired by seed (against chance: one-sample), n − 1 degrees of"
                        + " freedom, not corrected for the number of rows. dz: Cohen's effect size for pairs.",
                "margin p: for \"chance\" that the difference is smaller than ± " + margin
                        + " (two one-sided t tests), for \"near trained level\" that the loss is smaller than " + margin
                        + ".",
                "Verdict at the 5 % level: by p where values should differ, by margin p where they should not.");
        return Stream.concat(how.stream(), notes.stream()).toList();
    }
}
