package dormouse.brain.engine;

import dormouse.brain.Streams;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Synapses of fixed strengths without noise, and the record of all spikes. */
final class ScriptedNetwork implements SpikeHandler {

    static final int[] SIZES = {49, 784, 8};
    private static final int TARGETS = 144;

    /** One spike. */
    record Spike(long step, int layer, int neuron) {}

    final List<Spike> spikes = new ArrayList<>();
    private final int[][] hiddenOf = new int[SIZES[INPUT]][TARGETS];
    private final double[][] toHidden = new double[SIZES[INPUT]][TARGETS];
    private final double[][] toOutput = new double[SIZES[HIDDEN]][SIZES[OUTPUT]];

    ScriptedNetwork(long seed) {
        UniformRandomProvider random = Streams.of(seed);
        for (int i = 0; i < SIZES[INPUT]; i++) {
            for (int k = 0; k < TARGETS; k++) {
                hiddenOf[i][k] = random.nextInt(SIZES[HIDDEN]);
                toHidden[i][k] = 0.001 + 0.02 * random.nextDouble();
            }
        }
        for (double[] row : toOutput) {
            for (int k = 0; k < row.length; k++) {
                row[k] = 0.03 * (random.nextDouble() - 0.4);
            }
        }
    }

    @Override
    public void deliver(int layer, int neuron, Engine engine) {
        if (layer == INPUT) {
            for (int k = 0; k < TARGETS; k++) {
                engine.currents(HIDDEN).add(hiddenOf[neuron][k], toHidden[neuron][k]);
            }
        } else if (layer == HIDDEN) {
            for (int k = 0; k < SIZES[OUTPUT]; k++) {
                engine.currents(OUTPUT).add(k, toOutput[neuron][k]);
            }
        }
    }

    @Override
    public void record(int layer, int neuron, long step) {
        spikes.add(new Spike(step, layer, neuron));
    }

    /** Lives epochs of 600 steps, with random currents on all layers at their start, and on one hidden neuron within. */
    void live(Engine engine, int from, int to, double strength, long seed) {
        for (int epoch = from; epoch < to; epoch++) {
            UniformRandomProvider random = Streams.of(1_000_003 * seed + epoch);
            for (int l = 0; l < LAYERS; l++) {
                double share = l == HIDDEN ? 0.02 : 0.09;
                for (int i = 0; i < SIZES[l]; i++) {
                    if (random.nextDouble() < share) {
                        engine.currents(l).add(i, strength * (1.2 * random.nextDouble() - 0.2));
                    }
                }
            }
            int before = 1 + random.nextInt(400);
            engine.run(1, this);
            engine.run(before, this);
            engine.currents(HIDDEN).add(random.nextInt(SIZES[HIDDEN]), strength * random.nextDouble());
            engine.run(599 - before, this);
        }
    }
}
