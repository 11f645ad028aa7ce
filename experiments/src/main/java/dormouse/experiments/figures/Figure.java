package dormouse.experiments.figures;

import java.util.ArrayList;
import java.util.List;

/** A drawing under way: marks, the later ones above. */
public final class Figure {

    private static final double TEXT_SIZE = 12;

    private final double width;
    private final double height;
    private final String description;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * Creates an empty figure.
     *
     * @param width in pixels
     * @param height in pixels
     * @param description what it shows, for those who don't see it
     */
    public Figure(double width, double height, String description) {
        this.width = width;
        this.height = height;
        this.description = description;
    }

    /** Returns the width in pixels. */
    public double width() {
        return width;
    }

    /** Returns the height in pixels. */
    public double height() {
        return height;
    }

    /** Returns what it shows. */
    public String description() {
        return description;
    }

    /** Returns the marks. */
    public List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** Adds a mark. */
    public void add(Mark mark) {
        marks.add(mark);
    }

    /** Adds a straight line. */
    public void line(double x1, double y1, double x2, double y2, Ink ink, double thickness) {
        add(new Mark.Path(List.of(new Mark.Point(x1, y1), new Mark.Point(x2, y2)), ink, thickness, 1, false));
    }

    /** Adds text that begins at a place. */
    public void text(double x, double y, String text, Ink ink) {
        add(new Mark.Text(x, y, text, ink, TEXT_SIZE, Mark.Anchor.START, false, false));
    }

    /** Adds text around a place. */
    public void centred(double x, double y, String text, Ink ink) {
        add(new Mark.Text(x, y, text, ink, TEXT_SIZE, Mark.Anchor.MIDDLE, false, false));
    }

    /** Adds text that ends at a place. */
    public void rightAligned(double x, double y, String text, Ink ink) {
        add(new Mark.Text(x, y, text, ink, TEXT_SIZE, Mark.Anchor.END, false, false));
    }

    /** Adds text that runs upwards, around a place. */
    public void upwards(double x, double y, String text, Ink ink) {
        add(new Mark.Text(x, y, text, ink, TEXT_SIZE, Mark.Anchor.MIDDLE, true, false));
    }

    /** Adds all marks of another figure, moved. */
    public void add(Figure other, double dx, double dy) {
        for (Mark mark : other.marks) {
            add(moved(mark, dx, dy));
        }
    }

    private static Mark moved(Mark mark, double dx, double dy) {
        if (mark instanceof Mark.Path path) {
            return new Mark.Path(moved(path.points(), dx, dy), path.ink(), path.width(), path.opacity(), path.dashed());
        } else if (mark instanceof Mark.Area area) {
            return new Mark.Area(moved(area.points(), dx, dy), area.ink(), area.opacity());
        } else if (mark instanceof Mark.Box box) {
            return new Mark.Box(box.x() + dx, box.y() + dy, box.width(), box.height(), box.ink(), box.opacity());
        } else if (mark instanceof Mark.Dot dot) {
            return new Mark.Dot(dot.x() + dx, dot.y() + dy, dot.radius(), dot.ink(), dot.opacity(), dot.filled());
        }
        Mark.Text text = (Mark.Text) mark;
        return new Mark.Text(
                text.x() + dx,
                text.y() + dy,
                text.text(),
                text.ink(),
                text.size(),
                text.anchor(),
                text.upwards(),
                text.bold());
    }

    private static List<Mark.Point> moved(List<Mark.Point> points, double dx, double dy) {
        return points.stream()
                .map(point -> new Mark.Point(point.x() + dx, point.y() + dy))
                .toList();
    }
}
