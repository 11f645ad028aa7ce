package dormouse.experiments.report;

import dormouse.agent.protocol.Stage;
import dormouse.experiments.analysis.weights.SolutionSet;
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
import java.util.Set;
import java.util.function.Consumer;

/** Where the networks were in the space of their weights, and how far from the tasks' solutions (finding 7). */
final class WeightsSection {

    private static final int DECIMALS = 3;
    private static final int MOST_ALONE = 6;
    private static final double WIDE = 590;
    private static final double NARROW = 386;

    /** With fewer there is nowhere to be led away to. */
    private static final int FEWEST_LESSONS = 3;

    private final Family family;
    private final WeightCharts charts;
    private final Evidence evidence;
    private final WithoutWeights withoutWeights;
    private final Consumer<String> warnings;

    WeightsSection(
            Family family, Inks inks, Evidence evidence, WithoutWeights withoutWeights, Consumer<String> warnings) {
        this.withoutWeights = withoutWeights;
        this.family = family;
        this.charts = new WeightCharts(family, inks);
        this.evidence = evidence;
        this.warnings = warnings;
    }

    void write(Page page) {
        Optional<WeightSpace> found = WeightSpace.of(family, withoutWeights, warnings);
        if (found.isEmpty() || family.tasks().isEmpty()) {
            return;
        }
        WeightSpace space = found.get();
        Optional<WeightSpace.Cloud> together = space.together();
        if (together.isEmpty()) {
            return;
        }
        page.section("weights", "Weight space");
        List<WeightSpace.Cloud> alone = new ArrayList<>();
        for (long seed :
                space.seeds().subList(0, Math.min(MOST_ALONE, space.seeds().size()))) {
            space.alone(seed).ifPresent(alone::add);
        }
        clouds(page, space, together.get(), alone);
        page.heading("In three dimensions");
        List<WeightSpace.Cloud> all = new ArrayList<>(List.of(together.get()));
        all.addAll(alone);
        page.html(new ThreeDimensions(family, charts).html(space, all));
        distances(page, space);
        page.heading("How far each stage moved");
        page.table("weight-movement", movements(space));
        page.html("<details><summary>Distribution of strengths at the ends of stages</summary>\n");
        page.table("weight-distributions", distributions(space));
        page.html("</details>\n");
        measure(space);
    }

    private void clouds(Page page, WeightSpace space, WeightSpace.Cloud together, List<WeightSpace.Cloud> alone) {
        page.note("The hidden to output strengths of a network are one point in a space of "
                + Numbers.grouped(space.moments().get(0).strengths().length) + " dimensions; here are "
                + Numbers.grouped(together.moments().size())
                + " snapshots along their principal components. A line is a run, its colour"
                + " the stage; rings are the ends of stages." + family.whose()
                + (space.seeds().size() > 1
                        ? " Each seed has a hidden layer of its own, so that with all seeds in one space the first components mostly tell seeds"
                                + " apart. The smaller pictures show one seed each, from the middle of its first training on, along components"
                                + " of its own: how T2 leads away, and where training in turn and sleep lead back to."
                        : ""));
        page.html("<div class=\"row\">");
        page.figure(
                "weights-pc1-pc2",
                charts.cloud(space, together, 0, 1, WIDE),
                "Components 1 and 2, all seeds in one space.");
        page.figure(
                "weights-pc1-pc3",
                charts.cloud(space, together, 0, 2, WIDE),
                "Components 1 and 3, all seeds in one space.");
        page.html("</div><div class=\"row\">");
        for (WeightSpace.Cloud cloud : alone) {
            page.figure(
                    "weights-" + cloud.name().replace(' ', '-'),
                    charts.cloud(space, cloud, 0, 1, NARROW),
                    "Components 1 and 2 of " + cloud.name() + ".");
        }
        page.html("</div>");
    }

    private void distances(Page page, WeightSpace space) {
        page.heading("Distance to sets of solutions");
        page.note(
                "Euclidean distance to the nearest other network of a set. A task's set: the networks in the second half of each seed's"
                        + " first training on that task alone. The joint set: those in the second half of training on both tasks in turn. Bands as"
                        + " above.");
        page.html("<div class=\"row\">");
        for (int c = 0; c < family.conditions().size(); c++) {
            Condition condition = family.conditions().get(c);
            long lessons = condition.protocol().stages().stream()
                    .filter(stage -> !stage.isTest())
                    .count();
            if (lessons >= FEWEST_LESSONS) {
                page.figure("distances-" + condition.fileName(), charts.distances(space, c), condition.title());
            }
        }
        page.html("</div>");
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
        space.atEnd(condition, stage, seed)
                .ifPresent(moment -> evidence.addMeasure(measure, seed, space.distance(task, moment)));
    }

    private DataTable movements(WeightSpace space) {
        DataTable table =
                new DataTable("condition", "stage", ">distance moved", ">sd", ">95 % CI", ">n", ">path, by snapshots");
        Set<Long> seeds = Set.copyOf(space.seeds());
        for (int c = 0; c < family.conditions().size(); c++) {
            Condition condition = family.conditions().get(c);
            Map<Integer, List<Double>> moved = new LinkedHashMap<>();
            Map<Integer, List<Double>> paths = new LinkedHashMap<>();
            for (RunData run : condition.runs()) {
                if (!seeds.contains(run.seed())) {
                    continue;
                }
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
                double[] all = joined(ends);
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

    private static double[] joined(List<float[]> parts) {
        double[] all = new double[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            for (float number : part) {
                all[at++] = number;
            }
        }
        return all;
    }
}
