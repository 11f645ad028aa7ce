package dormouse.world;

/**
 * What a move ate, and where the same kind appeared again (foraging model, §2).
 *
 * @param kind the kind that was eaten; null when nothing was
 * @param value what it is worth in the task: 1 rewarded, -1 punished, 0 irrelevant or nothing eaten
 * @param regrownX x of the new particle's anchor cell, 0 to size - 1; -1 when nothing was eaten
 * @param regrownY y of the new particle's anchor cell, 0 to size - 1; -1 when nothing was eaten
 */
public record Taste(FoodKind kind, int value, int regrownX, int regrownY) {
    /** Nothing was eaten. */
    public static final Taste NOTHING = new Taste(null, 0, -1, -1);

    /** {@return whether a particle was eaten, whatever it is worth} */
    public boolean ate() {
        return kind != null;
    }

    /** {@return whether this was a bite: a particle worth 1 or -1 was eaten (foraging model, §11)} */
    public boolean bite() {
        return value != 0;
    }
}
