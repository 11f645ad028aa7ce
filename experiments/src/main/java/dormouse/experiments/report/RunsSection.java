package dormouse.experiments.report;

import dormouse.experiments.recording.Manifest;
import dormouse.experiments.results.Condition;
import dormouse.experiments.results.Results;
import dormouse.experiments.results.RunData;
import dormouse.experiments.text.Numbers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The manifest of every run, and what was left out. */
final class RunsSection {

    private static final int SHOWN = 500;

    private final Results results;
    private final List<String> problems;
    private final Places places;
    /** Most runs of a batch share theirs. */
    private final Map<List<String>, String> commandLines = new HashMap<>();

    RunsSection(Results results, List<String> problems, Places places) {
        this.results = results;
        this.problems = problems;
        this.places = places;
    }

    void write(Page page) {
        page.section("runs", "Runs");
        DataTable all = table();
        DataTable shown = table();
        int count = 0;
        for (Condition condition : results.conditions()) {
            for (RunData run : condition.runs()) {
                List<String> row =
                        row(run.manifest(), places.folder(run.folder().path()));
                all.add(row);
                if (count++ < SHOWN) {
                    shown.add(row);
                }
            }
        }
        for (Results.Unfinished run : results.unfinished()) {
            List<String> row = row(run.manifest(), places.folder(run.folder().path()));
            all.add(row);
            if (count++ < SHOWN) {
                shown.add(row);
            }
        }
        page.html(shown.html());
        page.tableAside("runs", all);
        if (count > SHOWN) {
            page.note("The first " + SHOWN + " of " + count + "; runs.csv has all.");
        }
        if (!problems.isEmpty()) {
            DataTable leftOut = new DataTable("left out");
            problems.forEach(problem -> leftOut.add(places.sentence(problem)));
            page.tableAside("left-out", leftOut);
        }
    }

    private static DataTable table() {
        return new DataTable(
                "experiment",
                "variant",
                "configuration",
                ">seed",
                "status",
                ">aeons",
                ">computing time",
                "begins as",
                "version",
                "commit",
                "Java",
                "machine",
                "ended",
                "SHA-256 of metrics",
                "folder",
                "command line");
    }

    private List<String> row(Manifest manifest, String folder) {
        Manifest.Progress progress = manifest.progress();
        Manifest.Fork fork = manifest.forkedFrom();
        Manifest.Program program = manifest.program();
        Manifest.Machine machine = manifest.machine();
        return List.of(
                manifest.experiment(),
                manifest.variant(),
                manifest.config(),
                Long.toString(manifest.seed()),
                manifest.status().name().toLowerCase(Locale.ROOT)
                        + (manifest.error() == null ? "" : ": " + manifest.error()),
                progress == null ? "" : Numbers.grouped(progress.aeons()),
                progress == null ? "" : Numbers.time(Duration.ofMillis(Math.round(progress.wallSeconds() * 1000))),
                fork == null ? "" : fork.experiment() + " up to " + fork.stage(),
                program == null ? "" : program.version(),
                program == null ? "" : program.commit(),
                program == null ? "" : program.java(),
                machine == null ? "" : machine.system() + ", " + machine.cores() + " cores",
                progress == null ? "" : progress.ended(),
                manifest.hashes() == null ? "" : manifest.hashes().metrics(),
                folder,
                commandLines.computeIfAbsent(manifest.commandLine(), Places::commandLine));
    }
}
