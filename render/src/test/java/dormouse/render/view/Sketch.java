package dormouse.render.view;

import dormouse.render.canvas.Canvas;
import dormouse.render.canvas.Rect;
import dormouse.render.canvas.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** A canvas that notes what is drawn on it, and where. */
final class Sketch implements Canvas {

    /** A filled shape, by its middle. */
    record Mark(double x, double y, double width, double height, int colour) {}

    /** A text. */
    record Word(String text, double x, double y) {}

    final List<Mark> fills = new ArrayList<>();
    final List<Mark> polygons = new ArrayList<>();
    final List<Word> words = new ArrayList<>();
    private final double width;
    private final double height;

    Sketch(double width, double height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public double density() {
        return 1;
    }

    @Override
    public void fill(Rect area, int colour) {
        fills.add(new Mark(area.centreX(), area.centreY(), area.width(), area.height(), colour));
    }

    @Override
    public void polygon(double[] corners, int colour) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < corners.length; i += 2) {
            left = Math.min(left, corners[i]);
            right = Math.max(right, corners[i]);
            top = Math.min(top, corners[i + 1]);
            bottom = Math.max(bottom, corners[i + 1]);
        }
        polygons.add(new Mark((left + right) / 2, (top + bottom) / 2, right - left, bottom - top, colour));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thick, int colour) {}

    @Override
    public void text(String text, double x, double middle, TextStyle style, Align align, int colour) {
        words.add(new Word(text, x, middle));
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        return 0.55 * style.size() * text.length();
    }

    @Override
    public void clip(Rect area) {}

    @Override
    public void unclip() {}

    /** Returns whether a shape of a colour was drawn with its middle at a place. */
    boolean has(double x, double y, int colour) {
        return polygons.stream()
                .anyMatch(mark ->
                        Math.abs(mark.x() - x) < 1.5 && Math.abs(mark.y() - y) < 1.5 && mark.colour() == colour);
    }

    /** Returns whether a text was written that contains this. */
    boolean says(String part) {
        return words.stream().anyMatch(word -> word.text().contains(part));
    }
}
