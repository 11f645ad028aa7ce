package dormouse.experiments.cli;

import dormouse.experiments.config.Distinction;
import dormouse.experiments.config.Settings;
import dormouse.experiments.run.RunResult;
import dormouse.experiments.run.RunSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what came of some runs: a block for each variant, where they lie, and what went wrong. */
final class RunReport {
    private final PrintWriter out;
    private final PrintWriter err;

    RunReport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Prints all, and returns the exit code. */
    int print(List<Outcome> outcomes) {
        Map<String, List<Outcome>> blocks = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome.result().isPresent()) {
                Settings settings = outcome.job().settings();
                blocks.computeIfAbsent(name(settings) + " " + settings.hash(), key -> new ArrayList<>())
                        .add(outcome);
            }
        }
        printBlocks(List.copyOf(blocks.values()));
        out.flush();
        int exitCode = Batch.exitCode(outcomes);
        printProblems(outcomes, exitCode);
        err.flush();
        return exitCode;
    }

    /** Prints each configuration's runs; those of a sweep by what they differ in. */
    private void printBlocks(List<List<Outcome>> blocks) {
        Map<String, List<Settings>> alike = new LinkedHashMap<>();
        for (List<Outcome> block : blocks) {
            Settings settings = block.get(0).job().settings();
            alike.computeIfAbsent(name(settings), key -> new ArrayList<>()).add(settings);
        }
        Map<String, String> differences = new HashMap<>();
        for (List<Settings> configurations : alike.values()) {
            List<String> found = Distinction.of(configurations);
            for (int i = 0; i < found.size(); i++) {
                differences.put(configurations.get(i).hash(), found.get(i));
            }
        }
        for (List<Outcome> block : blocks) {
            Settings settings = block.get(0).job().settings();
            String difference = differences.get(settings.hash());
            printBlock(name(settings) + (difference.isEmpty() ? "" : ", " + difference), block);
        }
    }

    private static String name(Settings settings) {
        return settings.protocol().name() + (settings.variant().isEmpty() ? "" : ", " + settings.variant());
    }

    private void printBlock(String name, List<Outcome> outcomes) {
        Settings settings = outcomes.get(0).job().settings();
        List<RunSummary> summaries = new ArrayList<>();
        List<Long> seeds = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            summaries.add(outcome.result().orElseThrow().summary());
            seeds.add(outcome.job().seed());
        }
        out.println(name + (seeds.size() == 1 ? ", seed " : ", seeds ") + Seeds.shorten(seeds) + "\n");
        out.println(new ResultTable(settings.protocol(), summaries).text());
        for (Outcome outcome : outcomes) {
            out.println(shown(outcome.result().orElseThrow().folder().path()) + note(outcome));
        }
        out.println();
    }

    /** Returns a path from where the user is, if it lies below. */
    private static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    private static String note(Outcome outcome) {
        RunResult result = outcome.result().orElseThrow();
        if (!outcome.finished()) {
            return "  (not finished)";
        }
        return result.alreadyDone() ? "  (was finished before)" : "";
    }

    private void printProblems(List<Outcome> outcomes, int exitCode) {
        List<Outcome> failed = outcomes.stream()
                .filter(outcome -> outcome.problem().isPresent())
                .toList();
        if (outcomes.size() == 1 && failed.size() == 1) {
            err.println("dormouse: " + Problems.sentence(failed.get(0).problem().orElseThrow()));
        } else if (!failed.isEmpty()) {
            err.println(
                    failed.size() == outcomes.size()
                            ? "dormouse: all " + failed.size() + " runs failed."
                            : "dormouse: " + failed.size() + " of " + outcomes.size()
                                    + " runs failed; the rest are kept.");
        }
        if (exitCode == ExitCode.INTERRUPTED) {
            err.println(
                    outcomes.size() == 1
                            ? "Stopped; 'dormouse resume "
                                    + shown(outcomes.get(0).job().folder().path()) + "' goes on from here."
                            : "Stopped; the same command again goes on from here.");
        }
    }
}
