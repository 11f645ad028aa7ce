package dormouse.render.view;

import dormouse.render.canvas.Rect;
import dormouse.render.playback.AgentMoment;
import dormouse.render.playback.Transport;
import dormouse.render.weights.CloudScope;
import dormouse.render.weights.WeightSpace;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Executor;

/**
 * What the viewer does: runs its clock, answers keys and the mouse, and says what is to be drawn. Coordinates are in units of the canvas.
 * Not safe for use by several threads at once; costly sums are handed to an executor.
 */
public final class Viewer implements Closeable {

    private static final double CLICK_REACH = 4;
    private static final double REFRESH_SECONDS = 1;
    private static final double MESSAGE_SECONDS = 5;
    private static final double RADIANS_A_UNIT = 0.01;
    private static final double ZOOM_A_NOTCH = 1.2;

    /**
     * A line of the help.
     *
     * @param keys which keys
     * @param what what they do
     */
    public record Help(String keys, String what) {}

    private static final List<Help> HELP = List.of(
            new Help("Space", "play, pause"),
            new Help("Left, Right", "one epoch back, on; with Shift one aeon (100 epochs)"),
            new Help("Up, Down", "to the next stage, to the stage before"),
            new Help("Home, End", "to the first epoch, to the last"),
            new Help("+, −", "faster, slower: 1 to 1,000,000 epochs a second"),
            new Help("L", "live: follow a run that is still being recorded"),
            new Help("Time axis", "click or drag to go to any epoch"),
            new Help("World", "wheel: zoom; drag: move; F: follow the agent; W: whole"),
            new Help("A", "look at the next agent"),
            new Help("B", "hidden layer: mean spikes, this epoch's, strengths"),
            new Help("Click a neuron", "its receptive field; Escape forgets it"),
            new Help("3", "weight space in 3-D or 2-D; drag turns it"),
            new Help("C", "solution sets: of the same seed, of all seeds, none"),
            new Help("Click the path", "go to the time of that point"),
            new Help("M", "curves: performance, bites, hidden spikes, output spikes"),
            new Help("D", "light or dark"),
            new Help("S, G", "keep a picture (PNG), keep the next moments (GIF)"),
            new Help("H, Q", "this help, quit"));

    private enum Drag {
        NONE,
        TIME,
        WORLD,
        WEIGHTS,
        OTHER
    }

    private final List<Stagehand> runs;
    private final Spaces spaces;
    private final Album album;
    private final Transport transport = new Transport();
    private Look look;
    private double width;
    private double height;
    private double density = 1;
    private Scene scene;
    private boolean quit;
    private String message = "";
    private double messageAge;
    private double sinceRefresh;
    private int snapshots;
    private Drag drag = Drag.NONE;
    private int dragRun;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;

    /**
     * Starts at the first epoch; of a run that is still being recorded, at the last, following it.
     *
     * @param runs the runs, from top to bottom, which all are closed with the viewer
     * @param skin the colours
     * @param background carries out what takes seconds
     * @param album keeps pictures
     */
    public Viewer(List<Stagehand> runs, Skin skin, Executor background, Album album) throws IOException {
        this.runs = List.copyOf(runs);
        this.album = album;
        look = Look.initial(runs.get(0).recording().header().worldSize(), skin);
        spaces = new Spaces(this.runs, background);
        transport.setLength(length());
        transport.follow(runs.stream().anyMatch(run -> !run.recording().finished()));
        resize(1400, 900, 1);
    }

    /** Returns what the keys do, for people. */
    public static List<Help> help() {
        return HELP;
    }

    private long length() {
        return runs.stream().mapToLong(run -> run.recording().epochs()).max().orElse(0);
    }

    /** Begins to compute where the weights went, in the background; whoever opens a window does that first. */
    public void findWeightSpace() {
        snapshots = runs.stream().mapToInt(Stagehand::snapshots).sum();
        spaces.request(look.agent());
    }

    /** Tells how large the canvas is, in units, and how many pixels a unit has. */
    public void resize(double newWidth, double newHeight, double newDensity) {
        width = newWidth;
        height = newHeight;
        density = newDensity;
    }

    /** Returns the clock. */
    public Transport transport() {
        return transport;
    }

    /** Returns how things are shown. */
    public Look look() {
        return look;
    }

    /** Changes how things are shown. */
    public void look(Look other) {
        look = other;
    }

    /** Returns whether the reader wants to leave. */
    public boolean quit() {
        return quit;
    }

    /** Says something to the reader for a few seconds. */
    public void say(String words) {
        message = words;
        messageAge = 0;
    }

    /** Lets time pass. */
    public void tick(double seconds) throws IOException {
        transport.tick(seconds);
        messageAge += seconds;
        if (messageAge > MESSAGE_SECONDS) {
            message = "";
        }
        sinceRefresh += seconds;
        if (sinceRefresh > REFRESH_SECONDS) {
            sinceRefresh = 0;
            refresh();
        }
    }

    /** Looks for what was recorded since. */
    public void refresh() throws IOException {
        boolean grown = false;
        int now = 0;
        for (Stagehand run : runs) {
            if (!run.complete()) {
                grown |= run.refresh();
            }
            now += run.snapshots();
        }
        if (grown) {
            transport.setLength(length());
        }
        if (now != snapshots && !spaces.busy()) {
            snapshots = now;
            spaces.request(look.agent());
        }
    }

    /** Returns what is to be drawn now. */
    public Scene scene() throws IOException {
        List<RunScene> scenes = new ArrayList<>();
        for (Stagehand run : runs) {
            scenes.add(run.scene(transport.epoch(), look));
        }
        scene = new Scene(
                Clock.of(transport),
                look,
                scenes,
                spaces.now(),
                spaces.failure()
                        .orElse("Solutions of other runs: " + spaces.scope().words() + "."),
                message);
        return scene;
    }

    private Scene last() throws IOException {
        return scene == null ? scene() : scene;
    }

    /** Does what a key asks for. */
    public void act(Action action) throws IOException {
        long aeon = runs.get(0).recording().header().epochsPerAeon();
        switch (action) {
            case PLAY -> transport.toggle();
            case BACK -> step(-1);
            case ON -> step(1);
            case FAR_BACK -> step(-aeon);
            case FAR_ON -> step(aeon);
            case STAGE_BACK -> stage(-1);
            case STAGE_ON -> stage(1);
            case BEGINNING -> transport.seek(0);
            case END -> transport.seek(transport.length() - 1);
            case FASTER -> transport.faster(1);
            case SLOWER -> transport.faster(-1);
            case LIVE -> transport.follow(!transport.following());
            case DIMENSIONS -> look = look.withThreeD(!look.threeD());
            case CLOUDS -> {
                List<CloudScope> scopes = List.of(CloudScope.values());
                spaces.scope(scopes.get((scopes.indexOf(spaces.scope()) + 1) % scopes.size()));
                spaces.request(look.agent());
            }
            case HEAT -> look = look.with(look.heat().next());
            case METRIC -> look = look.with(look.metric().next());
            case FOLLOW ->
                look = look.with(look.camera().following(!look.camera().follow()));
            case WHOLE ->
                look = look.with(Camera.whole(runs.get(0).recording().header().worldSize()));
            case AGENT -> nextAgent();
            case SKIN -> look = look.with(look.skin().other());
            case SCREENSHOT -> say(album.still(scene(), width, height, density));
            case ANIMATION -> say(album.animation(scene(), width, height));
            case HELP -> look = look.withHelp(!look.help());
            case ESCAPE -> look = look.help() ? look.withHelp(false) : look.with(Selection.NONE);
            case QUIT -> quit = true;
        }
    }

    private void step(long epochs) {
        transport.pause();
        transport.step(epochs);
    }

    private void stage(int way) {
        OptionalInt found = runs.get(0).recording().stageFrom(transport.epoch(), way);
        found.ifPresent(number ->
                transport.seek(runs.get(0).recording().stages().get(number).from()));
    }

    private void nextAgent() {
        int agents = runs.stream()
                .mapToInt(run -> run.recording().header().agents())
                .max()
                .orElse(1);
        look = look.withAgent((look.agent() + 1) % agents);
        if (agents > 1) {
            spaces.request(look.agent());
        }
    }

    /** Answers the mouse's button going down. */
    public void press(double x, double y) throws IOException {
        pressX = x;
        pressY = y;
        lastX = x;
        lastY = y;
        Layout layout = last().layout(width, height);
        drag = Drag.OTHER;
        if (look.help()) {
            return;
        }
        if (layout.time().area().contains(x, y)) {
            drag = Drag.TIME;
            transport.seek(layout.time().epoch(x));
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

    /** Answers the mouse moving while its button is down. */
    public void drag(double x, double y) throws IOException {
        Layout layout = last().layout(width, height);
        switch (drag) {
            case TIME -> transport.seek(layout.time().epoch(x));
            case WORLD -> {
                if (moved(x, y)) {
                    WorldGeometry world = world(layout, dragRun);
                    Camera camera = world.camera();
                    look = look.with(new Camera(camera.zoom(), camera.x(), camera.y(), false)
                            .moved((lastX - x) / world.cell(), (lastY - y) / world.cell()));
                }
            }
            case WEIGHTS -> {
                if (look.threeD()) {
                    look = look.turned((x - lastX) * RADIANS_A_UNIT, (y - lastY) * RADIANS_A_UNIT);
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

    private WorldGeometry world(Layout layout, int run) {
        return WorldPanel.geometry(layout.rows().get(run), scene.runs().get(run), look);
    }

    /** Answers the mouse's button going up: a click, if it has not moved. */
    public void release(double x, double y) throws IOException {
        boolean click = Math.hypot(x - pressX, y - pressY) <= CLICK_REACH;
        Drag was = drag;
        drag = Drag.NONE;
        if (!click) {
            return;
        }
        if (look.help()) {
            look = look.withHelp(false);
            return;
        }
        Layout layout = last().layout(width, height);
        switch (was) {
            case WORLD -> pickAgent(layout, x, y);
            case WEIGHTS -> pickTime(layout, x, y);
            case OTHER -> {
                for (Layout.Row row : layout.rows()) {
                    pickNeuron(row, x, y);
                }
            }
            case NONE, TIME -> {}
        }
    }

    private void pickAgent(Layout layout, double x, double y) {
        WorldGeometry world = world(layout, dragRun);
        for (AgentMoment agent : scene.runs().get(dragRun).moment().agents()) {
            double distance = Math.hypot(world.x(agent.x() + 0.5) - x, world.y(agent.y() + 0.5) - y);
            if (distance < Math.max(8, 1.5 * world.cell())) {
                boolean other = agent.number() != look.agent();
                look = look.withAgent(agent.number())
                        .with(look.camera().following(other || !look.camera().follow()));
                if (other) {
                    spaces.request(agent.number());
                }
                return;
            }
        }
    }

    private void pickTime(Layout layout, double x, double y) {
        WeightSpace space = scene.space().orElse(null);
        if (space != null) {
            Rect plot = layout.rows().get(dragRun).plot();
            OptionalLong epoch =
                    WeightGeometry.of(plot, space, look).epochAt(space.paths().get(dragRun), x, y);
            epoch.ifPresent(transport::seek);
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
        look = look.with(clicked.equals(look.selection()) ? Selection.NONE : clicked);
    }

    /** Answers the mouse's wheel: up is negative. */
    public void scroll(double x, double y, double notches) throws IOException {
        Layout layout = last().layout(width, height);
        if (layout.rows().stream().anyMatch(row -> row.board().contains(x, y))) {
            look = look.with(look.camera().zoomed(Math.pow(ZOOM_A_NOTCH, -notches)));
        } else if (layout.time().area().contains(x, y)) {
            transport.step(Math.round(notches * transport.length() / 200.0));
        }
    }

    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (Stagehand run : runs) {
            try {
                run.close();
            } catch (IOException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
