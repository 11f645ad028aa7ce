package dormouse.render.view;

import dormouse.render.canvas.Canvas;
import dormouse.render.canvas.Shapes;

/**
 * Draws a particle of food: two cells, joined, whose shape tells the kind as well as its colour does. Rewarded ones are filled and bear a
 * plus, punished ones are hollow and bear a minus, irrelevant ones are small.
 */
final class FoodSymbol {

    private FoodSymbol() {}

    /**
     * Draws one.
     *
     * @param kind number of its kind
     * @param value 1 rewarded, −1 punished, 0 irrelevant
     * @param cell the size of a cell
     * @param skin the colours
     * @param behind the colour behind it
     */
    static void draw(
            Canvas canvas,
            int kind,
            int value,
            double x1,
            double y1,
            double x2,
            double y2,
            double cell,
            Skin skin,
            int behind) {
        int colour = skin.lit(Palette.kind(kind));
        double half = cell * (value == 0 ? 0.27 : 0.43);
        canvas.line(x1, y1, x2, y2, Math.max(1, cell * (value == 0 ? 0.14 : 0.24)), colour);
        for (double[] at : new double[][] {{x1, y1}, {x2, y2}}) {
            canvas.polygon(corners(kind, at[0], at[1], half), colour);
            if (value < 0) {
                canvas.polygon(corners(kind, at[0], at[1], half - Math.max(1, cell * 0.15)), behind);
            }
            if (value != 0 && cell >= 7) {
                mark(canvas, at[0], at[1], half * 0.55, value, value > 0 ? behind : colour);
            }
        }
    }

    private static void mark(Canvas canvas, double x, double y, double half, int value, int colour) {
        double width = Math.max(1, half * 0.4);
        canvas.line(x - half, y, x + half, y, width, colour);
        if (value > 0) {
            canvas.line(x, y - half, x, y + half, width, colour);
        }
    }

    private static double[] corners(int kind, double x, double y, double half) {
        return switch (kind % 4) {
            case 0 -> Shapes.circle(x, y, half);
            case 1 -> Shapes.square(x, y, half * 0.88);
            case 2 -> Shapes.diamond(x, y, half * 1.15);
            default -> Shapes.triangle(x, y + half * 0.15, half * 1.1, -Math.PI / 2);
        };
    }
}
