package dormouse.experiments.run;

import dormouse.agent.Life;
import dormouse.agent.Mind;
import dormouse.agent.RunSpec;
import dormouse.agent.life.LifeState;
import dormouse.agent.life.StageEnd;
import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.Checkpoint;
import dormouse.experiments.recording.Disk;
import dormouse.experiments.recording.InputWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps the input to hidden strengths as the last stage that could change them left them. */
final class InputWeightsRecorder {

    private final Disk disk;
    private final Plan plan;

    InputWeightsRecorder(Disk disk, Plan plan) {
        this.disk = disk;
        this.plan = plan;
    }

    boolean written() {
        return Files.exists(plan.folder().inputWeights());
    }

    void stageEnds(StageEnd end) throws IOException {
        List<Stage> before = plan.settings().protocol().stages().subList(0, end.stageIndex());
        if (before.stream().noneMatch(Stage::freezeHiddenAfter)) {
            of(plan.settings().model(), plan.seed(), end.state())
                    .write(disk, plan.folder().inputWeights());
        }
    }

    /** Takes the strengths from a checkpoint of when the hidden layer was frozen, or of the last stage. */
    static InputWeights fromCheckpoint(RunFolder folder, Settings settings, long seed) throws IOException {
        List<Stage> stages = settings.protocol().stages();
        int last = 0;
        while (last < stages.size() - 1 && !stages.get(last).freezeHiddenAfter()) {
            last++;
        }
        int at = last;
        // a run that began as a copy has checkpoints from there on; once frozen, all hold the same
        while (at < stages.size() - 1 && !Files.exists(folder.stageCheckpoint(at))) {
            at++;
        }
        Path path = folder.stageCheckpoint(at);
        byte[] state = Checkpoint.read(path).life();
        RunSpec run = RunSpec.fresh(settings.model(), settings.protocol(), seed).from(state);
        try {
            return of(settings.model(), seed, new Life(run).state());
        } catch (IOException e) {
            throw new IOException(
                    folder.inputWeights() + " was not recorded, and " + path + " is of another version of the program: "
                            + e.getMessage(),
                    e);
        }
    }

    /** Returns all agents' strengths. Which synapses there are is a matter of the seed, and so the same in a mind that has not lived. */
    static InputWeights of(ModelParameters model, long seed, LifeState state) {
        int hidden = model.brain().network().hiddenKept();
        int inputs = model.brain().network().inputs();
        List<float[]> agents = new ArrayList<>();
        for (int agent = 0; agent < state.agents(); agent++) {
            int[][] pre = new Mind(agent, model, seed).brain().snapshot().inputToHiddenPre();
            double[] strengths = state.inputToHidden(agent);
            float[] dense = new float[hidden * inputs];
            int synapse = 0;
            for (int h = 0; h < hidden; h++) {
                for (int input : pre[h]) {
                    dense[h * inputs + input] = (float) strengths[synapse++];
                }
            }
            agents.add(dense);
        }
        return new InputWeights(hidden, inputs, agents);
    }
}
