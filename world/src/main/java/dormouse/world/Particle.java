package dormouse.world;

/**
 * A food particle on the board.
 *
 * @param kind how its two cells lie to each other
 * @param x x of its anchor cell, 0 to size - 1
 * @param y y of its anchor cell, 0 to size - 1
 */
public record Particle(FoodKind kind, int x, int y) {}
