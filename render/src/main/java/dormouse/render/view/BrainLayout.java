package dormouse.render.view;

import dormouse.render.canvas.Rect;

/**
 * Where the parts of a brain are in its panel. Each has its caption above it.
 *
 * @param input the 7 × 7 input
 * @param output the 3 × 3 output
 * @param field the clicked neuron's receptive field
 * @param hidden the hidden layer
 * @param scale the scale of the hidden layer's colours, below it
 * @param raster the spikes of the epoch; of no height where there is no room
 */
public record BrainLayout(Rect input, Rect output, Rect field, Grid hidden, Rect scale, Rect raster) {

    private static final double CAPTION = 20;
    private static final double SCALE = 30;
    private static final double GAP = 14;
    private static final double LEAST_RASTER = 70;

    static BrainLayout of(Rect area, int neurons) {
        return area.height() > 1.1 * area.width() ? tall(area, neurons) : wide(area, neurons);
    }

    private static BrainLayout tall(Rect area, int neurons) {
        double small = Math.min((area.width() - 2 * GAP) / 3, area.height() * 0.19);
        Rect top = new Rect(area.x(), area.y() + CAPTION, area.width(), small);
        double below = top.bottom() + GAP + CAPTION;
        double side = Math.min(area.width() * 0.82, (area.bottom() - below - SCALE) * 0.66);
        Rect hidden = new Rect(area.centreX() - side / 2, below, side, side);
        Rect scale = new Rect(hidden.x(), hidden.bottom() + 6, side, 10);
        Rect raster = new Rect(
                area.x() + 34,
                hidden.bottom() + SCALE + GAP + CAPTION,
                area.width() - 34,
                area.bottom() - hidden.bottom() - SCALE - GAP - CAPTION - 26);
        return new BrainLayout(
                left(top.column(0, 3, GAP), small),
                left(top.column(1, 3, GAP), small),
                left(top.column(2, 3, GAP), small),
                Grid.of(hidden, neurons),
                scale,
                roomy(raster));
    }

    private static BrainLayout wide(Rect area, int neurons) {
        double column = Math.max(20, Math.min((area.height() - 3 * CAPTION - 2 * GAP) / 3, area.width() * 0.3));
        double side = Math.min(area.height() - CAPTION - SCALE, area.width() * 0.45);
        double row = Math.min(area.height() - CAPTION - 12, (area.width() - side - 3 * GAP) / 3);
        boolean inRow = row > column;
        double small = Math.max(column, row);
        Rect first = new Rect(area.x(), area.y() + CAPTION, small, small);
        double across = inRow ? small + GAP : 0;
        double down = inRow ? 0 : small + CAPTION + GAP;
        double left = inRow ? area.x() + 3 * (small + GAP) : first.right() + 2.6 * GAP;
        side = Math.min(area.right() - left, area.height() - CAPTION - SCALE);
        Rect hidden = new Rect(left, area.y() + CAPTION, side, side);
        return new BrainLayout(
                first,
                new Rect(first.x() + across, first.y() + down, small, small),
                new Rect(first.x() + 2 * across, first.y() + 2 * down, small, small),
                Grid.of(hidden, neurons),
                new Rect(left, hidden.bottom() + 6, side, 10),
                new Rect(area.x(), area.bottom(), 0, 0));
    }

    private static Rect left(Rect area, double side) {
        return new Rect(area.centreX() - side / 2, area.y(), side, side);
    }

    private static Rect roomy(Rect raster) {
        return raster.height() >= LEAST_RASTER ? raster : new Rect(raster.x(), raster.y(), 0, 0);
    }
}
