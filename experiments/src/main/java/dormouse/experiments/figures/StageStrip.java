package dormouse.experiments.figures;

import java.util.List;

/** A strip in the colours of stages, along a horizontal axis. */
public final class StageStrip {

    /** Its height in pixels. */
    public static final double HEIGHT = 20;

    private static final double LETTER = 7.5;
    private static final double GAP = 1;

    /**
     * A stage.
     *
     * @param name what is written on it where it is wide enough
     * @param from where it begins, on the axis
     * @param to where it ends
     * @param ink its colour
     */
    public record Span(String name, double from, double to, Ink ink) {}

    private StageStrip() {}

    /** Draws spans below a frame whose bottom is at {@code top}, and lightly behind the frame itself. */
    public static void draw(Figure figure, Axes axes, List<Span> spans, double top, double frameTop) {
        for (Span span : spans) {
            double x = axes.x(span.from());
            double width = Math.max(0.5, axes.x(span.to()) - x - GAP);
            figure.add(new Mark.Box(x, frameTop, width, top - frameTop, span.ink(), 0.07));
            figure.add(new Mark.Box(x, top + 3, width, HEIGHT - 3, span.ink(), 0.85));
            if (width > LETTER * span.name().length() + 4) {
                figure.add(new Mark.Text(
                        x + width / 2, top + HEIGHT - 5, span.name(), Ink.PAPER, 11, Mark.Anchor.MIDDLE, false, true));
            }
        }
    }
}
