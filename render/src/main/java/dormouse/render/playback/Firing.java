package dormouse.render.playback;

import dormouse.experiments.recording.SpikeReader.Spike;
import java.util.List;

/**
 * What an agent's neurons fired, as far as single spikes were recorded.
 *
 * @param epochs over how many epochs, the shown one the last
 * @param hidden spikes an epoch of each hidden neuron, a mean over them
 * @param tallies spikes of each output neuron in the shown epoch
 * @param raster the spikes of the shown epoch
 */
public record Firing(int epochs, List<Double> hidden, List<Integer> tallies, List<Spike> raster) {

    public Firing {
        hidden = List.copyOf(hidden);
        tallies = List.copyOf(tallies);
        raster = List.copyOf(raster);
    }
}
