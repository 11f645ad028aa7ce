package dormouse.experiments.report;

import dormouse.agent.protocol.Stage;
import dormouse.experiments.analysis.fields.ReceptiveField;
import dormouse.experiments.analysis.replay.CoFiring;
import dormouse.experiments.figures.Bars;
import dormouse.experiments.figures.Ink;
import dormouse.experiments.findings.Evidence;
import dormouse.experiments.findings.FurtherFindings;
import dormouse.experiments.findings.PaperFindings;
import dormouse.experiments.results.Condition;
import dormouse.experiments.results.Results;
import dormouse.experiments.results.RunData;
import dormouse.experiments.text.Numbers;
import dormouse.world.FoodKind;
import dormouse.world.Task;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What the networks have become: receptive fields, replay, and their strongest synapses (findings 8 to 10). */
final class NetworksSection {

    /** Runs of a condition that are looked into at most; each takes a part of a second. */
    private static final int MOST_RUNS = 20;

    private static final double STRONGEST = 0.1;

    private final Results results;
    private final Family family;
    private final Inks inks;
    private final Evidence evidence;
    private final Consumer<String> warnings;
    private final WithoutWeights withoutWeights;
    private final Networks networks;

    NetworksSection(
            Results results,
            Family family,
            Inks inks,
            Evidence evidence,
            WithoutWeights withoutWeights,
            Consumer<String> warnings) {
        this.results = results;
        this.family = family;
        this.inks = inks;
        this.evidence = evidence;
        this.warnings = warnings;
        this.withoutWeights = withoutWeights;
        networks = new Networks(withoutWeights, warnings);
    }

    void write(Page page) {
        fields(page);
        replay(page);
        strongest(page);
    }

    /** The condition that shows most: with sleep, or else the first with two trainings, or else the first with any. */
    private Optional<Condition> mostTelling() {
        return family.condition(PaperFindings.INTERLEAVED_SLEEP)
                .or(() -> family.condition(PaperFindings.SEQUENTIAL))
                .or(() -> family.conditions().stream()
                        .filter(condition ->
                                family.tasks().stream().anyMatch(task -> Family.firstTraining(condition, task) >= 0))
                        .findFirst());
    }

    private void fields(Page page) {
        Optional<Condition> found = mostTelling();
        if (found.isEmpty()) {
            return;
        }
        Condition condition = found.get();
        Map<Integer, List<List<ReceptiveField>>> byStage = new TreeMap<>();
        Map<Integer, Map<String, List<Double>>> likeness = new TreeMap<>();
        for (RunData run : first(condition)) {
            networks.fields(condition, run).forEach((stage, fields) -> {
                byStage.computeIfAbsent(stage, key -> new ArrayList<>()).add(fields);
                for (int task = 0; task < family.tasks().size(); task++) {
                    Optional<FoodKind> food = rewarded(task);
                    if (food.isPresent()) {
                        double value = ReceptiveField.likeness(
                                fields, food.get().dx(), food.get().dy());
                        String name = condition.protocol().stages().get(stage).name();
                        evidence.addMeasure(FurtherFindings.likeness(task + 1, name), run.seed(), value);
                        likeness.computeIfAbsent(stage, key -> new LinkedHashMap<>())
                                .computeIfAbsent(family.tasks().get(task), key -> new ArrayList<>())
                                .add(value);
                    }
                }
            });
        }
        if (byStage.isEmpty()) {
            return;
        }
        page.section("fields", "Receptive fields");
        page.note("What each output neuron listens to, at the ends of the stages of " + condition.title()
                + ", the mean of " + byStage.values().iterator().next().size()
                + " seeds: the input strengths of its strongest 10 % of hidden neurons, weighted by their strength to it, less the mean of"
                + " all hidden neurons. Each picture is the 7 × 7 view around the agent (ring); pictures stand where their neuron moves to,"
                + " x to the right, y upwards. Blue: more than the mean; orange: less. One scale for all. Green, for comparison: each task's"
                + " rewarded food one step away in the neuron's direction, lighter where its other half may lie."
                + family.whose());
        double scale = FieldCharts.scale(List.copyOf(byStage.values()));
        page.html("<div class=\"row\">");
        byStage.forEach((stage, fields) -> {
            String name = condition.protocol().stages().get(stage).name();
            page.figure(
                    "fields-" + String.format(Locale.ROOT, "%02d-", stage + 1) + name.replaceAll("[^A-Za-z0-9]+", "-"),
                    FieldCharts.fields("after " + name, fields, scale),
                    "");
        });
        for (int task = 0; task < family.tasks().size(); task++) {
            String name = family.tasks().get(task);
            int size = byStage.values().iterator().next().get(0).get(0).size();
            rewarded(task)
                    .ifPresent(food -> page.figure(
                            "fields-food-" + name.replaceAll("[^A-Za-z0-9]+", "-"),
                            FieldCharts.food("food of " + name, food.dx(), food.dy(), size),
                            ""));
        }
        page.html("</div>\n");
        page.heading("How much the fields look like each task's rewarded food");
        page.note(
                "Correlation, over all cells but the agent's own, of each field with a picture of the task's rewarded particle one step away"
                        + " in the neuron's direction; the mean of the eight.");
        page.table("field-likeness", likeness(condition, likeness));
    }

    private static DataTable likeness(Condition condition, Map<Integer, Map<String, List<Double>>> likeness) {
        DataTable table = new DataTable("after", "food of", ">correlation", ">sd", ">95 % CI", ">n");
        likeness.forEach((stage, tasks) -> tasks.forEach((task, values) -> {
            List<String> cells = new ArrayList<>(
                    List.of(condition.protocol().stages().get(stage).name(), task));
            cells.addAll(Interval.cells(values, 3));
            table.add(cells);
        }));
        return table;
    }

    private Optional<FoodKind> rewarded(int task) {
        return family.task(family.tasks().get(task)).stream()
                .map(Task::values)
                .flatMap(values -> values.entrySet().stream())
                .filter(value -> value.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<RunData> first(Condition condition) {
        return condition.runs().subList(0, Math.min(MOST_RUNS, condition.runs().size()));
    }

    /** What a run's replay is, or why it is not known. */
    private record Replayed(RunData run, Optional<Networks.Replay> replay, List<String> problems) {}

    /** Looks into several runs on all processors: most of it are shuffles. */
    private List<Replayed> replays(Condition condition, List<RunData> runs) {
        return runs.parallelStream().map(run -> replayed(condition, run)).toList();
    }

    private Replayed replayed(Condition condition, RunData run) {
        List<String> problems = new ArrayList<>();
        return new Replayed(
                run, new Networks(withoutWeights, problems::add).replay(condition, run, family.tasks()), problems);
    }

    private void replay(Page page) {
        List<Condition> withSleep = family.conditions().stream()
                .filter(condition -> Family.sleepStage(condition) >= 0)
                .toList();
        DataTable table = new DataTable(
                "condition",
                ">seed",
                "training on",
                ">correlation of co-firing",
                ">shuffled, mean",
                ">shuffled, 95 %",
                ">p",
                ">correlation of hidden rates");
        List<Bars.Group> groups = new ArrayList<>();
        boolean missing = false;
        for (Condition condition : withSleep) {
            Map<String, List<Double>> real = new LinkedHashMap<>();
            List<Double> shuffled = new ArrayList<>();
            List<RunData> recorded = first(condition).stream()
                    .filter(run -> Files.exists(run.folder().activity()))
                    .toList();
            missing |= recorded.size() < first(condition).size();
            for (Replayed replayed : replays(condition, recorded)) {
                replayed.problems().forEach(warnings);
                RunData run = replayed.run();
                missing |= replayed.replay().isEmpty();
                replayed.replay().ifPresent(found -> found.tests().forEach((task, test) -> {
                    table.add(
                            condition.title(),
                            Long.toString(run.seed()),
                            task,
                            Numbers.fixed(test.correlation(), 3),
                            Numbers.fixed(test.shuffledMean(), 3),
                            Numbers.fixed(test.shuffledHigh(), 3),
                            Numbers.fixed(test.p(), 4),
                            Numbers.fixed(found.rates().get(task), 3));
                    real.computeIfAbsent(task, key -> new ArrayList<>()).add(test.correlation());
                    shuffled.add(test.shuffledMean());
                    measure(condition, run, task, test);
                }));
            }
            if (!real.isEmpty()) {
                List<Bars.Bar> bars = new ArrayList<>();
                real.forEach(
                        (task, values) -> bars.add(PerformanceCharts.bar("sleep and " + task, inks.of(task), values)));
                bars.add(PerformanceCharts.bar("shuffled", Ink.NONE, shuffled));
                groups.add(new Bars.Group(condition.title(), bars));
            }
        }
        if (withSleep.isEmpty()) {
            return;
        }
        page.section("replay", "Replay in sleep");
        page.note(
                "Co-firing: the covariance, over epochs, of each hidden neuron's spikes with each output neuron's, beyond what their rates"
                        + " give; its correlation, over all pairs, between sleep and training. Shuffles swap the names of the hidden neurons, 1,000 times."
                        + " Rates of hidden neurons are alike by construction, since sleep is driven by them."
                        + family.whose()
                        + " Of a condition with more runs, its first " + MOST_RUNS + " seeds.");
        if (!groups.isEmpty()) {
            double lowest = groups.stream()
                    .flatMap(group -> group.bars().stream())
                    .flatMap(bar -> bar.values().stream())
                    .mapToDouble(value -> value)
                    .min()
                    .orElse(0);
            page.figure(
                    "replay",
                    Bars.draw(
                            "Correlation of co-firing in sleep and in training",
                            "correlation",
                            Math.min(0, lowest - 0.02),
                            1,
                            groups,
                            Double.NaN,
                            ""),
                    "");
            page.table("replay", table);
        }
        if (missing) {
            page.note(
                    "Some runs were recorded before co-firing was, and are left out here; run them again (--force) to fill them in.");
        }
    }

    private void measure(Condition condition, RunData run, String task, CoFiring.Test test) {
        if (!condition.experiment().equals(PaperFindings.INTERLEAVED_SLEEP)) {
            return;
        }
        boolean first = family.tasks().indexOf(task) == 0;
        evidence.addMeasure(
                first ? FurtherFindings.REPLAY_1 : FurtherFindings.REPLAY_2, run.seed(), test.correlation());
        evidence.addMeasure(
                first ? FurtherFindings.REPLAY_1_SHUFFLED : FurtherFindings.REPLAY_2_SHUFFLED,
                run.seed(),
                test.shuffledMean());
    }

    /** How many of the strongest synapses after the first training outlast each later stage. */
    private void strongest(Page page) {
        if (family.tasks().isEmpty()) {
            return;
        }
        DataTable table = new DataTable("condition", "after", ">share kept", ">sd", ">95 % CI", ">n");
        for (Condition condition : family.conditions()) {
            int trained = Family.firstTraining(condition, family.tasks().get(0));
            List<Stage> stages = condition.protocol().stages();
            List<Integer> later = IntStream.range(trained + 1, trained < 0 ? 0 : stages.size())
                    .filter(stage -> !stages.get(stage).isTest())
                    .boxed()
                    .toList();
            List<List<Double>> ofRuns = later.isEmpty()
                    ? List.of()
                    : first(condition).stream()
                            .map(run -> networks.kept(condition, run, trained, later, STRONGEST))
                            .toList();
            for (int i = 0; i < later.size(); i++) {
                int stage = i;
                List<String> cells = new ArrayList<>(
                        List.of(condition.title(), stages.get(later.get(i)).name()));
                cells.addAll(Interval.cells(
                        ofRuns.stream().map(kept -> kept.get(stage)).toList(), 3));
                table.add(cells);
            }
        }
        if (!table.isEmpty()) {
            page.section("synapses", "The strongest synapses");
            page.note("Of each output neuron's strongest 10 % of inputs after the first training on "
                    + family.tasks().get(0)
                    + ", the share that still is after later stages; 0.1 by chance. In freeze-strongest they are frozen before the next"
                    + " training."
                    + family.whose()
                    + (results.conditions().size() > family.conditions().size()
                            ? " Conditions of other models are left out."
                            : ""));
            page.table("strongest-synapses", table);
        }
    }
}
