package dormouse.experiments.cli;

import dormouse.experiments.config.Request;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import dormouse.experiments.equivalence.EquivalenceReport;
import dormouse.experiments.text.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dormouse equivalence}. */
@Command(
        name = "equivalence",
        sortOptions = false,
        description = {
            "Show whether the fast engine's results are the exact engine's: run a protocol by both, and compare what each"
                    + " stage came to, seed by seed, against margins said beforehand.",
            "What was run before counts; stopped or killed, the same command goes on."
        })
final class EquivalenceCommand extends Subcommand implements Callable<Integer> {
    private final Services services;

    @Parameters(
            paramLabel = "PROTOCOL",
            defaultValue = "every-stage",
            description = "A built-in protocol, or a .conf file. Default: ${DEFAULT-VALUE}.")
    private String protocol;

    @Option(
            names = "--seeds",
            paramLabel = "LIST",
            defaultValue = "1-10",
            converter = Seeds.Converter.class,
            description = "Which seeds, such as 1-10 or 1-3,7. Default: ${DEFAULT-VALUE}.")
    private Seeds seeds;

    @Mixin
    private RunsOptions runs;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Write the same table as Markdown into a file as well.")
    private Path markdown;

    EquivalenceCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        runs.how().check(this);
        checkWritable("--markdown", markdown);
        Request request = runs.request(protocol).with("recording.spikes=true");
        Settings exact = load(request.with("brain.engine=exact"));
        Settings fast = load(request.with("brain.engine=fast"));
        List<List<Job>> groups = new ArrayList<>();
        for (long seed : seeds.values()) {
            groups.add(List.of(new Job(exact, "exact", seed, runs.out())));
            groups.add(List.of(new Job(fast, "fast", seed, runs.out())));
        }
        List<Outcome> outcomes = runs.how().run(services, this, runs.usual(words()), "equivalence", groups);
        int exitCode = Batch.exitCode(outcomes);
        if (exitCode == ExitCode.INTERRUPTED) {
            err().println("Stopped; the same command again goes on from here.");
            return exitCode;
        }
        new BatchFailures(err()).print(outcomes);
        List<EquivalenceReport.Pair> pairs = pairs(outcomes);
        if (pairs.isEmpty()) {
            err().println("dormouse: no seed was run by both engines, so that there is nothing to compare");
            return exitCode;
        }
        EquivalenceReport report = EquivalenceReport.of(pairs, notes(exact));
        out().print(report.plain());
        if (markdown != null) {
            Files.writeString(markdown, report.markdown());
        }
        return exitCode;
    }

    private Settings load(Request request) {
        List<Settings> variants = SettingsLoader.load(request);
        if (variants.size() != 1) {
            throw refuse("protocol " + protocol + " has variants; engines are compared by a protocol that has none");
        }
        return variants.get(0);
    }

    private static List<EquivalenceReport.Pair> pairs(List<Outcome> outcomes) {
        List<EquivalenceReport.Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < outcomes.size(); i += 2) {
            Outcome exact = outcomes.get(i);
            Outcome fast = outcomes.get(i + 1);
            if (exact.finished() && fast.finished()) {
                pairs.add(new EquivalenceReport.Pair(
                        exact.job().folder(), fast.job().folder()));
            }
        }
        return pairs;
    }

    private List<String> notes(Settings settings) {
        return List.of("Protocol " + settings.protocol().name() + ", seeds " + Seeds.shorten(seeds.values())
                + "; stages in aeons: "
                + settings.protocol().stages().stream()
                        .map(stage -> stage.name() + " " + Numbers.grouped(stage.aeons()))
                        .collect(Collectors.joining(", "))
                + ".");
    }
}
