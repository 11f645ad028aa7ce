package dormouse.experiments.report;

import dormouse.agent.protocol.Stage;
import dormouse.experiments.figures.Svg;
import dormouse.experiments.findings.Evidence;
import dormouse.experiments.findings.FindingsReport;
import dormouse.experiments.findings.Verdict;
import dormouse.experiments.results.Condition;
import dormouse.experiments.results.RunData;
import dormouse.experiments.text.Numbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** "The paper says, we got": each of the ten findings with its test and its verdict. */
final class FindingsSection {

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
        report.groups().forEach(group -> counts.merge(group.verdict(), 1, Integer::sum));
        page.paragraph(
                "Of the paper's ten findings: "
                        + counts.entrySet().stream()
                                .map(entry -> entry.getValue() + " " + entry.getKey())
                                .collect(Collectors.joining(", "))
                        + ". Each is held to statements that can be tested; performance is the share of rewarded bites, 0.5 being chance.");
        report.groups().forEach(group -> page.html(finding(group)));
        page.html("<details><summary>All statistics</summary>\n");
        statistics(page, report);
        page.html("<ul class=\"note\">"
                + report.notes().stream()
                        .map(note -> "<li>" + Svg.escape(note) + "</li>")
                        .collect(Collectors.joining())
                + "</ul></details>\n");
    }

    /** One finding: its number and name, the paper's sentence, the verdict, and a line for each statement. */
    private String finding(FindingsReport.Group group) {
        StringBuilder html = new StringBuilder("<div class=\"finding\"><div class=\"head\"><b>")
                .append(group.number())
                .append(". ")
                .append(Svg.escape(group.name()))
                .append("</b> <span class=\"verdict ")
                .append(kind(group.verdict()))
                .append("\">")
                .append(verdict(group))
                .append("</span></div><div class=\"says\">")
                .append(Svg.escape(group.paper()))
                .append("</div><ul>");
        for (FindingsReport.Statement statement : group.statements()) {
            if (statement.verdict() != Verdict.NOT_MEASURED) {
                html.append("<li class=\"")
                        .append(kind(statement.verdict()))
                        .append("\"><span>")
                        .append(Svg.escape(statement.sentence()))
                        .append(" <i>(")
                        .append(statement.number())
                        .append(": ")
                        .append(statement.verdict())
                        .append(")</i></span></li>");
            }
        }
        return html.append(missing(group)).append("</ul></div>\n").toString();
    }

    private static String verdict(FindingsReport.Group group) {
        if (group.verdict() != Verdict.IN_PART) {
            return group.verdict().toString();
        }
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        group.statements().forEach(statement -> counts.merge(statement.verdict(), 1, Integer::sum));
        return group.verdict() + ": "
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }

    /** Says of statements that were not measured what to run. */
    private String missing(FindingsReport.Group group) {
        List<FindingsReport.Statement> open = group.statements().stream()
                .filter(statement -> statement.verdict() == Verdict.NOT_MEASURED)
                .toList();
        if (open.isEmpty()) {
            return "";
        }
        List<String> protocols = open.stream()
                .flatMap(statement -> statement.needs().stream())
                .distinct()
                .toList();
        List<String> absent = protocols.stream()
                .filter(protocol -> family.condition(protocol).isEmpty())
                .toList();
        String numbers = open.stream().map(FindingsReport.Statement::number).collect(Collectors.joining(", "));
        String what = absent.isEmpty()
                ? "the runs of " + String.join(" and ", protocols)
                        + " that are here have no seed in common, or were made before what it takes was recorded. Make them again: "
                : "there are no finished runs of " + String.join(" and ", absent) + " here. Make them: ";
        return "<li class=\"open\"><span>" + Svg.escape(numbers + " not measured: " + what)
                + (absent.isEmpty() ? protocols : absent)
                        .stream()
                                .map(protocol -> "<code>" + Svg.escape(command(protocol, absent.isEmpty())) + "</code>")
                                .collect(Collectors.joining(" and "))
                + "</span></li>";
    }

    /** Returns the command that makes runs of a protocol like those of the family. */
    private String command(String protocol, boolean again) {
        List<String> words = new ArrayList<>(List.of(again ? "run" : "batch", protocol));
        List<Long> seeds = new ArrayList<>(new TreeSet<>(family.conditions().stream()
                .flatMap(condition -> condition.runs().stream())
                .map(RunData::seed)
                .toList()));
        List<String> like = family.conditions().isEmpty()
                ? List.of()
                : family.conditions().get(0).runs().get(0).manifest().commandLine();
        for (int i = 0; i < like.size(); i++) {
            String word = like.get(i);
            if (word.equals("--quick") || word.matches("--(set|preset|config|out)=.*")) {
                words.add(word);
            } else if (word.matches("--(set|preset|config|out)") && i + 1 < like.size()) {
                words.add(word);
                words.add(like.get(i + 1));
            }
        }
        if (!seeds.isEmpty()) {
            long first = seeds.get(0);
            long last = seeds.get(seeds.size() - 1);
            words.add("--seeds");
            words.add(
                    last - first + 1 == seeds.size() && last > first
                            ? first + "-" + last
                            : seeds.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        if (again) {
            words.add("--force");
        }
        return Places.commandLine(words);
    }

    private static void statistics(Page page, FindingsReport report) {
        DataTable csv = new DataTable(FindingsReport.titles().toArray(String[]::new));
        StringBuilder html =
                new StringBuilder("<div class=\"scroll\"><table class=\"tight\"><thead><tr><th></th><th>statement</th>"
                        + "<th>the paper says</th><th>verdict</th><th class=\"n\">we got</th><th class=\"n\">against</th>"
                        + "<th class=\"n\">difference [95 % CI]</th><th class=\"n\">n</th><th class=\"n\">t</th><th class=\"n\">p</th>"
                        + "<th class=\"n\">Wilcoxon p</th><th class=\"n\">margin p</th><th class=\"n\">d<sub>z</sub></th></tr>"
                        + "</thead><tbody>\n");
        for (FindingsReport.Row row : report.rows()) {
            csv.add(row.cells());
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
    }

    private static String kind(Verdict verdict) {
        return switch (verdict) {
            case AS_PAPER -> "as";
            case UNLIKE_PAPER -> "unlike";
            case IN_PART -> "part";
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
