package dormouse.render.view;

import dormouse.render.canvas.Canvas;
import dormouse.render.canvas.Canvas.Align;
import dormouse.render.canvas.Rect;
import dormouse.render.canvas.TextStyle;

/** Draws the line above the panels: which run, which epoch, what happens in it, how fast time runs. */
final class HeaderLine {

    private static final double EPOCHS_OF_A_SECOND = 1000.0 / 300;

    private HeaderLine() {}

    static void draw(Canvas canvas, Rect area, Scene scene) {
        Skin skin = scene.look().skin();
        RunScene first = scene.runs().get(0);
        double y = area.centreY();
        String title = scene.runs().size() == 1 ? first.name() : scene.runs().size() + " runs on one time axis";
        canvas.text(title, area.x() + 2, y, TextStyle.TITLE, Align.LEFT, skin.ink());
        double x = area.x() + 2 + canvas.textWidth(title, TextStyle.TITLE) + 18;
        canvas.text(what(scene), x, y, TextStyle.BODY, Align.LEFT, skin.ink());
        String clock = clock(scene);
        double width = canvas.textWidth(clock, TextStyle.BODY);
        canvas.text(clock, area.right() - 2, y, TextStyle.BODY, Align.RIGHT, skin.ink());
        symbol(canvas, area.right() - width - 22, y, scene.clock(), skin);
    }

    private static String what(Scene scene) {
        RunScene first = scene.runs().get(0);
        Clock clock = scene.clock();
        String text = "epoch " + Words.grouped(clock.epoch()) + " of " + Words.grouped(clock.length()) + "  ·  aeon "
                + Words.grouped(clock.epoch() / first.header().epochsPerAeon());
        return scene.runs().size() == 1 ? text + "  ·  " + doing(first) : text;
    }

    /** Returns what happens in a run's epoch. */
    static String doing(RunScene run) {
        return "stage " + run.stage().name() + ": " + Words.doing(run.moment().phase());
    }

    private static String clock(Scene scene) {
        Clock clock = scene.clock();
        if (!scene.message().isEmpty()) {
            return scene.message();
        }
        if (clock.following()) {
            return live(scene) + "   ·   H: help";
        }
        double times = clock.speed() / EPOCHS_OF_A_SECOND;
        return Words.grouped(clock.speed()) + (clock.speed() == 1 ? " epoch" : " epochs") + " a second ("
                + (times < 10 ? Words.fixed(times, 1) : Words.grouped(Math.round(times)))
                + " × life)   ·   H: help";
    }

    private static String live(Scene scene) {
        if (scene.runs().stream().anyMatch(run -> run.state() == RunState.GROWING)) {
            return "live: following the end";
        }
        return scene.runs().stream().anyMatch(run -> run.state() == RunState.STOPPED)
                ? "stopped before its end; 'dormouse resume' goes on"
                : "at the end, which has come";
    }

    private static void symbol(Canvas canvas, double x, double y, Clock clock, Skin skin) {
        if (clock.playing() || clock.following()) {
            canvas.polygon(new double[] {x, y - 6, x + 11, y, x, y + 6}, skin.ink());
        } else {
            canvas.fill(new Rect(x, y - 6, 4, 12), skin.ink());
            canvas.fill(new Rect(x + 7, y - 6, 4, 12), skin.ink());
        }
    }
}
