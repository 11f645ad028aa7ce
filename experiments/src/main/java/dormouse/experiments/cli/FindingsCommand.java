package dormouse.experiments.cli;

import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import dormouse.experiments.findings.Evidence;
import dormouse.experiments.findings.FindingsReport;
import dormouse.experiments.findings.PaperFindings;
import dormouse.experiments.results.Lessons;
import dormouse.experiments.text.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dormouse findings}. */
@Command(
        name = "findings",
        sortOptions = false,
        description = {
            "Hold findings 1 to 5 of Golden et al. (2022) against our runs: the paper says, we got.",
            "Runs whatever is missing of the protocols that they need; what was run before counts."
        })
final class FindingsCommand extends Subcommand implements Callable<Integer> {
    private final Services services;

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
            names = "--markdown",
            paramLabel = "FILE",
            description = "Write the same table as Markdown into a file as well.")
    private Path markdown;

    FindingsCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        runs.how().check(this);
        checkWritable("--markdown", markdown);
        Map<String, Settings> protocols = new LinkedHashMap<>();
        for (String name : PaperFindings.protocols()) {
            protocols.put(name, SettingsLoader.load(runs.request(name)).get(0));
        }
        List<Outcome> outcomes = run(protocols);
        int exitCode = Batch.exitCode(outcomes);
        if (exitCode == ExitCode.INTERRUPTED) {
            err().println("Stopped; the same command again goes on from here.");
            return exitCode;
        }
        FindingsReport report = FindingsReport.of(evidence(outcomes), notes(protocols));
        out().print(report.plain());
        if (markdown != null) {
            Files.writeString(markdown, report.markdown());
        }
        return exitCode;
    }

    /** Runs the first protocol of each seed, and after it the others, which begin like it. */
    private List<Outcome> run(Map<String, Settings> protocols) {
        List<List<Job>> jobs = new ArrayList<>();
        for (long seed : seeds.values()) {
            jobs.add(protocols.values().stream()
                    .map(settings -> new Job(settings, seed, runs.out()))
                    .toList());
        }
        return runs.how().run(services, this, runs.usual(words()), "findings", jobs);
    }

    private static Evidence evidence(List<Outcome> outcomes) {
        Evidence evidence = new Evidence();
        for (Outcome outcome : outcomes) {
            if (outcome.finished()) {
                Protocol protocol = outcome.job().settings().protocol();
                evidence.add(
                        protocol.name(),
                        outcome.job().seed(),
                        Lessons.scores(protocol, outcome.result().orElseThrow().summary()));
            }
        }
        return evidence;
    }

    private List<String> notes(Map<String, Settings> protocols) {
        Protocol sleep = protocols.get(PaperFindings.INTERLEAVED_SLEEP).protocol();
        Protocol control = protocols.get(PaperFindings.SEQUENTIAL).protocol();
        List<String> notes = new ArrayList<>();
        notes.add("Seeds " + Seeds.shorten(seeds.values()) + "; stages in aeons: "
                + lessons(sleep).stream()
                        .map(stage -> stage.name() + " " + Numbers.grouped(stage.aeons()))
                        .collect(Collectors.joining(", "))
                + ".");
        Stage slept = last(lessons(sleep));
        Stage awake = last(lessons(control));
        notes.add("T1 again, the control of " + slept.name() + ", is the third training of " + control.name() + ": "
                + slept.name() + " trains awake for " + Numbers.grouped(awakeAeons(slept)) + " aeons, the control for "
                + Numbers.grouped(awakeAeons(awake)) + ".");
        return notes;
    }

    private static List<Stage> lessons(Protocol protocol) {
        return protocol.stages().stream().filter(stage -> !stage.isTest()).toList();
    }

    private static Stage last(List<Stage> stages) {
        return stages.get(stages.size() - 1);
    }

    private static long awakeAeons(Stage stage) {
        long awake = 0;
        for (long aeon = 0; aeon < stage.aeons(); aeon++) {
            awake += stage.course().phase(aeon).asleep() ? 0 : 1;
        }
        return awake;
    }
}
