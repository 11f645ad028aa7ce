package dormouse.brain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.engine.ScriptedNetwork.Spike;
import dormouse.brain.parameters.BrainParameters;
import dormouse.brain.parameters.EngineKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The fast engine's neurons, driven as the exact engine's, without noise, spike as often and nearly always at the same step. A neuron that the
 * current brings to the saddle-node and hardly further creeps past for a hundred steps, and an error of 1e-7 can move its spike, and what it
 * excites. Measured in 32 runs (strengths 0.015, 0.02, 0.03 and 0.06, seeds 1 to 8): of 89,222 spikes 28 came at another step, 20 of these one
 * step off, the furthest 12; and 2, of two neurons, did not come.
 */
class EnginesAgreeTest {

    private static final int EPOCHS = 60;

    @ParameterizedTest(name = "currents up to {0}, seed {1}")
    @CsvSource({"0.02, 1", "0.02, 2", "0.02, 3", "0.03, 1", "0.03, 2", "0.06, 1"})
    void everyNeuronSpikesAsOftenAndNearlyAlwaysAtTheSameStep(double strength, long seed) {
        List<Spike> exact = live(EngineKind.EXACT, strength, seed);
        List<Spike> fast = live(EngineKind.FAST, strength, seed);
        assertThat(exact).hasSizeGreaterThan(100);
        assertThat(byNeuron(fast).keySet()).isEqualTo(byNeuron(exact).keySet());
        int moved = 0;
        long furthest = 0;
        for (Map.Entry<Integer, List<Long>> entry : byNeuron(exact).entrySet()) {
            List<Long> expected = entry.getValue();
            List<Long> found = byNeuron(fast).get(entry.getKey());
            assertThat(found).as("spikes of neuron %d", entry.getKey()).hasSameSizeAs(expected);
            for (int k = 0; k < expected.size(); k++) {
                long distance = Math.abs(found.get(k) - expected.get(k));
                moved += distance == 0 ? 0 : 1;
                furthest = Math.max(furthest, distance);
            }
        }
        assertThat(moved).as("spikes at another step, of %d", exact.size()).isLessThanOrEqualTo(exact.size() / 500);
        assertThat(furthest).as("steps by which a spike moved").isLessThanOrEqualTo(40);
    }

    @Test
    void withoutCurrentsNothingSpikesAndAllStaysAtRest() {
        for (EngineKind kind : EngineKind.values()) {
            Engine engine = engine(kind);
            ScriptedNetwork network = new ScriptedNetwork(1);
            engine.run(10_000, network);
            assertThat(network.spikes).isEmpty();
            assertThat(engine.now()).isEqualTo(10_000);
            assertThat(engine.membrane(SpikeHandler.HIDDEN))
                    .usingComparatorWithPrecision(1e-11)
                    .containsOnly(-0.94);
            assertThat(engine.current(SpikeHandler.HIDDEN)).containsOnly(0);
        }
    }

    @Test
    void bothEnginesHaveTheSameStateWithinTheErrorOfAJump() {
        Engine exact = engine(EngineKind.EXACT);
        Engine fast = engine(EngineKind.FAST);
        ScriptedNetwork one = new ScriptedNetwork(3);
        ScriptedNetwork other = new ScriptedNetwork(3);
        for (int epoch = 0; epoch < 20; epoch++) {
            one.live(exact, epoch, epoch + 1, 0.015, 3);
            other.live(fast, epoch, epoch + 1, 0.015, 3);
            assertThat(other.spikes).isEqualTo(one.spikes);
            for (int l = 0; l < SpikeHandler.LAYERS; l++) {
                assertThat(fast.slow(l)).usingComparatorWithPrecision(1e-6).containsExactly(exact.slow(l));
                assertThat(fast.current(l)).usingComparatorWithPrecision(1e-8).containsExactly(exact.current(l));
            }
        }
    }

    /** The fast engine makes long runs of steps at once, and spikes are still heard in the order of steps, layers, neurons. */
    @Test
    void spikesAreRecordedInTheOrderOfStepsLayersAndNeurons() {
        for (EngineKind kind : EngineKind.values()) {
            List<Spike> spikes = live(kind, 0.06, 5);
            for (int k = 1; k < spikes.size(); k++) {
                assertThat(position(spikes.get(k))).isGreaterThan(position(spikes.get(k - 1)));
            }
        }
    }

    @Test
    void aSpikeActsOnItsTargetsInTheNextStep() {
        for (EngineKind kind : EngineKind.values()) {
            Engine engine = engine(kind);
            double[][] hidden = new double[1][];
            engine.currents(SpikeHandler.INPUT).add(0, 0.3);
            engine.run(40, new SpikeHandler() {
                @Override
                public void deliver(int layer, int neuron, Engine source) {
                    if (layer == INPUT && hidden[0] == null) {
                        hidden[0] = source.current(HIDDEN);
                        source.currents(HIDDEN).add(5, 0.3);
                    }
                }

                @Override
                public void record(int layer, int neuron, long step) {}
            });
            assertThat(hidden[0])
                    .as("current before the first spike of the input")
                    .containsOnly(0);
            assertThat(engine.current(SpikeHandler.HIDDEN)[5]).isPositive().isLessThan(0.3 * 0.985);
        }
    }

    private static long position(Spike spike) {
        return (spike.step() * SpikeHandler.LAYERS + spike.layer()) * 1000 + spike.neuron();
    }

    private static List<Spike> live(EngineKind kind, double strength, long seed) {
        ScriptedNetwork network = new ScriptedNetwork(seed);
        network.live(engine(kind), 0, EPOCHS, strength, seed);
        return network.spikes;
    }

    static Engine engine(EngineKind kind) {
        return Engines.create(BrainParameters.golden2022().with(kind));
    }

    private static Map<Integer, List<Long>> byNeuron(List<Spike> spikes) {
        Map<Integer, List<Long>> steps = new HashMap<>();
        for (Spike spike : spikes) {
            steps.computeIfAbsent(1000 * spike.layer() + spike.neuron(), neuron -> new ArrayList<>())
                    .add(spike.step());
        }
        return steps;
    }
}
