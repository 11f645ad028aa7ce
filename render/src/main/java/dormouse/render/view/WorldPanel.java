package dormouse.render.view;

import dormouse.experiments.recording.Food;
import dormouse.experiments.recording.TraceHeader;
import dormouse.render.canvas.Canvas;
import dormouse.render.canvas.Canvas.Align;
import dormouse.render.canvas.Colour;
import dormouse.render.canvas.Rect;
import dormouse.render.canvas.Shapes;
import dormouse.render.canvas.TextStyle;
import dormouse.render.playback.AgentMoment;
import dormouse.render.playback.Step;
import java.util.List;

/** Draws the torus with its food and its agents. */
final class WorldPanel {

    /** For how many epochs a bite can be seen. */
    private static final int BITE_LASTS = 12;
    /** For how many epochs what it was worth is written beside it. */
    private static final int WORTH_LASTS = 4;

    private static final double NARROW = 220;

    private final Canvas canvas;
    private final Layout.Row row;
    private final RunScene scene;
    private final Look look;
    private final Skin skin;
    private final WorldGeometry geometry;

    WorldPanel(Canvas canvas, Layout.Row row, RunScene scene, Look look) {
        this.canvas = canvas;
        this.row = row;
        this.scene = scene;
        this.look = look;
        skin = look.skin();
        geometry = geometry(row, scene, look);
    }

    /** Returns where cells of a run's world are. */
    static WorldGeometry geometry(Layout.Row row, RunScene scene, Look look) {
        Camera camera = look.camera();
        if (camera.follow()) {
            AgentMoment agent = scene.moment()
                    .agents()
                    .get(Math.min(look.agent(), scene.moment().agents().size() - 1));
            camera = camera.at(agent.x(), agent.y());
        }
        return new WorldGeometry(row.board(), scene.header().worldSize(), camera);
    }

    void draw() {
        int size = scene.header().worldSize();
        Panels.begin(canvas, row.world(), skin, "World", size + " × " + size + " cells, edges wrap");
        canvas.fill(row.board(), skin.empty());
        canvas.clip(row.board());
        seam();
        food();
        for (AgentMoment agent : scene.moment().agents()) {
            trail(agent);
        }
        for (AgentMoment agent : scene.moment().agents()) {
            agent(agent);
        }
        if (scene.moment().phase().asleep()) {
            asleep();
        }
        canvas.unclip();
        canvas.frame(row.board(), 1, skin.rule());
        axes();
        legend(Layout.beside(row.world(), row.board()));
    }

    /** Where the torus was cut open, when the board shows more than one side of it. */
    private void seam() {
        if (look.camera().follow() || look.camera().zoom() > 1) {
            Rect board = row.board();
            canvas.line(geometry.x(0), board.y(), geometry.x(0), board.bottom(), 1, skin.rule());
            canvas.line(board.x(), geometry.y(0), board.right(), geometry.y(0), 1, skin.rule());
        }
    }

    private void food() {
        List<Integer> values = scene.moment().phase().values();
        for (Food food : scene.moment().food()) {
            TraceHeader.Kind kind = scene.header().kinds().get(food.kind());
            double x = geometry.x(food.x() + 0.5);
            double y = geometry.y(food.y() + 0.5);
            FoodSymbol.draw(
                    canvas,
                    food.kind(),
                    values.get(food.kind()),
                    x,
                    y,
                    x + kind.dx() * geometry.cell(),
                    y + kind.dy() * geometry.cell(),
                    geometry.cell(),
                    skin,
                    skin.empty());
        }
    }

    private void trail(AgentMoment agent) {
        List<Step> steps = agent.trail();
        double jump = geometry.cell() * 1.6;
        for (int i = 1; i < steps.size(); i++) {
            double fade = (i + 1.0) / steps.size();
            double x1 = x(steps.get(i - 1));
            double y1 = y(steps.get(i - 1));
            double x2 = x(steps.get(i));
            double y2 = y(steps.get(i));
            if (Math.abs(x1 - x2) < jump && Math.abs(y1 - y2) < jump) {
                canvas.line(
                        x1,
                        y1,
                        x2,
                        y2,
                        Math.max(1.5, geometry.cell() * 0.22),
                        Colour.fade(skin.ink(), 0.75 * fade * fade));
            }
        }
        for (Step step : steps) {
            long age = agent.trail().get(steps.size() - 1).epoch() - step.epoch();
            if (step.ate() && age < BITE_LASTS) {
                bite(step, age);
            }
        }
    }

    private double x(Step step) {
        return geometry.x(step.x() + 0.5);
    }

    private double y(Step step) {
        return geometry.y(step.y() + 0.5);
    }

    private void bite(Step step, long age) {
        double fresh = 1 - age / (double) BITE_LASTS;
        double radius = geometry.cell() * (2.2 - fresh);
        int colour = Colour.fade(skin.lit(Palette.kind(step.kind())), fresh);
        canvas.ring(x(step), y(step), radius, Math.max(1.5, geometry.cell() * 0.2), colour);
        if (age >= WORTH_LASTS) {
            return;
        }
        String worth = step.value() > 0 ? "+1" : step.value() < 0 ? "−1" : "0";
        canvas.text(
                worth,
                x(step) + radius + 3,
                y(step) - radius,
                TextStyle.HEADING,
                Align.LEFT,
                Colour.fade(skin.ink(), fresh));
    }

    private void agent(AgentMoment agent) {
        double cell = geometry.cell();
        double x = geometry.x(agent.x() + 0.5);
        double y = geometry.y(agent.y() + 0.5);
        boolean looked = agent.number() == look.agent();
        double reach = scene.header().viewSize() / 2.0 * cell;
        if (looked || scene.moment().agents().size() <= 4) {
            Rect view = new Rect(x - reach, y - reach, 2 * reach, 2 * reach);
            canvas.fill(view, Colour.fade(skin.ink(), 0.07));
            canvas.frame(view, 1.2, Colour.fade(skin.ink(), looked ? 0.8 : 0.35));
        }
        double radius = Math.max(3.5, cell * 0.62);
        canvas.disc(x, y, radius + 1.2, skin.panel());
        canvas.disc(x, y, radius, skin.ink());
        if (agent.dx() != 0 || agent.dy() != 0) {
            double angle = Math.atan2(agent.dy(), agent.dx());
            canvas.polygon(Shapes.triangle(x, y, radius * 0.72, angle), skin.panel());
        }
        if (scene.moment().agents().size() > 1) {
            canvas.text(
                    String.valueOf(agent.number() + 1),
                    x + radius + 3,
                    y - radius,
                    TextStyle.SMALL,
                    Align.LEFT,
                    skin.ink());
        }
    }

    private void asleep() {
        Rect board = row.board();
        canvas.fill(board, Colour.fade(skin.panel(), 0.55));
        Rect label = new Rect(board.centreX() - 62, board.y() + 14, 124, 24);
        canvas.fill(label, Palette.sleep());
        canvas.text(
                "asleep: sees nothing", label.centreX(), label.centreY(), TextStyle.SMALL, Align.CENTRE, 0xFFFFFFFF);
    }

    private void axes() {
        Rect board = row.board();
        int size = scene.header().worldSize();
        double step = Panels.step(size / look.camera().zoom(), 5);
        boolean whole = look.camera().zoom() == 1 && !look.camera().follow();
        for (double at = 0; whole ? at <= size : at < size; at += step) {
            double x = geometry.x(at == size ? at - 1e-9 : at);
            double y = geometry.y(at == size ? at - 1e-9 : at);
            String label = String.valueOf((int) at);
            if (x >= board.x() - 1 && x <= board.right() + 1) {
                canvas.line(x, board.bottom(), x, board.bottom() + 4, 1, skin.muted());
                canvas.text(label, x, board.bottom() + 11, TextStyle.SMALL, Align.CENTRE, skin.muted());
            }
            if (y >= board.y() - 1 && y <= board.bottom() + 1) {
                canvas.line(board.x() - 4, y, board.x(), y, 1, skin.muted());
                canvas.text(label, board.x() - 6, y, TextStyle.SMALL, Align.RIGHT, skin.muted());
            }
        }
    }

    private void legend(Rect area) {
        List<Integer> values = scene.moment().phase().values();
        double y = area.y() + 8;
        for (int kind = 0; kind < scene.header().kinds().size(); kind++) {
            TraceHeader.Kind each = scene.header().kinds().get(kind);
            int number = kind;
            long count = scene.moment().food().stream()
                    .filter(food -> food.kind() == number)
                    .count();
            if (count == 0 || y > area.bottom() - 8) {
                continue;
            }
            int value = values.get(kind);
            double cell = 10;
            double x = area.x() + 8 + (each.dx() == 0 ? cell / 2 : 0);
            double top = y - each.dy() * cell / 2;
            FoodSymbol.draw(
                    canvas,
                    kind,
                    value,
                    x,
                    top,
                    x + each.dx() * cell,
                    top + each.dy() * cell,
                    cell,
                    skin,
                    skin.panel());
            String worth = value > 0 ? "rewarded (+1)" : value < 0 ? "punished (−1)" : "worth nothing";
            String name = Words.kind(each.name());
            String text = area.width() < NARROW
                    ? (value > 0 ? "+1 " : value < 0 ? "−1 " : "")
                            + name.replace("itive", ".").replace("ative", ".")
                    : name + ": " + worth;
            canvas.text(
                    Panels.fitted(canvas, text, TextStyle.BODY, area.width() - 34),
                    area.x() + 34,
                    y,
                    TextStyle.BODY,
                    Align.LEFT,
                    skin.ink());
            y += 25;
        }
        agentText(new Rect(area.x(), y + 2, area.width(), area.bottom() - y - 2));
    }

    private void agentText(Rect area) {
        AgentMoment agent = scene.moment()
                .agents()
                .get(Math.min(look.agent(), scene.moment().agents().size() - 1));
        String who = scene.moment().agents().size() > 1 ? "Agent " + (agent.number() + 1) : "Agent";
        String why =
                scene.moment().phase().asleep() ? "" : agent.hungry() ? ", moved by hunger" : ", moved by its brain";
        double y = Panels.paragraph(
                canvas,
                who + " at cell (" + agent.x() + ", " + agent.y() + ")" + why,
                area,
                area.y(),
                TextStyle.BODY,
                skin.ink());
        long rewarded = agent.trail().stream().filter(step -> step.value() > 0).count();
        long punished = agent.trail().stream().filter(step -> step.value() < 0).count();
        y = Panels.paragraph(
                canvas,
                "Last " + agent.trail().size() + " moves: ate " + rewarded + " rewarded, " + punished + " punished",
                area,
                y,
                TextStyle.BODY,
                skin.ink());
        Panels.paragraph(
                canvas,
                "Frame: the " + scene.header().viewSize() + " × "
                        + scene.header().viewSize() + " cells it sees. Line: its last " + Stagehand.TRAIL
                        + " moves. Rings: bites.",
                area,
                y + 2,
                TextStyle.SMALL,
                skin.muted());
    }
}
