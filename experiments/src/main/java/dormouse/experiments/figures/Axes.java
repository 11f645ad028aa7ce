package dormouse.experiments.figures;

import dormouse.experiments.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** A frame with a horizontal and a vertical axis, and where values lie in it. */
public final class Axes {

    private final Figure figure;
    private final double left;
    private final double top;
    private final double width;
    private final double height;
    private final double xLow;
    private final double xHigh;
    private final double yLow;
    private final double yHigh;

    /**
     * Creates a frame within a figure; it draws nothing yet.
     *
     * @param left place of the frame, in pixels, as all of the next three
     * @param xLow the value at the left edge; xHigh at the right one, above it; likewise for y, upwards
     */
    public Axes(
            Figure figure,
            double left,
            double top,
            double width,
            double height,
            double xLow,
            double xHigh,
            double yLow,
            double yHigh) {
        this.figure = figure;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.xLow = xLow;
        this.xHigh = xHigh > xLow ? xHigh : xLow + 1;
        this.yLow = yLow;
        this.yHigh = yHigh > yLow ? yHigh : yLow + 1;
    }

    /** Returns the pixel of a value on the horizontal axis. */
    public double x(double value) {
        return left + (value - xLow) / (xHigh - xLow) * width;
    }

    /** Returns the pixel of a value on the vertical axis. */
    public double y(double value) {
        return top + height - (value - yLow) / (yHigh - yLow) * height;
    }

    /** Returns a place. */
    public Mark.Point point(double x, double y) {
        return new Mark.Point(x(x), y(y));
    }

    /** Draws the vertical axis: lines across at round values, the values, a title. */
    public void drawY(String title) {
        for (double tick : ticks(yLow, yHigh, Math.max(2, (int) (height / 45)))) {
            figure.line(left, y(tick), left + width, y(tick), Ink.GRID, 1);
            figure.rightAligned(left - 6, y(tick) + 4, label(tick, yHigh - yLow), Ink.MUTED);
        }
        figure.upwards(left - 42, top + height / 2, title, Ink.TEXT);
    }

    /** Draws the horizontal axis: round values below the frame, a title. */
    public void drawX(String title, double below) {
        double base = top + height + below;
        for (double tick : ticks(xLow, xHigh, Math.max(2, (int) (width / 90)))) {
            figure.line(x(tick), base, x(tick), base + 4, Ink.MUTED, 1);
            figure.centred(x(tick), base + 17, label(tick, xHigh - xLow), Ink.MUTED);
        }
        figure.centred(left + width / 2, base + 35, title, Ink.TEXT);
    }

    /** Draws a dashed line across at a value, with a name at its right. */
    public void level(double value, String name) {
        figure.add(new Mark.Path(
                List.of(new Mark.Point(left, y(value)), new Mark.Point(left + width, y(value))),
                Ink.MUTED,
                1,
                1,
                true));
        figure.text(left + width + 5, y(value) + 4, name, Ink.MUTED);
    }

    /** Returns round values within a range, about as many as wanted. */
    static List<Double> ticks(double low, double high, int wanted) {
        double raw = (high - low) / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = power * (raw / power < 1.5 ? 1 : raw / power < 3.5 ? 2 : raw / power < 7.5 ? 5 : 10);
        List<Double> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    private static String label(double value, double span) {
        if (span >= 20 || value == 0) {
            return Numbers.grouped(Math.round(value));
        }
        int decimals = (int) Math.max(0, Math.ceil(1 - Math.log10(span) - 1e-9));
        return Numbers.fixed(value, decimals);
    }
}
