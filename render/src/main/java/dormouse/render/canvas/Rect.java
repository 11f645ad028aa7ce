package dormouse.render.canvas;

/**
 * A rectangle in units of the canvas; y points down.
 *
 * @param x left edge
 * @param y upper edge
 * @param width extent to the right, at least 0
 * @param height extent downwards, at least 0
 */
public record Rect(double x, double y, double width, double height) {

    public Rect {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    /** Returns the right edge. */
    public double right() {
        return x + width;
    }

    /** Returns the lower edge. */
    public double bottom() {
        return y + height;
    }

    /** Returns the middle from left to right. */
    public double centreX() {
        return x + width / 2;
    }

    /** Returns the middle from top to bottom. */
    public double centreY() {
        return y + height / 2;
    }

    /** Returns whether a point lies inside. */
    public boolean contains(double px, double py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    /** Returns this rectangle without a margin on each side. */
    public Rect inset(double margin) {
        return inset(margin, margin, margin, margin);
    }

    /** Returns this rectangle without margins. */
    public Rect inset(double left, double top, double right, double bottom) {
        return new Rect(x + left, y + top, width - left - right, height - top - bottom);
    }

    /** Returns the largest square in the middle of this rectangle. */
    public Rect square() {
        double side = Math.min(width, height);
        return new Rect(centreX() - side / 2, centreY() - side / 2, side, side);
    }

    /** Returns one of so many equal columns, with gaps between them. */
    public Rect column(int number, int columns, double gap) {
        double each = (width - gap * (columns - 1)) / columns;
        return new Rect(x + number * (each + gap), y, each, height);
    }

    /** Returns one of so many equal rows, with gaps between them. */
    public Rect row(int number, int rows, double gap) {
        double each = (height - gap * (rows - 1)) / rows;
        return new Rect(x, y + number * (each + gap), width, each);
    }
}
