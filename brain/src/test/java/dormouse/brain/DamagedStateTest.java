package dormouse.brain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dormouse.brain.parameters.BrainParameters;
import dormouse.brain.parameters.EngineKind;
import dormouse.brain.parameters.NetworkParameters;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A state that is short, damaged or of another model is refused. */
class DamagedStateTest {

    private static final NetworkParameters SMALL = new NetworkParameters(3, 6, 36, 4, 0.005, 3, 0.02);

    private static Brain brain(EngineKind kind, NetworkParameters network) {
        BrainParameters golden = BrainParameters.golden2022();
        BrainParameters parameters = new BrainParameters(
                kind,
                600,
                golden.neuron(),
                network,
                golden.synapse(),
                golden.stdp(),
                golden.homeostasis(),
                golden.sleep());
        return new Brain(parameters, Streams.brain(6));
    }

    private static byte[] saved(EngineKind kind) throws IOException {
        Brain brain = brain(kind, SMALL);
        Lives.live(brain, 0, 20);
        return Lives.save(brain);
    }

    @ParameterizedTest
    @EnumSource
    void aStateCutShortAnywhereIsRefused(EngineKind kind) throws IOException {
        byte[] whole = saved(kind);
        for (int length = 0; length < whole.length; length += 1 + whole.length / 150) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Lives.load(brain(kind, SMALL), cut)).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStateOfAnotherNetworkIsRefusedWithASentence(EngineKind kind) throws IOException {
        byte[] state = saved(kind);
        NetworkParameters larger = new NetworkParameters(3, 9, 81, 4, 0.005, 3, 0.02);
        assertThatThrownBy(() -> Lives.load(brain(kind, larger), state))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the saved state ");
    }

    @Test
    void aStateOfTheOtherEngineIsRefused() throws IOException {
        byte[] exact = saved(EngineKind.EXACT);
        byte[] fast = saved(EngineKind.FAST);
        assertThatThrownBy(() -> Lives.load(brain(EngineKind.FAST, SMALL), exact))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Lives.load(brain(EngineKind.EXACT, SMALL), fast))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aStateCutShortIsRefusedWithASentence() throws IOException {
        byte[] whole = saved(EngineKind.FAST);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> Lives.load(brain(EngineKind.FAST, SMALL), cut))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(EOFException.class)
                .hasMessageContaining("short");
    }

    @ParameterizedTest
    @EnumSource
    void aStateWithADamagedNumberIsRefusedOrLivesOn(EngineKind kind) throws IOException {
        byte[] whole = saved(kind);
        UniformRandomProvider random = Streams.of(12);
        int[] damages = {-1, -1000, 7_654_321, Integer.MIN_VALUE, Integer.MAX_VALUE};
        for (int n = 0; n < 1000; n++) {
            byte[] damaged = whole.clone();
            int at = n == 0 ? whole.length - 4 : random.nextInt(whole.length - 3);
            int damage = damages[n % damages.length];
            ByteBuffer.wrap(damaged).putInt(at, damage);
            Brain loaded = brain(kind, SMALL);
            try {
                Lives.load(loaded, damaged);
                Lives.live(loaded, 20, 22);
            } catch (IOException refused) {
                assertThat(refused).hasMessageContaining(" ");
            } catch (RuntimeException | OutOfMemoryError e) {
                fail("byte " + at + " of " + whole.length + " set to " + damage + ": " + e);
            }
        }
    }
}
