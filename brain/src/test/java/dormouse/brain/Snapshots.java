package dormouse.brain;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares snapshots bit for bit. */
final class Snapshots {

    private Snapshots() {}

    static void assertEqual(BrainSnapshot actual, BrainSnapshot expected) {
        assertThat(actual.inputToHiddenPre()).isDeepEqualTo(expected.inputToHiddenPre());
        assertThat(actual.inputToHidden()).isDeepEqualTo(expected.inputToHidden());
        assertThat(actual.hiddenToOutput()).isEqualTo(expected.hiddenToOutput());
        assertThat(actual.inhibition()).isEqualTo(expected.inhibition());
        assertThat(actual.means()).isEqualTo(expected.means());
        assertThat(actual.resistances()).isEqualTo(expected.resistances());
        assertThat(actual.hiddenInputTargets()).isEqualTo(expected.hiddenInputTargets());
        assertThat(actual.hiddenRho()).isEqualTo(expected.hiddenRho());
        assertThat(actual.outputRho()).isEqualTo(expected.outputRho());
        assertThat(actual.membrane()).isDeepEqualTo(expected.membrane());
        assertThat(actual.slow()).isDeepEqualTo(expected.slow());
        assertThat(actual.current()).isDeepEqualTo(expected.current());
    }
}
