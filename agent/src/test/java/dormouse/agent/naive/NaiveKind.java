package dormouse.agent.naive;

/** The kinds of food, each with the way from its first cell to its second (§2). */
public enum NaiveKind {
    HORIZONTAL(0, 1, 0),
    VERTICAL(1, 0, 1),
    POSITIVE_DIAGONAL(2, 1, 1),
    NEGATIVE_DIAGONAL(3, 1, -1);

    /** The place of the kind in the order in which kinds are laid out. */
    public final int number;

    public final int dx;
    public final int dy;

    NaiveKind(int number, int dx, int dy) {
        this.number = number;
        this.dx = dx;
        this.dy = dy;
    }
}
