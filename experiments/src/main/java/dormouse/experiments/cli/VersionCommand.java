package dormouse.experiments.cli;

import picocli.CommandLine.Command;

/** {@code dormouse version}. */
@Command(name = "version", description = "Say which version this is.")
final class VersionCommand extends Subcommand implements Runnable {
    @Override
    public void run() {
        for (String line : Version.lines()) {
            out().println(line);
        }
    }
}
