package dormouse.experiments.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Paths through a plane: a point a moment, coloured by stage. */
public final class Cloud {

    private static final double SHAPE = 0.78;
    private static final double LEFT = 62;
    private static final double TOP = 34;
    private static final double RIGHT = 20;
    private static final double BOTTOM = 46;
    private static final double MARGIN = 0.05;

    /** A point of a path, and the entry of its colour in the key. */
    public record Place(double x, double y, String name, Ink ink, boolean marked) {}

    private Cloud() {}

    /**
     * Draws paths; a marked point, such as a stage's end, is a larger ring.
     *
     * @param paths the later ones above
     * @param width of the figure, in pixels
     */
    public static Figure draw(String description, String xTitle, String yTitle, List<List<Place>> paths, double width) {
        double height = SHAPE * width;
        Figure figure = new Figure(width, height, description);
        List<Place> all = new ArrayList<>();
        paths.forEach(all::addAll);
        double[] x = range(all.stream().mapToDouble(Place::x).toArray());
        double[] y = range(all.stream().mapToDouble(Place::y).toArray());
        Axes axes = new Axes(figure, LEFT, TOP, width - LEFT - RIGHT, height - TOP - BOTTOM, x[0], x[1], y[0], y[1]);
        axes.drawY(yTitle);
        axes.drawX(xTitle, 0);
        paths.forEach(path -> lines(figure, axes, path));
        for (Place place : all) {
            if (!place.marked()) {
                figure.add(new Mark.Dot(axes.x(place.x()), axes.y(place.y()), 2, place.ink(), 0.7, true));
            }
        }
        for (Place place : all) {
            if (place.marked()) {
                figure.add(new Mark.Dot(axes.x(place.x()), axes.y(place.y()), 5, place.ink(), 1, false));
            }
        }
        Map<String, Ink> names = new LinkedHashMap<>();
        all.forEach(place -> names.putIfAbsent(place.name(), place.ink()));
        double at = LEFT;
        for (Map.Entry<String, Ink> name : names.entrySet()) {
            figure.add(new Mark.Dot(at + 5, 16, 4, name.getValue(), 1, true));
            figure.text(at + 14, 20, name.getKey(), Ink.TEXT);
            at += 28 + 6.8 * name.getKey().length();
        }
        return figure;
    }

    /** One line as long as the colour stays the same: each begins where the one before it ended. */
    private static void lines(Figure figure, Axes axes, List<Place> path) {
        List<Mark.Point> line = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            Place place = path.get(i);
            line.add(axes.point(place.x(), place.y()));
            boolean last = i == path.size() - 1;
            if (i > 0 && (last || path.get(i + 1).ink() != place.ink())) {
                figure.add(new Mark.Path(line, place.ink(), 1.1, 0.55, false));
                line = new ArrayList<>(line.subList(line.size() - 1, line.size()));
            }
        }
    }

    private static double[] range(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double margin = (high - low) * MARGIN + 1e-9;
        return new double[] {low - margin, high + margin};
    }
}
