package dormouse.world;

/**
 * The parameters of a world (foraging model, §2 and §3).
 *
 * @param size cells along each edge of the square torus, 2 to 4096; 50 in {@link #golden2022()}
 * @param foodDensity share of the cells that food is to cover, above 0 and below 1; 0.1 in {@link #golden2022()}. What of it fits
 *     on the board is found out by {@link World#layOut(Task)}
 * @param view cells along each edge of the square that an agent sees, odd, 1 to size; 7 in {@link #golden2022()}
 * @param agents agents on the board, 1 to size²; 1 in {@link #golden2022()}
 */
public record WorldParameters(int size, double foodDensity, int view, int agents) {
    private static final int LARGEST_SIZE = 4096;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException with a sentence that names the key, when one of them is out of its range
     */
    public WorldParameters {
        if (size < 2 || size > LARGEST_SIZE) {
            throw new IllegalArgumentException(
                    "world.size is " + size + ", but must lie between 2 and " + LARGEST_SIZE + " cells");
        }
        if (!(foodDensity > 0 && foodDensity < 1)) {
            throw new IllegalArgumentException(
                    "world.food-density is " + foodDensity + ", but must lie above 0 and below 1");
        }
        if (view < 1 || view > size || view % 2 == 0) {
            throw new IllegalArgumentException(
                    "world.view is " + view + ", but must be an odd number from 1 to world.size (" + size + ")");
        }
        if (agents < 1 || agents > size * size) {
            throw new IllegalArgumentException("world.agents is " + agents
                    + ", but must lie between 1 and the number of cells (" + size * size + ")");
        }
    }

    /** {@return the world of Golden et al. (2022): 50 × 50 cells, a tenth of them food, a view of 7 × 7, one agent} */
    public static WorldParameters golden2022() {
        return new WorldParameters(50, 0.1, 7, 1);
    }

    /**
     * The number of particles of each kind, ceil(size² · foodDensity / (2 · kinds)), of two cells each.
     *
     * @param kinds kinds of food on the board, 0 to 4
     * @return the particles of each of them; 0 when there is no kind
     */
    int particlesOfEachKind(int kinds) {
        return kinds == 0 ? 0 : (int) Math.ceil(size * size * foodDensity / (2.0 * kinds));
    }
}
