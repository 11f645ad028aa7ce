package dormouse.experiments.figures;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws figures as SVG. */
public final class Svg {

    private static final String FONT = "system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif";

    private Svg() {}

    /** Returns a figure as a whole file, with the colours of light or of dark as who looks at it prefers. */
    public static String file(Figure figure) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + element(
                        figure,
                        "<style>" + Ink.styleSheet()
                                + "</style><rect width=\"100%\" height=\"100%\" fill=\"var(--paper)\"/>");
    }

    /** Returns a figure as an element of a page that has {@link Ink#styleSheet}. */
    public static String inline(Figure figure) {
        return element(figure, "");
    }

    private static String element(Figure figure, String first) {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" role=\"img\""
                        + " font-family=\"%s\"><title>%s</title>%s\n",
                number(figure.width()),
                number(figure.height()),
                number(figure.width()),
                number(figure.height()),
                FONT,
                escape(figure.description()),
                first));
        figure.marks().forEach(mark -> svg.append(mark(mark)).append('\n'));
        return svg.append("</svg>\n").toString();
    }

    private static String mark(Mark mark) {
        if (mark instanceof Mark.Path path) {
            return "<polyline points=\"" + points(path.points()) + "\" fill=\"none\" stroke=\"" + colour(path.ink())
                    + "\" stroke-width=\"" + number(path.width()) + "\" stroke-linejoin=\"round\""
                    + (path.dashed() ? " stroke-dasharray=\"4 3\"" : "") + opacity(path.opacity()) + "/>";
        } else if (mark instanceof Mark.Area area) {
            return "<polygon points=\"" + points(area.points()) + "\" fill=\"" + colour(area.ink()) + "\""
                    + opacity(area.opacity()) + "/>";
        } else if (mark instanceof Mark.Box box) {
            return "<rect x=\"" + number(box.x()) + "\" y=\"" + number(box.y()) + "\" width=\"" + number(box.width())
                    + "\" height=\"" + number(box.height()) + "\" fill=\"" + colour(box.ink()) + "\""
                    + opacity(box.opacity()) + "/>";
        } else if (mark instanceof Mark.Dot dot) {
            return "<circle cx=\"" + number(dot.x()) + "\" cy=\"" + number(dot.y()) + "\" r=\"" + number(dot.radius())
                    + "\" "
                    + (dot.filled()
                            ? "fill=\"" + colour(dot.ink()) + "\""
                            : "fill=\"var(--paper)\" stroke-width=\"1.5\" stroke=\"" + colour(dot.ink()) + "\"")
                    + opacity(dot.opacity()) + "/>";
        }
        return text((Mark.Text) mark);
    }

    private static String text(Mark.Text text) {
        String x = number(text.x());
        String y = number(text.y());
        return "<text x=\"" + x + "\" y=\"" + y + "\" font-size=\"" + number(text.size()) + "\" fill=\""
                + colour(text.ink()) + "\""
                + switch (text.anchor()) {
                    case START -> "";
                    case MIDDLE -> " text-anchor=\"middle\"";
                    case END -> " text-anchor=\"end\"";
                }
                + (text.bold() ? " font-weight=\"600\"" : "")
                + (text.upwards() ? " transform=\"rotate(-90 " + x + " " + y + ")\"" : "") + ">" + escape(text.text())
                + "</text>";
    }

    private static String points(List<Mark.Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    private static String colour(Ink ink) {
        return "var(" + ink.variable() + ")";
    }

    private static String opacity(double opacity) {
        return opacity >= 1 ? "" : " opacity=\"" + String.format(Locale.ROOT, "%.3f", opacity) + "\"";
    }

    /** Returns a number with two decimals at most. There are tens of thousands in a report: formatters would take most of its time. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        long size = Math.abs(hundredths);
        String whole = (hundredths < 0 ? "-" : "") + size / 100;
        long rest = size % 100;
        if (rest == 0) {
            return whole;
        }
        return whole + (rest < 10 ? ".0" : ".") + (rest % 10 == 0 ? rest / 10 : rest);
    }

    /** Returns text as it may stand in XML and HTML. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
