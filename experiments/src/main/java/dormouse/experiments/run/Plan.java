package dormouse.experiments.run;

import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.parameters.RewardParameters;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.config.ConfigHash;
import dormouse.experiments.config.RecordingSettings;
import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.recording.TraceHeader;
import dormouse.experiments.recording.TraceWriter;
import dormouse.experiments.recording.WeightsWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run that is to be: what, with which seed, and where.
 *
 * @param settings what to run
 * @param seed its seed
 * @param folder where it lies
 * @param header what its recordings say of themselves
 */
record Plan(Settings settings, long seed, RunFolder folder, TraceHeader header) {

    static Plan of(Settings settings, long seed, Path out) {
        String experiment = settings.protocol().name();
        String config = settings.hash();
        return new Plan(
                settings,
                seed,
                RunFolder.of(out, experiment, config, seed),
                header(settings, experiment, config, seed));
    }

    private static TraceHeader header(Settings settings, String experiment, String config, long seed) {
        ModelParameters model = settings.model();
        RewardParameters reward = model.agent().reward();
        int agents = model.world().agents();
        int worldSize = model.world().size();
        List<String> stages = new ArrayList<>();
        for (Stage stage : settings.protocol().stages()) {
            stages.add(RunFiles.stageLabel(stages.size(), stage.name()));
        }
        return new TraceHeader(
                experiment,
                config,
                seed,
                agents,
                worldSize,
                model.world().view(),
                model.brain().stepsPerEpoch(),
                model.agent().epochsPerAeon(),
                List.of(
                        model.brain().network().inputs(),
                        model.brain().network().hiddenKept(),
                        WeightsWriter.OUTPUTS),
                settings.protocol().aeons() * model.agent().epochsPerAeon(),
                TraceHeader.blockEpochs(worldSize, agents),
                settings.recording().spikes(),
                Stream.of(
                                reward.otherwise(),
                                reward.rewarded(),
                                reward.punished(),
                                reward.stronglyPunished(),
                                reward.asleep())
                        .distinct()
                        .toList(),
                TraceWriter.kinds(),
                stages);
    }

    boolean traced() {
        return settings.recording().trace();
    }

    int hidden() {
        return settings.model().brain().network().hiddenKept();
    }

    int stages() {
        return settings.protocol().stages().size();
    }

    /** Returns the label of a stage. */
    String stage(int stage) {
        return header.stages().get(stage);
    }

    /** Returns what names all that leads to the end of the given stage, and how it is recorded. */
    String belongsTo(int stage) {
        return lived(stage) + recorded();
    }

    /** Returns what names all that leads to the end of the given stage: equal for runs that are alike up to there. */
    String lived(int stage) {
        List<Stage> stages = settings.protocol().stages().subList(0, stage + 1);
        return ConfigHash.of(settings.model(), new Protocol("prefix", "", stages)) + " seed " + seed;
    }

    /** Returns what of the recording settings shows in the recordings' bytes. */
    private String recorded() {
        RecordingSettings recording = settings.recording();
        return " metrics-every " + recording.metricsEvery() + " weights-every " + recording.weightsEvery() + " trace "
                + recording.trace() + " spikes " + recording.spikes();
    }
}
