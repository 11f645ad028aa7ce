package dormouse.render.view;

import dormouse.render.playback.Transport;
import dormouse.render.weights.CloudScope;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;

/**
 * What the viewer does: runs its clock, answers keys and the mouse, and says what is to be drawn. Coordinates are in units of the canvas.
 * Not safe for use by several threads at once; costly sums are handed to an executor.
 */
public final class Viewer implements Closeable {

    private static final double REFRESH_SECONDS = 1;
    private static final double MESSAGE_SECONDS = 5;

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
    private final Pointer pointer;

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
        transport.follow(runs.stream().anyMatch(run -> run.state() != RunState.FINISHED));
        pointer = new Pointer(this);
        resize(1400, 900, 1);
    }

    /** Returns what a window of it is called. */
    public String name() {
        String first = runs.get(0).recording().name();
        return runs.size() == 1 ? first : first + " and " + (runs.size() - 1) + " more";
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
    public void tick(double seconds) {
        transport.tick(seconds);
        messageAge += seconds;
        if (messageAge > MESSAGE_SECONDS) {
            message = "";
        }
        sinceRefresh += seconds;
        if (sinceRefresh > REFRESH_SECONDS) {
            sinceRefresh = 0;
            try {
                refresh();
            } catch (IOException e) {
                say(e.getMessage());
            }
        }
    }

    /** Looks for what was recorded since. */
    public void refresh() throws IOException {
        boolean grown = false;
        int now = 0;
        for (Stagehand run : runs) {
            RunState before = run.state();
            if (before != RunState.FINISHED) {
                grown |= run.refresh();
                told(run, before);
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

    /** Says that a run came to its end, or that it was killed, or that it goes on again. */
    private void told(Stagehand run, RunState before) {
        if (run.state() != before) {
            String what =
                    switch (run.state()) {
                        case GROWING -> " goes on";
                        case STOPPED -> " stopped before its end";
                        case FINISHED -> " has come to its end";
                    };
            say(run.recording().name() + what);
        }
    }

    /**
     * Returns what is to be drawn now. If that cannot be read, since a file is damaged or just being changed, what was drawn before is, with
     * a word about it.
     *
     * @throws IOException if nothing was drawn before
     */
    public Scene scene() throws IOException {
        try {
            return fetch();
        } catch (IOException e) {
            if (scene == null) {
                throw e;
            }
            scene = new Scene(scene.clock(), look, scene.runs(), scene.space(), scene.clouds(), e.getMessage());
            return scene;
        }
    }

    private Scene fetch() throws IOException {
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

    /** Returns what was drawn last. */
    Scene last() throws IOException {
        return scene == null ? scene() : scene;
    }

    /** Returns where things are on the canvas. */
    Layout layout() throws IOException {
        return last().layout(width, height);
    }

    /** Looks at an agent. */
    void lookAt(int agent) {
        boolean other = agent != look.agent();
        look = look.withAgent(agent);
        if (other) {
            spaces.request(agent);
        }
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
            case HEAT -> nextHeat();
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

    private void nextHeat() throws IOException {
        if (last().runs().stream().allMatch(run -> run.firing().isEmpty())) {
            say("single spikes were not recorded: only strengths can be shown");
        }
        look = look.with(look.heat().next());
    }

    private void nextAgent() {
        int agents = runs.stream()
                .mapToInt(run -> run.recording().header().agents())
                .max()
                .orElse(1);
        lookAt((look.agent() + 1) % agents);
    }

    /** Answers the mouse's button going down. */
    public void press(double x, double y) throws IOException {
        pointer.press(x, y);
    }

    /** Answers the mouse moving while its button is down. */
    public void drag(double x, double y) throws IOException {
        pointer.drag(x, y);
    }

    /** Answers the mouse's button going up: a click, if it has not moved. */
    public void release(double x, double y) throws IOException {
        pointer.release(x, y);
    }

    /** Answers the mouse's wheel: up is negative. */
    public void scroll(double x, double y, double notches) throws IOException {
        pointer.scroll(x, y, notches);
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
