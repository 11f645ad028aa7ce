package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptTest {
    private final List<String> heard = new ArrayList<>();
    private final Interrupt interrupt = new Interrupt(heard::add, () -> heard.add("halt"));

    @Test
    void letsRunsGoOnUntilAsked() {
        assertThat(interrupt.getAsBoolean()).isFalse();
        assertThat(heard).isEmpty();
    }

    @Test
    void stopsRunsWhenAskedOnce() {
        interrupt.request();

        assertThat(interrupt.getAsBoolean()).isTrue();
        assertThat(heard).containsExactly("Stopping at the end of this aeon; Ctrl-C again stops at once.");
    }

    @Test
    void endsTheProgramWhenAskedTwice() {
        interrupt.request();
        interrupt.request();

        assertThat(heard).hasSize(2).endsWith("halt");
    }

    @Test
    void cannotCatchASignalThatDoesNotExist() {
        assertThat(Signals.handle("NOSUCHSIGNAL", () -> {})).isFalse();
    }
}
