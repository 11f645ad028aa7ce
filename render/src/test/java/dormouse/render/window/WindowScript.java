package dormouse.render.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.InputProcessor;
import com.badlogic.gdx.graphics.Pixmap;
import dormouse.render.Pictures;
import dormouse.render.export.Size;
import dormouse.render.export.Still;
import dormouse.render.playback.Recording;
import dormouse.render.view.Album;
import dormouse.render.view.Layout;
import dormouse.render.view.Scene;
import dormouse.render.view.Selection;
import dormouse.render.view.Skin;
import dormouse.render.view.Stagehand;
import dormouse.render.view.Viewer;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;

/** What {@link WindowTest} does in a window: a step a frame. Ends with exit code 0 if every step went as it should. */
final class WindowScript implements ViewerWindow.FrameListener {

    private static final Size SIZE = new Size(1100, 700, 1);
    /** The same shapes, but edges are softened in other ways. */
    private static final double TOLERANCE = 0.02;

    private final Viewer viewer;
    private int frame;

    private WindowScript(Viewer viewer) {
        this.viewer = viewer;
    }

    /** Opens the run in a folder. */
    public static void main(String[] args) throws IOException {
        Stagehand hand = new Stagehand(Recording.open(Path.of(args[0])));
        try (Viewer viewer = new Viewer(List.of(hand), Skin.LIGHT, tooEarly -> {}, new NoAlbum())) {
            WindowScript script = new WindowScript(viewer);
            ViewerWindow.open(() -> viewer, SIZE.width(), SIZE.height(), OptionalDouble.empty(), false, script);
            check(script.frame > 12, "the window closed early, after frame " + script.frame);
        }
        System.out.println("all steps done");
    }

    @Override
    public void drawn(double prepared) throws IOException {
        InputProcessor input = Gdx.input.getInputProcessor();
        Layout layout = viewer.scene().layout(SIZE.width(), SIZE.height());
        switch (frame++) {
            case 0 -> {
                check(viewer.transport().epoch() == 0, "it does not begin at the first epoch");
                input.keyDown(Keys.END);
                check(viewer.transport().epoch() == 379, "End does not go to the end");
                input.keyDown(Keys.HOME);
                input.keyDown(Keys.RIGHT);
                check(viewer.transport().epoch() == 1, "an arrow does not step");
                input.keyDown(Keys.UP);
                check(viewer.transport().epoch() == 60, "an arrow does not go to the next stage");
            }
            case 1 -> {
                int y = (int) layout.time().axis().centreY();
                input.touchDown((int) layout.time().x(200), y, 0, 0);
                input.touchDragged((int) layout.time().x(120.9), y, 0);
                input.touchUp((int) layout.time().x(120.9), y, 0, 0);
                check(Math.abs(viewer.transport().epoch() - 120) <= 1, "scrubbing does not go to the epoch");
                viewer.transport().seek(120);
            }
            case 2 -> compare("the light picture");
            case 3 -> {
                input.keyDown(Keys.D);
                input.keyDown(Keys.NUM_3);
                int x = (int) (layout.rows().get(0).parts().output().right() - 5);
                int y = (int) (layout.rows().get(0).parts().output().bottom() - 5);
                input.touchDown(x, y, 0, 0);
                input.touchUp(x, y, 0, 0);
                check(
                        viewer.look().selection().equals(new Selection(Selection.Layer.OUTPUT, 8)),
                        "a click does not choose a neuron");
            }
            case 4 -> compare("the dark picture");
            case 5 -> {
                input.keyDown(Keys.H);
                input.mouseMoved((int) layout.rows().get(0).board().centreX(), 200);
                input.scrolled(0, -2);
                check(viewer.look().camera().zoom() > 1, "the wheel does not zoom");
            }
            case 6 -> compare("the help");
            case 7 -> {
                input.keyDown(Keys.ESCAPE);
                input.keyDown(Keys.SPACE);
                check(viewer.transport().playing(), "Space does not play");
            }
            case 20 -> input.keyDown(Keys.Q);
            default -> check(frame < 100, "Q does not close the window");
        }
    }

    /** What the graphics processor drew, against what is drawn without it. */
    private void compare(String what) throws IOException {
        Scene scene = viewer.scene();
        BufferedImage expected = new Still(SIZE).draw(scene);
        Pixmap pixels = Pixmap.createFromFrameBuffer(0, 0, SIZE.width(), SIZE.height());
        BufferedImage drawn = new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width(); x++) {
                // the frame buffer's rows go upwards
                drawn.setRGB(x, SIZE.height() - 1 - y, pixels.getPixel(x, y) >>> 8);
            }
        }
        pixels.dispose();
        double difference = Pictures.difference(expected, drawn);
        File folder = new File("target/pictures");
        if (folder.isDirectory() || folder.mkdirs()) {
            ImageIO.write(drawn, "png", new File(folder, "window-" + frame + ".png"));
        }
        check(difference < TOLERANCE, what + " differs in " + 100 * difference + " percent of the pixels");
        System.out.println(what + " differs in " + 100 * difference + " percent of the pixels");
    }

    private static void check(boolean fine, String otherwise) {
        if (!fine) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static final class NoAlbum implements Album {
        @Override
        public String still(Scene scene, double width, double height, double density) {
            return "";
        }

        @Override
        public String animation(Scene scene, double width, double height) {
            return "";
        }
    }
}
