package dormouse.brain;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.parameters.BrainParameters;
import dormouse.brain.parameters.EngineKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A brain that was saved and loaded lives on bit for bit as one that was not: learning, frozen, asleep. */
class BrainStateTest {

    private static Brain brain(EngineKind kind, long connectivity, long other) {
        return new Brain(
                BrainParameters.golden2022().with(kind),
                new BrainStreams(Streams.of(connectivity), Streams.of(other), Streams.of(other + 1)));
    }

    @ParameterizedTest(name = "{0}, saved after {1} epochs")
    @CsvSource({"EXACT, 20", "EXACT, 45", "EXACT, 65", "FAST, 1", "FAST, 20", "FAST, 45", "FAST, 65"})
    void aLoadedBrainLivesOnBitForBit(EngineKind kind, int epochs) throws IOException {
        Brain undisturbed = brain(kind, 1, 2);
        Lives.live(undisturbed, 0, epochs);
        byte[] saved = Lives.save(undisturbed);
        List<String> expected = Lives.live(undisturbed, epochs, epochs + 30);

        Brain loaded = brain(kind, 1, 50);
        Lives.live(loaded, 0, 3);
        assertThat(Lives.load(loaded, saved)).as("bytes left over").isZero();
        List<String> found = Lives.live(loaded, epochs, epochs + 30);

        assertThat(found).hasSizeGreaterThan(100).isEqualTo(expected);
        Snapshots.assertEqual(loaded.snapshot(), undisturbed.snapshot());
    }

    /** All three layers take part in the lives that these tests compare, also in sleep. */
    @ParameterizedTest
    @EnumSource
    void theComparedLivesAreFullOfSpikes(EngineKind kind) {
        Brain brain = brain(kind, 1, 2);
        List<String> awake = Lives.live(brain, 0, Lives.SLEEP);
        List<String> asleep = Lives.live(brain, Lives.SLEEP, Lives.SLEEP + 30);
        for (int layer = 0; layer < 3; layer++) {
            String middle = " " + layer + " ";
            assertThat(awake).filteredOn(s -> s.contains(middle)).hasSizeGreaterThan(20);
        }
        assertThat(asleep).filteredOn(s -> s.contains(" 1 ")).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource
    void outputSpikesThatNobodyTookYetAreSaved(EngineKind kind) throws IOException {
        Brain brain = brain(kind, 1, 2);
        Lives.live(brain, 0, 30);
        Brain loaded = brain(kind, 1, 3);
        Lives.load(loaded, Lives.save(brain));
        StringBuilder expected = new StringBuilder();
        StringBuilder found = new StringBuilder();
        brain.drainOutputSpikes(expected::append);
        loaded.drainOutputSpikes(found::append);
        assertThat(found.toString()).isNotEmpty().isEqualTo(expected.toString());
    }

    @Test
    void theSameStreamsGiveTheSameLifeAndOthersAnother() {
        Brain one = brain(EngineKind.FAST, 1, 2);
        Brain same = brain(EngineKind.FAST, 1, 2);
        Brain other = brain(EngineKind.FAST, 1, 3);
        List<String> spikes = Lives.live(one, 0, 20);
        assertThat(Lives.live(same, 0, 20)).isEqualTo(spikes);
        assertThat(Lives.live(other, 0, 20)).isNotEqualTo(spikes);
        Snapshots.assertEqual(same.snapshot(), one.snapshot());
    }

    @Test
    void aSnapshotIsACopy() {
        Brain brain = brain(EngineKind.FAST, 1, 2);
        BrainSnapshot before = brain.snapshot();
        brain.snapshot().hiddenToOutput()[0] = 99;
        brain.snapshot().inputToHidden()[0][0] = 99;
        brain.snapshot().membrane()[0][0] = 99;
        brain.snapshot().means()[0] = 99;
        brain.snapshot().inhibition()[0] = 99;
        brain.snapshot().resistances()[0] = 99;
        brain.snapshot().hiddenRho()[0] = 99;
        Snapshots.assertEqual(brain.snapshot(), before);
    }

    /** Which neurons are connected is not saved, so that another connectivity stream gives the strengths of one network to another. */
    @Test
    void aStateOfAnotherNetworkIsRefusedOrItsSynapsesRestored() {
        Brain saved = brain(EngineKind.FAST, 1, 2);
        Lives.live(saved, 0, 5);
        Brain loaded = brain(EngineKind.FAST, 9, 2);
        try {
            Lives.load(loaded, Lives.save(saved));
        } catch (IOException refused) {
            assertThat(refused).hasMessageContaining(" ");
            return;
        }
        Snapshots.assertEqual(loaded.snapshot(), saved.snapshot());
    }
}
