package dormouse.render.view;

import dormouse.experiments.recording.SpikeReader.Spike;
import dormouse.render.canvas.Canvas;
import dormouse.render.canvas.Canvas.Align;
import dormouse.render.canvas.Colour;
import dormouse.render.canvas.Rect;
import dormouse.render.canvas.Shapes;
import dormouse.render.canvas.TextStyle;
import dormouse.render.playback.AgentMoment;
import dormouse.render.playback.Firing;
import dormouse.render.playback.ReceptiveField;
import dormouse.render.weights.Strengths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Draws the input, hidden and output layer, and the raster of an epoch. */
final class BrainPanel {

    private static final double CAPTION = 10;
    private static final double NARROW = 100;
    private static final int SQUARE = 3;
    private static final int CENTRE = 4;
    /** Simulated time of a step. */
    private static final double STEP_MS = 0.5;

    private final Canvas canvas;
    private final Rect area;
    private final BrainLayout parts;
    private final RunScene scene;
    private final Look look;
    private final Skin skin;
    private final AgentMoment agent;

    BrainPanel(Canvas canvas, Layout.Row row, RunScene scene, Look look) {
        this.canvas = canvas;
        area = row.brain();
        parts = row.parts();
        this.scene = scene;
        this.look = look;
        skin = look.skin();
        agent = scene.moment()
                .agents()
                .get(Math.min(look.agent(), scene.moment().agents().size() - 1));
    }

    void draw() {
        List<Integer> sizes = scene.header().layerSizes();
        String who = scene.moment().agents().size() > 1 ? "agent " + (agent.number() + 1) + ": " : "";
        Panels.begin(
                canvas,
                area,
                skin,
                "Brain",
                who + sizes.get(0) + " input, " + sizes.get(1) + " hidden, " + sizes.get(2) + " output neurons");
        input();
        output();
        field();
        hidden();
        if (parts.raster().height() > 0) {
            raster();
        }
    }

    private void caption(Rect below, String text) {
        String fitted = Panels.fitted(canvas, text, TextStyle.SMALL, area.right() - 8 - below.x());
        canvas.text(fitted, below.x(), below.y() - CAPTION, TextStyle.SMALL, Align.LEFT, skin.muted());
    }

    /** Says what the hidden layer's cells tell, in few words where there is little room. */
    private void hiddenCaption(String brief, String whole) {
        Rect at = parts.hidden().area();
        double room = area.right() - 8 - at.x();
        caption(at, "Hidden: " + (canvas.textWidth("Hidden: " + whole, TextStyle.SMALL) > room ? brief : whole));
    }

    private void input() {
        Rect at = parts.input();
        int size = scene.header().viewSize();
        boolean asleep = scene.moment().phase().asleep();
        caption(at, at.width() < NARROW ? "Input" : asleep ? "Input: nothing (asleep)" : "Input: what it sees now");
        Grid grid = new Grid(at, size, size);
        for (int column = 0; column < size; column++) {
            for (int line = 0; line < size; line++) {
                boolean food = !asleep && agent.view().get(column * size + line);
                canvas.fill(grid.cell(column, line).inset(0.7), food ? skin.ink() : skin.empty());
            }
        }
        Rect middle = grid.cell(size / 2, size / 2);
        canvas.ring(middle.centreX(), middle.centreY(), middle.width() * 0.28, 1.5, skin.muted());
    }

    private void output() {
        Rect at = parts.output();
        String unit = at.width() < NARROW ? "" : agent.spikes().get(2) == 1 ? " spike" : " spikes";
        caption(at, "Output: " + agent.spikes().get(2) + unit);
        Grid grid = new Grid(at, SQUARE, SQUARE);
        int most = scene.firing()
                .map(firing -> firing.tallies().stream().mapToInt(n -> n).max().orElse(0))
                .orElse(0);
        for (int direction = 0; direction < SQUARE * SQUARE; direction++) {
            Rect cell = grid.cell(direction / SQUARE, direction % SQUARE).inset(1);
            int neuron = Selection.outputOf(direction);
            int colour = skin.empty();
            String tally = "";
            if (scene.firing().isPresent() && neuron >= 0) {
                int count = scene.firing().orElseThrow().tallies().get(neuron);
                colour = most == 0 ? skin.empty() : Palette.heat(count / (double) most);
                tally = String.valueOf(count);
            }
            canvas.fill(cell, colour);
            int ink = Colour.brightness(colour) > 0.5 ? 0xFF1D1D1F : 0xFFECECEA;
            canvas.text(tally, cell.right() - 4, cell.bottom() - 8, TextStyle.SMALL, Align.RIGHT, ink);
            if (look.selection().equals(new Selection(Selection.Layer.OUTPUT, direction))) {
                canvas.frame(cell, 2.5, skin.ink());
            }
        }
        if (!scene.moment().phase().asleep()) {
            arrow(at);
        }
    }

    private void arrow(Rect at) {
        double x = at.centreX();
        double y = at.centreY();
        double length = at.width() * 0.33;
        int colour = skin.ink();
        if (agent.direction() == CENTRE) {
            canvas.disc(x, y, at.width() * 0.06, colour);
            return;
        }
        double angle = Math.atan2(agent.dy(), agent.dx());
        double far = agent.dx() != 0 && agent.dy() != 0 ? length * 1.2 : length;
        double tipX = x + far * Math.cos(angle);
        double tipY = y + far * Math.sin(angle);
        double back = at.width() * 0.1;
        canvas.line(x, y, tipX - back * 0.5 * Math.cos(angle), tipY - back * 0.5 * Math.sin(angle), 6, skin.panel());
        canvas.polygon(Shapes.triangle(tipX, tipY, back * 1.35, angle), skin.panel());
        canvas.line(x, y, tipX - back * 0.5 * Math.cos(angle), tipY - back * 0.5 * Math.sin(angle), 3, colour);
        canvas.polygon(Shapes.triangle(tipX, tipY, back, angle), colour);
    }

    private void field() {
        Rect at = parts.field();
        Selection selection = look.selection();
        if (selection.none()) {
            caption(at, at.width() < NARROW ? "Field" : "Receptive field");
            canvas.frame(at, 1, skin.rule());
            Panels.paragraph(
                    canvas,
                    at.width() < NARROW ? "Click a neuron." : "Click an output or a hidden neuron.",
                    at.inset(6),
                    at.y() + 8,
                    TextStyle.SMALL,
                    skin.muted());
            return;
        }
        if (scene.field().isEmpty()) {
            caption(at, at.width() < NARROW ? "Field" : "Receptive field");
            canvas.frame(at, 1, skin.rule());
            Panels.paragraph(
                    canvas,
                    at.width() < NARROW ? "No spikes recorded." : "Single spikes were not recorded.",
                    at.inset(6),
                    at.y() + 8,
                    TextStyle.SMALL,
                    skin.muted());
            return;
        }
        ReceptiveField field = scene.field().orElseThrow();
        double most = Math.max(
                0.02, field.excess().stream().mapToDouble(Math::abs).max().orElse(0));
        String what = selection.layer() == Selection.Layer.OUTPUT ? " moves" : " epochs";
        caption(at, (at.width() < NARROW ? "" : "Saw before ") + Words.grouped(field.events()) + what);
        int size = scene.header().viewSize();
        Grid grid = new Grid(at, size, size);
        for (int column = 0; column < size; column++) {
            for (int line = 0; line < size; line++) {
                double excess = field.excess().get(column * size + line);
                canvas.fill(grid.cell(column, line).inset(0.7), Palette.difference(excess / most, skin.empty()));
                if (excess < -0.25 * most) {
                    Rect cell = grid.cell(column, line);
                    canvas.line(
                            cell.x() + cell.width() * 0.3,
                            cell.centreY(),
                            cell.right() - cell.width() * 0.3,
                            cell.centreY(),
                            1.2,
                            0xFFFFFFFF);
                }
            }
        }
        Rect middle = grid.cell(size / 2, size / 2);
        canvas.ring(middle.centreX(), middle.centreY(), middle.width() * 0.28, 1.5, skin.muted());
        canvas.text(
                "food ± " + Words.fixed(100 * most, 0) + " %",
                at.right(),
                at.bottom() + 8,
                TextStyle.SMALL,
                Align.RIGHT,
                skin.muted());
    }

    private void hidden() {
        Optional<Firing> firing = scene.firing();
        int neurons = scene.header().layerSizes().get(1);
        if (firing.isPresent() && look.heat() != Look.Heat.STRENGTHS) {
            Firing fired = firing.orElseThrow();
            double most = scaleOf(neurons, fired.hidden()::get);
            String when = fired.epochs() == 1 ? "this epoch" : "mean of the last " + fired.epochs() + " epochs";
            hiddenCaption("spikes", "spikes, " + when);
            heat(neurons, fired.hidden()::get, most, "spikes an epoch");
        } else if (scene.strengths().isPresent()) {
            strengths(scene.strengths().orElseThrow(), neurons);
        } else {
            caption(
                    parts.hidden().area(),
                    "Hidden: " + Words.grouped(agent.spikes().get(1)) + " spikes");
            canvas.frame(parts.hidden().area(), 1, skin.rule());
        }
    }

    private void strengths(Strengths strengths, int neurons) {
        int output = look.selection().layer() == Selection.Layer.OUTPUT
                ? Selection.outputOf(look.selection().neuron())
                : -1;
        IntToDoubleFunction value = neuron -> {
            if (output >= 0) {
                return strengths.of(neuron, output);
            }
            double sum = 0;
            for (int each = 0; each < strengths.outputs(); each++) {
                sum += strengths.of(neuron, each);
            }
            return sum / strengths.outputs();
        };
        String target = output >= 0 ? "the marked output" : "the output, a mean";
        hiddenCaption(
                "strength",
                "strength to " + target + " ("
                        + Words.grouped(agent.spikes().get(1))
                        + (agent.spikes().get(1) == 1 ? " spike now)" : " spikes now)"));
        heat(neurons, value, scaleOf(neurons, value), "strength");
    }

    /** The top of a scale: of the largest values but the few most extreme, and round. */
    private static double scaleOf(int neurons, IntToDoubleFunction value) {
        List<Double> values = new ArrayList<>();
        for (int neuron = 0; neuron < neurons; neuron++) {
            values.add(value.applyAsDouble(neuron));
        }
        values.sort(null);
        double high = values.get((int) (0.99 * (neurons - 1)));
        high = high > 0 ? high : values.get(neurons - 1);
        return high > 0 ? Panels.step(high, 1) : 1;
    }

    private void heat(int neurons, IntToDoubleFunction value, double most, String unit) {
        Grid grid = parts.hidden();
        for (int neuron = 0; neuron < neurons; neuron++) {
            canvas.fill(grid.cell(neuron), Palette.heat(value.applyAsDouble(neuron) / most));
        }
        if (look.selection().layer() == Selection.Layer.HIDDEN
                && look.selection().neuron() < neurons) {
            Rect cell = grid.cell(look.selection().neuron());
            canvas.frame(cell.inset(-2), 3, skin.panel());
            canvas.frame(cell.inset(-2), 1.5, skin.ink());
        }
        Rect scale = parts.scale();
        int shades = 40;
        for (int shade = 0; shade < shades; shade++) {
            canvas.fill(scale.column(shade, shades, 0), Palette.heat(shade / (shades - 1.0)));
        }
        double below = scale.bottom() + 8;
        canvas.text("0", scale.x(), below, TextStyle.SMALL, Align.LEFT, skin.muted());
        canvas.text(unit, scale.centreX(), below, TextStyle.SMALL, Align.CENTRE, skin.muted());
        int digits = most >= 10 ? 0 : most >= 1 ? 1 : most >= 0.1 ? 2 : 3;
        canvas.text(Words.fixed(most, digits), scale.right(), below, TextStyle.SMALL, Align.RIGHT, skin.muted());
    }

    private void raster() {
        Rect at = parts.raster();
        canvas.frame(at, 1, skin.rule());
        List<Integer> sizes = scene.header().layerSizes();
        double[] heights = {0.2, 0.6, 0.2};
        String[] names = {"input", "hidden", "output"};
        double y = at.y();
        int steps = scene.header().stepsPerEpoch();
        for (int layer = 0; layer < heights.length; layer++) {
            double height = at.height() * heights[layer];
            canvas.line(at.x(), y, at.right(), y, 1, skin.rule());
            canvas.text(names[layer], at.x() - 5, y + height / 2, TextStyle.SMALL, Align.RIGHT, skin.muted());
            dots(layer, sizes.get(layer), new Rect(at.x(), y, at.width(), height), steps);
            y += height;
        }
        canvas.text(
                "Spikes of this epoch, " + steps + " steps of " + Words.fixed(STEP_MS, 1) + " ms",
                at.x(),
                at.y() - CAPTION,
                TextStyle.SMALL,
                Align.LEFT,
                skin.muted());
        for (int tick = 0; tick <= 3; tick++) {
            double x = at.x() + at.width() * tick / 3;
            canvas.line(x, at.bottom(), x, at.bottom() + 4, 1, skin.muted());
            canvas.text(
                    Math.round(STEP_MS * steps * tick / 3) + (tick == 3 ? " ms" : ""),
                    x,
                    at.bottom() + 11,
                    TextStyle.SMALL,
                    tick == 0 ? Align.LEFT : tick == 3 ? Align.RIGHT : Align.CENTRE,
                    skin.muted());
        }
        if (scene.firing().isEmpty()) {
            Panels.paragraph(
                    canvas,
                    "Single spikes were not recorded; record them with --set recording.spikes=true.",
                    at.inset(10),
                    at.centreY() - 16,
                    TextStyle.SMALL,
                    skin.muted());
        }
    }

    private void dots(int layer, int neurons, Rect at, int steps) {
        if (scene.firing().isEmpty()) {
            return;
        }
        double tall = layer == 1 ? 1.6 : Math.max(2, at.height() / neurons * 0.8);
        for (Spike spike : scene.firing().orElseThrow().raster()) {
            if (spike.layer() == layer) {
                double x = at.x() + at.width() * spike.step() / steps;
                double y = at.y() + at.height() * (spike.neuron() + 0.5) / neurons;
                canvas.fill(new Rect(x, y - tall / 2, 1.6, tall), skin.ink());
            }
        }
    }
}
