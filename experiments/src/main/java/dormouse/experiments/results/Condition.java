package dormouse.experiments.results;

import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.config.ConfigHash;
import dormouse.experiments.config.Settings;
import dormouse.experiments.findings.TestScore;
import dormouse.experiments.measures.AccuracyMatrix;
import dormouse.experiments.run.RunSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * All finished runs of one configuration: they differ in their seed alone.
 *
 * @param experiment name of the protocol
 * @param variant which of its variants, and what else tells it from other conditions of the protocol; empty if there is nothing to tell
 * @param config hash of the configuration
 * @param settings the configuration
 * @param runs by ascending seed; at least one
 */
public record Condition(String experiment, String variant, String config, Settings settings, List<RunData> runs) {

    public Condition {
        runs = List.copyOf(runs);
    }

    /** Returns the protocol. */
    public Protocol protocol() {
        return settings.protocol();
    }

    /** Returns the same with more to its variant. */
    Condition alsoNamed(String more) {
        return new Condition(experiment, variant.isEmpty() ? more : variant + ", " + more, config, settings, runs);
    }

    /** Returns a name for people, such as {@code hidden-size, hidden-kept=25}. */
    public String title() {
        return variant.isEmpty() ? experiment : experiment + ", " + variant;
    }

    /** Returns a name for files. */
    public String fileName() {
        return (experiment + (variant.isEmpty() ? "" : "-" + variant) + "-" + config)
                .replaceAll("[^A-Za-z0-9._=-]", "_");
    }

    /** Returns what conditions have in common that can be compared seed by seed: their model, and their first stage. */
    public String family() {
        return ConfigHash.of(
                settings.model(), new Protocol("", "", protocol().stages().subList(0, 1)));
    }

    /** Returns the test scores of a run. */
    public List<TestScore> scores(RunData run) {
        return Lessons.scores(protocol(), run.summary());
    }

    /** Returns the accuracy matrix of a run: a row for each lesson that is followed by tests. */
    public AccuracyMatrix accuracies(RunData run) {
        List<Lessons.Test> tests = Lessons.tests(protocol());
        List<String> tasks = tests.stream().map(Lessons.Test::task).distinct().toList();
        List<Stage> lessons =
                protocol().stages().stream().filter(stage -> !stage.isTest()).toList();
        Map<Integer, List<Lessons.Test>> byLesson = new LinkedHashMap<>();
        tests.forEach(test -> byLesson.computeIfAbsent(test.lessons(), key -> new ArrayList<>())
                .add(test));
        List<String> names = new ArrayList<>();
        List<List<Integer>> trained = new ArrayList<>();
        List<List<Double>> accuracy = new ArrayList<>();
        int before = 0;
        for (Map.Entry<Integer, List<Lessons.Test>> entry : byLesson.entrySet()) {
            List<Integer> columns = new ArrayList<>();
            for (Stage lesson : lessons.subList(before, entry.getKey())) {
                lesson.course().tasks().forEach(task -> columns.add(tasks.indexOf(task.name())));
            }
            names.add(
                    entry.getKey() == 0
                            ? "nothing"
                            : lessons.get(entry.getKey() - 1).name());
            trained.add(
                    columns.stream().filter(column -> column >= 0).distinct().toList());
            accuracy.add(tasks.stream()
                    .map(task -> entry.getValue().stream()
                            .filter(test -> test.task().equals(task))
                            .findFirst()
                            .flatMap(test -> test.in(run.summary()))
                            .map(RunSummary.Row::performance)
                            .orElse(OptionalDouble.empty())
                            .orElse(Double.NaN))
                    .toList());
            before = entry.getKey();
        }
        return new AccuracyMatrix(names, tasks, trained, accuracy);
    }
}
