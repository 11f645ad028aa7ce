package dormouse.experiments.cli;

import dormouse.experiments.config.Settings;
import dormouse.experiments.run.RunFolder;
import java.nio.file.Path;

/**
 * A run to be made.
 *
 * @param settings what to run
 * @param condition what tells its configuration from others of the command, such as swept values; empty if nothing does
 * @param seed its seed
 * @param out where runs lie
 */
record Job(Settings settings, String condition, long seed, Path out) {

    /** Creates one whose configuration is told from others by its variant alone. */
    Job(Settings settings, long seed, Path out) {
        this(settings, settings.variant(), seed, out);
    }

    /** Returns what tells it from the other runs of a command. */
    String label() {
        return settings.protocol().name() + " " + labelWithoutName();
    }

    /** Returns what tells it from other runs of its protocol. */
    String labelWithoutName() {
        return (condition.isEmpty() ? "" : condition + " ") + "seed " + seed;
    }

    RunFolder folder() {
        return RunFolder.of(out, settings.protocol().name(), settings.hash(), seed);
    }
}
