package dormouse.experiments.report;

import dormouse.experiments.figures.Svg;
import dormouse.experiments.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * A table as it goes into the page and, cell by cell the same, into a CSV file; but what is unknown is a dash on the page, and an empty cell
 * in the file. Heads that begin with {@code >} are of numbers.
 */
final class DataTable {

    private static final int LONGEST_WORD = 16;

    private final List<String> titles;
    private final List<List<String>> rows = new ArrayList<>();

    DataTable(String... titles) {
        this.titles = List.of(titles);
    }

    void add(List<String> cells) {
        if (cells.size() != titles.size()) {
            throw new IllegalArgumentException("a row of " + cells.size() + " cells in a table of " + titles.size());
        }
        rows.add(List.copyOf(cells));
    }

    void add(String... cells) {
        add(List.of(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String html() {
        StringBuilder html = new StringBuilder("<div class=\"scroll\"><table><thead><tr>");
        titles.forEach(title -> html.append(right(title) ? "<th class=\"n\">" : "<th>")
                .append(Svg.escape(name(title)))
                .append("</th>"));
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                html.append(
                                right(titles.get(column))
                                        ? "<td class=\"n\">"
                                        : isLong(cell) ? "<td class=\"long\">" : "<td>")
                        .append(Svg.escape(cell))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    /** Returns whether a cell has a word, such as a hash, that paper has no room for on one line. */
    private static boolean isLong(String cell) {
        return cell.length() > LONGEST_WORD
                && Stream.of(cell.split("[ -]")).anyMatch(word -> word.length() > LONGEST_WORD);
    }

    String csv() {
        StringBuilder csv =
                new StringBuilder(line(titles.stream().map(DataTable::name).toList()));
        rows.forEach(row -> csv.append(line(row)));
        return csv.toString();
    }

    private static boolean right(String title) {
        return title.startsWith(">");
    }

    private static String name(String title) {
        return right(title) ? title.substring(1) : title;
    }

    private static String line(List<String> cells) {
        StringJoiner line = new StringJoiner(",", "", "\n");
        for (String shown : cells) {
            String cell = shown.equals(Numbers.UNKNOWN) ? "" : shown;
            boolean quote = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
            line.add(quote ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
        }
        return line.toString();
    }
}
