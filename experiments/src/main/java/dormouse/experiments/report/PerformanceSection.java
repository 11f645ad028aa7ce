package dormouse.experiments.report;

import dormouse.experiments.figures.Bars;
import dormouse.experiments.figures.Ink;
import dormouse.experiments.findings.Comparison;
import dormouse.experiments.findings.Summary;
import dormouse.experiments.measures.AccuracyMatrix;
import dormouse.experiments.measures.PairedEffects;
import dormouse.experiments.results.Condition;
import dormouse.experiments.results.Lessons;
import dormouse.experiments.results.Results;
import dormouse.experiments.results.RunData;
import dormouse.experiments.run.RunSummary;
import dormouse.experiments.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How good the agents were: curves, tests, measures of continual learning, and conditions against one another. */
final class PerformanceSection {

    private static final int DECIMALS = 3;
    /** More conditions than this are shown in tables alone: a page of a thousand figures helps nobody. */
    static final int MOST_FIGURES = 40;

    private final Results results;
    private final PerformanceCharts charts;
    private final Inks inks;
    /** By condition, in the order of results; by run. */
    private final List<List<AccuracyMatrix>> accuracies;

    PerformanceSection(Results results, Inks inks) {
        this.results = results;
        this.inks = inks;
        this.charts = new PerformanceCharts(inks);
        accuracies = results.conditions().stream()
                .map(condition -> condition.runs().parallelStream()
                        .map(condition::accuracies)
                        .toList())
                .toList();
    }

    void write(Page page) {
        page.section("performance", "Performance");
        page.note(
                "Performance is the share of rewarded bites among all bites of a value; 0.5 is chance. Bands and whiskers: 95 %"
                        + " confidence interval of the mean over seeds by Student's t with n − 1 degrees of freedom; with two seeds their range."
                        + " Curves are of windows of training, rings of whole test stages, dots of single seeds."
                        + leftOut());
        List<Condition> shown =
                results.conditions().stream().limit(MOST_FIGURES).toList();
        Map<Boolean, List<Condition>> variants = shown.stream()
                .collect(Collectors.partitioningBy(one -> !one.variant().isEmpty()));
        variants.get(false).forEach(condition -> condition(page, condition));
        hiddenSizes(page);
        if (!variants.get(true).isEmpty()) {
            page.html("<details><summary>Curves and tests of each variant ("
                    + variants.get(true).size() + ")</summary>\n");
            variants.get(true).forEach(condition -> condition(page, condition));
            page.html("</details>\n");
        }
        if (shown.size() < results.conditions().size()) {
            page.note("Figures of " + (results.conditions().size() - MOST_FIGURES)
                    + " more conditions are left out; the tables hold all.");
        }
        page.heading("All tests");
        page.table("tests", tests());
        page.heading("Measures of continual learning");
        page.note(
                "Mean, standard deviation (n − 1) and 95 % confidence interval over seeds. Accuracy: mean performance on all tasks at the"
                        + " end. Forgetting (Chaudhry et al. 2018): best earlier performance less the last, over tasks trained before the last"
                        + " lesson. Backward and forward transfer (Lopez-Paz and Ranzato 2017), forward against chance. Imbalance: Kullback-Leibler"
                        + " divergence of the tasks' shares in performance from equal shares, in bits.");
        page.table("continual-learning", measures());
        DataTable matrices = matrices();
        page.heading("Accuracy matrices");
        page.table("accuracy", matrices);
        DataTable comparisons = comparisons();
        if (!comparisons.isEmpty()) {
            page.heading("Conditions against one another, paired by seed");
            page.note(
                    "The last test of each task, of conditions with one model and one beginning. t and Wilcoxon's signed-rank test two-sided,"
                            + " not corrected for their number (Wilcoxon's from six pairs on: fewer cannot reach 5 %); gz: Hedges' unbiased effect size for pairs; dav: by the mean standard deviation; r:"
                            + " matched-pairs rank-biserial correlation.");
            page.table("comparisons", comparisons);
        }
    }

    /** Says which runs are not drawn one by one; nothing if all are. */
    private String leftOut() {
        int most = results.conditions().stream()
                .mapToInt(condition -> condition.runs().size())
                .max()
                .orElse(0);
        long curves = results.conditions().stream()
                .mapToLong(condition -> condition.runs().stream()
                        .filter(run -> !run.curves().isEmpty())
                        .count())
                .max()
                .orElse(0);
        return (curves > 0 && curves < most ? " Curves are of the first " + curves + " seeds of a condition." : "")
                + (most > Bars.MOST_DOTS
                        ? " Of more than " + Bars.MOST_DOTS + " seeds, " + Bars.MOST_DOTS
                                + " dots stand for all, evenly by rank; means, intervals and tables are of all."
                        : "");
    }

    private void condition(Page page, Condition condition) {
        // on paper, not split over two pages
        page.html("<section>\n");
        page.heading(condition.title() + " (" + condition.runs().size()
                + (condition.runs().size() == 1 ? " seed)" : " seeds)"));
        page.paragraph(condition.protocol().question());
        String name = condition.fileName();
        page.figure(
                "protocol-" + name,
                ProtocolDiagram.draw(condition, inks),
                "The protocol; numbers are aeons of 100 moves.");
        page.html("<div class=\"row\">");
        if (condition.runs().stream().anyMatch(run -> !run.curves().isEmpty())) {
            page.figure("learning-" + name, charts.learning(condition), "");
        }
        if (!Lessons.tests(condition.protocol()).isEmpty()) {
            page.figure("tests-" + name, charts.tests(condition), "");
        }
        page.html("</div></section>\n");
    }

    private DataTable tests() {
        DataTable table = new DataTable(
                "condition",
                "configuration",
                "after",
                "test",
                "task",
                ">performance",
                ">sd",
                ">95 % CI",
                ">n",
                ">hidden spikes an aeon",
                ">output spikes an aeon");
        for (Condition condition : results.conditions()) {
            for (Lessons.Test test : Lessons.tests(condition.protocol())) {
                List<String> cells = new ArrayList<>(List.of(
                        condition.title(),
                        condition.config(),
                        test.since(),
                        test.stage().name(),
                        test.task()));
                cells.addAll(Interval.cells(values(condition, test, RunSummary.Row::performance), DECIMALS));
                cells.add(mean(values(condition, test, RunSummary.Row::hiddenSpikes)));
                cells.add(mean(values(condition, test, RunSummary.Row::outputSpikes)));
                table.add(cells);
            }
        }
        return table;
    }

    private static String mean(List<Double> values) {
        return values.stream().filter(value -> !Double.isNaN(value)).mapToDouble(Double::doubleValue).average().stream()
                .mapToObj(mean -> Numbers.grouped(Math.round(mean)))
                .findFirst()
                .orElse("");
    }

    private static List<Double> values(
            Condition condition, Lessons.Test test, Function<RunSummary.Row, OptionalDouble> column) {
        return condition.runs().stream()
                .map(run -> test.in(run.summary())
                        .map(column)
                        .orElse(OptionalDouble.empty())
                        .orElse(Double.NaN))
                .toList();
    }

    private DataTable measures() {
        DataTable table = new DataTable("condition", "configuration", "measure", ">mean", ">sd", ">95 % CI", ">n");
        Map<String, Function<AccuracyMatrix, OptionalDouble>> measures = new LinkedHashMap<>();
        measures.put("accuracy", AccuracyMatrix::meanAccuracy);
        measures.put("forgetting", AccuracyMatrix::forgetting);
        measures.put("backward transfer", AccuracyMatrix::backwardTransfer);
        measures.put("forward transfer", matrix -> matrix.forwardTransfer(PerformanceCharts.CHANCE));
        measures.put("imbalance", AccuracyMatrix::imbalance);
        for (int c = 0; c < accuracies.size(); c++) {
            Condition condition = results.conditions().get(c);
            List<AccuracyMatrix> ofRuns = accuracies.get(c);
            measures.forEach((name, measure) -> {
                List<Double> values = ofRuns.stream()
                        .map(matrix -> measure.apply(matrix).orElse(Double.NaN))
                        .filter(value -> !value.isNaN())
                        .toList();
                if (!values.isEmpty()) {
                    List<String> cells = new ArrayList<>(List.of(condition.title(), condition.config(), name));
                    cells.addAll(Interval.cells(values, DECIMALS));
                    table.add(cells);
                }
            });
        }
        return table;
    }

    private DataTable matrices() {
        DataTable table =
                new DataTable("condition", "configuration", "after", "task", ">performance", ">sd", ">95 % CI", ">n");
        for (int c = 0; c < accuracies.size(); c++) {
            Condition condition = results.conditions().get(c);
            List<AccuracyMatrix> ofRuns = accuracies.get(c);
            AccuracyMatrix shape = ofRuns.get(0);
            for (int lesson = 0; lesson < shape.lessons().size(); lesson++) {
                for (int task = 0; task < shape.tasks().size(); task++) {
                    int row = lesson;
                    int column = task;
                    List<String> cells = new ArrayList<>(List.of(
                            condition.title(),
                            condition.config(),
                            shape.lessons().get(lesson),
                            shape.tasks().get(task)));
                    cells.addAll(Interval.cells(
                            ofRuns.stream()
                                    .map(matrix -> matrix.at(row, column))
                                    .toList(),
                            DECIMALS));
                    table.add(cells);
                }
            }
        }
        return table;
    }

    private DataTable comparisons() {
        DataTable table = new DataTable(
                "condition",
                "less",
                "task",
                ">difference",
                ">95 % CI",
                ">n",
                ">t",
                ">p",
                ">Wilcoxon p",
                ">dz",
                ">gz",
                ">dav",
                ">r");
        List<Condition> all = results.conditions();
        int most = Math.min(all.size(), MOST_FIGURES);
        List<String> families = all.stream().limit(most).map(Condition::family).toList();
        List<Map<String, Map<Long, Double>>> values =
                all.stream().limit(most).map(PerformanceSection::lastTests).toList();
        for (int a = 0; a < most; a++) {
            for (int b = a + 1; b < most; b++) {
                if (families.get(a).equals(families.get(b))) {
                    compare(table, all.get(b).title(), values.get(b), all.get(a).title(), values.get(a));
                }
            }
        }
        return table;
    }

    private static void compare(
            DataTable table,
            String one,
            Map<String, Map<Long, Double>> values,
            String other,
            Map<String, Map<Long, Double>> others) {
        values.forEach((task, ofSeeds) -> {
            Map<Long, Double> against = others.getOrDefault(task, Map.of());
            List<Long> seeds =
                    ofSeeds.keySet().stream().filter(against::containsKey).toList();
            double[] after = seeds.stream().mapToDouble(ofSeeds::get).toArray();
            double[] before = seeds.stream().mapToDouble(against::get).toArray();
            if (after.length >= 2) {
                Comparison comparison = Comparison.paired(after, before);
                PairedEffects effects = PairedEffects.of(after, before);
                Summary difference = comparison.summary();
                table.add(
                        one,
                        other,
                        task,
                        Numbers.signed(difference.mean(), DECIMALS),
                        Numbers.signed(difference.ciLow(), DECIMALS) + " to "
                                + Numbers.signed(difference.ciHigh(), DECIMALS),
                        Integer.toString(difference.n()),
                        Numbers.fixed(comparison.t(), 2),
                        Numbers.p(comparison.p()),
                        Numbers.p(comparison.wilcoxonP()),
                        Numbers.fixed(effects.cohensDz(), 2),
                        Numbers.fixed(effects.hedgesGz(), 2),
                        Numbers.fixed(effects.cohensDav(), 2),
                        Numbers.fixed(effects.rankBiserial(), 2));
            }
        });
    }

    private static Map<String, Map<Long, Double>> lastTests(Condition condition) {
        Map<String, Lessons.Test> last = new LinkedHashMap<>();
        Lessons.tests(condition.protocol()).forEach(test -> last.put(test.task(), test));
        Map<String, Map<Long, Double>> values = new LinkedHashMap<>();
        last.forEach((task, test) -> {
            Map<Long, Double> ofSeeds = new TreeMap<>();
            for (RunData run : condition.runs()) {
                test.in(run.summary())
                        .map(RunSummary.Row::performance)
                        .orElse(OptionalDouble.empty())
                        .ifPresent(value -> ofSeeds.put(run.seed(), value));
            }
            values.put(task, ofSeeds);
        });
        return values;
    }

    /** Draws each protocol whose variants differ in a number against that number. */
    private void hiddenSizes(Page page) {
        Map<String, Map<Double, List<Double>>> byProtocol = new LinkedHashMap<>();
        Map<String, String> keys = new LinkedHashMap<>();
        for (Condition condition : results.conditions()) {
            String[] variant = condition.variant().split("=", 2);
            if (variant.length == 2 && variant[1].matches("-?\\d+(\\.\\d+)?")) {
                List<Lessons.Test> tests = Lessons.tests(condition.protocol());
                if (!tests.isEmpty()) {
                    String name = condition.experiment() + ", " + tests.get(0).task() + " after "
                            + tests.get(0).last();
                    keys.put(name, variant[0]);
                    byProtocol
                            .computeIfAbsent(name, key -> new TreeMap<>())
                            .computeIfAbsent(Double.valueOf(variant[1]), key -> new ArrayList<>())
                            .addAll(values(condition, tests.get(0), RunSummary.Row::performance));
                }
            }
        }
        byProtocol.forEach((name, values) -> {
            page.heading(name + ", against " + keys.get(name));
            page.figure(
                    "variants-" + name.replaceAll("[^A-Za-z0-9]+", "-"),
                    PerformanceCharts.against(
                            name + " against " + keys.get(name), keys.get(name), "performance", values, Ink.FIRST),
                    "One dot a run; the line runs through the means.");
        });
    }
}
