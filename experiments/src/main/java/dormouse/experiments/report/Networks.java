package dormouse.experiments.report;

import dormouse.agent.protocol.Stage;
import dormouse.experiments.analysis.fields.ReceptiveField;
import dormouse.experiments.analysis.replay.CoFiring;
import dormouse.experiments.analysis.weights.StrongestSynapses;
import dormouse.experiments.recording.ActivityFile;
import dormouse.experiments.recording.InputWeights;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.recording.Snapshot;
import dormouse.experiments.recording.WeightsReader;
import dormouse.experiments.results.Condition;
import dormouse.experiments.results.RunData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is asked of a single run's network: its fields at the ends of stages, its replay, what is left of its strongest synapses. */
final class Networks {

    private static final int SHUFFLES = 1000;
    private static final int OUTPUTS = 8;

    /** Sleep against training, for one run: by task, how alike their co-firing is. */
    record Replay(long seed, Map<String, CoFiring.Test> tests, Map<String, Double> rates) {}

    private final WithoutWeights withoutWeights;
    private final Consumer<String> warnings;

    Networks(WithoutWeights withoutWeights, Consumer<String> warnings) {
        this.withoutWeights = withoutWeights;
        this.warnings = warnings;
    }

    /** Returns the fields at the end of each stage that is no test, by the stage's number; empty if they cannot be told. */
    Map<Integer, List<ReceptiveField>> fields(Condition condition, RunData run) {
        Map<Integer, List<ReceptiveField>> fields = new LinkedHashMap<>();
        if (withoutWeights.isOneOf(run)) {
            return fields;
        }
        try (WeightsReader weights =
                WeightsReader.openWhole(run.folder().weights(), run.folder().weightsTable())) {
            InputWeights inputs = run.folder().readInputWeights(condition.settings(), run.seed());
            List<Stage> stages = condition.protocol().stages();
            for (int stage = 0; stage < stages.size(); stage++) {
                if (!stages.get(stage).isTest()) {
                    Optional<float[]> strengths = atEnd(weights, label(condition, stage));
                    if (strengths.isPresent()) {
                        fields.put(stage, ReceptiveField.of(strengths.get(), inputs, 0));
                    }
                }
            }
        } catch (IOException e) {
            warnings.accept(e.getMessage() + "; its receptive fields are left out");
            return Map.of();
        }
        return fields;
    }

    private static String label(Condition condition, int stage) {
        return RunFiles.stageLabel(
                stage, condition.protocol().stages().get(stage).name());
    }

    private static Optional<float[]> atEnd(WeightsReader weights, String stage) throws IOException {
        for (Snapshot snapshot : weights.snapshots()) {
            if (snapshot.stage().equals(stage) && snapshot.reason().equals(Snapshot.END)) {
                return Optional.of(weights.strengths((int) snapshot.index(), 0));
            }
        }
        return Optional.empty();
    }

    /** Compares co-firing in the first stage with sleep with that in the first training on each task; empty if not recorded. */
    Optional<Replay> replay(Condition condition, RunData run, List<String> tasks) {
        int sleep = Family.sleepStage(condition);
        if (sleep < 0 || !Files.exists(run.folder().activity())) {
            return Optional.empty();
        }
        try (ActivityFile activity =
                ActivityFile.openWhole(run.folder().activity(), run.folder().activityTable())) {
            Optional<CoFiring> asleep = coFiring(activity, label(condition, sleep), "sleep");
            Map<String, CoFiring.Test> tests = new LinkedHashMap<>();
            Map<String, Double> rates = new LinkedHashMap<>();
            for (String task : tasks) {
                int stage = Family.firstTraining(condition, task);
                Optional<CoFiring> trained =
                        stage < 0 ? Optional.empty() : coFiring(activity, label(condition, stage), task);
                if (asleep.isPresent() && trained.isPresent()) {
                    tests.put(task, asleep.get().test(trained.get(), SHUFFLES, run.seed()));
                    rates.put(task, asleep.get().hiddenRateCorrelation(trained.get()));
                }
            }
            return tests.isEmpty() ? Optional.empty() : Optional.of(new Replay(run.seed(), tests, rates));
        } catch (IOException e) {
            warnings.accept(e.getMessage() + "; its replay is left out");
            return Optional.empty();
        }
    }

    private static Optional<CoFiring> coFiring(ActivityFile activity, String stage, String task) throws IOException {
        for (ActivityFile.Row row : activity.rows()) {
            if (row.stage().equals(stage) && row.task().equals(task)) {
                return Optional.of(new CoFiring(activity.matrix((int) row.index(), 0), activity.outputs()));
            }
        }
        return Optional.empty();
    }

    /** Returns, for each of some later stages, the share of the strongest synapses after a stage that still are; NaN where it cannot be told. */
    List<Double> kept(Condition condition, RunData run, int stage, List<Integer> later, double share) {
        if (withoutWeights.isOneOf(run)) {
            return Collections.nCopies(later.size(), Double.NaN);
        }
        List<Double> kept = new ArrayList<>();
        try (WeightsReader weights =
                WeightsReader.openWhole(run.folder().weights(), run.folder().weightsTable())) {
            Optional<float[]> before = atEnd(weights, label(condition, stage));
            for (int after : later) {
                Optional<float[]> strengths = before.isEmpty() ? before : atEnd(weights, label(condition, after));
                kept.add(
                        strengths.isPresent()
                                ? StrongestSynapses.overlap(before.get(), strengths.get(), OUTPUTS, share)
                                : Double.NaN);
            }
            return kept;
        } catch (IOException e) {
            warnings.accept(e.getMessage() + "; its strongest synapses are left out");
            return Collections.nCopies(later.size(), Double.NaN);
        }
    }
}
