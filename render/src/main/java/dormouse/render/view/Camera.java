package dormouse.render.view;

/**
 * Which part of the world is shown.
 *
 * @param zoom 1 for all of it, more for less
 * @param x first coordinate of the middle, in cells
 * @param y second coordinate of the middle, in cells
 * @param follow whether the middle is where the agent is
 */
public record Camera(double zoom, double x, double y, boolean follow) {

    private static final double MOST = 8;

    /** Returns the camera that shows all of a world. */
    public static Camera whole(int worldSize) {
        return new Camera(1, worldSize / 2.0, worldSize / 2.0, false);
    }

    /** Returns this camera, zoomed in by a factor. */
    public Camera zoomed(double factor) {
        return new Camera(Math.max(1, Math.min(MOST, zoom * factor)), x, y, follow);
    }

    /** Returns this camera, moved by so many cells, following nobody. */
    public Camera moved(double dx, double dy) {
        return new Camera(zoom, x + dx, y + dy, false);
    }

    /** Returns this camera in the middle of a cell. */
    public Camera at(int cellX, int cellY) {
        return new Camera(zoom, cellX + 0.5, cellY + 0.5, follow);
    }

    /** Returns this camera, following the agent or not. */
    public Camera following(boolean on) {
        return new Camera(zoom, x, y, on);
    }
}
