package dormouse.experiments.report;

import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.analysis.components.PrincipalComponents;
import dormouse.experiments.analysis.fields.ReceptiveField;
import dormouse.experiments.analysis.weights.SolutionSet;
import dormouse.experiments.figures.Axes;
import dormouse.experiments.figures.Bars;
import dormouse.experiments.figures.Cloud;
import dormouse.experiments.figures.Curves;
import dormouse.experiments.figures.FieldPictures;
import dormouse.experiments.figures.Figure;
import dormouse.experiments.figures.Ink;
import dormouse.experiments.figures.Mark;
import dormouse.experiments.figures.StageStrip;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.results.Condition;
import dormouse.experiments.results.Lessons;
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
import java.util.function.Predicate;

/** Draws what results and analyses came to. */
final class Charts {

    static final double CHANCE = 0.5;
    private static final String CHANCE_NAME = "chance";
    private static final int BINS = 60;
    private static final List<Ink> TASKS = List.of(Ink.FIRST, Ink.SECOND, Ink.BOTH, Ink.SLEEP);

    private final List<String> tasks;

    Charts(List<String> tasks) {
        this.tasks = tasks;
    }

    Ink ink(String task) {
        int index = tasks.indexOf(task);
        return index < 0 ? Ink.NONE : TASKS.get(Math.min(index, TASKS.size() - 1));
    }

    Ink ink(Stage stage) {
        if (stage.course() instanceof Course.Unsupervised) {
            return Ink.NONE;
        } else if (stage.course() instanceof Course.Test) {
            return Ink.TEST;
        } else if (stage.course() instanceof Course.SleepInterleave) {
            return Ink.SLEEP;
        } else if (stage.course() instanceof Course.Interleave) {
            return Ink.BOTH;
        }
        return ink(stage.course().tasks().get(0).name());
    }

    /** Returns the stages along an axis of aeons; where stages end early, as long as the longest run's. */
    private List<StageStrip.Span> spans(Condition condition) {
        List<StageStrip.Span> spans = new ArrayList<>();
        double at = 0;
        for (Stage stage : condition.protocol().stages()) {
            spans.add(new StageStrip.Span(stage.name(), at, at + stage.aeons(), ink(stage)));
            at += stage.aeons();
        }
        return spans;
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
                    series.add(new Curves.Series(task.name() + ", training", ink(task.name()), places, false));
                }
            }
            begins += length;
        }
        tests.forEach((task, places) -> series.add(new Curves.Series(task + ", test", ink(task), places, true)));
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
                spans(condition),
                CHANCE,
                CHANCE_NAME);
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
                bars.add(bar(test.task(), ink(test.task()), values));
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

    /** The protocol as boxes in a row, as wide as their names need. */
    Figure protocol(Condition condition) {
        List<Stage> stages = condition.protocol().stages();
        double x = 1;
        Figure figure = new Figure(
                2 + stages.stream().mapToDouble(Charts::boxWidth).sum(),
                52,
                "The stages of " + condition.title() + ": "
                        + String.join(", ", stages.stream().map(Stage::name).toList()));
        for (Stage stage : stages) {
            double width = boxWidth(stage);
            figure.add(new Mark.Box(x, 4, width - 4, 26, ink(stage), stage.isTest() ? 0.55 : 0.9));
            figure.add(new Mark.Text(
                    x + (width - 4) / 2, 22, stage.name(), Ink.PAPER, 13, Mark.Anchor.MIDDLE, false, true));
            figure.add(new Mark.Text(
                    x + (width - 4) / 2,
                    44,
                    (stage.until().isPresent() ? "≤ " : "") + Numbers.grouped(stage.aeons()),
                    Ink.MUTED,
                    11,
                    Mark.Anchor.MIDDLE,
                    false,
                    false));
            x += width;
        }
        return figure;
    }

    private static double boxWidth(Stage stage) {
        return Math.max(50, 18 + 8.5 * stage.name().length());
    }

    /** All networks in the plane of two components, a path a run, coloured by stage. */
    Figure cloud(WeightSpace space, Family family, int first, int second) {
        return cloud(
                space,
                family,
                space.components(),
                moment -> space.components().project(moment.strengths()),
                first,
                second);
    }

    /** The same without what tells seeds apart: each seed's mean is taken off. */
    Figure cloudWithin(WeightSpace space, Family family) {
        return cloud(space, family, space.within(), space::projectWithin, 0, 1);
    }

    private Figure cloud(
            WeightSpace space,
            Family family,
            PrincipalComponents components,
            Function<WeightSpace.Moment, double[]> project,
            int first,
            int second) {
        List<List<Cloud.Place>> paths = new ArrayList<>();
        WeightSpace.Moment before = null;
        for (WeightSpace.Moment moment : space.moments()) {
            if (before == null || before.condition() != moment.condition() || before.seed() != moment.seed()) {
                paths.add(new ArrayList<>());
            }
            Stage stage = family.conditions()
                    .get(moment.condition())
                    .protocol()
                    .stages()
                    .get(moment.stage());
            double[] place = project.apply(moment);
            paths.get(paths.size() - 1)
                    .add(new Cloud.Place(place[first], place[second], stage.name(), ink(stage), moment.endsStage()));
            before = moment;
        }
        return Cloud.draw(
                "Hidden to output strengths of all runs along principal components " + (first + 1) + " and "
                        + (second + 1),
                axis(components, first),
                axis(components, second),
                paths);
    }

    private static String axis(PrincipalComponents components, int component) {
        return "component " + (component + 1) + " (" + Numbers.fixed(100 * components.share(component), 1)
                + " % of the variance)";
    }

    /** The distance to each set of solutions over time, the mean of a condition's runs with bands. */
    Figure distances(WeightSpace space, Family family, int condition) {
        List<Curves.Series> series = new ArrayList<>();
        double greatest = 0;
        for (int task = 0; task < tasks.size(); task++) {
            String name = "to " + tasks.get(task) + " solutions";
            Curves.Series one = distance(space, condition, space.solutions(task), name, ink(tasks.get(task)));
            series.add(one);
        }
        if (!space.joint().isEmpty()) {
            series.add(distance(space, condition, space.joint(), "to joint solutions", Ink.BOTH));
        }
        for (Curves.Series one : series) {
            for (Curves.Place place : one.places()) {
                greatest = Math.max(greatest, Double.isNaN(place.high()) ? place.y() : place.high());
            }
        }
        Condition of = family.conditions().get(condition);
        return Curves.draw(
                "Distance to sets of solutions over time in " + of.title(),
                "aeons of 100 moves",
                "distance",
                0,
                greatest * 1.05,
                series,
                spans(of),
                Double.NaN,
                "");
    }

    private static Curves.Series distance(WeightSpace space, int condition, SolutionSet set, String name, Ink ink) {
        TreeMap<Long, List<Double>> byAeon = new TreeMap<>();
        space.moments().stream()
                .filter(moment -> moment.condition() == condition)
                .forEach(moment -> byAeon.computeIfAbsent(moment.aeon(), key -> new ArrayList<>())
                        .add(set.distance(moment.strengths())));
        List<Curves.Place> places = new ArrayList<>();
        byAeon.forEach((aeon, values) -> {
            Interval interval = Interval.of(values);
            places.add(new Curves.Place(aeon, interval.mean(), interval.low(), interval.high()));
        });
        return new Curves.Series(name, ink, places, false);
    }

    /** The mean fields of some networks, in the compass of their moves; x to the right, y upwards. */
    static Figure fields(String title, List<List<ReceptiveField>> networks, double greatest) {
        List<FieldPictures.Picture> pictures = new ArrayList<>();
        for (int o = 0; o < networks.get(0).size(); o++) {
            int output = o;
            ReceptiveField mean = ReceptiveField.mean(
                    networks.stream().map(fields -> fields.get(output)).toList());
            int radius = (mean.size() - 1) / 2;
            List<List<Double>> cells = new ArrayList<>();
            for (int y = radius; y >= -radius; y--) {
                List<Double> row = new ArrayList<>();
                for (int x = -radius; x <= radius; x++) {
                    row.add(mean.at(x, y));
                }
                cells.add(row);
            }
            pictures.add(new FieldPictures.Picture(mean.dx() + 1, 1 - mean.dy(), cells));
        }
        return FieldPictures.draw(
                "Receptive fields of the eight output neurons, " + title,
                title,
                pictures,
                greatest,
                Ink.FIRST,
                Ink.SECOND,
                9);
    }

    /** Returns the greatest size of any cell of mean fields, to draw all on one scale. */
    static double greatest(List<List<List<ReceptiveField>>> stages) {
        double greatest = 0;
        for (List<List<ReceptiveField>> networks : stages) {
            for (int o = 0; o < networks.get(0).size(); o++) {
                int output = o;
                ReceptiveField mean = ReceptiveField.mean(
                        networks.stream().map(fields -> fields.get(output)).toList());
                greatest = Math.max(
                        greatest,
                        mean.cells().stream().mapToDouble(Math::abs).max().orElse(0));
            }
        }
        return greatest;
    }

    /** A value against a number that the conditions differ in, one dot a run and a line through the means. */
    static Figure against(String description, String xTitle, String yTitle, Map<Double, List<Double>> values, Ink ink) {
        double width = 560;
        double height = 320;
        Figure figure = new Figure(width, height, description);
        double last = values.keySet().stream().mapToDouble(x -> x).max().orElse(1);
        Axes axes = new Axes(figure, 62, 20, width - 62 - 66, height - 20 - 50, 0, last * 1.04, 0.4, 0.8);
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
            measured.forEach(y -> figure.add(new Mark.Dot(axes.x(x), axes.y(y), 3, ink, 0.8, true)));
        });
        figure.add(new Mark.Path(line, ink, 1.8, 1, false));
        return figure;
    }
}
