package dormouse.render.export;

import dormouse.render.canvas.Rect;
import dormouse.render.image.ImageCanvas;
import dormouse.render.type.GlyphSheet;
import dormouse.render.view.Layout;
import dormouse.render.view.Painter;
import dormouse.render.view.Scene;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws scenes as images, one after another of the same size. */
public final class Still {

    /** Parts of a picture that can be kept alone. */
    public enum Part {
        /** All of it. */
        ALL,
        /** The world of the first run. */
        WORLD,
        /** The brain of the first run. */
        BRAIN,
        /** The weight space of the first run. */
        WEIGHTS,
        /** The time axis. */
        TIME
    }

    private final Size size;
    private final GlyphSheet glyphs;

    /** Makes ready for pictures of a size. */
    public Still(Size size) {
        this.size = size;
        glyphs = new GlyphSheet(size.density());
    }

    /** Draws a scene. */
    public BufferedImage draw(Scene scene) {
        return draw(scene, Part.ALL);
    }

    /** Draws a part of a scene, as large as it is in the whole. */
    public BufferedImage draw(Scene scene, Part part) {
        ImageCanvas canvas = new ImageCanvas(size.pixelsAcross(), size.pixelsDown(), size.density(), glyphs);
        Painter.paint(scene, canvas);
        BufferedImage image = canvas.image();
        if (part == Part.ALL) {
            return image;
        }
        Layout layout = scene.layout(canvas.width(), canvas.height());
        Layout.Row row = layout.rows().get(0);
        Rect area =
                switch (part) {
                    case ALL -> new Rect(0, 0, size.width(), size.height());
                    case WORLD -> row.world();
                    case BRAIN -> row.brain();
                    case WEIGHTS -> row.weights();
                    case TIME -> layout.time().area();
                };
        double density = size.density();
        return image.getSubimage(
                (int) (area.x() * density), (int) (area.y() * density), (int) (area.width() * density), (int)
                        (area.height() * density));
    }

    /** Writes an image as PNG, whole or not at all. */
    public static void write(BufferedImage image, Path png) throws IOException {
        Aside.write(png, aside -> {
            // a stream of our own: ImageIO passes on neither a full disk's name nor its reason
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
                if (!ImageIO.write(image, "png", out)) {
                    throw new IOException("this Java writes no PNG");
                }
            } catch (IOException e) {
                throw Aside.failed(png, e);
            }
        });
    }
}
