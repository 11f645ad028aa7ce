package dormouse.experiments.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table that is filled row by row, and printed as aligned text or as Markdown: the same cells in both. */
public final class Table {
    private static final String GAP = "  ";
    private static final char RIGHT_MARK = '>';

    private final List<String> titles;
    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> titles, List<Boolean> right) {
        this.titles = titles;
        this.right = right;
    }

    /**
     * Returns an empty table.
     *
     * @param titles the heads of the columns; one that begins with {@code >} is aligned to the right, like numbers, and shown
     *     without it
     */
    public static Table of(String... titles) {
        List<String> shown = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (String title : titles) {
            boolean aligned = !title.isEmpty() && title.charAt(0) == RIGHT_MARK;
            shown.add(aligned ? title.substring(1) : title);
            right.add(aligned);
        }
        return new Table(shown, right);
    }

    /**
     * Adds a row.
     *
     * @param cells as many as there are columns; an empty text where there is nothing to say
     */
    public void add(String... cells) {
        if (cells.length != titles.size()) {
            throw new IllegalArgumentException(
                    "the row has " + cells.length + " cells, but the table has " + titles.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** Returns the same table without the columns that are empty in every row. */
    public Table withoutEmptyColumns() {
        List<Integer> kept = IntStream.range(0, titles.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        Table table = new Table(pick(titles, kept), pick(right, kept));
        rows.forEach(row -> table.rows.add(pick(row, kept)));
        return table;
    }

    private static <T> List<T> pick(List<T> all, List<Integer> kept) {
        return kept.stream().map(all::get).toList();
    }

    /** Returns whether no row was added. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns the table as lines of aligned text, a rule under the heads, each line ended by a line feed. */
    public String plain() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        text.append(line(titles, widths));
        text.append(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)))
                .append('\n');
        rows.forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    /** Returns the table in GitHub's Markdown, each line ended by a line feed. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(markdownLine(titles));
        text.append(right.stream().map(r -> r ? "---:" : "---").collect(Collectors.joining(" | ", "| ", " |\n")));
        rows.forEach(row -> text.append(markdownLine(row)));
        return text.toString();
    }

    private static String markdownLine(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private int[] widths() {
        return IntStream.range(0, titles.size())
                .map(column -> Math.max(
                        width(titles.get(column)),
                        rows.stream()
                                .mapToInt(row -> width(row.get(column)))
                                .max()
                                .orElse(0)))
                .toArray();
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths[column] - width(cell));
            line.append(column == 0 ? "" : GAP).append(right.get(column) ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
