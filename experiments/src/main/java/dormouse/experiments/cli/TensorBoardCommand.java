package dormouse.experiments.cli;

import dormouse.experiments.tensorboard.TensorBoard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dormouse tensorboard}. */
@Command(
        name = "tensorboard",
        sortOptions = false,
        description = {
            "Write the metrics of runs as event files for TensorBoard, one a run.",
            "Look at them with 'tensorboard --logdir DIR'. Runs still going on are written as far as they came."
        })
final class TensorBoardCommand extends Subcommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of runs, or with runs in them.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "tensorboard",
            description = "Where the event files are written. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw refuse("--out: " + out + " is a file, but must be a folder");
        }
        int runs = TensorBoard.write(folders, out, warning -> err().println("warning: " + warning));
        out().println(out + ": event files of " + runs + (runs == 1 ? " run" : " runs"));
        return ExitCode.OK;
    }
}
