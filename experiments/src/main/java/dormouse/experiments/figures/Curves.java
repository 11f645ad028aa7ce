package dormouse.experiments.figures;

import java.util.ArrayList;
import java.util.List;

/** Curves over time with bands, above a strip of stages. */
public final class Curves {

    private static final double HEIGHT = 330;
    private static final double LEFT = 62;
    /** Room for the level's name. */
    private static final double RIGHT = 52;

    private static final double TOP = 34;
    private static final double BOTTOM = 66;

    /**
     * A place on a curve.
     *
     * @param x on the horizontal axis
     * @param y the value
     * @param low the band's lower end; NaN for none
     * @param high its upper end
     */
    public record Place(double x, double y, double low, double high) {}

    /**
     * A curve.
     *
     * @param name what the key says; curves of one name share an entry
     * @param ink its colour
     * @param places in the order of x
     * @param dots whether each place is a dot of its own with a whisker, rather than a point on a line
     */
    public record Series(String name, Ink ink, List<Place> places, boolean dots) {
        public Series {
            places = List.copyOf(places);
        }
    }

    private Curves() {}

    /**
     * Draws curves.
     *
     * @param description what the figure shows
     * @param spans the stages; the axis goes from the first's beginning to the last's end
     * @param level where a dashed line runs across; NaN for none
     * @param width of the figure, in pixels
     */
    public static Figure draw(
            String description,
            String xTitle,
            String yTitle,
            double yLow,
            double yHigh,
            List<Series> series,
            List<StageStrip.Span> spans,
            double level,
            String levelName,
            double width) {
        Figure figure = new Figure(width, HEIGHT, description);
        double frame = HEIGHT - TOP - BOTTOM;
        Axes axes = new Axes(
                figure,
                LEFT,
                TOP,
                width - LEFT - RIGHT,
                frame,
                spans.get(0).from(),
                spans.get(spans.size() - 1).to(),
                yLow,
                yHigh);
        StageStrip.draw(figure, axes, spans, TOP + frame, TOP);
        axes.drawY(yTitle);
        axes.drawX(xTitle, StageStrip.HEIGHT);
        if (!Double.isNaN(level)) {
            axes.level(level, levelName);
        }
        series.stream().filter(one -> !one.dots()).forEach(one -> line(figure, axes, one));
        series.stream().filter(Series::dots).forEach(one -> dots(figure, axes, one));
        key(figure, series);
        return figure;
    }

    private static void line(Figure figure, Axes axes, Series series) {
        List<Place> run = new ArrayList<>();
        for (Place place : series.places()) {
            if (Double.isNaN(place.y())) {
                draw(figure, axes, series.ink(), run);
                run.clear();
            } else {
                run.add(place);
            }
        }
        draw(figure, axes, series.ink(), run);
    }

    private static void draw(Figure figure, Axes axes, Ink ink, List<Place> run) {
        if (run.isEmpty()) {
            return;
        }
        List<Place> banded =
                run.stream().filter(place -> !Double.isNaN(place.low())).toList();
        if (banded.size() > 1) {
            List<Mark.Point> outline = new ArrayList<>();
            banded.forEach(place -> outline.add(axes.point(place.x(), place.high())));
            for (int i = banded.size() - 1; i >= 0; i--) {
                outline.add(axes.point(banded.get(i).x(), banded.get(i).low()));
            }
            figure.add(new Mark.Area(outline, ink, 0.2));
        }
        List<Mark.Point> points =
                run.stream().map(place -> axes.point(place.x(), place.y())).toList();
        figure.add(new Mark.Path(points, ink, 1.6, 1, false));
    }

    private static void dots(Figure figure, Axes axes, Series series) {
        for (Place place : series.places()) {
            if (Double.isNaN(place.y())) {
                continue;
            }
            if (!Double.isNaN(place.low())) {
                figure.line(
                        axes.x(place.x()),
                        axes.y(place.low()),
                        axes.x(place.x()),
                        axes.y(place.high()),
                        series.ink(),
                        1.6);
            }
            figure.add(new Mark.Dot(axes.x(place.x()), axes.y(place.y()), 4.5, series.ink(), 1, false));
        }
    }

    private static void key(Figure figure, List<Series> series) {
        double x = LEFT;
        List<String> named = new ArrayList<>();
        for (Series one : series) {
            if (named.contains(one.name())) {
                continue;
            }
            named.add(one.name());
            if (one.dots()) {
                figure.add(new Mark.Dot(x + 8, 16, 4.5, one.ink(), 1, false));
            } else {
                figure.line(x, 16, x + 16, 16, one.ink(), 2.5);
            }
            figure.text(x + 21, 20, one.name(), Ink.TEXT);
            x += 34 + 6.6 * one.name().length();
        }
    }
}
