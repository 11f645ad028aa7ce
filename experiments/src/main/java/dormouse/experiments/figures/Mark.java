package dormouse.experiments.figures;

import java.util.List;

/** One thing drawn; coordinates in pixels, from the upper left. */
public sealed interface Mark {

    /** A point. */
    record Point(double x, double y) {}

    /** Lines from point to point. */
    record Path(List<Point> points, Ink ink, double width, double opacity, boolean dashed) implements Mark {
        public Path {
            points = List.copyOf(points);
        }
    }

    /** A filled shape. */
    record Area(List<Point> points, Ink ink, double opacity) implements Mark {
        public Area {
            points = List.copyOf(points);
        }
    }

    /** A filled rectangle. */
    record Box(double x, double y, double width, double height, Ink ink, double opacity) implements Mark {}

    /** A disc, or a ring where it is not filled. */
    record Dot(double x, double y, double radius, Ink ink, double opacity, boolean filled) implements Mark {}

    /** A line of text; y is its base line. */
    record Text(double x, double y, String text, Ink ink, double size, Anchor anchor, boolean upwards, boolean bold)
            implements Mark {}

    /** What of a text lies at its place. */
    enum Anchor {
        /** Its beginning. */
        START,
        /** Its middle. */
        MIDDLE,
        /** Its end. */
        END
    }
}
