package dormouse.experiments.run;

import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.LifeState;
import dormouse.agent.life.PhaseStart;
import dormouse.agent.life.StageEnd;
import dormouse.agent.parameters.ModelParameters;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.recording.Snapshot;
import dormouse.experiments.recording.WeightsWriter;
import java.io.IOException;
import java.util.Arrays;

/** Takes snapshots of the hidden to output strengths: every so many aeons of a stage, and where it begins and ends. */
final class WeightsRecorder {

    private final ModelParameters model;
    private final int every;
    private final WeightsWriter out;

    WeightsRecorder(ModelParameters model, int every, WeightsWriter out) {
        this.model = model;
        this.every = every;
        this.out = out;
    }

    void phaseBegins(PhaseStart start) throws IOException {
        if (!start.stageBegins()) {
            return;
        }
        if (start.epoch() == 0) {
            putInitial();
        } else {
            // nothing changes between a stage's end and the next one's beginning
            out.putLastAgain();
        }
        out.append(
                start.epoch(),
                start.epoch() / model.agent().epochsPerAeon(),
                RunFiles.stageLabel(start.stageIndex(), start.stage().name()),
                Snapshot.START);
    }

    /** Every synapse starts with the same strength (spec §4). */
    private void putInitial() {
        double[] strengths = new double[model.brain().network().hiddenKept() * WeightsWriter.OUTPUTS];
        Arrays.fill(strengths, model.brain().network().hiddenToOutput());
        for (int agent = 0; agent < model.world().agents(); agent++) {
            out.put(agent, strengths);
        }
    }

    void aeonEnds(AeonEnd end) throws IOException {
        if (!end.stageEnds() && (end.aeonOfStage() + 1) % every == 0) {
            put(end.state());
            out.append(
                    end.epochs(),
                    end.aeons(),
                    RunFiles.stageLabel(end.stageIndex(), end.stage().name()),
                    Snapshot.EVERY);
        }
    }

    void stageEnds(StageEnd end) throws IOException {
        put(end.state());
        out.append(
                end.epochs(),
                end.epochs() / model.agent().epochsPerAeon(),
                RunFiles.stageLabel(end.stageIndex(), end.stage().name()),
                Snapshot.END);
    }

    private void put(LifeState state) {
        for (int agent = 0; agent < state.agents(); agent++) {
            out.put(agent, state.hiddenToOutput(agent));
        }
    }
}
