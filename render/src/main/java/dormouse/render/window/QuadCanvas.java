package dormouse.render.window;

import com.badlogic.gdx.graphics.Color;
import dormouse.render.canvas.Canvas;
import dormouse.render.canvas.Rect;
import dormouse.render.canvas.TextStyle;
import dormouse.render.type.Glyph;
import dormouse.render.type.GlyphSheet;

/**
 * Notes what is drawn as quads of one texture, the sheet of glyphs, of which one pixel is white; {@link GlScreen} hands them to OpenGL. Edges
 * are softened by a rim of a pixel that fades out, instead of by multisampling, which software renderers are slow at. Needs no OpenGL itself.
 */
final class QuadCanvas implements Canvas {

    private static final double SHARPEST = 2;

    private final GlyphSheet glyphs;
    private final double density;
    private final int pixelWidth;
    private final int pixelHeight;
    private final float white;
    private final float whiteDown;
    private final Quads quads = new Quads();

    /**
     * Creates a canvas.
     *
     * @param width pixels across
     * @param height pixels down
     * @param glyphs type of the density that the canvas has
     */
    QuadCanvas(int width, int height, GlyphSheet glyphs) {
        this.glyphs = glyphs;
        density = glyphs.density();
        pixelWidth = width;
        pixelHeight = height;
        white = 1f / glyphs.columns();
        whiteDown = 1f / glyphs.rows();
    }

    /** Returns what was drawn. */
    Quads quads() {
        return quads;
    }

    private PixelArea pixels(Rect area) {
        int left = (int) Math.round(area.x() * density);
        int top = (int) Math.round(area.y() * density);
        return new PixelArea(
                left,
                top,
                Math.max(0, (int) Math.round(area.right() * density) - left),
                Math.max(0, (int) Math.round(area.bottom() * density) - top));
    }

    @Override
    public double width() {
        return pixelWidth / density;
    }

    @Override
    public double height() {
        return pixelHeight / density;
    }

    @Override
    public double density() {
        return density;
    }

    private static float packed(int colour, double opacity) {
        int alpha = (int) Math.round((colour >>> 24) * opacity);
        return Color.toFloatBits(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF, alpha);
    }

    private void corner(double x, double y, float colour, float u, float v) {
        quads.corner((float) x, (float) y, colour, u, v);
    }

    /** A corner in plain colour: from the white pixel. */
    private void corner(double x, double y, float colour) {
        quads.corner((float) x, (float) y, colour, white, whiteDown);
    }

    @Override
    public void fill(Rect area, int colour) {
        double left = Math.round(area.x() * density);
        double top = Math.round(area.y() * density);
        double right = Math.round(area.right() * density);
        double bottom = Math.round(area.bottom() * density);
        if (area.width() <= 0 || area.height() <= 0) {
            return;
        }
        right = Math.max(right, left + 1);
        bottom = Math.max(bottom, top + 1);
        float solid = packed(colour, 1);
        corner(left, top, solid);
        corner(right, top, solid);
        corner(right, bottom, solid);
        corner(left, bottom, solid);
    }

    @Override
    public void polygon(double[] corners, int colour) {
        int count = corners.length / 2;
        double[] inner = new double[corners.length];
        double[] outer = new double[corners.length];
        rims(corners, inner, outer);
        float solid = packed(colour, 1);
        float clear = packed(colour, 0);
        for (int i = 1; i + 1 < count; i += 2) {
            int last = Math.min(i + 2, count - 1);
            corner(inner[0], inner[1], solid);
            corner(inner[2 * i], inner[2 * i + 1], solid);
            corner(inner[2 * i + 2], inner[2 * i + 3], solid);
            corner(inner[2 * last], inner[2 * last + 1], solid);
        }
        for (int i = 0; i < count; i++) {
            int next = (i + 1) % count;
            corner(inner[2 * i], inner[2 * i + 1], solid);
            corner(inner[2 * next], inner[2 * next + 1], solid);
            corner(outer[2 * next], outer[2 * next + 1], clear);
            corner(outer[2 * i], outer[2 * i + 1], clear);
        }
    }

    /** Half a pixel inside and half a pixel outside of a convex polygon. */
    private void rims(double[] corners, double[] inner, double[] outer) {
        int count = corners.length / 2;
        double area = 0;
        for (int i = 0; i < count; i++) {
            int next = (i + 1) % count;
            area += corners[2 * i] * corners[2 * next + 1] - corners[2 * next] * corners[2 * i + 1];
        }
        double sense = area < 0 ? -0.5 : 0.5;
        for (int i = 0; i < count; i++) {
            int before = (i + count - 1) % count;
            int next = (i + 1) % count;
            double[] a = normal(corners, before, i);
            double[] b = normal(corners, i, next);
            double mitre = Math.max(1 / SHARPEST, 1 + a[0] * b[0] + a[1] * b[1]);
            double dx = sense * (a[0] + b[0]) / mitre;
            double dy = sense * (a[1] + b[1]) / mitre;
            double x = corners[2 * i] * density;
            double y = corners[2 * i + 1] * density;
            inner[2 * i] = x - dx;
            inner[2 * i + 1] = y - dy;
            outer[2 * i] = x + dx;
            outer[2 * i + 1] = y + dy;
        }
    }

    private static double[] normal(double[] corners, int from, int to) {
        double dx = corners[2 * to] - corners[2 * from];
        double dy = corners[2 * to + 1] - corners[2 * from + 1];
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        return new double[] {dy / length, -dx / length};
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double width, int colour) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (length == 0) {
            return;
        }
        double half = width * density / 2;
        double nx = (y2 - y1) / length;
        double ny = (x1 - x2) / length;
        float solid = packed(colour, Math.min(1, 2 * half));
        float clear = packed(colour, 0);
        double core = Math.max(0, half - 0.5);
        double rim = half + 0.5;
        double[] line = {x1 * density, y1 * density, x2 * density, y2 * density};
        if (core > 0) {
            strip(line, nx, ny, -core, core, solid, solid);
        }
        strip(line, nx, ny, core, rim, solid, clear);
        strip(line, nx, ny, -core, -rim, solid, clear);
    }

    private void strip(double[] line, double nx, double ny, double from, double to, float near, float far) {
        corner(line[0] + nx * from, line[1] + ny * from, near);
        corner(line[2] + nx * from, line[3] + ny * from, near);
        corner(line[2] + nx * to, line[3] + ny * to, far);
        corner(line[0] + nx * to, line[1] + ny * to, far);
    }

    @Override
    public void text(String text, double x, double middle, TextStyle style, Align align, int colour) {
        double width = glyphs.width(text, style);
        double shift = align == Align.LEFT ? 0 : align == Align.CENTRE ? width / 2 : width;
        double pen = Math.round(x * density - shift);
        int base = (int) Math.round(middle * density + glyphs.middle(style));
        float solid = packed(colour, 1);
        for (int i = 0; i < text.length(); i++) {
            Glyph glyph = glyphs.glyph(style, text.charAt(i));
            if (glyph.width() > 0) {
                print(glyph, (int) pen + glyph.left(), base - glyph.top(), solid);
            }
            pen += glyph.advance();
        }
    }

    private void print(Glyph glyph, int left, int top, float colour) {
        float u = glyph.x() / (float) glyphs.columns();
        float v = glyph.y() / (float) glyphs.rows();
        float u2 = (glyph.x() + glyph.width()) / (float) glyphs.columns();
        float v2 = (glyph.y() + glyph.height()) / (float) glyphs.rows();
        corner(left, top, colour, u, v);
        corner(left + glyph.width(), top, colour, u2, v);
        corner(left + glyph.width(), top + glyph.height(), colour, u2, v2);
        corner(left, top + glyph.height(), colour, u, v2);
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        return glyphs.width(text, style) / density;
    }

    @Override
    public void clip(Rect area) {
        quads.clip(pixels(area));
    }

    @Override
    public void unclip() {
        quads.unclip();
    }
}
