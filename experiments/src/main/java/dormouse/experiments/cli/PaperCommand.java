package dormouse.experiments.cli;

import dormouse.experiments.batch.Crew;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import dormouse.experiments.report.Report;
import dormouse.experiments.text.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dormouse paper}. */
@Command(
        name = "paper",
        sortOptions = false,
        description = {
            "Run all that the figures of a paper need, each beginning but once, and make the report: the paper says, we got.",
            "What was run before counts; stopped or killed, the same command goes on."
        })
final class PaperCommand extends Subcommand implements Callable<Integer> {
    private static final String GOLDEN_2022 = "golden2022";
    /** The first goes through the whole of the beginning that most others share. */
    private static final List<String> PROTOCOLS = List.of(
            "sequential",
            "untrained",
            "train-task-1",
            "train-task-2",
            "interleaved-training",
            "interleaved-sleep",
            "interleaved-uniform-sleep",
            "new-task-with-sleep",
            "new-task-interleaved",
            "freeze-strongest",
            "alternating-5x-sleep",
            "alternating-5x-interleaved",
            "hidden-size");

    private final Services services;

    @Parameters(paramLabel = "PAPER", description = "Which paper: " + GOLDEN_2022 + ".")
    private String paper;

    @Option(
            names = "--seeds",
            paramLabel = "LIST",
            defaultValue = "1-5",
            converter = Seeds.Converter.class,
            description = "Which seeds, such as 1-5 or 1-3,7. Default: ${DEFAULT-VALUE}.")
    private Seeds seeds;

    @Mixin
    private RunsOptions runs;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "report",
            description = "Where the report is written. Default: ${DEFAULT-VALUE}.")
    private Path report;

    @Option(names = "--dry-run", description = "Only say which runs there would be, and how long they might take.")
    private boolean dry;

    PaperCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        runs.how().check(this);
        if (!paper.equals(GOLDEN_2022)) {
            throw refuse("paper " + paper + " is unknown, there is " + GOLDEN_2022);
        }
        if (Files.exists(report) && !Files.isDirectory(report)) {
            throw refuse("--report: " + report + " is a file, but must be a folder");
        }
        List<Settings> conditions = PROTOCOLS.stream()
                .flatMap(name -> SettingsLoader.load(runs.request(name)).stream())
                .toList();
        List<List<Job>> groups = new ArrayList<>();
        for (long seed : seeds.values()) {
            groups.add(conditions.stream()
                    .map(settings -> new Job(settings, seed, runs.out()))
                    .toList());
        }
        if (dry) {
            return dryRun(conditions, groups);
        }
        List<Outcome> outcomes = runs.how().run(services, this, runs.usual(words()), "paper", groups, Crew::work);
        int exitCode = Batch.exitCode(outcomes);
        if (exitCode == ExitCode.INTERRUPTED) {
            err().println("Stopped; the same command again goes on from here.");
            return exitCode;
        }
        new BatchFailures(err()).print(outcomes);
        List<Path> folders = outcomes.stream()
                .filter(Outcome::finished)
                .map(outcome -> outcome.job().folder().path())
                .toList();
        if (folders.isEmpty()) {
            err().println("dormouse: no run is finished, so that there is nothing to report");
            return exitCode;
        }
        Report.Written written = Report.write(folders, report, warning -> err().println("warning: " + warning));
        out().println(written.page() + ": " + written.runs() + " runs, " + written.figures() + " figures (SVG, PNG), "
                + written.tables() + " tables (CSV)");
        return exitCode;
    }

    private int dryRun(List<Settings> conditions, List<List<Job>> groups) {
        BatchEstimate estimate = new BatchEstimate(runs.out());
        int count = 0;
        for (List<Job> group : groups) {
            for (Job job : group) {
                out().println(job.label() + ": " + estimate.state(job));
                count++;
            }
        }
        out().println("\n" + count + " runs of " + conditions.size() + " conditions, at most "
                + Numbers.grouped(estimate.aeonsLeft()) + " aeons still to live, less what they share"
                + estimate.duration(runs.how().atATime())
                        .map(time -> "; at most about " + Numbers.time(time) + " with -j "
                                + runs.how().atATime())
                        .orElse("")
                + ". Nothing was run.");
        return ExitCode.OK;
    }
}
