package dormouse.render.view;

import dormouse.experiments.recording.PhaseRecord.Activity;
import dormouse.render.canvas.Canvas;
import dormouse.render.canvas.Canvas.Align;
import dormouse.render.canvas.Colour;
import dormouse.render.canvas.Rect;
import dormouse.render.canvas.Shapes;
import dormouse.render.canvas.TextStyle;
import dormouse.render.playback.Curve;
import dormouse.render.playback.StageSpan;
import java.util.List;

/** Draws the time axis: the stages of each run, its curves, and where we are. */
final class TimePanel {

    private static final double CHANCE = 0.5;
    private static final double STRIPE = 6;

    private final Canvas canvas;
    private final TimeGeometry geometry;
    private final Scene scene;
    private final Look.Metric metric;
    private final Skin skin;

    TimePanel(Canvas canvas, TimeGeometry geometry, Scene scene) {
        this.canvas = canvas;
        this.geometry = geometry;
        this.scene = scene;
        metric = scene.look().metric();
        skin = scene.look().skin();
    }

    void draw() {
        canvas.fill(geometry.area(), skin.panel());
        for (int lane = 0; lane < scene.runs().size(); lane++) {
            lane(lane);
        }
        axis();
        now();
    }

    private void lane(int lane) {
        RunScene run = scene.runs().get(lane);
        double[] range = range();
        Rect area = geometry.curves(lane);
        grid(area, range);
        for (Curve curve : run.curves().of(metric.column())) {
            curve(area, range, curve);
        }
        if (metric.share()) {
            tests(area, range, run);
        }
        for (StageSpan stage : run.stages()) {
            stage(geometry.band(lane), stage);
        }
        if (scene.runs().size() > 1) {
            label(area, run.name());
        }
    }

    private void label(Rect area, String text) {
        double width = canvas.textWidth(text, TextStyle.SMALL);
        canvas.fill(new Rect(area.x() + 2, area.y() + 1, width + 8, 15), Colour.fade(skin.panel(), 0.85));
        canvas.text(text, area.x() + 6, area.y() + 8, TextStyle.SMALL, Align.LEFT, skin.ink());
    }

    /** The range of the values: the same for all runs, so that they can be compared. */
    private double[] range() {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (RunScene run : scene.runs()) {
            for (Curve curve : run.curves().of(metric.column())) {
                for (double value : curve.values()) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (metric.share()) {
            return new double[] {Math.max(0, Math.min(0.4, low)), Math.min(1, Math.max(0.7, high))};
        }
        return new double[] {0, high > 0 ? high : 1};
    }

    private static double y(Rect area, double[] range, double value) {
        return area.bottom() - area.height() * (value - range[0]) / (range[1] - range[0]);
    }

    private void grid(Rect area, double[] range) {
        double step = Panels.step(range[1] - range[0], area.height() > 50 ? 3 : 2);
        int digits = step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
        for (double at = Math.ceil(range[0] / step - 1e-9) * step; at <= range[1] + 1e-9; at += step) {
            double y = y(area, range, at);
            canvas.line(area.x(), y, area.right(), y, 1, skin.empty());
            String label = step >= 1 ? Words.epochs(at) : Words.fixed(at, digits);
            canvas.text(label, area.x() - 6, y, TextStyle.SMALL, Align.RIGHT, skin.muted());
        }
        if (metric.share()) {
            double y = y(area, range, CHANCE);
            for (double x = area.x(); x < area.right(); x += 10) {
                canvas.line(x, y, Math.min(x + 5, area.right()), y, 1, skin.muted());
            }
        }
    }

    private void curve(Rect area, double[] range, Curve curve) {
        int colour = skin.lit(
                curve.task().equals("sleep")
                        ? Palette.sleep()
                        : curve.task().equals("unsupervised") ? skin.muted() : Palette.task(curve.task()));
        int stride = (int) Math.max(1, curve.epochs().size() / Math.max(1, area.width()));
        for (int i = stride; i < curve.epochs().size(); i += stride) {
            canvas.line(
                    geometry.x(curve.epochs().get(i - stride)),
                    y(area, range, curve.values().get(i - stride)),
                    geometry.x(curve.epochs().get(i)),
                    y(area, range, curve.values().get(i)),
                    1.3,
                    colour);
        }
    }

    /** What each test came to. */
    private void tests(Rect area, double[] range, RunScene run) {
        for (Curve curve : run.curves().of("stage_performance")) {
            run.stages().stream()
                    .filter(stage -> stage.label().equals(curve.stage()) && stage.activity() == Activity.TEST)
                    .forEach(stage -> {
                        double x = (geometry.x(stage.from()) + geometry.x(stage.to())) / 2;
                        double y = y(area, range, curve.values().get(0));
                        test(x, y, curve.task());
                    });
        }
    }

    private void test(double x, double y, String task) {
        boolean diamond = task.endsWith("2") || task.endsWith("4");
        double[] outer = diamond ? Shapes.diamond(x, y, 7) : Shapes.circle(x, y, 5.5);
        double[] inner = diamond ? Shapes.diamond(x, y, 5) : Shapes.circle(x, y, 4);
        canvas.polygon(outer, skin.panel());
        canvas.polygon(inner, skin.lit(Palette.task(task)));
    }

    private void stage(Rect band, StageSpan stage) {
        double x = geometry.x(stage.from());
        Rect area = new Rect(x, band.y(), Math.max(1, geometry.x(stage.to()) - x), band.height());
        int colour = Palette.activity(stage.activity(), stage.task());
        canvas.clip(area);
        switch (stage.activity()) {
            case TEST -> {
                canvas.fill(area, Colour.mix(skin.panel(), colour, 0.25));
                stripes(area, colour);
            }
            case UNSUPERVISED, TRAIN, SLEEP -> canvas.fill(area, Colour.mix(skin.panel(), colour, 0.75));
        }
        Rect lower = new Rect(area.x(), area.centreY(), area.width(), area.height() / 2);
        if (!stage.turnsWith().isEmpty()) {
            int other = Palette.activity(stage.activity(), stage.turnsWith());
            canvas.fill(lower, Colour.mix(skin.panel(), other, 0.75));
        }
        if (stage.slept()) {
            canvas.fill(lower, Palette.sleep());
            for (double dot = area.x() + 3; dot < area.right(); dot += STRIPE) {
                canvas.disc(dot, lower.centreY(), 1.3, 0xFFFFFFFF);
            }
        }
        canvas.unclip();
        double width = canvas.textWidth(stage.name(), TextStyle.SMALL);
        if (width + 8 < area.width()) {
            Rect plate = new Rect(area.x() + 2, area.y() + 2, width + 6, area.height() - 4);
            canvas.fill(plate, Colour.fade(skin.panel(), 0.9));
            canvas.text(stage.name(), plate.x() + 3, area.centreY(), TextStyle.SMALL, Align.LEFT, skin.ink());
        }
        canvas.fill(new Rect(area.x(), area.y(), 1, area.height()), skin.panel());
    }

    private void stripes(Rect area, int colour) {
        for (double x = area.x() - area.height(); x < area.right(); x += STRIPE) {
            canvas.line(x, area.bottom(), x + area.height(), area.y(), 1.6, colour);
        }
    }

    private void axis() {
        double y = geometry.axisY();
        Rect axis = geometry.axis();
        double step = Panels.step((double) geometry.epochs(), 8);
        for (double at = 0; at <= geometry.epochs(); at += step) {
            double x = geometry.x(at);
            canvas.line(x, y, x, y + 4, 1, skin.muted());
            boolean first = at == 0;
            boolean last = x > axis.right() - 66;
            if (!last) {
                canvas.text(
                        Words.epochs(at), x, y + 13, TextStyle.SMALL, first ? Align.LEFT : Align.CENTRE, skin.muted());
            }
        }
        canvas.text("epochs", axis.right(), y + 13, TextStyle.SMALL, Align.RIGHT, skin.muted());
        legend(axis, y + 13, step);
    }

    /** What the lines are, in the first gap between marks that has room for it: at the left of the second line. */
    private void legend(Rect axis, double y, double step) {
        double gap = axis.width() * step / geometry.epochs();
        String text = metric.words() + (metric.share() ? "; dots: tests" : "");
        double width = canvas.textWidth(text, TextStyle.SMALL);
        if (width < gap - 60) {
            canvas.text(text, axis.x() + gap / 2 + 10, y, TextStyle.SMALL, Align.CENTRE, skin.ink());
        }
    }

    private void now() {
        double x = geometry.x(scene.clock().epoch());
        double top = geometry.area().y() + 2;
        double bottom = geometry.axisY();
        canvas.fill(new Rect(x - 1.75, top, 3.5, bottom - top), Colour.fade(skin.panel(), 0.8));
        canvas.fill(new Rect(x - 0.75, top, 1.5, bottom - top), skin.ink());
        canvas.polygon(
                List.of(x - 6, top, x + 6, top, x, top + 9).stream()
                        .mapToDouble(d -> d)
                        .toArray(),
                skin.ink());
        String text = Words.grouped(scene.clock().epoch());
        double width = canvas.textWidth(text, TextStyle.SMALL) + 10;
        double left = Math.max(
                geometry.axis().x(), Math.min(x - width / 2, geometry.axis().right() - width));
        Rect plate = new Rect(left, bottom + 5, width, 16);
        canvas.fill(plate, skin.ink());
        canvas.text(text, plate.centreX(), plate.centreY(), TextStyle.SMALL, Align.CENTRE, skin.panel());
    }
}
