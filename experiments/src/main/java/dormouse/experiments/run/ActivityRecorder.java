package dormouse.experiments.run;

import dormouse.agent.life.EpochReport;
import dormouse.agent.life.PhaseStart;
import dormouse.agent.life.Spikes;
import dormouse.agent.life.StageEnd;
import dormouse.experiments.recording.ActivityWriter;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.recording.TraceHeader;
import dormouse.experiments.recording.WeightsWriter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts, for each task of a stage, how often each hidden and output neuron fires, and how often they fire in the same epochs. */
final class ActivityRecorder {

    private static final int HIDDEN = 1;
    private static final int COLUMNS = WeightsWriter.OUTPUTS + 1;

    /** The sums of one task of the stage: a matrix an agent. */
    @SuppressWarnings("ArrayRecordComponent") // kept by this class alone
    private record Tally(String task, double[][] matrices) {}

    private final int agents;
    private final int hidden;
    private final ActivityWriter out;
    private final List<Tally> tasks = new ArrayList<>();
    private final int[] hiddenSpikes;
    private final int[] firing;
    private final int[] outputSpikes = new int[WeightsWriter.OUTPUTS];
    private int current = -1;

    ActivityRecorder(TraceHeader run, ActivityWriter out) {
        this.agents = run.agents();
        this.hidden = run.layerSizes().get(HIDDEN);
        this.out = out;
        hiddenSpikes = new int[hidden];
        firing = new int[hidden];
    }

    void phaseBegins(PhaseStart start) {
        if (start.stageBegins()) {
            tasks.clear();
        }
        String task = start.phase().task().name();
        current = 0;
        while (current < tasks.size() && !tasks.get(current).task().equals(task)) {
            current++;
        }
        if (current == tasks.size()) {
            tasks.add(new Tally(task, new double[agents][ActivityWriter.cells(hidden)]));
        }
    }

    void epochEnds(EpochReport report) {
        if (current < 0) {
            // gone on with from a checkpoint of before activity was recorded: counts begin with the next phase
            return;
        }
        double[] matrix = tasks.get(current).matrices()[report.agent()];
        int fired = count(report.spikes());
        int last = hidden * COLUMNS;
        for (int k = 0; k < fired; k++) {
            int neuron = firing[k];
            int row = neuron * COLUMNS;
            double spikes = hiddenSpikes[neuron];
            for (int o = 0; o < outputSpikes.length; o++) {
                matrix[row + o] += spikes * outputSpikes[o];
            }
            matrix[row + COLUMNS - 1] += spikes;
            hiddenSpikes[neuron] = 0;
        }
        for (int o = 0; o < outputSpikes.length; o++) {
            matrix[last + o] += outputSpikes[o];
        }
        matrix[last + COLUMNS - 1]++;
    }

    /** Counts an epoch's spikes; returns how many hidden neurons fired, which stand in {@code firing}. */
    private int count(Spikes spikes) {
        Arrays.fill(outputSpikes, 0);
        int fired = 0;
        for (int i = 0; i < spikes.total(); i++) {
            int layer = spikes.layer(i);
            int neuron = spikes.neuron(i);
            if (layer > HIDDEN) {
                outputSpikes[neuron]++;
            } else if (layer == HIDDEN) {
                if (hiddenSpikes[neuron]++ == 0) {
                    firing[fired++] = neuron;
                }
            }
        }
        return fired;
    }

    void stageEnds(StageEnd end) throws IOException {
        String stage = RunFiles.stageLabel(end.stageIndex(), end.stage().name());
        for (Tally task : tasks) {
            for (int agent = 0; agent < agents; agent++) {
                out.put(agent, task.matrices()[agent]);
            }
            out.append(end.epochs(), stage, task.task());
        }
        tasks.clear();
        current = -1;
    }

    void save(DataOutput to) throws IOException {
        to.writeInt(current);
        to.writeInt(tasks.size());
        for (Tally task : tasks) {
            to.writeUTF(task.task());
            for (double[] matrix : task.matrices()) {
                for (double value : matrix) {
                    to.writeDouble(value);
                }
            }
        }
    }

    void load(DataInput in) throws IOException {
        tasks.clear();
        current = in.readInt();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            Tally tally = new Tally(in.readUTF(), new double[agents][ActivityWriter.cells(hidden)]);
            for (double[] matrix : tally.matrices()) {
                for (int cell = 0; cell < matrix.length; cell++) {
                    matrix[cell] = in.readDouble();
                }
            }
            tasks.add(tally);
        }
    }
}
