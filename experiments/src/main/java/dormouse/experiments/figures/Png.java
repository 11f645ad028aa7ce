package dormouse.experiments.figures;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws figures as PNG, in their light colours, with no display. */
public final class Png {

    /** Pixels of the picture to a pixel of the figure: sharp in print. */
    private static final int SCALE = 2;

    private Png() {}

    /** Returns a figure as the bytes of a PNG file. */
    public static byte[] file(Figure figure) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(figure.width() * SCALE),
                (int) Math.ceil(figure.height() * SCALE),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(colour(Ink.PAPER));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(SCALE, SCALE);
            figure.marks().forEach(mark -> draw(graphics, mark));
        } finally {
            graphics.dispose();
        }
        return bytes(image);
    }

    private static byte[] bytes(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // a stream in memory: ImageIO would otherwise write a temporary file
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java writes no PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void draw(Graphics2D graphics, Mark mark) {
        if (mark instanceof Mark.Path path) {
            begin(graphics, path.ink(), path.opacity());
            float[] dash = path.dashed() ? new float[] {4, 3} : null;
            graphics.setStroke(
                    new BasicStroke((float) path.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
            graphics.draw(shape(path.points()));
        } else if (mark instanceof Mark.Area area) {
            begin(graphics, area.ink(), area.opacity());
            graphics.fill(shape(area.points()));
        } else if (mark instanceof Mark.Box box) {
            begin(graphics, box.ink(), box.opacity());
            graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
        } else if (mark instanceof Mark.Dot dot) {
            Ellipse2D disc = new Ellipse2D.Double(
                    dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
            begin(graphics, dot.filled() ? dot.ink() : Ink.PAPER, dot.opacity());
            graphics.fill(disc);
            if (!dot.filled()) {
                begin(graphics, dot.ink(), dot.opacity());
                graphics.setStroke(new BasicStroke(1.5f));
                graphics.draw(disc);
            }
        } else if (mark instanceof Mark.Text text) {
            draw(graphics, text);
        }
    }

    private static void draw(Graphics2D graphics, Mark.Text text) {
        begin(graphics, text.ink(), 1);
        graphics.setFont(
                new Font(Font.SANS_SERIF, text.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) text.size()));
        double width = graphics.getFontMetrics().stringWidth(text.text());
        double before =
                switch (text.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        AffineTransform kept = graphics.getTransform();
        graphics.translate(text.x(), text.y());
        if (text.upwards()) {
            graphics.rotate(-Math.PI / 2);
        }
        graphics.drawString(text.text(), (float) -before, 0);
        graphics.setTransform(kept);
    }

    private static void begin(Graphics2D graphics, Ink ink, double opacity) {
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) Math.min(1, opacity)));
        graphics.setColor(colour(ink));
    }

    private static Color colour(Ink ink) {
        return Color.decode(ink.light());
    }

    private static Path2D shape(List<Mark.Point> points) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            Mark.Point point = points.get(i);
            if (i == 0) {
                path.moveTo(point.x(), point.y());
            } else {
                path.lineTo(point.x(), point.y());
            }
        }
        return path;
    }
}
