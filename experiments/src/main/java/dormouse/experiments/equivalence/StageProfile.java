package dormouse.experiments.equivalence;

import dormouse.experiments.findings.Summary;
import dormouse.experiments.recording.InputWeights;
import dormouse.experiments.recording.RecordingException;
import dormouse.experiments.recording.Snapshot;
import dormouse.experiments.recording.SpikeReader;
import dormouse.experiments.recording.WeightsReader;
import dormouse.experiments.run.RunFolder;
import dormouse.experiments.run.RunSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a stage of a run came to, as far as it is compared.
 *
 * @param stage label of the stage, such as {@code 03-t1}
 * @param task the task, {@code sleep}, or empty for what is of the whole stage
 * @param values numbers
 * @param distributions distributions
 */
record StageProfile(String stage, String task, Map<Measure, Double> values, Map<Measure, Distribution> distributions) {

    /** Reads all stages of a finished run, which recorded every spike. */
    static List<StageProfile> read(RunFolder folder) throws IOException {
        List<StageProfile> profiles = new ArrayList<>();
        List<RunSummary.Row> rows = folder.readSummary().rows();
        try (WeightsReader weights = WeightsReader.openWhole(folder.weights(), folder.weightsTable());
                SpikeReader spikes = SpikeReader.open(folder.spikes())) {
            long begin = 0;
            for (Snapshot snapshot : weights.snapshots()) {
                if (!snapshot.reason().equals(Snapshot.END)) {
                    continue;
                }
                rows.stream()
                        .filter(row -> row.stage().equals(snapshot.stage()))
                        .forEach(row -> profiles.add(of(row)));
                if (snapshot.epoch() > spikes.epochs()) {
                    throw new RecordingException(folder.spikes() + " is cut off: it should hold the spikes of "
                            + snapshot.epoch() + " epochs");
                }
                profiles.add(whole(snapshot, weights, SpikeTimes.read(spikes, begin, snapshot.epoch())));
                begin = snapshot.epoch();
            }
        }
        profiles.add(inputs(InputWeights.read(folder.inputWeights())));
        return profiles;
    }

    private static StageProfile of(RunSummary.Row row) {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        put(values, Measure.PERFORMANCE, row.performance());
        put(values, Measure.BITES, row.bites());
        put(values, Measure.HIDDEN_RATE, row.hiddenSpikes());
        put(values, Measure.OUTPUT_RATE, row.outputSpikes());
        return new StageProfile(row.stage(), row.task(), values, Map.of());
    }

    private static void put(Map<Measure, Double> values, Measure measure, OptionalDouble value) {
        value.ifPresent(known -> values.put(measure, known));
    }

    private static StageProfile whole(Snapshot snapshot, WeightsReader weights, SpikeTimes times) throws IOException {
        List<float[]> agents = new ArrayList<>();
        for (int agent = 0; agent < weights.agents(); agent++) {
            agents.add(weights.strengths((int) snapshot.index(), agent));
        }
        float[] strengths = joined(agents);
        double spread = Summary.of(IntStream.range(0, strengths.length)
                        .mapToDouble(i -> strengths[i])
                        .toArray())
                .sd();
        Map<Measure, Distribution> distributions = new EnumMap<>(Map.of(
                Measure.WEIGHTS, Distribution.of(strengths),
                Measure.HIDDEN_INTERVALS, times.hiddenIntervals(),
                Measure.OUTPUT_INTERVALS, times.outputIntervals(),
                Measure.HIDDEN_TIMES, times.hiddenSteps(),
                Measure.OUTPUT_TIMES, times.outputSteps()));
        return new StageProfile(snapshot.stage(), "", Map.of(Measure.WEIGHT_SPREAD, spread), distributions);
    }

    /** Strengths of synapses: where there is none, 0 stands, which is left out. */
    private static StageProfile inputs(InputWeights inputs) {
        float[] strengths = joined(inputs.strengths());
        int synapses = 0;
        for (float strength : strengths) {
            if (strength != 0) {
                strengths[synapses++] = strength;
            }
        }
        return new StageProfile(
                "at the end",
                "",
                Map.of(),
                Map.of(Measure.INPUT_WEIGHTS, Distribution.of(Arrays.copyOf(strengths, synapses))));
    }

    private static float[] joined(List<float[]> agents) {
        float[] all = new float[agents.stream().mapToInt(agent -> agent.length).sum()];
        int at = 0;
        for (float[] agent : agents) {
            System.arraycopy(agent, 0, all, at, agent.length);
            at += agent.length;
        }
        return all;
    }
}
