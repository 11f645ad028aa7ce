package dormouse.render.view;

import dormouse.render.canvas.Rect;
import java.util.OptionalInt;

/**
 * Square cells on the canvas.
 *
 * @param area where
 * @param columns cells across
 * @param rows cells down
 */
public record Grid(Rect area, int columns, int rows) {

    /** Returns a grid for so many neurons, as near to a square as can be. */
    public static Grid of(Rect area, int neurons) {
        int columns = (int) Math.ceil(Math.sqrt(neurons));
        return new Grid(area.square(), columns, (neurons + columns - 1) / columns);
    }

    /** Returns the cell in a column and a row. */
    public Rect cell(int column, int row) {
        double side = area.width() / columns;
        return new Rect(area.x() + column * side, area.y() + row * side, side, side);
    }

    /** Returns the cell of a number, counted row by row. */
    public Rect cell(int number) {
        return cell(number % columns, number / columns);
    }

    /** Returns the number of the cell at a place, row by row; empty outside. */
    public OptionalInt at(double x, double y) {
        if (!area.contains(x, y)) {
            return OptionalInt.empty();
        }
        double side = area.width() / columns;
        int column = (int) ((x - area.x()) / side);
        int row = (int) ((y - area.y()) / side);
        return row < rows ? OptionalInt.of(row * columns + column) : OptionalInt.empty();
    }
}
