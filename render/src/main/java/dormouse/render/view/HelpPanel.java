package dormouse.render.view;

import dormouse.render.canvas.Canvas;
import dormouse.render.canvas.Canvas.Align;
import dormouse.render.canvas.Colour;
import dormouse.render.canvas.Rect;
import dormouse.render.canvas.TextStyle;
import java.util.List;

/** Explains the keys, above everything else. */
final class HelpPanel {

    private static final double LINE = 22;
    private static final double KEYS = 170;
    private static final double WIDTH = 560;

    private HelpPanel() {}

    static void draw(Canvas canvas, Skin skin) {
        canvas.fill(new Rect(0, 0, canvas.width(), canvas.height()), Colour.fade(skin.background(), 0.75));
        List<Help.Line> lines = Help.LINES;
        double height = (lines.size() + 2) * LINE + 20;
        Rect box = new Rect((canvas.width() - WIDTH) / 2, (canvas.height() - height) / 2, WIDTH, height);
        canvas.fill(box, skin.panel());
        canvas.frame(box, 1, skin.muted());
        double y = box.y() + 24;
        canvas.text("Keys and mouse", box.x() + 20, y, TextStyle.TITLE, Align.LEFT, skin.ink());
        y += LINE + 6;
        for (Help.Line line : lines) {
            canvas.text(line.keys(), box.x() + 20, y, TextStyle.HEADING, Align.LEFT, skin.ink());
            canvas.text(line.what(), box.x() + 20 + KEYS, y, TextStyle.BODY, Align.LEFT, skin.ink());
            y += LINE;
        }
    }
}
