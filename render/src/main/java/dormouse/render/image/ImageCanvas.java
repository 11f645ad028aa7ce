package dormouse.render.image;

import dormouse.render.canvas.Canvas;
import dormouse.render.canvas.Rect;
import dormouse.render.canvas.TextStyle;
import dormouse.render.type.Glyph;
import dormouse.render.type.GlyphSheet;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Draws into an image in memory; needs neither a display nor fonts of the system. */
public final class ImageCanvas implements Canvas {

    private final BufferedImage image;
    private final int[] pixels;
    private final Graphics2D graphics;
    private final GlyphSheet glyphs;
    private final double density;
    private Rect clip;

    /**
     * Creates a canvas.
     *
     * @param width pixels across
     * @param height pixels down
     * @param density pixels to a unit
     * @param glyphs type of the same density
     */
    public ImageCanvas(int width, int height, double density, GlyphSheet glyphs) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        this.glyphs = glyphs;
        this.density = density;
    }

    /** Returns the picture; it changes as more is drawn. */
    public BufferedImage image() {
        return image;
    }

    @Override
    public double width() {
        return image.getWidth() / density;
    }

    @Override
    public double height() {
        return image.getHeight() / density;
    }

    @Override
    public double density() {
        return density;
    }

    @Override
    public void fill(Rect area, int colour) {
        graphics.setColor(new Color(colour, true));
        graphics.fill(pixels(area));
    }

    /** A rectangle in whole pixels, so that its edges are sharp; at least one pixel unless it is empty. */
    private Rectangle2D pixels(Rect area) {
        long left = Math.round(area.x() * density);
        long top = Math.round(area.y() * density);
        long right = Math.round(area.right() * density);
        long bottom = Math.round(area.bottom() * density);
        long width = area.width() > 0 ? Math.max(1, right - left) : 0;
        long height = area.height() > 0 ? Math.max(1, bottom - top) : 0;
        return new Rectangle2D.Double(left, top, width, height);
    }

    @Override
    public void polygon(double[] corners, int colour) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0] * density, corners[1] * density);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i] * density, corners[i + 1] * density);
        }
        path.closePath();
        graphics.setColor(new Color(colour, true));
        graphics.fill(path);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double width, int colour) {
        graphics.setColor(new Color(colour, true));
        graphics.setStroke(new BasicStroke((float) (width * density), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(new Line2D.Double(x1 * density, y1 * density, x2 * density, y2 * density));
    }

    @Override
    public void text(String text, double x, double middle, TextStyle style, Align align, int colour) {
        double width = glyphs.width(text, style);
        double shift = align == Align.LEFT ? 0 : align == Align.CENTRE ? width / 2 : width;
        double pen = Math.round(x * density - shift);
        int base = (int) Math.round(middle * density + glyphs.middle(style));
        for (int i = 0; i < text.length(); i++) {
            Glyph glyph = glyphs.glyph(style, text.charAt(i));
            print(glyph, (int) pen + glyph.left(), base - glyph.top(), colour);
            pen += glyph.advance();
        }
    }

    private void print(Glyph glyph, int left, int top, int colour) {
        int fromX = Math.max(0, clip == null ? 0 : (int) Math.round(clip.x() * density));
        int fromY = Math.max(0, clip == null ? 0 : (int) Math.round(clip.y() * density));
        int toX =
                Math.min(image.getWidth(), clip == null ? image.getWidth() : (int) Math.round(clip.right() * density));
        int toY = Math.min(
                image.getHeight(), clip == null ? image.getHeight() : (int) Math.round(clip.bottom() * density));
        for (int row = Math.max(0, fromY - top); row < Math.min(glyph.height(), toY - top); row++) {
            for (int column = Math.max(0, fromX - left); column < Math.min(glyph.width(), toX - left); column++) {
                int opacity = glyphs.opacity(glyph.x() + column, glyph.y() + row) * (colour >>> 24) / 255;
                int at = (top + row) * image.getWidth() + left + column;
                pixels[at] = blend(pixels[at], colour, opacity);
            }
        }
    }

    private static int blend(int below, int above, int opacity) {
        int mixed = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int a = below >>> shift & 0xFF;
            int b = above >>> shift & 0xFF;
            mixed |= ((a * (255 - opacity) + b * opacity + 127) / 255) << shift;
        }
        return mixed;
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        return glyphs.width(text, style) / density;
    }

    @Override
    public void clip(Rect area) {
        clip = area;
        graphics.setClip(pixels(area));
    }

    @Override
    public void unclip() {
        clip = null;
        graphics.setClip(null);
    }
}
