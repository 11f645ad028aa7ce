package dormouse.experiments.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.analysis.weights.SolutionSet;
import dormouse.experiments.figures.Svg;
import dormouse.experiments.findings.Evidence;
import dormouse.experiments.findings.FurtherFindings;
import dormouse.experiments.findings.PaperFindings;
import dormouse.experiments.results.Condition;
import dormouse.experiments.results.RunData;
import dormouse.experiments.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Where the networks were in the space of their weights, and how far from the tasks' solutions (finding 7). */
final class WeightsSection {

    private static final int DECIMALS = 3;

    private final Family family;
    private final Charts charts;
    private final Evidence evidence;
    private final Consumer<String> warnings;

    WeightsSection(Family family, Charts charts, Evidence evidence, Consumer<String> warnings) {
        this.family = family;
        this.charts = charts;
        this.evidence = evidence;
        this.warnings = warnings;
    }

    void write(Page page) {
        Optional<WeightSpace> found = WeightSpace.of(family, warnings);
        if (found.isEmpty() || family.tasks().isEmpty()) {
            return;
        }
        WeightSpace space = found.get();
        page.section("weights", "Weight space");
        page.note(space.moments().size() + " snapshots of the hidden to output strengths of " + space.seeds()
                + (space.seeds() == 1 ? " seed" : " seeds")
                + ", all in one space of principal components. Rings are the ends of stages. Each seed has a hidden layer of its own, so"
                + " that seeds part early; stages move each along.");
        page.html("<div class=\"row\">");
        page.figure("weights-pc1-pc2", charts.cloud(space, family, 0, 1), "Components 1 and 2 of all networks.");
        if (space.components().count() > 2) {
            page.figure("weights-pc1-pc3", charts.cloud(space, family, 0, 2), "Components 1 and 3 of all networks.");
        }
        if (space.seeds() > 1 && space.within().count() > 1) {
            page.figure(
                    "weights-within-seeds",
                    charts.cloudWithin(space, family),
                    "What is left when each seed's own mean is taken off: how stages move the networks, whatever the seed.");
        }
        page.html("</div>");
        if (space.components().count() > 2) {
            page.heading("In three dimensions");
            page.html(threeDimensions(space));
        }
        page.heading("Distance to sets of solutions");
        page.note(
                "Euclidean distance to the nearest network of a set. A task's set: networks sampled in the second half of the first"
                        + " training on that task alone, every other one, all seeds together; the others tell how far solutions are from one another."
                        + " The joint set: the second half of training on both tasks in turn.");
        for (int c = 0; c < family.conditions().size(); c++) {
            page.figure(
                    "distances-" + family.conditions().get(c).fileName(),
                    charts.distances(space, family, c),
                    family.conditions().get(c).title());
        }
        page.heading("How far each stage moved");
        page.table("weight-movement", movements(space));
        page.heading("Weights at the ends of stages");
        page.table("weight-distributions", distributions(space));
        measure(space);
    }

    private void measure(WeightSpace space) {
        if (family.tasks().size() < 2) {
            return;
        }
        Optional<Condition> sequential = family.condition(PaperFindings.SEQUENTIAL);
        Optional<Condition> sleep = family.condition(PaperFindings.INTERLEAVED_SLEEP);
        sequential.ifPresent(condition -> {
            int second = Family.firstTraining(condition, family.tasks().get(1));
            int again = Family.lastTraining(condition, family.tasks().get(0));
            for (RunData run : condition.runs()) {
                long seed = run.seed();
                evidence.addMeasure(FurtherFindings.TASK_1_SPREAD, seed, space.spread(seed));
                distance(space, condition, second, seed, 0, FurtherFindings.TASK_1_AFTER_T2);
                if (again > second) {
                    distance(space, condition, again, seed, 1, FurtherFindings.TASK_2_AFTER_T1_AGAIN);
                }
            }
        });
        sleep.ifPresent(condition -> {
            for (RunData run : condition.runs()) {
                distance(
                        space,
                        condition,
                        Family.sleepStage(condition),
                        run.seed(),
                        0,
                        FurtherFindings.TASK_1_AFTER_SLEEP);
                distance(
                        space,
                        condition,
                        Family.sleepStage(condition),
                        run.seed(),
                        1,
                        FurtherFindings.TASK_2_AFTER_SLEEP);
            }
        });
    }

    private void distance(WeightSpace space, Condition condition, int stage, long seed, int task, String measure) {
        space.atEnd(condition.experiment(), stage, seed)
                .ifPresent(moment ->
                        evidence.addMeasure(measure, seed, space.solutions(task).distance(moment.strengths())));
    }

    private DataTable movements(WeightSpace space) {
        DataTable table =
                new DataTable("condition", "stage", ">distance moved", ">sd", ">95 % CI", ">n", ">path, by snapshots");
        for (int c = 0; c < family.conditions().size(); c++) {
            Condition condition = family.conditions().get(c);
            Map<Integer, List<Double>> moved = new LinkedHashMap<>();
            Map<Integer, List<Double>> paths = new LinkedHashMap<>();
            for (RunData run : condition.runs()) {
                int number = c;
                WeightSpace.Moment stageBegan = null;
                WeightSpace.Moment before = null;
                double path = 0;
                for (WeightSpace.Moment moment : space.moments().stream()
                        .filter(m -> m.condition() == number && m.seed() == run.seed())
                        .toList()) {
                    stageBegan = stageBegan == null ? moment : stageBegan;
                    path += before == null ? 0 : SolutionSet.distance(before.strengths(), moment.strengths());
                    before = moment;
                    if (moment.endsStage()) {
                        moved.computeIfAbsent(moment.stage(), key -> new ArrayList<>())
                                .add(SolutionSet.distance(stageBegan.strengths(), moment.strengths()));
                        paths.computeIfAbsent(moment.stage(), key -> new ArrayList<>())
                                .add(path);
                        stageBegan = moment;
                        path = 0;
                    }
                }
            }
            moved.forEach((stage, values) -> {
                List<String> cells = new ArrayList<>(List.of(
                        condition.title(),
                        condition.protocol().stages().get(stage).name()));
                cells.addAll(Interval.cells(values, DECIMALS));
                cells.add(Interval.cells(paths.get(stage), DECIMALS).get(0));
                table.add(cells);
            });
        }
        return table;
    }

    private DataTable distributions(WeightSpace space) {
        DataTable table =
                new DataTable("condition", "stage", ">mean", ">sd", ">5 %", ">median", ">95 %", ">greatest", ">seeds");
        for (int c = 0; c < family.conditions().size(); c++) {
            Condition condition = family.conditions().get(c);
            List<Stage> stages = condition.protocol().stages();
            for (int s = 0; s < stages.size(); s++) {
                int stage = s;
                int number = c;
                List<float[]> ends = space.moments().stream()
                        .filter(m -> m.condition() == number && m.stage() == stage && m.endsStage())
                        .map(WeightSpace.Moment::strengths)
                        .toList();
                if (ends.isEmpty()) {
                    continue;
                }
                double[] all = new double[ends.stream().mapToInt(e -> e.length).sum()];
                int at = 0;
                for (float[] end : ends) {
                    for (float strength : end) {
                        all[at++] = strength;
                    }
                }
                Arrays.sort(all);
                double mean = Arrays.stream(all).average().orElse(Double.NaN);
                double squares =
                        Arrays.stream(all).map(w -> (w - mean) * (w - mean)).sum();
                table.add(
                        condition.title(),
                        stages.get(s).name(),
                        Numbers.fixed(mean, 4),
                        Numbers.fixed(Math.sqrt(squares / (all.length - 1)), 4),
                        Numbers.fixed(all[(int) (0.05 * all.length)], 4),
                        Numbers.fixed(all[all.length / 2], 4),
                        Numbers.fixed(all[(int) (0.95 * all.length)], 4),
                        Numbers.fixed(all[all.length - 1], 4),
                        Integer.toString(ends.size()));
            }
        }
        return table;
    }

    /** The points as JSON, and the script that turns them; without scripts, or printed before it ran, a sentence says so. */
    private String threeDimensions(WeightSpace space) {
        List<String> inks = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        List<List<Object>> points = new ArrayList<>();
        int path = -1;
        WeightSpace.Moment before = null;
        for (WeightSpace.Moment moment : space.moments()) {
            if (before == null || before.condition() != moment.condition() || before.seed() != moment.seed()) {
                path++;
            }
            before = moment;
            Stage stage = family.conditions()
                    .get(moment.condition())
                    .protocol()
                    .stages()
                    .get(moment.stage());
            String ink = "var(" + charts.ink(stage).variable() + ")";
            if (!inks.contains(ink)) {
                inks.add(ink);
            }
            names.putIfAbsent(stage.name(), ink);
            List<Object> point = new ArrayList<>();
            for (double coordinate : space.components().project(moment.strengths())) {
                point.add(Math.round(coordinate * 1e4) / 1e4);
            }
            point.add(inks.indexOf(ink));
            point.add(path);
            point.add(moment.endsStage() ? 1 : 0);
            points.add(point);
        }
        String key = names.entrySet().stream()
                .map(name -> "<span style=\"color:" + name.getValue() + "\">●</span> " + Svg.escape(name.getKey()))
                .collect(Collectors.joining(" &nbsp; "));
        try {
            String json = new ObjectMapper()
                    .writeValueAsString(Map.of("points", points, "inks", inks))
                    .replace("<", "\\u003c");
            return "<figure><svg id=\"space\" viewBox=\"0 0 480 480\" width=\"480\" height=\"480\" role=\"img\" tabindex=\"0\""
                    + " aria-label=\"The same networks along three components; turn with mouse or arrow keys\"></svg><figcaption>"
                    + key + "<br>Components 1, 2 and 3 of the same networks: drag, or use the arrow keys, to turn."
                    + "</figcaption></figure>\n<script type=\"application/json\" id=\"space-data\">" + json
                    + "</script><script>" + Page.resource("space.js") + "</script>\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and names cannot be written as JSON", e);
        }
    }
}
