package dormouse.render.view;

import dormouse.experiments.recording.PhaseRecord.Activity;
import dormouse.render.canvas.Canvas;
import dormouse.render.canvas.Canvas.Align;
import dormouse.render.canvas.Colour;
import dormouse.render.canvas.Rect;
import dormouse.render.canvas.Shapes;
import dormouse.render.canvas.TextStyle;
import dormouse.render.playback.StageSpan;
import dormouse.render.weights.Cloud;
import dormouse.render.weights.WeightPoint;
import dormouse.render.weights.WeightSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws the path of the hidden to output strengths in the space of their principal components, and the solution sets. */
final class WeightPanel {

    private static final double FUTURE = 0.37;
    private static final double NARROW = 240;

    private final Canvas canvas;
    private final Layout.Row row;
    private final RunScene run;
    private final int number;
    private final Scene scene;
    private final Skin skin;

    WeightPanel(Canvas canvas, Layout.Row row, Scene scene, int number) {
        this.canvas = canvas;
        this.row = row;
        this.scene = scene;
        this.number = number;
        run = scene.runs().get(number);
        skin = scene.look().skin();
    }

    void draw() {
        Panels.begin(canvas, row.weights(), skin, "Weight space", "hidden to output strengths, principal components");
        Rect plot = row.plot();
        canvas.frame(plot, 1, skin.rule());
        if (scene.space().isEmpty()) {
            canvas.text(
                    "computing principal components…",
                    plot.centreX(),
                    plot.centreY(),
                    TextStyle.BODY,
                    Align.CENTRE,
                    skin.muted());
            return;
        }
        WeightSpace space = scene.space().orElseThrow();
        List<WeightPoint> path = space.paths().get(number);
        if (path.isEmpty()) {
            canvas.text(
                    "no strengths were recorded",
                    plot.centreX(),
                    plot.centreY(),
                    TextStyle.BODY,
                    Align.CENTRE,
                    skin.muted());
            return;
        }
        WeightGeometry geometry = WeightGeometry.of(plot, space, scene.look());
        if (scene.look().threeD()) {
            box(geometry, space);
        } else {
            axes(geometry, space);
        }
        canvas.clip(plot);
        for (Cloud cloud : space.clouds()) {
            cloud(geometry, cloud);
        }
        path(geometry, path);
        canvas.unclip();
        labels(geometry, path);
        now(geometry, space, path);
        legend(space);
    }

    private static String axis(int component, WeightSpace space) {
        return "PC" + (component + 1) + " ("
                + Math.round(100 * space.explained().get(component)) + " %), strength";
    }

    private void axes(WeightGeometry geometry, WeightSpace space) {
        Rect plot = geometry.plot();
        double step = Panels.step(2 * geometry.radius(), 5);
        int digits = step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
        for (int way = 0; way < 2; way++) {
            double middle = geometry.centre().get(way);
            for (double at = Math.ceil((middle - geometry.radius()) / step) * step;
                    at <= middle + geometry.radius();
                    at += step) {
                String label = Words.fixed(Math.abs(at) < step / 1000 ? 0 : at, digits);
                if (way == 0) {
                    double x = geometry.x(at, 0, 0);
                    canvas.line(x, plot.y(), x, plot.bottom(), 1, skin.empty());
                    canvas.text(label, x, plot.bottom() + 9, TextStyle.SMALL, Align.CENTRE, skin.muted());
                } else {
                    double y = geometry.y(0, at, 0);
                    canvas.line(plot.x(), y, plot.right(), y, 1, skin.empty());
                    canvas.text(label, plot.x() - 5, y, TextStyle.SMALL, Align.RIGHT, skin.muted());
                }
            }
        }
        if (roomForAxes(space)) {
            double below = plot.bottom() + 24;
            canvas.text("up: " + axis(1, space), plot.x() - 28, below, TextStyle.SMALL, Align.LEFT, skin.muted());
            canvas.text("across: " + axis(0, space), plot.right(), below, TextStyle.SMALL, Align.RIGHT, skin.muted());
        }
    }

    /** Whether the axes can be named below the plot; otherwise it is said in the legend. */
    private boolean roomForAxes(WeightSpace space) {
        double width = canvas.textWidth(axis(0, space) + axis(1, space) + "up: across: ", TextStyle.SMALL);
        return width + 20 < row.plot().width() + 28;
    }

    /** The edges of a cube around everything, of which three are named. */
    private void box(WeightGeometry geometry, WeightSpace space) {
        double r = geometry.radius();
        double[] c = geometry.centre().stream().mapToDouble(Double::doubleValue).toArray();
        for (int edge = 0; edge < 12; edge++) {
            int along = edge / 4;
            double[] from = new double[3];
            for (int k = 0, bit = 0; k < 3; k++) {
                from[k] = k == along ? c[k] - r : c[k] + ((edge >> bit++ & 1) == 0 ? -r : r);
            }
            double[] to = from.clone();
            to[along] = c[along] + r;
            boolean named = edge % 4 == 0;
            canvas.line(
                    geometry.x(from[0], from[1], from[2]),
                    geometry.y(from[0], from[1], from[2]),
                    geometry.x(to[0], to[1], to[2]),
                    geometry.y(to[0], to[1], to[2]),
                    named ? 1.6 : 1,
                    named ? skin.muted() : skin.rule());
            if (named) {
                double x = geometry.x(to[0], to[1], to[2]);
                canvas.text(
                        "PC" + (along + 1) + ", "
                                + Math.round(100 * space.explained().get(along)) + " %",
                        Math.max(
                                geometry.plot().x() + 34,
                                Math.min(x, geometry.plot().right() - 34)),
                        geometry.y(to[0], to[1], to[2]) - 8,
                        TextStyle.SMALL,
                        Align.CENTRE,
                        skin.ink());
            }
        }
        canvas.text(
                "edge of the cube: " + Words.significant(2 * r) + " units of strength; drag to turn",
                geometry.plot().right(),
                geometry.plot().bottom() + 12,
                TextStyle.SMALL,
                Align.RIGHT,
                skin.muted());
    }

    private void cloud(WeightGeometry geometry, Cloud cloud) {
        int colour = Colour.fade(skin.lit(Palette.task(cloud.task())), 0.38);
        for (WeightPoint point : cloud.points()) {
            symbol(cloud.task(), geometry.x(point), geometry.y(point), 4.5, colour);
        }
    }

    /** Tasks of odd number are discs, of even number diamonds. */
    private void symbol(String task, double x, double y, double radius, int colour) {
        if (task.endsWith("2") || task.endsWith("4")) {
            canvas.polygon(Shapes.diamond(x, y, radius * 1.25), colour);
        } else {
            canvas.disc(x, y, radius, colour);
        }
    }

    private void path(WeightGeometry geometry, List<WeightPoint> path) {
        Map<String, StageSpan> stages = new HashMap<>();
        run.stages().forEach(stage -> stages.put(stage.label(), stage));
        for (int i = 1; i < path.size(); i++) {
            WeightPoint from = path.get(i - 1);
            WeightPoint to = path.get(i);
            boolean lived = to.epoch() <= run.moment().epoch() + 1;
            StageSpan stage = stages.get(to.stage());
            int colour = stage == null ? skin.muted() : colour(stage, i);
            canvas.line(
                    geometry.x(from),
                    geometry.y(from),
                    geometry.x(to),
                    geometry.y(to),
                    lived ? 2.4 : 1.6,
                    lived ? colour : Colour.fade(colour, FUTURE));
        }
    }

    /** The colour of a path's piece: where two tasks take turns, so do their colours. */
    private int colour(StageSpan stage, int piece) {
        boolean other = piece % 2 == 1 && !stage.turnsWith().isEmpty();
        return skin.lit(Palette.stage(stage.activity(), other ? stage.turnsWith() : stage.task(), stage.slept()));
    }

    /** The names of the stages that move the strengths, where they end, unless names would cover one another. */
    private void labels(WeightGeometry geometry, List<WeightPoint> path) {
        List<double[]> taken = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (StageSpan stage : run.stages()) {
            WeightPoint last = null;
            for (WeightPoint point : path) {
                last = point.stage().equals(stage.label()) ? point : last;
            }
            if (last == null || stage.activity() == Activity.TEST || last.epoch() < stage.to()) {
                continue;
            }
            int time = times.merge(stage.name(), 1, Integer::sum);
            double x = geometry.x(last);
            double y = geometry.y(last);
            canvas.disc(x, y, 4, skin.panel());
            canvas.ring(x, y, 4, 1.6, skin.ink());
            String text = "end of " + stage.name() + (time == 1 ? "" : " (" + time + ")");
            double width = canvas.textWidth(text, TextStyle.SMALL);
            boolean right = x + width + 12 < geometry.plot().right();
            double textX = right ? x + 8 : x - 8;
            double textY = Math.max(y - 9, geometry.plot().y() + 9);
            for (double[] other : taken) {
                if (Math.abs(other[0] - textX) < width && Math.abs(other[1] - textY) < 13) {
                    textY = other[1] - 13 < geometry.plot().y() + 7 ? other[1] + 13 : other[1] - 13;
                }
            }
            taken.add(new double[] {textX, textY});
            canvas.text(text, textX, textY, TextStyle.SMALL, right ? Align.LEFT : Align.RIGHT, skin.ink());
        }
    }

    private void now(WeightGeometry geometry, WeightSpace space, List<WeightPoint> path) {
        int at = space.at(number, run.moment().epoch() + 1);
        if (at < 0) {
            return;
        }
        double x = geometry.x(path.get(at));
        double y = geometry.y(path.get(at));
        canvas.disc(x, y, 8, skin.panel());
        canvas.disc(x, y, 6, skin.ink());
        canvas.disc(x, y, 2.2, skin.panel());
    }

    private void legend(WeightSpace space) {
        Rect area = Layout.beside(row.weights(), row.plot());
        double y = area.y() + 8;
        canvas.disc(area.x() + 8, y, 5, skin.ink());
        canvas.disc(area.x() + 8, y, 2, skin.panel());
        boolean narrow = area.width() < NARROW;
        y = entry(area, y, narrow ? "now" : "now; click the path to go elsewhere in time");
        for (Cloud cloud : space.clouds()) {
            symbol(cloud.task(), area.x() + 8, y, 5, Colour.fade(skin.lit(Palette.task(cloud.task())), 0.6));
            y = entry(
                    area,
                    y,
                    narrow
                            ? "solved " + cloud.task()
                            : "solutions of " + cloud.task() + ": "
                                    + cloud.points().size()
                                    + (cloud.points().size() == 1 ? " network, " : " networks, ") + cloud.runs()
                                    + (cloud.runs() == 1 ? " other run" : " other runs"));
        }
        Set<String> told = new HashSet<>();
        for (StageSpan stage : run.stages()) {
            String text = doing(stage, narrow);
            if (stage.activity() != Activity.TEST && y < area.bottom() - 6 && told.add(text)) {
                canvas.line(area.x(), y, area.x() + 8, y, 2.6, colour(stage, 0));
                canvas.line(area.x() + 8, y, area.x() + 16, y, 2.6, colour(stage, 1));
                y = entry(area, y, text);
            }
        }
        boolean flat = !scene.look().threeD();
        String axes = flat && !roomForAxes(space) ? "Across: " + axis(0, space) + "; up: " + axis(1, space) + ". " : "";
        Panels.paragraph(
                canvas, axes + "Pale: still to come. " + scene.clouds(), area, y - 6, TextStyle.SMALL, skin.muted());
    }

    /** What is done in a stage that the path is coloured for. */
    private static String doing(StageSpan stage, boolean narrow) {
        String task = stage.turnsWith().isEmpty() ? stage.task() : stage.task() + " and " + stage.turnsWith();
        if (stage.slept()) {
            return narrow ? "sleep, " + task : "path while sleep and " + task + " take turns";
        }
        return switch (stage.activity()) {
            case UNSUPERVISED -> narrow ? "unsupervised" : "path while learning unsupervised";
            case SLEEP -> narrow ? "sleep" : "path while asleep";
            case TRAIN, TEST -> {
                if (stage.turnsWith().isEmpty()) {
                    yield narrow ? "on " + task : "path while learning " + task;
                }
                yield narrow ? "both in turns" : "path: " + task + " in turns";
            }
        };
    }

    private double entry(Rect area, double y, String text) {
        canvas.text(
                Panels.fitted(canvas, text, TextStyle.SMALL, area.width() - 24),
                area.x() + 24,
                y,
                TextStyle.SMALL,
                Align.LEFT,
                skin.ink());
        return y + 18;
    }
}
