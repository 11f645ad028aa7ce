package dormouse.brain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.parameters.EngineKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An engine that was saved and loaded goes on bit for bit as one that never stopped. */
class EngineStateTest {

    @ParameterizedTest
    @EnumSource
    void aLoadedEngineGoesOnBitForBit(EngineKind kind) throws IOException {
        Engine undisturbed = EnginesAgreeTest.engine(kind);
        ScriptedNetwork one = new ScriptedNetwork(7);
        one.live(undisturbed, 0, 15, 0.05, 7);
        byte[] saved = save(undisturbed);
        int spikesBefore = one.spikes.size();
        one.live(undisturbed, 15, 30, 0.05, 7);

        Engine loaded = EnginesAgreeTest.engine(kind);
        ScriptedNetwork other = new ScriptedNetwork(7);
        other.live(loaded, 40, 47, 0.05, 9);
        other.spikes.clear();
        load(loaded, saved);
        other.live(loaded, 15, 30, 0.05, 7);

        assertThat(other.spikes).isNotEmpty().isEqualTo(one.spikes.subList(spikesBefore, one.spikes.size()));
        assertSameState(loaded, undisturbed);
    }

    @ParameterizedTest
    @EnumSource
    void anEngineIsSavedAtAnyStepAlsoWhileNeuronsAreActive(EngineKind kind) throws IOException {
        for (int steps = 1; steps < 90; steps += 7) {
            Engine undisturbed = EnginesAgreeTest.engine(kind);
            ScriptedNetwork one = new ScriptedNetwork(2);
            undisturbed.currents(SpikeHandler.INPUT).add(3, 0.2);
            undisturbed.currents(SpikeHandler.HIDDEN).add(30, 0.1);
            undisturbed.run(steps, one);
            byte[] saved = save(undisturbed);
            int spikesBefore = one.spikes.size();
            undisturbed.run(500, one);
            Engine loaded = EnginesAgreeTest.engine(kind);
            load(loaded, saved);
            assertThat(loaded.now()).isEqualTo(steps);
            ScriptedNetwork other = new ScriptedNetwork(2);
            loaded.run(500, other);
            assertThat(other.spikes).isEqualTo(one.spikes.subList(spikesBefore, one.spikes.size()));
            assertSameState(loaded, undisturbed);
        }
    }

    @Test
    void anExactEngineThatWasLoadedSavesTheSameBytes() throws IOException {
        assertSavesTheSameBytes(EngineKind.EXACT);
    }

    @Test
    void aFastEngineThatWasLoadedSavesTheSameBytes() throws IOException {
        assertSavesTheSameBytes(EngineKind.FAST);
    }

    private static void assertSavesTheSameBytes(EngineKind kind) throws IOException {
        Engine undisturbed = EnginesAgreeTest.engine(kind);
        ScriptedNetwork network = new ScriptedNetwork(7);
        network.live(undisturbed, 0, 15, 0.05, 7);
        Engine loaded = EnginesAgreeTest.engine(kind);
        load(loaded, save(undisturbed));
        network.live(undisturbed, 15, 20, 0.05, 7);
        network.live(loaded, 15, 20, 0.05, 7);
        assertSameState(loaded, undisturbed);
        assertThat(Arrays.equals(save(loaded), save(undisturbed))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void lookingAtTheStateChangesNothing(EngineKind kind) {
        Engine looked = EnginesAgreeTest.engine(kind);
        Engine left = EnginesAgreeTest.engine(kind);
        ScriptedNetwork one = new ScriptedNetwork(4);
        ScriptedNetwork other = new ScriptedNetwork(4);
        for (int epoch = 0; epoch < 10; epoch++) {
            one.live(looked, epoch, epoch + 1, 0.04, 4);
            looked.membrane(SpikeHandler.HIDDEN)[0] = 99;
            looked.slow(SpikeHandler.INPUT)[0] = 99;
            looked.current(SpikeHandler.OUTPUT)[0] = 99;
            other.live(left, epoch, epoch + 1, 0.04, 4);
        }
        assertThat(one.spikes).isEqualTo(other.spikes);
        assertSameState(looked, left);
    }

    @Test
    void aListOfSpikesKeepsEachStepsNeuronsInOrder() {
        SpikeList list = new SpikeList();
        list.add(4, 9);
        list.add(4, 2);
        list.add(4, 5);
        list.add(5, 1);
        for (int n = 0; n < 300; n++) {
            list.add(6, 300 - n);
        }
        assertThat(list.size()).isEqualTo(304);
        assertThat(new int[] {list.neuron(0), list.neuron(1), list.neuron(2), list.neuron(3)})
                .containsExactly(2, 5, 9, 1);
        assertThat(list.neuron(4)).isEqualTo(1);
        assertThat(list.neuron(303)).isEqualTo(300);
        assertThat(list.stepOrNever(303)).isEqualTo(6);
        assertThat(list.stepOrNever(304)).isEqualTo(Long.MAX_VALUE);
        list.clear();
        assertThat(list.size()).isZero();
    }

    private static byte[] save(Engine engine) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        engine.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static void load(Engine engine, byte[] saved) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved));
        engine.load(in);
        assertThat(in.available()).as("bytes left over").isZero();
    }

    private static void assertSameState(Engine actual, Engine expected) {
        assertThat(actual.now()).isEqualTo(expected.now());
        for (int l = 0; l < SpikeHandler.LAYERS; l++) {
            assertThat(actual.membrane(l)).isEqualTo(expected.membrane(l));
            assertThat(actual.slow(l)).isEqualTo(expected.slow(l));
            assertThat(actual.current(l)).isEqualTo(expected.current(l));
        }
    }
}
