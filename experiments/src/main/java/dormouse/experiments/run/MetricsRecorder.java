package dormouse.experiments.run;

import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.EpochReport;
import dormouse.agent.life.PhaseStart;
import dormouse.agent.life.StageEnd;
import dormouse.experiments.recording.MetricRow;
import dormouse.experiments.recording.MetricsWriter;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.recording.TraceHeader;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Counts what is lived and writes metrics.csv: a window every so many aeons of a stage and at its end, then the stage as a whole. Where
 * a stage alternates between tasks, or with sleep, each has its own rows, which count its own aeons only.
 */
final class MetricsRecorder {

    private final TraceHeader run;
    private final int every;
    private final MetricsWriter out;
    private final List<TaskTally> tasks = new ArrayList<>();
    private int current = -1;

    MetricsRecorder(TraceHeader run, int every, MetricsWriter out) {
        this.run = run;
        this.every = every;
        this.out = out;
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
            tasks.add(new TaskTally(task, start.phase().asleep(), run.agents()));
        }
    }

    void epochEnds(EpochReport report) {
        tasks.get(current).add(report);
    }

    void aeonEnds(AeonEnd end) throws IOException {
        tasks.get(current).aeonEnds();
        if (end.stageEnds() || (end.aeonOfStage() + 1) % every == 0) {
            String stage = RunFiles.stageLabel(end.stageIndex(), end.stage().name());
            for (int agent = 0; agent < run.agents(); agent++) {
                for (TaskTally task : tasks) {
                    if (task.windowAeons() > 0) {
                        writeWindow(new Rows(agent, stage, task.task(), end.epochs()), task);
                    }
                }
            }
            tasks.forEach(TaskTally::windowEnds);
            out.flush();
        }
    }

    private void writeWindow(Rows rows, TaskTally task) {
        AgentTally agent = task.agent(rows.agent);
        Counts window = agent.window();
        double aeons = task.windowAeons();
        rows.write("hidden_spikes_per_aeon", window.hiddenSpikes() / aeons);
        rows.write("output_spikes_per_aeon", window.outputSpikes() / aeons);
        if (!task.asleep()) {
            rows.write("bites_per_aeon", window.bites() / aeons);
            rows.write("valued_bites_per_epoch", window.valuedBites() / (aeons * run.epochsPerAeon()));
            rows.write("performance", window.performance());
            rows.write("performance_exponential", agent.exponentialPerformance());
            rows.write("performance_last_100", agent.lastPerformance());
        }
    }

    void stageEnds(StageEnd end) throws IOException {
        String stage = RunFiles.stageLabel(end.stageIndex(), end.stage().name());
        for (int agent = 0; agent < run.agents(); agent++) {
            for (TaskTally task : tasks) {
                writeStage(new Rows(agent, stage, task.task(), end.epochs()), task);
            }
        }
        out.flush();
    }

    private void writeStage(Rows rows, TaskTally task) {
        Counts stage = task.agent(rows.agent).stage();
        double aeons = task.stageAeons();
        if (!task.asleep()) {
            rows.write(StageMetrics.PERFORMANCE, stage.performance());
            rows.write(StageMetrics.REWARDED, (double) stage.rewarded());
            rows.write(StageMetrics.PUNISHED, (double) stage.punished());
            rows.write(StageMetrics.BITES, (double) stage.bites());
        }
        rows.write(StageMetrics.HIDDEN_SPIKES, stage.hiddenSpikes() / aeons);
        rows.write(StageMetrics.OUTPUT_SPIKES, stage.outputSpikes() / aeons);
        rows.write(StageMetrics.AEONS, aeons);
    }

    void save(DataOutput to) throws IOException {
        to.writeInt(current);
        to.writeInt(tasks.size());
        for (TaskTally task : tasks) {
            task.save(to);
        }
    }

    /** Goes on with the counts of another, which ends. */
    void takeOver(MetricsRecorder other) {
        tasks.clear();
        tasks.addAll(other.tasks);
        current = other.current;
    }

    void load(DataInput in) throws IOException {
        tasks.clear();
        current = in.readInt();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            tasks.add(TaskTally.load(in, run.agents()));
        }
    }

    /** Rows that differ in their metric only. */
    private final class Rows {

        private final int agent;
        private final String stage;
        private final String task;
        private final long epoch;

        Rows(int agent, String stage, String task, long epoch) {
            this.agent = agent;
            this.stage = stage;
            this.task = task;
            this.epoch = epoch;
        }

        void write(String metric, double value) {
            write(metric, OptionalDouble.of(value));
        }

        void write(String metric, OptionalDouble value) {
            out.write(new MetricRow(
                    run.experiment(), run.config(), run.seed(), agent, stage, task, epoch, metric, value));
        }
    }
}
