package dormouse.agent.parameters;

/**
 * Where an agent starts, and the direction it repeats until its brain chooses one (foraging model, §6; Golden et al. 2022). Keys:
 * {@code agent.start.*}.
 *
 * @param x first coordinate, cells; between 0 and {@code world.size} − 1; 0
 * @param y second coordinate, cells; between 0 and {@code world.size} − 1; 0
 * @param dx first coordinate's change by a move, cells; −1, 0 or 1; 1
 * @param dy second coordinate's change by a move, cells; −1, 0 or 1; 1
 */
public record StartParameters(int x, int y, int dx, int dy) {

    public StartParameters {
        Check.between("agent.start.x", x, 0, Integer.MAX_VALUE);
        Check.between("agent.start.y", y, 0, Integer.MAX_VALUE);
        Check.between("agent.start.dx", dx, -1, 1);
        Check.between("agent.start.dy", dy, -1, 1);
    }

    /** Returns the values of Golden et al. (2022). */
    public static StartParameters golden2022() {
        return new StartParameters(0, 0, 1, 1);
    }
}
