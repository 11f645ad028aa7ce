package dormouse.world;

/**
 * The four kinds of food. A particle is two cells, its anchor (x, y) and (x + {@link #dx()}, y + {@link #dy()}); how the two lie
 * to each other is its kind (foraging model, §2). The order of the constants is the order in which a world is laid out.
 */
public enum FoodKind {
    /** (x, y) and (x + 1, y). */
    HORIZONTAL(1, 0),
    /** (x, y) and (x, y + 1). */
    VERTICAL(0, 1),
    /** (x, y) and (x + 1, y + 1). */
    POSITIVE_DIAGONAL(1, 1),
    /** (x, y) and (x + 1, y - 1). */
    NEGATIVE_DIAGONAL(1, -1);

    private final int dx;
    private final int dy;

    FoodKind(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    /** {@return how far the second cell lies from the anchor along x, in cells: 0 or 1} */
    public int dx() {
        return dx;
    }

    /** {@return how far the second cell lies from the anchor along y, in cells: -1, 0 or 1} */
    public int dy() {
        return dy;
    }
}
