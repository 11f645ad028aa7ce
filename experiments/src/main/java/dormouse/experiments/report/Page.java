package dormouse.experiments.report;

import dormouse.experiments.figures.Figure;
import dormouse.experiments.figures.Ink;
import dormouse.experiments.figures.Svg;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A page under way: sections of text, figures and tables, all of which it also hands out by name. Needs nothing from elsewhere. */
final class Page {

    /** What is folded on screen stands open on paper. */
    private static final String OPEN_TO_PRINT =
            "addEventListener('beforeprint',function(){document.querySelectorAll('details')"
                    + ".forEach(function(d){d.open=true})})";

    private final String title;
    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, DataTable> tables = new LinkedHashMap<>();

    Page(String title) {
        this.title = title;
    }

    void section(String id, String name) {
        sections.put(id, name);
        html("<h2 id=\"" + id + "\">" + Svg.escape(name) + "</h2>\n");
    }

    void heading(String text) {
        html("<h3>" + Svg.escape(text) + "</h3>\n");
    }

    void paragraph(String text) {
        html("<p>" + Svg.escape(text) + "</p>\n");
    }

    void note(String text) {
        html("<p class=\"note\">" + Svg.escape(text) + "</p>\n");
    }

    /** Adds what is HTML already. */
    void html(String html) {
        body.append(html);
    }

    void figure(String file, Figure figure, String caption) {
        html("<figure>" + inline(file, figure)
                + (caption.isEmpty() ? "" : "<figcaption>" + Svg.escape(caption) + "</figcaption>") + "</figure>\n");
    }

    /** Returns a figure for HTML of one's own; it is handed out like the others. */
    String inline(String file, Figure figure) {
        figures.put(file, figure);
        return Svg.inline(figure);
    }

    void table(String file, DataTable table) {
        tables.put(file, table);
        html(table.html());
    }

    /** Hands out a table that the page shows otherwise. */
    void tableAside(String file, DataTable table) {
        tables.put(file, table);
    }

    /** Adds all that another page holds. */
    void append(Page other) {
        body.append(other.body);
        sections.putAll(other.sections);
        figures.putAll(other.figures);
        tables.putAll(other.tables);
    }

    Map<String, Figure> figures() {
        return figures;
    }

    Map<String, DataTable> tables() {
        return tables;
    }

    /** Returns the whole page. */
    String html() {
        StringBuilder contents = new StringBuilder("<nav aria-label=\"Contents\">");
        sections.forEach((id, name) -> contents.append("<a href=\"#")
                .append(id)
                .append("\">")
                .append(Svg.escape(name))
                .append("</a>"));
        contents.append("</nav>\n");
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"color-scheme\" content=\"light dark\"><title>" + Svg.escape(title) + "</title><style>"
                + Ink.styleSheet() + "\n" + resource("page.css") + "</style></head><body><main>\n<h1>"
                + Svg.escape(title) + "</h1>\n"
                + body.toString().replace("<!--contents-->", contents)
                + "</main><script>" + OPEN_TO_PRINT + "</script></body></html>\n";
    }

    static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream("/dormouse/report/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
