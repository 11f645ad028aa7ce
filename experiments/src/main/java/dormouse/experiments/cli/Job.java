package dormouse.experiments.cli;

import dormouse.experiments.config.Settings;
import dormouse.experiments.run.RunFolder;
import java.nio.file.Path;

/**
 * A run to be made.
 *
 * @param settings what to run
 * @param seed its seed
 * @param out where runs lie
 */
record Job(Settings settings, long seed, Path out) {

    /** Returns what tells it from the other runs of a command. */
    String label() {
        return settings.protocol().name() + " " + labelWithoutName();
    }

    /** Returns what tells it from other runs of its protocol. */
    String labelWithoutName() {
        return (settings.variant().isEmpty() ? "" : settings.variant() + " ") + "seed " + seed;
    }

    RunFolder folder() {
        return RunFolder.of(out, settings.protocol().name(), settings.hash(), seed);
    }
}
