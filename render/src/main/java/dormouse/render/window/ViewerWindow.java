package dormouse.render.window;

import com.badlogic.gdx.ApplicationAdapter;
import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input;
import com.badlogic.gdx.InputAdapter;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3Application;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3ApplicationConfiguration;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3Graphics;
import com.badlogic.gdx.graphics.glutils.HdpiMode;
import dormouse.render.view.Painter;
import dormouse.render.view.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import org.lwjgl.glfw.GLFW;

/** The window of a viewer: draws its scenes, and hands keys and mouse to it. Runs until the reader closes it. */
public final class ViewerWindow extends ApplicationAdapter {

    private static final int FRAMES_A_SECOND = 60;
    private static final double LONGEST_FRAME = 0.25;
    private static final long IDLE_MILLIS = 200;
    private static final int LEAST_WIDTH = 700;
    private static final int LEAST_HEIGHT = 450;

    private final Opening opening;
    private final FrameListener frames;
    private final boolean idles;
    private final OptionalDouble chosenDensity;
    private Viewer viewer;
    private boolean begun;
    private GlScreen screen;
    private int mouseX;
    private int mouseY;

    /** Is told of each frame that was drawn; tests look at what is on the window then. */
    public interface FrameListener {

        /**
         * Called after each frame.
         *
         * @param prepared seconds until it was known what is to be drawn: without OpenGL's work
         */
        void drawn(double prepared) throws IOException;
    }

    /** Says what is shown; that may still be being opened while the window is made ready, which takes as long. */
    public interface Opening {

        /** Returns the viewer, as soon as it is there. */
        Viewer viewer() throws IOException;
    }

    private ViewerWindow(Opening opening, OptionalDouble density, boolean idles, FrameListener frames) {
        chosenDensity = density;
        this.opening = opening;
        this.idles = idles;
        this.frames = frames;
    }

    /**
     * Opens a window and returns when it was closed. Nothing is seen of it before there is something to show.
     *
     * @param opening is asked for the viewer once
     * @param width in units
     * @param height in units
     * @param density pixels to a unit; empty for what the system's settings ask for
     * @param idle whether nothing need be drawn while nothing moves; otherwise frames follow as fast as they can be drawn
     * @param frames is told of each frame
     */
    public static void open(
            Opening opening, int width, int height, OptionalDouble density, boolean idle, FrameListener frames) {
        double scale = density.orElse(Display.density());
        double perUnit = Display.sizesInPixels() || density.isPresent() ? scale : 1;
        int[] most = Display.workArea();
        Lwjgl3ApplicationConfiguration configuration = new Lwjgl3ApplicationConfiguration();
        configuration.setTitle("Dormouse");
        configuration.setInitialVisible(false);
        configuration.setWindowedMode(Math.min(most[0], (int) Math.round(width * perUnit)), Math.min(most[1], (int)
                Math.round(height * perUnit)));
        configuration.setWindowSizeLimits(
                Math.min(most[0], (int) (LEAST_WIDTH * perUnit)),
                Math.min(most[1], (int) (LEAST_HEIGHT * perUnit)),
                -1,
                -1);
        configuration.setHdpiMode(HdpiMode.Logical);
        configuration.disableAudio(true);
        configuration.useVsync(idle);
        configuration.setForegroundFPS(idle ? FRAMES_A_SECOND : 0);
        new Lwjgl3Application(new ViewerWindow(opening, density, idle, frames), configuration);
    }

    @Override
    public void create() {
        screen = new GlScreen();
        screen.begin(Gdx.graphics.getBackBufferWidth(), Gdx.graphics.getBackBufferHeight(), density());
        try {
            viewer = opening.viewer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Gdx.graphics.setTitle("Dormouse: " + viewer.name());
        ((Lwjgl3Graphics) Gdx.graphics).getWindow().setVisible(true);
        Gdx.input.setInputProcessor(new Mouse());
        Gdx.graphics.setContinuousRendering(!idles);
        if (idles) {
            Thread waker = new Thread(this::wake, "viewer-waker");
            waker.setDaemon(true);
            waker.start();
        }
    }

    /** While nothing moves, a few frames a second are enough to see files grow. */
    private void wake() {
        while (Gdx.graphics != null) {
            Gdx.graphics.requestRendering();
            try {
                Thread.sleep(IDLE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void render() {
        long began = System.nanoTime();
        try {
            double density = density();
            int width = Gdx.graphics.getBackBufferWidth();
            int height = Gdx.graphics.getBackBufferHeight();
            viewer.resize(width / density, height / density, density);
            viewer.tick(Math.min(Gdx.graphics.getDeltaTime(), LONGEST_FRAME));
            Painter.paint(viewer.scene(), screen.begin(width, height, density));
            screen.prepare();
            long prepared = System.nanoTime();
            screen.draw();
            if (!begun) {
                begun = true;
                viewer.findWeightSpace();
            }
            frames.drawn((prepared - began) * 1e-9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (idles) {
            Gdx.graphics.setContinuousRendering(viewer.transport().playing());
        }
        if (viewer.quit()) {
            Gdx.app.exit();
        }
    }

    /** Pixels to a unit: what was chosen, or else what the system's settings ask for. */
    private double density() {
        if (chosenDensity.isPresent()) {
            return chosenDensity.getAsDouble();
        }
        float[] x = new float[1];
        float[] y = new float[1];
        long window = ((Lwjgl3Graphics) Gdx.graphics).getWindow().getWindowHandle();
        GLFW.glfwGetWindowContentScale(window, x, y);
        return x[0] > 0 ? x[0] : 1;
    }

    @Override
    public void dispose() {
        screen.dispose();
    }

    /** Turns what LibGDX tells into calls of the viewer. */
    private final class Mouse extends InputAdapter {

        private double units(int screen) {
            double pixels = Gdx.graphics.getBackBufferWidth() / (double) Math.max(1, Gdx.graphics.getWidth());
            return screen * pixels / density();
        }

        @Override
        public boolean keyDown(int key) {
            boolean shift =
                    Gdx.input.isKeyPressed(Input.Keys.SHIFT_LEFT) || Gdx.input.isKeyPressed(Input.Keys.SHIFT_RIGHT);
            Keyboard.action(key, shift).ifPresent(action -> attempt(() -> viewer.act(action)));
            return true;
        }

        @Override
        public boolean touchDown(int x, int y, int pointer, int button) {
            attempt(() -> viewer.press(units(x), units(y)));
            return true;
        }

        @Override
        public boolean touchDragged(int x, int y, int pointer) {
            attempt(() -> viewer.drag(units(x), units(y)));
            return true;
        }

        @Override
        public boolean touchUp(int x, int y, int pointer, int button) {
            attempt(() -> viewer.release(units(x), units(y)));
            return true;
        }

        @Override
        public boolean mouseMoved(int x, int y) {
            mouseX = x;
            mouseY = y;
            return false;
        }

        @Override
        public boolean scrolled(float amountX, float amountY) {
            attempt(() -> viewer.scroll(units(mouseX), units(mouseY), amountY));
            return true;
        }

        private void attempt(Attempt attempt) {
            try {
                attempt.make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What may fail to read a file. */
    private interface Attempt {
        void make() throws IOException;
    }
}
