package dormouse.experiments.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Groups of bars, each with a dot for every value, and a whisker. */
public final class Bars {

    private static final double HEIGHT = 300;
    private static final double LEFT = 62;
    private static final double RIGHT = 66;
    private static final double TOP = 34;
    private static final double BOTTOM = 44;
    private static final double BAR = 30;
    private static final double GAP = 30;

    /** Of one bar; more would be a blot. */
    public static final int MOST_DOTS = 100;

    /**
     * A bar.
     *
     * @param name its entry in the key
     * @param values the dots
     * @param mean its height; NaN for no bar
     * @param low the whisker's lower end; NaN for none
     * @param high its upper end
     */
    public record Bar(String name, Ink ink, List<Double> values, double mean, double low, double high) {
        public Bar {
            values = List.copyOf(values);
        }
    }

    /** Bars side by side over one name. */
    public record Group(String name, List<Bar> bars) {
        public Group {
            bars = List.copyOf(bars);
        }
    }

    private Bars() {}

    /**
     * Draws groups of bars.
     *
     * @param base the axis' lower end
     * @param top its upper end
     * @param level where bars begin, up or down, and a dashed line runs across; NaN for 0 and none
     */
    public static Figure draw(
            String description,
            String yTitle,
            double base,
            double top,
            List<Group> groups,
            double level,
            String levelName) {
        int widest =
                groups.stream().mapToInt(group -> group.bars().size()).max().orElse(1);
        double name =
                groups.stream().mapToInt(group -> group.name().length()).max().orElse(1) * 6.8;
        double groupWidth = Math.max(widest * BAR, name) + GAP;
        double width = Math.max(380, LEFT + RIGHT + groupWidth * groups.size());
        Figure figure = new Figure(width, HEIGHT, description);
        double frame = HEIGHT - TOP - BOTTOM;
        Axes axes = new Axes(figure, LEFT, TOP, width - LEFT - RIGHT, frame, 0, groups.size(), base, top);
        axes.drawY(yTitle);
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            double middle = axes.x(g + 0.5);
            double x = middle - group.bars().size() * BAR / 2;
            for (Bar bar : group.bars()) {
                bar(figure, axes, bar, x, Double.isNaN(level) ? 0 : level);
                x += BAR;
            }
            figure.centred(middle, TOP + frame + 20, group.name(), Ink.TEXT);
        }
        figure.line(LEFT, TOP + frame, width - RIGHT, TOP + frame, Ink.MUTED, 1);
        if (!Double.isNaN(level)) {
            axes.level(level, levelName);
        }
        key(figure, groups);
        return figure;
    }

    private static void bar(Figure figure, Axes axes, Bar bar, double x, double base) {
        if (!Double.isNaN(bar.mean())) {
            double y = axes.y(bar.mean());
            double bottom = axes.y(base);
            figure.add(new Mark.Box(x + 3, Math.min(y, bottom), BAR - 6, Math.abs(bottom - y), bar.ink(), 0.35));
            figure.line(x + 3, y, x + BAR - 3, y, bar.ink(), 2.5);
        }
        if (!Double.isNaN(bar.low())) {
            double middle = x + BAR / 2;
            figure.line(middle, axes.y(bar.low()), middle, axes.y(bar.high()), Ink.TEXT, 1.2);
            figure.line(middle - 4, axes.y(bar.low()), middle + 4, axes.y(bar.low()), Ink.TEXT, 1.2);
            figure.line(middle - 4, axes.y(bar.high()), middle + 4, axes.y(bar.high()), Ink.TEXT, 1.2);
        }
        List<Double> shown = shown(bar.values());
        int n = shown.size();
        for (int i = 0; i < n; i++) {
            double shift = n == 1 ? 0 : (i / (n - 1.0) - 0.5) * (BAR - 14);
            figure.add(new Mark.Dot(x + BAR / 2 + shift, axes.y(shown.get(i)), 2.8, bar.ink(), 0.95, true));
        }
    }

    /** Returns all values, or of very many so many that are spread evenly over their order; the least and the greatest always. */
    public static List<Double> shown(List<Double> values) {
        if (values.size() <= MOST_DOTS) {
            return values;
        }
        List<Double> sorted = values.stream().sorted().toList();
        List<Double> shown = new ArrayList<>();
        // stepping by a number without a common divisor keeps neighbours in size from lying side by side
        for (int i = 0; i < MOST_DOTS; i++) {
            long place = i * 61L % MOST_DOTS;
            shown.add(sorted.get((int) Math.round(place * (sorted.size() - 1.0) / (MOST_DOTS - 1))));
        }
        return shown;
    }

    private static void key(Figure figure, List<Group> groups) {
        double x = LEFT;
        for (Bar bar : groups.stream()
                .flatMap(group -> group.bars().stream())
                .collect(Collectors.toMap(Bar::name, one -> one, (a, b) -> a, LinkedHashMap::new))
                .values()) {
            figure.add(new Mark.Box(x, 9, 14, 14, bar.ink(), 0.6));
            figure.text(x + 20, 20, bar.name(), Ink.TEXT);
            x += 34 + 6.6 * bar.name().length();
        }
    }
}
