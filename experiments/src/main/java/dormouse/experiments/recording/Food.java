package dormouse.experiments.recording;

/**
 * A particle of food on the board.
 *
 * @param kind number of its kind in {@link TraceHeader#kinds()}
 * @param x first coordinate of its anchor
 * @param y second coordinate of its anchor
 */
public record Food(int kind, int x, int y) {}
