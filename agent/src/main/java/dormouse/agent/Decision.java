package dormouse.agent;

/**
 * A move that was chosen.
 *
 * @param direction cell of the 3 × 3 square, 0 to 8; 4 is staying
 * @param hungry whether hunger chose it (spec §6)
 */
public record Decision(int direction, boolean hungry) {

    /** Returns the cells moved along x: −1, 0 or 1. */
    public int dx() {
        return direction / 3 - 1;
    }

    /** Returns the cells moved along y: −1, 0 or 1. */
    public int dy() {
        return direction % 3 - 1;
    }
}
