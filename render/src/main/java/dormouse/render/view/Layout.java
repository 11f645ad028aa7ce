package dormouse.render.view;

import dormouse.render.canvas.Rect;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things are on the canvas.
 *
 * @param header the line above everything
 * @param rows a row of panels for each run
 * @param time the time axis below
 */
public record Layout(Rect header, List<Row> rows, TimeGeometry time) {

    private static final double MARGIN = 10;
    private static final double HEADER = 30;
    private static final double AXIS = 30;
    private static final double LANE = 122;
    private static final double SMALL_LANE = 58;
    private static final double PAD = 12;
    private static final double HEADING = 24;
    /** Room for the scale below a square, and what it is a scale of. */
    private static final double BELOW = 34;

    /**
     * The panels of a run.
     *
     * @param world the world's panel
     * @param board the square in it that shows the torus
     * @param brain the brain's panel
     * @param parts where the parts of the brain are in it
     * @param weights the weight space's panel
     * @param plot the area in it that points are plotted in
     */
    public record Row(Rect world, Rect board, Rect brain, BrainLayout parts, Rect weights, Rect plot) {}

    public Layout {
        rows = List.copyOf(rows);
    }

    /**
     * Lays out a picture.
     *
     * @param width the canvas's
     * @param height the canvas's
     * @param runs how many runs side by side, at least 1
     * @param epochs how many epochs the time axis spans
     * @param hidden neurons of the hidden layer
     */
    public static Layout of(double width, double height, int runs, long epochs, int hidden) {
        Rect all = new Rect(0, 0, width, height).inset(MARGIN);
        Rect header = new Rect(all.x(), all.y(), all.width(), HEADER - MARGIN / 2);
        double lane = runs == 1 ? LANE : SMALL_LANE;
        Rect time = new Rect(all.x(), all.bottom() - AXIS - lane * runs, all.width(), AXIS + lane * runs);
        Rect middle =
                new Rect(all.x(), header.bottom() + MARGIN / 2, all.width(), time.y() - header.bottom() - 1.5 * MARGIN);
        List<Row> rows = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            rows.add(row(middle.row(run, runs, MARGIN), hidden));
        }
        return new Layout(header, rows, new TimeGeometry(time, runs, lane, Math.max(1, epochs)));
    }

    private static Row row(Rect area, int hidden) {
        Rect world = area.column(0, 3, MARGIN);
        Rect brain = area.column(1, 3, MARGIN);
        Rect weights = area.column(2, 3, MARGIN);
        return new Row(
                world,
                square(content(world).inset(22, 0, 0, 18)),
                brain,
                BrainLayout.of(content(brain), hidden),
                weights,
                square(content(weights).inset(30, 0, 0, 26)));
    }

    /** What is left of a panel below its heading. */
    static Rect content(Rect panel) {
        return panel.inset(PAD, PAD + HEADING, PAD, PAD);
    }

    /** The largest square, above everything else that a panel holds, or to the left of it. */
    private static Rect square(Rect area) {
        double side = Math.min(area.width(), area.height());
        return new Rect(area.x(), area.y(), side, side);
    }

    /** Where the rest of a panel is told: below a square if the panel is tall, else to the right of it. */
    static Rect beside(Rect panel, Rect square) {
        Rect content = content(panel);
        double below = content.bottom() - square.bottom();
        double right = content.right() - square.right();
        return below * content.width() >= right * content.height()
                ? new Rect(content.x(), square.bottom() + BELOW, content.width(), below - BELOW)
                : new Rect(square.right() + 14, content.y(), right - 14, content.height());
    }
}
