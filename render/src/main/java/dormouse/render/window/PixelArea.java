package dormouse.render.window;

/**
 * A part of the window, in pixels from its upper left corner.
 *
 * @param left first column
 * @param top first row
 * @param width columns
 * @param height rows
 */
record PixelArea(int left, int top, int width, int height) {

    /** Returns whether two areas have a pixel in common. */
    boolean meets(PixelArea other) {
        return left < other.left + other.width
                && other.left < left + width
                && top < other.top + other.height
                && other.top < top + height;
    }

    /** Returns what two areas have in common; of no pixels if that is nothing. */
    PixelArea within(PixelArea other) {
        int right = Math.min(left + width, other.left + other.width);
        int bottom = Math.min(top + height, other.top + other.height);
        int x = Math.max(left, other.left);
        int y = Math.max(top, other.top);
        return new PixelArea(x, y, Math.max(0, right - x), Math.max(0, bottom - y));
    }
}
