package dormouse.render.view;

import dormouse.render.canvas.Rect;
import dormouse.render.playback.AgentMoment;
import dormouse.render.playback.Transport;
import dormouse.render.weights.WeightSpace;
import java.io.IOException;
import java.util.OptionalInt;

/** Answers the mouse: what a click, a drag or the wheel means depends on where it happens. */
final class Pointer {

    private static final double CLICK_REACH = 4;
    private static final double AGENT_REACH = 8;
    private static final double RADIANS_A_UNIT = 0.01;
    private static final double ZOOM_A_NOTCH = 1.2;
    private static final double NOTCHES_A_RUN = 200;

    private enum Drag {
        NONE,
        TIME,
        WORLD,
        WEIGHTS,
        OTHER
    }

    private final Viewer viewer;
    private Drag drag = Drag.NONE;
    private int dragRun;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;

    Pointer(Viewer viewer) {
        this.viewer = viewer;
    }

    void press(double x, double y) throws IOException {
        pressX = x;
        pressY = y;
        lastX = x;
        lastY = y;
        Layout layout = viewer.layout();
        drag = Drag.OTHER;
        if (viewer.look().help()) {
            return;
        }
        if (layout.time().area().contains(x, y)) {
            drag = Drag.TIME;
            transport().seek(layout.time().epoch(x));
        }
        for (int run = 0; run < layout.rows().size(); run++) {
            Layout.Row row = layout.rows().get(run);
            if (row.board().contains(x, y)) {
                drag = Drag.WORLD;
                dragRun = run;
            } else if (row.plot().contains(x, y)) {
                drag = Drag.WEIGHTS;
                dragRun = run;
            }
        }
    }

    private Transport transport() {
        return viewer.transport();
    }

    void drag(double x, double y) throws IOException {
        switch (drag) {
            case TIME -> transport().seek(viewer.layout().time().epoch(x));
            case WORLD -> {
                if (moved(x, y)) {
                    WorldGeometry world = world();
                    Camera camera = world.camera();
                    viewer.look(viewer.look()
                            .with(new Camera(camera.zoom(), camera.x(), camera.y(), false)
                                    .moved((lastX - x) / world.cell(), (lastY - y) / world.cell())));
                }
            }
            case WEIGHTS -> {
                if (viewer.look().threeD()) {
                    viewer.look(viewer.look().turned((x - lastX) * RADIANS_A_UNIT, (y - lastY) * RADIANS_A_UNIT));
                }
            }
            case NONE, OTHER -> {}
        }
        lastX = x;
        lastY = y;
    }

    private boolean moved(double x, double y) {
        return Math.hypot(x - pressX, y - pressY) > CLICK_REACH || lastX != pressX || lastY != pressY;
    }

    /** The world that was pressed on. */
    private WorldGeometry world() throws IOException {
        return WorldPanel.geometry(
                viewer.layout().rows().get(dragRun), viewer.last().runs().get(dragRun), viewer.look());
    }

    void release(double x, double y) throws IOException {
        Drag was = drag;
        drag = Drag.NONE;
        if (Math.hypot(x - pressX, y - pressY) > CLICK_REACH) {
            return;
        }
        if (viewer.look().help()) {
            viewer.look(viewer.look().withHelp(false));
            return;
        }
        switch (was) {
            case WORLD -> pickAgent(x, y);
            case WEIGHTS -> pickTime(x, y);
            case OTHER -> {
                for (Layout.Row row : viewer.layout().rows()) {
                    pickNeuron(row, x, y);
                }
            }
            case NONE, TIME -> {}
        }
    }

    /** A click on the agent that is looked at follows it, or lets go of it; on another one, looks at that. */
    private void pickAgent(double x, double y) throws IOException {
        WorldGeometry world = world();
        for (AgentMoment agent : viewer.last().runs().get(dragRun).moment().agents()) {
            double distance = Math.hypot(world.x(agent.x() + 0.5) - x, world.y(agent.y() + 0.5) - y);
            if (distance < Math.max(AGENT_REACH, 1.5 * world.cell())) {
                boolean other = agent.number() != viewer.look().agent();
                boolean followed = viewer.look().camera().follow();
                viewer.lookAt(agent.number());
                viewer.look(viewer.look().with(viewer.look().camera().following(other || !followed)));
                return;
            }
        }
    }

    private void pickTime(double x, double y) throws IOException {
        WeightSpace space = viewer.last().space().orElse(null);
        if (space != null) {
            Rect plot = viewer.layout().rows().get(dragRun).plot();
            WeightGeometry.of(plot, space, viewer.look())
                    .epochAt(space.paths().get(dragRun), x, y)
                    .ifPresent(transport()::seek);
        }
    }

    private void pickNeuron(Layout.Row row, double x, double y) {
        OptionalInt output = new Grid(row.parts().output(), 3, 3).at(x, y);
        OptionalInt hidden = row.parts().hidden().at(x, y);
        Selection clicked = Selection.NONE;
        if (output.isPresent()) {
            int cell = output.getAsInt();
            int direction = cell % 3 * 3 + cell / 3;
            clicked = Selection.outputOf(direction) < 0
                    ? Selection.NONE
                    : new Selection(Selection.Layer.OUTPUT, direction);
        } else if (hidden.isPresent()) {
            clicked = new Selection(Selection.Layer.HIDDEN, hidden.getAsInt());
        } else {
            return;
        }
        Look look = viewer.look();
        viewer.look(look.with(clicked.equals(look.selection()) ? Selection.NONE : clicked));
    }

    void scroll(double x, double y, double notches) throws IOException {
        Layout layout = viewer.layout();
        Look look = viewer.look();
        if (layout.rows().stream().anyMatch(row -> row.board().contains(x, y))) {
            viewer.look(look.with(look.camera().zoomed(Math.pow(ZOOM_A_NOTCH, -notches))));
        } else if (layout.time().area().contains(x, y)) {
            transport().step(Math.round(notches * transport().length() / NOTCHES_A_RUN));
        }
    }
}
