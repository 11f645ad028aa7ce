package dormouse.render.type;

/**
 * A glyph of a {@link GlyphSheet}, in pixels.
 *
 * @param x left edge in the sheet
 * @param y upper edge in the sheet
 * @param width columns; 0 for a blank
 * @param height rows
 * @param left from the pen to its left edge
 * @param top from the base line up to its upper edge
 * @param advance from the pen to the next glyph's pen
 */
public record Glyph(int x, int y, int width, int height, int left, int top, double advance) {}
