package dormouse.render.view;

import dormouse.render.canvas.Rect;

/**
 * Where epochs lie on the time axis.
 *
 * @param area the whole panel
 * @param lanes one for each run
 * @param laneHeight the height of each
 * @param epochs how many epochs it spans
 */
public record TimeGeometry(Rect area, int lanes, double laneHeight, long epochs) {

    private static final double LEFT = 56;
    private static final double RIGHT = 14;
    private static final double TOP = 8;
    private static final double BAND = 16;

    /** Returns the part in which time runs from left to right. */
    public Rect axis() {
        return area.inset(LEFT, 0, RIGHT, 0);
    }

    /** Returns where an epoch is from left to right. */
    public double x(double epoch) {
        return axis().x() + axis().width() * epoch / epochs;
    }

    /** Returns where an epoch begins from left to right. */
    public double x(long epoch) {
        return x((double) epoch);
    }

    /** Returns the epoch at a place, or the nearest there is. */
    public long epoch(double x) {
        double share = (x - axis().x()) / axis().width();
        return (long) Math.max(0, Math.min(epochs - 1.0, share * epochs));
    }

    /** Returns where a run's curves are drawn. */
    public Rect curves(int lane) {
        Rect axis = axis();
        return new Rect(axis.x(), axis.y() + TOP + lane * laneHeight, axis.width(), laneHeight - BAND - 2 * TOP);
    }

    /** Returns where a run's stages are drawn. */
    public Rect band(int lane) {
        Rect curves = curves(lane);
        return new Rect(curves.x(), curves.bottom() + TOP / 2, curves.width(), BAND);
    }

    /** Returns the height at which the axis begins. */
    public double axisY() {
        return area.y() + TOP + lanes * laneHeight;
    }
}
