package dormouse.experiments.report;

import dormouse.agent.protocol.Stage;
import dormouse.experiments.figures.Axes;
import dormouse.experiments.figures.Bars;
import dormouse.experiments.figures.Curves;
import dormouse.experiments.figures.Figure;
import dormouse.experiments.figures.Ink;
import dormouse.experiments.figures.Mark;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.results.Condition;
import dormouse.experiments.results.Lessons;
import dormouse.experiments.results.RunData;
import dormouse.experiments.run.RunSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Draws how good agents were. */
final class PerformanceCharts {

    static final double CHANCE = 0.5;
    private static final String CHANCE_NAME = "chance";
    private static final int BINS = 60;
    private static final double WIDTH = 800;

    private final Inks inks;

    PerformanceCharts(Inks inks) {
        this.inks = inks;
    }

    /** Performance over time: windows of training as lines with bands, tests as dots with whiskers. */
    Figure learning(Condition condition) {
        List<Curves.Series> series = new ArrayList<>();
        List<Stage> stages = condition.protocol().stages();
        double epochsPerAeon = condition.settings().model().agent().epochsPerAeon();
        double begins = 0;
        List<Double> all = new ArrayList<>();
        Map<String, List<Curves.Place>> tests = new LinkedHashMap<>();
        for (int s = 0; s < stages.size(); s++) {
            Stage stage = stages.get(s);
            String label = RunFiles.stageLabel(s, stage.name());
            double length = stage.aeons();
            if (stage.isTest()) {
                String task = stage.course().tasks().get(0).name();
                Interval interval = Interval.of(performances(condition, label, task));
                tests.computeIfAbsent(task, key -> new ArrayList<>())
                        .add(new Curves.Place(begins + length / 2, interval.mean(), interval.low(), interval.high()));
                all.addAll(performances(condition, label, task));
            } else {
                for (var task : stage.course().tasks()) {
                    List<Curves.Place> places = windows(condition, label, task.name(), begins, length, epochsPerAeon);
                    places.forEach(place -> all.add(place.y()));
                    series.add(new Curves.Series(task.name() + ", training", inks.of(task.name()), places, false));
                }
            }
            begins += length;
        }
        tests.forEach((task, places) -> series.add(new Curves.Series(task + ", test", inks.of(task), places, true)));
        double low = all.stream()
                .filter(v -> !Double.isNaN(v))
                .mapToDouble(v -> v)
                .min()
                .orElse(0.4);
        double high = all.stream()
                .filter(v -> !Double.isNaN(v))
                .mapToDouble(v -> v)
                .max()
                .orElse(0.8);
        return Curves.draw(
                "Performance over time in " + condition.title(),
                "aeons of 100 moves",
                "performance",
                Math.max(0, Math.min(0.42, low - 0.02)),
                Math.min(1, Math.max(0.72, high + 0.02)),
                series,
                inks.spans(condition),
                CHANCE,
                CHANCE_NAME,
                WIDTH);
    }

    private static List<Double> performances(Condition condition, String label, String task) {
        return condition.runs().stream()
                .map(run -> run.summary().rows().stream()
                        .filter(row -> row.stage().equals(label) && row.task().equals(task))
                        .findFirst()
                        .map(RunSummary.Row::performance)
                        .orElse(OptionalDouble.empty())
                        .orElse(Double.NaN))
                .toList();
    }

    /** Returns the mean of all runs in bins of a stage; each run's own mean counts once a bin. */
    private static List<Curves.Place> windows(
            Condition condition, String label, String task, double begins, double length, double epochsPerAeon) {
        TreeMap<Integer, List<Double>> bins = new TreeMap<>();
        for (RunData run : condition.runs()) {
            for (RunData.Curve curve : run.curves()) {
                if (curve.stage().equals(label)
                        && curve.task().equals(task)
                        && !curve.points().isEmpty()) {
                    double started = startOf(run, label, epochsPerAeon);
                    TreeMap<Integer, double[]> sums = new TreeMap<>();
                    for (RunData.Point point : curve.points()) {
                        double share = (point.epoch() / epochsPerAeon - started) / length;
                        if (!Double.isNaN(point.performance())) {
                            double[] sum = sums.computeIfAbsent(
                                    (int) Math.min(BINS - 1, Math.max(0, Math.ceil(share * BINS) - 1)),
                                    key -> new double[2]);
                            sum[0] += point.performance();
                            sum[1]++;
                        }
                    }
                    sums.forEach((bin, sum) ->
                            bins.computeIfAbsent(bin, key -> new ArrayList<>()).add(sum[0] / sum[1]));
                }
            }
        }
        List<Curves.Place> places = new ArrayList<>();
        bins.forEach((bin, values) -> {
            Interval interval = Interval.of(values);
            places.add(new Curves.Place(
                    begins + (bin + 0.5) / BINS * length, interval.mean(), interval.low(), interval.high()));
        });
        return places;
    }

    /** Returns at which aeon a run began a stage: where the one before it ended. */
    private static double startOf(RunData run, String label, double epochsPerAeon) {
        double start = 0;
        for (RunData.Curve curve : run.curves()) {
            if (curve.stage().compareTo(label) < 0 && !curve.points().isEmpty()) {
                start = Math.max(
                        start, curve.points().get(curve.points().size() - 1).epoch() / epochsPerAeon);
            }
        }
        return start;
    }

    /** The tests after each lesson, as bars with each seed's dot. */
    Figure tests(Condition condition) {
        Map<Integer, List<Lessons.Test>> byLesson = new LinkedHashMap<>();
        Lessons.tests(condition.protocol())
                .forEach(test -> byLesson.computeIfAbsent(test.lessons(), key -> new ArrayList<>())
                        .add(test));
        List<Bars.Group> groups = new ArrayList<>();
        double high = 0.75;
        double low = 0.4;
        for (List<Lessons.Test> tests : byLesson.values()) {
            List<Bars.Bar> bars = new ArrayList<>();
            for (Lessons.Test test : tests) {
                List<Double> values = performances(condition, test.label(), test.task());
                bars.add(bar(test.task(), inks.of(test.task()), values));
                for (double value : values) {
                    high = Math.max(high, Double.isNaN(value) ? 0 : value + 0.03);
                    low = Math.min(low, Double.isNaN(value) ? 1 : value - 0.03);
                }
            }
            groups.add(new Bars.Group("after " + tests.get(0).since(), bars));
        }
        return Bars.draw(
                "Performance in the tests of " + condition.title(),
                "performance",
                Math.max(0, low),
                Math.min(1, high),
                groups,
                CHANCE,
                CHANCE_NAME);
    }

    static Bars.Bar bar(String name, Ink ink, List<Double> values) {
        List<Double> measured =
                values.stream().filter(value -> !Double.isNaN(value)).toList();
        Interval interval = Interval.of(measured);
        return new Bars.Bar(name, ink, measured, interval.mean(), interval.low(), interval.high());
    }

    /** A value against a number that the conditions differ in, one dot a run and a line through the means. */
    static Figure against(String description, String xTitle, String yTitle, Map<Double, List<Double>> values, Ink ink) {
        double width = 560;
        double height = 320;
        Figure figure = new Figure(width, height, description);
        double last = values.keySet().stream().mapToDouble(x -> x).max().orElse(1);
        double[] all = values.values().stream()
                .flatMap(List::stream)
                .mapToDouble(value -> value)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double low = Math.min(0.45, Arrays.stream(all).min().orElse(1) - 0.02);
        double high = Math.max(0.7, Arrays.stream(all).max().orElse(0) + 0.02);
        Axes axes = new Axes(figure, 62, 20, width - 62 - 66, height - 20 - 50, 0, last * 1.04, low, high);
        axes.drawY(yTitle);
        axes.drawX(xTitle, 0);
        axes.level(CHANCE, CHANCE_NAME);
        List<Mark.Point> line = new ArrayList<>();
        values.forEach((x, ofRuns) -> {
            List<Double> measured =
                    ofRuns.stream().filter(Predicate.not(v -> v.isNaN())).toList();
            Interval interval = Interval.of(measured);
            if (!Double.isNaN(interval.mean())) {
                line.add(axes.point(x, interval.mean()));
            }
            Bars.shown(measured).forEach(y -> figure.add(new Mark.Dot(axes.x(x), axes.y(y), 3, ink, 0.8, true)));
        });
        figure.add(new Mark.Path(line, ink, 1.8, 1, false));
        return figure;
    }
}
