package dormouse.experiments.recording;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What a trace is a recording of, and what its records mean. Stored as text at the head of the trace and of its spikes.
 *
 * @param experiment name of the protocol
 * @param config hash of the configuration
 * @param seed the run's seed
 * @param agents number of agents
 * @param worldSize cells along each edge of the torus
 * @param viewSize cells along each edge of a view
 * @param stepsPerEpoch time steps from one move to the next
 * @param epochsPerAeon epochs in an aeon
 * @param layerSizes neurons of the input, hidden and output layer
 * @param maxEpochs the most epochs the protocol can take
 * @param blockEpochs the most epochs in a block
 * @param spikes whether every spike was recorded as well
 * @param rewards the values of the reward signal; a record holds a number into this list
 * @param kinds the kinds of food; a record holds a number into this list
 * @param stages labels of the protocol's stages, such as {@code 03-t1}
 */
@JsonPropertyOrder({
    "experiment",
    "config",
    "seed",
    "agents",
    "worldSize",
    "viewSize",
    "stepsPerEpoch",
    "epochsPerAeon",
    "layerSizes",
    "maxEpochs",
    "blockEpochs",
    "spikes",
    "rewards",
    "kinds",
    "stages"
})
public record TraceHeader(
        String experiment,
        String config,
        long seed,
        int agents,
        int worldSize,
        int viewSize,
        int stepsPerEpoch,
        int epochsPerAeon,
        List<Integer> layerSizes,
        long maxEpochs,
        int blockEpochs,
        boolean spikes,
        List<Double> rewards,
        List<Kind> kinds,
        List<String> stages) {

    /**
     * A kind of food: a particle covers its anchor (x, y) and (x + dx, y + dy).
     *
     * @param name its name, such as HORIZONTAL
     * @param dx −1, 0 or 1
     * @param dy −1, 0 or 1
     */
    @JsonPropertyOrder({"name", "dx", "dy"})
    public record Kind(String name, int dx, int dy) {}

    public TraceHeader {
        layerSizes = List.copyOf(layerSizes);
        rewards = List.copyOf(rewards);
        kinds = List.copyOf(kinds);
        stages = List.copyOf(stages);
    }

    /** Returns how many 64-bit words a view takes. */
    @JsonIgnore
    public int viewWords() {
        return (viewSize * viewSize + Long.SIZE - 1) / Long.SIZE;
    }

    /** Returns the bytes of one agent's record of an epoch. */
    @JsonIgnore
    public int recordBytes() {
        return TraceFormat.AT_VIEW + Long.BYTES * viewWords();
    }

    /** Returns the number of all neurons of an agent. */
    @JsonIgnore
    public int neurons() {
        return layerSizes.stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns how many epochs to put into a block: so many that the layout of food at its head is a few per cent of it. */
    public static int blockEpochs(int worldSize, int agents) {
        double records = Math.max(100, Math.min(10_000, 0.4 * worldSize * worldSize));
        return (int) Math.max(1, records / agents);
    }

    String toText() throws RecordingException {
        return Json.text(this);
    }
}
