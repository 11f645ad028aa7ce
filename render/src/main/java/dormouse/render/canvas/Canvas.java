package dormouse.render.canvas;

/**
 * What a picture is drawn on. Coordinates are in units of which there are {@link #density} pixels each way to a unit; x points right,
 * y down, from the upper left corner. Colours are 0xAARRGGBB. Later things cover earlier ones.
 */
public interface Canvas {

    /** To which point of a text its coordinates refer. */
    enum Align {
        /** Its beginning. */
        LEFT,
        /** Its middle. */
        CENTRE,
        /** Its end. */
        RIGHT
    }

    /** Returns the extent to the right, in units. */
    double width();

    /** Returns the extent downwards, in units. */
    double height();

    /** Returns pixels to a unit. */
    double density();

    /** Fills a rectangle. */
    void fill(Rect area, int colour);

    /** Fills a convex polygon. Its corners are x, y after x, y, in either sense. */
    void polygon(double[] corners, int colour);

    /** Draws a straight line with flat ends. */
    void line(double x1, double y1, double x2, double y2, double width, int colour);

    /**
     * Writes a line of text.
     *
     * @param text what is written
     * @param x where, see {@code align}
     * @param middle the height of the middle of its lower-case letters
     * @param align what x refers to
     */
    void text(String text, double x, double middle, TextStyle style, Align align, int colour);

    /** Returns how wide a line of text is, in units. */
    double textWidth(String text, TextStyle style);

    /** Restricts what follows to a rectangle, until {@link #unclip}; not nested. */
    void clip(Rect area);

    /** Ends the restriction. */
    void unclip();

    /** Draws the outline of a rectangle; half of its width lies outside. */
    default void frame(Rect area, double width, int colour) {
        double half = width / 2;
        fill(new Rect(area.x() - half, area.y() - half, area.width() + width, width), colour);
        fill(new Rect(area.x() - half, area.bottom() - half, area.width() + width, width), colour);
        fill(new Rect(area.x() - half, area.y() + half, width, area.height() - width), colour);
        fill(new Rect(area.right() - half, area.y() + half, width, area.height() - width), colour);
    }

    /** Draws a filled circle. */
    default void disc(double x, double y, double radius, int colour) {
        polygon(Shapes.circle(x, y, radius), colour);
    }

    /** Draws the outline of a circle. */
    default void ring(double x, double y, double radius, double width, int colour) {
        double[] points = Shapes.circle(x, y, radius);
        outline(points, width, colour);
    }

    /** Draws the closed outline of a polygon. */
    default void outline(double[] corners, double width, int colour) {
        int last = corners.length - 2;
        for (int i = 0, before = last; i <= last; before = i, i += 2) {
            line(corners[before], corners[before + 1], corners[i], corners[i + 1], width, colour);
        }
    }
}
