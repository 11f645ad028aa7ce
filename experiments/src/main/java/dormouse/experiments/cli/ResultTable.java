package dormouse.experiments.cli;

import dormouse.agent.protocol.Protocol;
import dormouse.experiments.findings.Summary;
import dormouse.experiments.results.Lessons;
import dormouse.experiments.run.RunSummary;
import dormouse.experiments.text.Numbers;
import dormouse.experiments.text.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What the tests of some runs came to, one run a seed: how good an agent was at each task, after which stages. */
final class ResultTable {
    private static final int DECIMALS = 3;

    private final List<Lessons.Test> tests;
    private final List<RunSummary> runs;

    ResultTable(Protocol protocol, List<RunSummary> runs) {
        this.tests = Lessons.tests(protocol).stream()
                .filter(test -> runs.stream().anyMatch(run -> test.in(run).isPresent()))
                .toList();
        this.runs = List.copyOf(runs);
    }

    /** Returns the table of the tests reached so far, and after it the course of each task that was tested more than once. */
    String text() {
        if (tests.isEmpty()) {
            return "No test has ended yet.\n";
        }
        StringBuilder text = new StringBuilder(table().plain());
        text.append("\nPerformance: rewarded bites / all bites; 0.5 is chance.");
        Map<String, String> courses = courses();
        if (courses.size() < tests.size()) {
            text.append(" Change: since the task's test before.\n");
            courses.forEach((task, course) ->
                    text.append(task).append(": ").append(course).append('\n'));
        } else {
            text.append('\n');
        }
        return text.toString();
    }

    private Table table() {
        Table table = Table.of(
                "after",
                "test",
                "on",
                ">performance",
                ">change",
                ">seeds",
                ">bites",
                ">hidden spikes an aeon",
                ">output spikes an aeon");
        Map<String, Lessons.Test> before = new LinkedHashMap<>();
        for (Lessons.Test test : tests) {
            Summary performance = Summary.of(values(test, RunSummary.Row::performance));
            Lessons.Test earlier = before.put(test.task(), test);
            table.add(
                    test.since(),
                    test.stage().name(),
                    test.task(),
                    meanAndSd(performance),
                    earlier == null ? "" : Numbers.signed(change(earlier, test), DECIMALS),
                    runs.size() < 2 ? "" : Integer.toString(performance.n()),
                    whole(test, RunSummary.Row::bites),
                    whole(test, RunSummary.Row::hiddenSpikes),
                    whole(test, RunSummary.Row::outputSpikes));
        }
        return table.withoutEmptyColumns();
    }

    /** Returns for each task how its performance went, such as {@code 0.640 after T1, 0.523 after T2}. */
    private Map<String, String> courses() {
        Map<String, String> courses = new LinkedHashMap<>();
        for (Lessons.Test test : tests) {
            double mean = Summary.of(values(test, RunSummary.Row::performance)).mean();
            courses.merge(
                    test.task(),
                    Numbers.fixed(mean, DECIMALS) + " after " + test.last(),
                    (course, next) -> course + ", " + next);
        }
        return courses;
    }

    /** Returns the mean change of the runs that have both values. */
    private double change(Lessons.Test earlier, Lessons.Test later) {
        double[] changes = runs.stream()
                .mapToDouble(run -> value(later, run, RunSummary.Row::performance)
                        - value(earlier, run, RunSummary.Row::performance))
                .filter(change -> !Double.isNaN(change))
                .toArray();
        return Summary.of(changes).mean();
    }

    private String whole(Lessons.Test test, Function<RunSummary.Row, OptionalDouble> column) {
        double mean = Summary.of(values(test, column)).mean();
        return Double.isNaN(mean) ? Numbers.UNKNOWN : Numbers.grouped(Math.round(mean));
    }

    private double[] values(Lessons.Test test, Function<RunSummary.Row, OptionalDouble> column) {
        return runs.stream()
                .mapToDouble(run -> value(test, run, column))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private static double value(Lessons.Test test, RunSummary run, Function<RunSummary.Row, OptionalDouble> column) {
        return test.in(run).map(row -> column.apply(row).orElse(Double.NaN)).orElse(Double.NaN);
    }

    private static String meanAndSd(Summary summary) {
        return Numbers.meanAndSd(summary.mean(), summary.sd(), DECIMALS);
    }
}
