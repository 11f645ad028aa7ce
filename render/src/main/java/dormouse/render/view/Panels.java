package dormouse.render.view;

import dormouse.render.canvas.Canvas;
import dormouse.render.canvas.Canvas.Align;
import dormouse.render.canvas.Rect;
import dormouse.render.canvas.TextStyle;

/** What all panels have. */
final class Panels {

    private static final double PAD = 12;

    private Panels() {}

    /** Draws an empty panel, with what it is on the left and what it is about on the right of its heading. */
    static void begin(Canvas canvas, Rect area, Skin skin, String heading, String about) {
        canvas.fill(area, skin.panel());
        double line = area.y() + PAD + 6;
        canvas.text(heading, area.x() + PAD, line, TextStyle.HEADING, Align.LEFT, skin.ink());
        double left = area.x() + PAD + canvas.textWidth(heading, TextStyle.HEADING) + 10;
        canvas.text(
                fitted(canvas, about, TextStyle.SMALL, area.right() - PAD - left),
                area.right() - PAD,
                line,
                TextStyle.SMALL,
                Align.RIGHT,
                skin.muted());
    }

    /** Returns as much of a text as fits. */
    static String fitted(Canvas canvas, String text, TextStyle style, double width) {
        if (canvas.textWidth(text, style) <= width) {
            return text;
        }
        String cut = text;
        while (!cut.isEmpty() && canvas.textWidth(cut + "…", style) > width) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut.isEmpty() ? "" : cut + "…";
    }

    /** Writes a text in as many lines as it needs; returns the height after the last. */
    static double paragraph(Canvas canvas, String text, Rect area, double top, TextStyle style, int colour) {
        double y = top;
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && canvas.textWidth(longer, style) > area.width()) {
                y = line(canvas, line.toString(), area, y, style, colour);
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        return line(canvas, line.toString(), area, y, style, colour);
    }

    private static double line(Canvas canvas, String text, Rect area, double y, TextStyle style, int colour) {
        double height = style.size() * 1.45;
        if (y + height <= area.bottom() + 1) {
            canvas.text(text, area.x(), y + height / 2, style, Align.LEFT, colour);
        }
        return y + height;
    }

    /** Returns a round distance between marks of a scale that spans something in about so many steps. */
    static double step(double span, int steps) {
        double rough = span / steps;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
    }
}
