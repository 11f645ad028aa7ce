package dormouse.render.view;

import dormouse.render.canvas.Canvas;
import dormouse.render.canvas.Canvas.Align;
import dormouse.render.canvas.Colour;
import dormouse.render.canvas.Rect;
import dormouse.render.canvas.TextStyle;

/** Draws a scene on a canvas; the same scene gives the same picture on each. */
public final class Painter {

    private Painter() {}

    /** Draws a scene over the whole canvas. */
    public static void paint(Scene scene, Canvas canvas) {
        Skin skin = scene.look().skin();
        Layout layout = scene.layout(canvas.width(), canvas.height());
        canvas.fill(new Rect(0, 0, canvas.width(), canvas.height()), skin.background());
        HeaderLine.draw(canvas, layout.header(), scene);
        for (int run = 0; run < scene.runs().size(); run++) {
            Layout.Row row = layout.rows().get(run);
            RunScene shown = scene.runs().get(run);
            new WorldPanel(canvas, row, shown, scene.look()).draw();
            new BrainPanel(canvas, row, shown, scene.look()).draw();
            new WeightPanel(canvas, row, scene, run).draw();
            if (scene.runs().size() > 1) {
                name(canvas, row.world(), shown, skin);
            }
        }
        new TimePanel(canvas, layout.time(), scene).draw();
        if (scene.look().help()) {
            HelpPanel.draw(canvas, skin);
        }
    }

    /** With several runs each says itself which it is, and what happens in it. */
    private static void name(Canvas canvas, Rect world, RunScene run, Skin skin) {
        Rect line = new Rect(world.x() + 1, world.y() + 1, world.width() - 2, 30);
        canvas.fill(line, Colour.mix(skin.panel(), skin.rule(), 0.35));
        boolean last = run.moment().epoch() == run.epochs() - 1;
        String ended =
                switch (run.state()) {
                    case GROWING -> "";
                    case STOPPED -> last ? " (stopped here)" : "";
                    case FINISHED -> last ? " (its end)" : "";
                };
        double width = canvas.textWidth(run.name(), TextStyle.HEADING);
        canvas.text(run.name(), line.x() + 11, line.centreY(), TextStyle.HEADING, Align.LEFT, skin.ink());
        canvas.text(
                Panels.fitted(canvas, HeaderLine.doing(run) + ended, TextStyle.SMALL, line.width() - width - 36),
                line.right() - 11,
                line.centreY(),
                TextStyle.SMALL,
                Align.RIGHT,
                skin.ink());
    }
}
