package dormouse.render.weights;

import dormouse.experiments.recording.Snapshot;
import dormouse.render.playback.RunFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the snapshots of runs and computes their {@link WeightSpace}. May be used by any thread; the first time takes seconds. */
public final class WeightSpaceLoader {

    private static final int MOST_OF_A_RUN = 400;

    private WeightSpaceLoader() {}

    /**
     * A run that is shown.
     *
     * @param folder the run's folder
     * @param seed its seed
     * @param agent whose strengths
     */
    public record Shown(Path folder, long seed, int agent) {}

    /** Computes the weight space of runs. */
    public static WeightSpace load(List<Shown> runs, CloudScope scope) throws IOException {
        List<Snapshots> shown = new ArrayList<>();
        for (Shown run : runs) {
            shown.add(Snapshots.read(run.folder(), run.agent(), MOST_OF_A_RUN, any -> true));
        }
        List<float[]> points = new ArrayList<>();
        shown.forEach(each -> points.addAll(each.strengths()));
        if (points.isEmpty()) {
            return new WeightSpace(
                    runs.stream().map(run -> List.<WeightPoint>of()).toList(), List.of(), List.of(0.0, 0.0, 0.0));
        }
        if (points.stream().anyMatch(point -> point.length != points.get(0).length)) {
            throw new IOException("the runs' networks differ in size, so they share no weight space");
        }
        Map<String, SolutionSets.Found> solutions =
                solutions(runs, scope, points.get(0).length).found();
        solutions.values().forEach(each -> points.addAll(each.strengths()));
        ComponentScores scores = ComponentScores.of(points);
        return space(shown, solutions, scores);
    }

    private static SolutionSets solutions(List<Shown> runs, CloudScope scope, int numbers) {
        SolutionSets sets = new SolutionSets();
        if (scope == CloudScope.NONE) {
            return sets;
        }
        Set<Long> seeds = new HashSet<>();
        Set<Path> others = new LinkedHashSet<>();
        for (Shown run : runs) {
            others.addAll(RunFolders.beside(run.folder()));
            if (scope == CloudScope.SAME_SEED) {
                seeds.add(run.seed());
            }
        }
        for (Shown run : runs) {
            others.remove(run.folder().toAbsolutePath().normalize());
        }
        others.forEach(folder -> sets.add(folder, numbers, seeds));
        return sets;
    }

    private static WeightSpace space(
            List<Snapshots> shown, Map<String, SolutionSets.Found> solutions, ComponentScores scores) {
        int next = 0;
        List<List<WeightPoint>> paths = new ArrayList<>();
        for (Snapshots each : shown) {
            paths.add(points(each.when(), scores, next));
            next += each.when().size();
        }
        List<Cloud> clouds = new ArrayList<>();
        for (Map.Entry<String, SolutionSets.Found> each : solutions.entrySet()) {
            if (!each.getValue().when().isEmpty()) {
                clouds.add(new Cloud(
                        each.getKey(),
                        each.getValue().runs(),
                        points(each.getValue().when(), scores, next)));
                next += each.getValue().when().size();
            }
        }
        return new WeightSpace(
                paths, clouds, Arrays.stream(scores.explained()).boxed().toList());
    }

    private static List<WeightPoint> points(List<Snapshot> when, ComponentScores scores, int from) {
        List<WeightPoint> points = new ArrayList<>();
        for (int i = 0; i < when.size(); i++) {
            double[] score = scores.scores()[from + i];
            points.add(new WeightPoint(when.get(i).epoch(), when.get(i).stage(), score[0], score[1], score[2]));
        }
        return points;
    }
}
