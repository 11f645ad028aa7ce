package dormouse.experiments.figures;

import java.util.List;

/** Square pictures arranged as a compass: each of the eight directions in its place. Above zero one colour, below another. */
public final class FieldPictures {

    private static final double GAP = 10;
    private static final double TITLE = 22;

    /**
     * A picture.
     *
     * @param column its place, 0 to 2
     * @param row its place, 0 to 2
     * @param cells rows from the top, each from the left
     */
    public record Picture(int column, int row, List<List<Double>> cells) {
        public Picture {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    private FieldPictures() {}

    /** Draws pictures, all on one scale that ends at {@code greatest}; the middle of the compass stays empty but for a mark. */
    public static Figure draw(
            String description,
            String title,
            List<Picture> pictures,
            double greatest,
            Ink above,
            Ink below,
            double cell) {
        int size = pictures.get(0).cells().size();
        double side = size * cell;
        double width = 3 * side + 2 * GAP;
        Figure figure = new Figure(width + 2, width + TITLE + 2, description);
        figure.add(new Mark.Text(1, 14, title, Ink.TEXT, 12, Mark.Anchor.START, false, true));
        for (Picture picture : pictures) {
            double left = 1 + picture.column() * (side + GAP);
            double top = TITLE + picture.row() * (side + GAP);
            figure.add(new Mark.Box(left, top, side, side, Ink.GRID, 0.45));
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    double value = picture.cells().get(row).get(column);
                    double strength = greatest > 0 ? Math.min(1, Math.abs(value) / greatest) : 0;
                    if (strength > 0.02) {
                        figure.add(new Mark.Box(
                                left + column * cell,
                                top + row * cell,
                                cell - 0.5,
                                cell - 0.5,
                                value > 0 ? above : below,
                                strength));
                    }
                }
            }
            double middle = (size - 1) / 2.0 * cell;
            figure.add(new Mark.Dot(left + middle + cell / 2, top + middle + cell / 2, cell / 3, Ink.MUTED, 1, false));
        }
        figure.centred(width / 2 + 1, TITLE + width / 2 + 4, "agent", Ink.MUTED);
        return figure;
    }
}
