package dormouse.render.playback;

/**
 * A place on an agent's trail.
 *
 * @param epoch the epoch that ended there
 * @param x first coordinate of the cell
 * @param y second coordinate of the cell
 * @param kind number of the kind of food eaten there, −1 if none was
 * @param value what that was worth: 1, −1 or 0
 */
public record Step(long epoch, int x, int y, int kind, int value) {

    /** Returns whether something was eaten there. */
    public boolean ate() {
        return kind >= 0;
    }
}
