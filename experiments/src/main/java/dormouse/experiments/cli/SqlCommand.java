package dormouse.experiments.cli;

import dormouse.experiments.sql.RunIndex;
import dormouse.experiments.text.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dormouse sql}. */
@Command(
        name = "sql",
        sortOptions = false,
        description = {
            "Ask all runs of a folder a question in SQL (SQLite's), which changes nothing.",
            "Tables: runs, stages (of finished runs), settings (config, key, value); the view results joins runs and stages."
        },
        footerHeading = "%nSuch as%n",
        footer = {
            "  dormouse sql \"select experiment, stage, task, avg(performance), count(*)",
            "                from results group by experiment, number, task\"",
            "  dormouse sql \"select status, count(*) from runs group by status\""
        })
final class SqlCommand extends Subcommand implements Callable<Integer> {

    @Parameters(paramLabel = "SQL", description = "The question.")
    private String sql;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "runs",
            description = "Where runs are kept. Default: ${DEFAULT-VALUE}.")
    private Path runs;

    @Option(names = "--csv", description = "Print the answer as CSV.")
    private boolean csv;

    @Override
    public Integer call() throws IOException {
        try (RunIndex index = RunIndex.open(runs, warning -> err().println("warning: " + warning))) {
            RunIndex.Answer answer = index.ask(sql);
            if (csv) {
                printCsv(answer.titles());
                answer.rows().forEach(this::printCsv);
            } else {
                Table table = Table.of(answer.titles().toArray(String[]::new));
                answer.rows().forEach(row -> table.add(row.toArray(String[]::new)));
                out().print(table.plain());
            }
        }
        return ExitCode.OK;
    }

    private void printCsv(List<String> cells) {
        out().println(cells.stream()
                .map(cell -> cell.matches("(?s).*[,\"\n\r].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                .collect(Collectors.joining(",")));
    }
}
