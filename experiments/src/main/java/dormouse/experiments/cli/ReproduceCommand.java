package dormouse.experiments.cli;

import dormouse.experiments.config.Request;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import dormouse.experiments.recording.Manifest;
import dormouse.experiments.reproduce.Difference;
import dormouse.experiments.run.RunFolder;
import dormouse.experiments.run.RunOptions;
import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dormouse reproduce}. */
@Command(
        name = "reproduce",
        sortOptions = false,
        description = {
            "Run what a finished run's folder says it was, from nothing, and compare all that was recorded, byte for byte.",
            "Says IDENTICAL, or where the first difference is (exit code 4)."
        })
final class ReproduceCommand extends Subcommand implements Callable<Integer> {
    private final Services services;

    @Parameters(paramLabel = "DIR", description = "The folder of one finished run.")
    private Path folder;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description =
                    "Where the new run is made, and kept. Default: a temporary folder, kept only where they differ.")
    private Path scratch;

    @Mixin
    private HowOptions how;

    ReproduceCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        how.check(this);
        RunFolder recorded = new RunFolder(folder);
        if (!Files.isDirectory(folder) || !Files.exists(recorded.manifest())) {
            throw new UserErrorException(folder + " is no run's folder: it has no "
                    + recorded.manifest().getFileName());
        }
        Manifest manifest = recorded.readManifest();
        if (!recorded.isDone()) {
            throw new UserErrorException(
                    folder
                            + " is not finished, so that there is nothing to reproduce yet ('dormouse resume' goes on with it)");
        }
        Settings settings =
                SettingsLoader.load(Request.of(recorded.config().toString())).get(0);
        if (!settings.hash().equals(manifest.config())) {
            throw new UserErrorException(recorded.config() + " is not what the run's manifest names: its hash is "
                    + settings.hash() + ", the run's " + manifest.config()
                    + "; it was changed, or another version of the program wrote it");
        }
        boolean temporary = scratch == null;
        Path out = temporary ? Files.createTempDirectory("dormouse-reproduce-") : scratch;
        Job job = new Job(settings, manifest.seed(), out);
        RunOptions options = new RunOptions(words(), false, false);
        List<Outcome> outcomes = how.run(services, this, options, "reproduce", List.of(List.of(job)));
        if (!outcomes.get(0).finished()) {
            int exitCode = Batch.exitCode(outcomes);
            outcomes.get(0).problem().ifPresent(problem -> err().println("dormouse: " + Problems.sentence(problem)));
            if (exitCode == ExitCode.INTERRUPTED) {
                err().println("Stopped; --scratch DIR would keep what was done, to go on from.");
            }
            discard(temporary, out);
            return exitCode;
        }
        Path again = job.folder().path();
        Optional<String> difference = Difference.between(folder, again);
        if (difference.isEmpty()) {
            out().println("IDENTICAL: " + String.join(", ", Difference.compared(folder, again)));
            discard(temporary, out);
            return ExitCode.OK;
        }
        out().println("DIFFERENT: " + difference.get());
        Manifest.Program program = manifest.program();
        if (program != null) {
            out().println("Recorded by commit " + program.commit() + " with Java " + program.java()
                    + "; the new run is kept at " + again + ".");
        }
        return ExitCode.NOT_REPRODUCED;
    }

    private static void discard(boolean temporary, Path out) throws IOException {
        if (!temporary) {
            return;
        }
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
