package dormouse.brain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dormouse.brain.parameters.BrainParameters;
import dormouse.brain.parameters.EngineKind;
import dormouse.brain.parameters.NeuronParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a brain's switches do to its variables, and what holds of them at all times (spec §4 to §9). */
class BrainTest {

    private static final BrainParameters GOLDEN = BrainParameters.golden2022();

    private final Brain brain = new Brain(GOLDEN, Streams.brain(4));

    @Test
    void aNewBrainHasThePublishedShapeAndStrengths() {
        BrainSnapshot start = brain.snapshot();
        assertThat(start.membrane()[0]).hasSize(49);
        assertThat(start.membrane()[1]).hasSize(784);
        assertThat(start.membrane()[2]).hasSize(8);
        assertThat(start.hiddenToOutput()).hasSize(6272).containsOnly(0.02);
        assertThat(start.inhibition()).hasSize(784).containsOnly(-0.02);
        assertThat(start.means()).hasSize(6272).containsOnly(0);
        assertThat(start.resistances()).hasSize(8).containsOnly(1);
        assertThat(start.hiddenRho()).hasSize(784).containsOnly(0);
        assertThat(start.outputRho()).hasSize(8).containsOnly(0);
    }

    @Test
    void learningChangesAllThatIsPlastic() {
        BrainSnapshot before = brain.snapshot();
        Lives.live(brain, 0, Lives.FREEZE);
        BrainSnapshot after = brain.snapshot();
        assertThat(Arrays.deepEquals(after.inputToHidden(), before.inputToHidden()))
                .isFalse();
        assertThat(after.hiddenToOutput()).isNotEqualTo(before.hiddenToOutput());
        assertThat(after.hiddenInputTargets()).isNotEqualTo(before.hiddenInputTargets());
        assertThat(after.resistances()).isNotEqualTo(before.resistances());
        assertThat(after.hiddenRho()).isNotEqualTo(before.hiddenRho());
        assertThat(after.inputToHiddenPre()).isDeepEqualTo(before.inputToHiddenPre());
    }

    /** Balanced inputs sum to their target, and inhibition is minus the mean of the excitatory strengths. */
    @Test
    void balancingHoldsAfterEveryMove() {
        Lives.live(brain, 0, 30);
        brain.learn(1);
        BrainSnapshot state = brain.snapshot();
        for (int j = 0; j < 784; j++) {
            double inputs = Arrays.stream(state.inputToHidden()[j]).sum();
            assertThat(inputs).isCloseTo(state.hiddenInputTargets()[j], within(1e-12));
            double outputs = 0;
            for (int k = 0; k < 8; k++) {
                outputs += state.hiddenToOutput()[8 * j + k];
            }
            assertThat(state.inhibition()[j]).isCloseTo(-outputs / 8, within(1e-17));
        }
        for (int k = 0; k < 8; k++) {
            double inputs = 0;
            for (int j = 0; j < 784; j++) {
                inputs += state.hiddenToOutput()[8 * j + k];
            }
            assertThat(inputs).isCloseTo(15.68, within(1e-11));
        }
    }

    @Test
    void withoutPlasticityOnlyTheNeuronsChange() {
        Lives.live(brain, 0, 20);
        BrainSnapshot before = brain.snapshot();
        brain.setPlastic(false);
        Lives.live(brain, 20, 35);
        BrainSnapshot after = brain.snapshot();
        assertThat(after.inputToHidden()).isDeepEqualTo(before.inputToHidden());
        assertThat(after.hiddenToOutput()).isEqualTo(before.hiddenToOutput());
        assertThat(after.inhibition()).isEqualTo(before.inhibition());
        assertThat(after.means()).isEqualTo(before.means());
        assertThat(after.resistances()).isEqualTo(before.resistances());
        assertThat(after.hiddenInputTargets()).isEqualTo(before.hiddenInputTargets());
        assertThat(after.hiddenRho()).isEqualTo(before.hiddenRho());
        assertThat(after.outputRho()).isEqualTo(before.outputRho());
        assertThat(after.membrane()).isNotEqualTo(before.membrane());
    }

    @Test
    void aFrozenHiddenLayerKeepsItsInputsAndTargetsWhileTheRestGoesOn() {
        Lives.live(brain, 0, 20);
        brain.freezeHidden();
        BrainSnapshot before = brain.snapshot();
        Lives.live(brain, 20, 35);
        BrainSnapshot after = brain.snapshot();
        assertThat(after.inputToHidden()).isDeepEqualTo(before.inputToHidden());
        assertThat(after.hiddenInputTargets()).isEqualTo(before.hiddenInputTargets());
        assertThat(after.hiddenToOutput()).isNotEqualTo(before.hiddenToOutput());
        assertThat(after.hiddenRho()).isNotEqualTo(before.hiddenRho());
        assertThat(after.resistances()).isNotEqualTo(before.resistances());
    }

    /** A tenth of 784 is 78 inputs of each of the 8 output neurons. */
    @Test
    void theStrongestFrozenSynapsesStayAndTheirMeansGoOn() {
        Lives.live(brain, 0, 30);
        brain.freezeStrongest(0.1);
        BrainSnapshot before = brain.snapshot();
        Lives.live(brain, 30, 40);
        BrainSnapshot after = brain.snapshot();
        for (int k = 0; k < 8; k++) {
            int kept = 0;
            double weakestKept = Double.POSITIVE_INFINITY;
            double strongestChanged = 0;
            for (int j = 0; j < 784; j++) {
                double strength = before.hiddenToOutput()[8 * j + k];
                if (after.hiddenToOutput()[8 * j + k] == strength) {
                    kept++;
                    weakestKept = Math.min(weakestKept, strength);
                } else {
                    strongestChanged = Math.max(strongestChanged, strength);
                }
                assertThat(after.means()[8 * j + k]).isNotZero();
            }
            assertThat(kept).isEqualTo(78);
            assertThat(weakestKept).isGreaterThanOrEqualTo(strongestChanged);
        }
    }

    @Test
    void seeingAddsTheStimulusToOneInputNeuron() {
        brain.see(7);
        brain.see(7);
        double[] expected = new double[49];
        expected[7] = 0.05;
        assertThat(brain.snapshot().current()[0]).isEqualTo(expected);
    }

    @Test
    void dreamingDrivesHiddenNeuronsOnlyAfterSomethingWasRemembered() {
        brain.fallAsleep(false);
        brain.dream();
        assertThat(brain.snapshot().current()[1]).containsOnly(0);
        brain.startCountingActivity();
        Lives.live(brain, 0, 20);
        brain.rememberActivity("task-1", 20);
        brain.fallAsleep(false);
        double[] before = brain.snapshot().current()[1];
        int driven = 0;
        for (int n = 0; n < 200; n++) {
            brain.dream();
        }
        double[] after = brain.snapshot().current()[1];
        for (int j = 0; j < 784; j++) {
            driven += after[j] > before[j] + 0.02 ? 1 : 0;
        }
        assertThat(driven).isPositive();
    }

    @Test
    void theEpochsSpikesBeginWithItsFirstStepAndOutputSpikesAreHandedOutOnceInOrder() {
        List<Integer> expected = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        for (int epoch = 0; epoch < 20; epoch++) {
            Lives.beforeThinking(brain, epoch);
            for (int k = 0; k < brain.epochSpikes().size(); k++) {
                assertThat(brain.epochSpikes().step(k)).isZero();
            }
            brain.think();
            for (int k = 0; k < brain.epochSpikes().size(); k++) {
                assertThat(brain.epochSpikes().step(k)).isBetween(0, 599);
                // a boundary step's spikes were handed out within beforeThinking
                if (brain.epochSpikes().layer(k) == 2 && brain.epochSpikes().step(k) > 0) {
                    expected.add(brain.epochSpikes().neuron(k));
                }
            }
            brain.drainOutputSpikes(found::add);
            brain.drainOutputSpikes(neuron -> found.add(-1));
        }
        assertThat(found).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void anEpochOfOneStepHasNothingToThink() {
        BrainParameters one = new BrainParameters(
                GOLDEN.engine(),
                1,
                GOLDEN.neuron(),
                GOLDEN.network(),
                GOLDEN.synapse(),
                GOLDEN.stdp(),
                GOLDEN.homeostasis(),
                GOLDEN.sleep());
        Brain quick = new Brain(one, Streams.brain(1));
        for (int epoch = 0; epoch < 10; epoch++) {
            Lives.liveOne(quick, epoch);
        }
        assertThat(quick.snapshot().current()[0]).isNotEqualTo(new double[49]);
    }

    @Test
    void theFastEngineIsRefusedForNeuronsWithoutRest() {
        BrainParameters restless = new BrainParameters(
                EngineKind.FAST,
                600,
                new NeuronParameters(3.65, 0.2, 0.0005, 0.133, 0.985, -0.8, -2.8),
                GOLDEN.network(),
                GOLDEN.synapse(),
                GOLDEN.stdp(),
                GOLDEN.homeostasis(),
                GOLDEN.sleep());
        assertThatThrownBy(() -> new Brain(restless, Streams.brain(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("have no stable rest; use exact");
        Brain exact = new Brain(restless.with(EngineKind.EXACT), Streams.brain(1));
        exact.setPlastic(false);
        Lives.liveOne(exact, 0);
        assertThat(exact.epochSpikes().size())
                .as("spikes of neurons that never rest")
                .isPositive();
    }
}
