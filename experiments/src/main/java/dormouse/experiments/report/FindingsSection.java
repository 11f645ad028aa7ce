package dormouse.experiments.report;

import dormouse.agent.protocol.Stage;
import dormouse.experiments.figures.Svg;
import dormouse.experiments.findings.Evidence;
import dormouse.experiments.findings.FindingsReport;
import dormouse.experiments.findings.Verdict;
import dormouse.experiments.results.Condition;
import dormouse.experiments.text.Numbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** "The paper says, we got": each of the ten findings with its test and its verdict. */
final class FindingsSection {

    private static final List<String> NAMES = List.of(
            "Before training, chance",
            "One task is learnt, the other is not",
            "Catastrophic forgetting",
            "Interleaved training brings both back",
            "Interleaved sleep brings both back",
            "A new task with sleep from its start",
            "Sleep in the space of weights",
            "Sleep replays",
            "Receptive fields",
            "Freezing the strongest synapses");

    private static final int NUMBERS_FROM = 3;

    private final Family family;
    private final Evidence evidence;

    FindingsSection(Family family, Evidence evidence) {
        this.family = family;
        this.evidence = evidence;
    }

    void write(Page page) {
        page.section("findings", "The paper says, we got");
        FindingsReport report = FindingsReport.ofAllTen(evidence, notes());
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        report.rows().forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
        page.paragraph("Of " + report.rows().size() + " statements: "
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "))
                + ".");
        DataTable csv = new DataTable(FindingsReport.titles().toArray(String[]::new));
        StringBuilder html = new StringBuilder("<div class=\"scroll\"><table><thead><tr><th></th><th>statement</th>"
                + "<th>the paper says</th><th>verdict</th><th class=\"n\">we got</th><th class=\"n\">against</th>"
                + "<th class=\"n\">difference [95 % CI]</th><th class=\"n\">n</th><th class=\"n\">t</th><th class=\"n\">p</th>"
                + "<th class=\"n\">Wilcoxon p</th><th class=\"n\">margin p</th><th class=\"n\">d<sub>z</sub></th></tr>"
                + "</thead><tbody>\n");
        int last = 0;
        for (FindingsReport.Row row : report.rows()) {
            csv.add(row.cells());
            int finding = Integer.parseInt(row.number().replaceAll("\\D", ""));
            if (finding != last) {
                html.append("<tr><td colspan=\"13\"><b>")
                        .append(finding)
                        .append(" ")
                        .append(NAMES.get(finding - 1))
                        .append("</b></td></tr>\n");
                last = finding;
            }
            html.append("<tr>");
            // the verdict, last in the table for terminals, stands where it is seen first
            for (int i = 0; i < row.cells().size() - 1; i++) {
                if (i == NUMBERS_FROM) {
                    html.append("<td class=\"verdict ")
                            .append(kind(row.verdict()))
                            .append("\">")
                            .append(row.verdict())
                            .append("</td>");
                }
                html.append(i < NUMBERS_FROM ? "<td class=\"wrap\">" : "<td class=\"n\">")
                        .append(Svg.escape(row.cells().get(i)))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        page.html(html.append("</tbody></table></div>\n").toString());
        page.tableAside("findings", csv);
        page.html("<details><summary>How to read this table</summary><ul class=\"note\">"
                + report.notes().stream()
                        .map(note -> "<li>" + Svg.escape(note) + "</li>")
                        .collect(Collectors.joining())
                + "</ul></details>\n");
    }

    private static String kind(Verdict verdict) {
        return switch (verdict) {
            case AS_PAPER -> "as";
            case UNLIKE_PAPER -> "unlike";
            default -> "open";
        };
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Condition condition : family.conditions()) {
            notes.add(condition.title() + ": " + condition.runs().size() + " seeds; stages in aeons: "
                    + condition.protocol().stages().stream()
                            .filter(stage -> !stage.isTest())
                            .map(FindingsSection::length)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        if (!family.leftOut().isEmpty()) {
            notes.add("Of one protocol with one beginning the condition with most runs counts here; left out: "
                    + String.join(", ", family.leftOut()) + ".");
        }
        return notes;
    }

    private static String length(Stage stage) {
        return stage.name() + " " + Numbers.grouped(stage.aeons());
    }
}
