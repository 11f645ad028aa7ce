package dormouse.render.view;

import dormouse.render.canvas.Rect;

/**
 * Where cells of the torus lie on the canvas.
 *
 * @param board the square that shows the world
 * @param size cells along each edge of the torus
 * @param camera which part of it
 */
public record WorldGeometry(Rect board, int size, Camera camera) {

    /** Returns how large a cell is, in units of the canvas. */
    public double cell() {
        return board.width() / size * camera.zoom();
    }

    /** Returns where a place is from left to right; on the torus, the nearest to the middle of the board. */
    public double x(double worldX) {
        return board.centreX() + wrapped(worldX - camera.x()) * cell();
    }

    /** Returns where a place is from top to bottom; on the torus, the nearest to the middle of the board. */
    public double y(double worldY) {
        return board.centreY() + wrapped(worldY - camera.y()) * cell();
    }

    private double wrapped(double difference) {
        return difference - size * Math.floor(difference / size + 0.5);
    }

    /** Returns the first coordinate of the cell at a place on the canvas. */
    public int cellX(double x) {
        return (int) Math.floorMod((long) Math.floor(camera.x() + (x - board.centreX()) / cell()), (long) size);
    }

    /** Returns the second coordinate of the cell at a place on the canvas. */
    public int cellY(double y) {
        return (int) Math.floorMod((long) Math.floor(camera.y() + (y - board.centreY()) / cell()), (long) size);
    }
}
