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
import org.lwjgl.glfw.GLFW;

/** The window of a viewer: draws its scenes, and hands keys and mouse to it. Runs until the reader closes it. */
public final class ViewerWindow extends ApplicationAdapter {

    private static final int FRAMES_A_SECOND = 60;
    private static final double LONGEST_FRAME = 0.25;
    private static final long IDLE_MILLIS = 200;

    private final Viewer viewer;
    private final FrameListener frames;
    private final boolean idles;
    private boolean begun;
    private GlCanvas canvas;
    private int mouseX;
    private int mouseY;

    /** Is told of each frame that was drawn; tests look at what is on the window then. */
    public interface FrameListener {

        /** Called after each frame, with the seconds it took to draw. */
        void drawn(double seconds) throws IOException;
    }

    private ViewerWindow(Viewer viewer, boolean idles, FrameListener frames) {
        this.viewer = viewer;
        this.idles = idles;
        this.frames = frames;
    }

    /**
     * Opens a window and returns when it was closed.
     *
     * @param title what stands above it
     * @param width in units
     * @param height in units
     * @param idle whether nothing need be drawn while nothing moves; otherwise frames follow as fast as they can be drawn
     * @param frames is told of each frame
     */
    public static void open(Viewer viewer, String title, int width, int height, boolean idle, FrameListener frames) {
        Lwjgl3ApplicationConfiguration configuration = new Lwjgl3ApplicationConfiguration();
        configuration.setTitle(title);
        configuration.setWindowedMode(width, height);
        configuration.setWindowSizeLimits(700, 450, -1, -1);
        configuration.setHdpiMode(HdpiMode.Logical);
        configuration.disableAudio(true);
        configuration.useVsync(idle);
        configuration.setForegroundFPS(idle ? FRAMES_A_SECOND : 0);
        new Lwjgl3Application(new ViewerWindow(viewer, idle, frames), configuration);
    }

    @Override
    public void create() {
        canvas = new GlCanvas();
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
            canvas.begin(width, height, density);
            Painter.paint(viewer.scene(), canvas);
            canvas.end();
            if (!begun) {
                begun = true;
                viewer.findWeightSpace();
            }
            frames.drawn((System.nanoTime() - began) * 1e-9);
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

    /** Pixels to a unit: what the system's settings ask for. */
    private static double density() {
        float[] x = new float[1];
        float[] y = new float[1];
        long window = ((Lwjgl3Graphics) Gdx.graphics).getWindow().getWindowHandle();
        GLFW.glfwGetWindowContentScale(window, x, y);
        return x[0] > 0 ? x[0] : 1;
    }

    @Override
    public void dispose() {
        canvas.dispose();
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
