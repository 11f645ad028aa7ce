package dormouse.experiments.equivalence;

import dormouse.experiments.recording.SpikeReader;
import dormouse.experiments.recording.TraceHeader;
import java.io.IOException;
import java.util.Arrays;

/**
 * When the hidden and the output layer fired, over some epochs of all agents.
 *
 * @param hiddenIntervals steps between two spikes of one hidden neuron within an epoch
 * @param outputIntervals the same of the output layer
 * @param hiddenSteps the hidden spikes' steps within their epochs, from 0
 * @param outputSteps the same of the output layer
 */
record SpikeTimes(
        Distribution hiddenIntervals,
        Distribution outputIntervals,
        Distribution hiddenSteps,
        Distribution outputSteps) {

    private static final int HIDDEN = 1;
    private static final int OUTPUT = 2;

    /** Reads the epochs from {@code begin} on, up to {@code end} and without it. */
    static SpikeTimes read(SpikeReader spikes, long begin, long end) throws IOException {
        TraceHeader header = spikes.header();
        int layers = header.layerSizes().size();
        int[][] intervals = new int[layers][header.stepsPerEpoch()];
        int[][] steps = new int[layers][header.stepsPerEpoch()];
        int[][] last = new int[layers][];
        Arrays.setAll(last, layer -> new int[header.layerSizes().get(layer)]);
        for (long epoch = begin; epoch < end; epoch++) {
            for (int agent = 0; agent < header.agents(); agent++) {
                for (int[] layer : last) {
                    Arrays.fill(layer, -1);
                }
                for (SpikeReader.Spike spike : spikes.spikes(epoch, agent)) {
                    int before = last[spike.layer()][spike.neuron()];
                    if (before >= 0) {
                        intervals[spike.layer()][spike.step() - before]++;
                    }
                    last[spike.layer()][spike.neuron()] = spike.step();
                    steps[spike.layer()][spike.step()]++;
                }
            }
        }
        return new SpikeTimes(
                Distribution.ofCounts(intervals[HIDDEN]),
                Distribution.ofCounts(intervals[OUTPUT]),
                Distribution.ofCounts(steps[HIDDEN]),
                Distribution.ofCounts(steps[OUTPUT]));
    }
}
