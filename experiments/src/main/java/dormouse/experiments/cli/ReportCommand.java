package dormouse.experiments.cli;

import dormouse.experiments.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dormouse report}. */
@Command(
        name = "report",
        sortOptions = false,
        description = {
            "Make one page of all finished runs below some folders: curves, tests, statistics, what the paper says and what we got.",
            "It needs no network, and its figures (SVG, PNG) and tables (CSV) lie beside it. Nothing is run."
        })
final class ReportCommand extends Subcommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of runs; all below counts.")
    private List<Path> folders;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "report",
            description = "Where the report is written. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw refuse("--out: " + out + " is a file, but must be a folder");
        }
        Report.Written written = Report.write(folders, out, warning -> {
            err().println("warning: " + warning);
            err().flush();
        });
        out().println(written.page() + ": " + written.runs() + (written.runs() == 1 ? " run, " : " runs, ")
                + written.figures() + " figures (SVG, PNG), " + written.tables() + " tables (CSV)");
        return ExitCode.OK;
    }
}
