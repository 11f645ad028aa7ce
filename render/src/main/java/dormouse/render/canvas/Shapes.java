package dormouse.render.canvas;

/** Corners of shapes, as {@link Canvas#polygon} takes them. */
public final class Shapes {

    private static final int MOST_CORNERS = 40;
    private static final int FEWEST_CORNERS = 10;

    private Shapes() {}

    /** Returns the corners of a circle, the more the larger it is. */
    public static double[] circle(double x, double y, double radius) {
        int corners = (int) Math.max(FEWEST_CORNERS, Math.min(MOST_CORNERS, 6 + 2 * radius));
        return regular(x, y, radius, corners, 0);
    }

    /** Returns the corners of a square. */
    public static double[] square(double x, double y, double half) {
        return new double[] {x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half};
    }

    /** Returns the corners of a square that stands on one of them. */
    public static double[] diamond(double x, double y, double half) {
        return new double[] {x, y - half, x + half, y, x, y + half, x - half, y};
    }

    /** Returns the corners of a triangle that points in a direction. */
    public static double[] triangle(double x, double y, double radius, double angle) {
        return regular(x, y, radius, 3, angle);
    }

    private static double[] regular(double x, double y, double radius, int corners, double angle) {
        double[] points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double at = angle + 2 * Math.PI * i / corners;
            points[2 * i] = x + radius * Math.cos(at);
            points[2 * i + 1] = y + radius * Math.sin(at);
        }
        return points;
    }
}
