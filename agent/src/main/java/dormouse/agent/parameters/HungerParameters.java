package dormouse.agent.parameters;

/**
 * How hunger makes an agent move at random: after h moves without a bite, with probability
 * {@code min(1, ⌊h / movesPerPoint⌋ / pointsToCertainty)} (foraging model, §6; Golden et al. 2022). Keys: {@code agent.hunger.*}.
 *
 * @param movesPerPoint moves without a bite that make a point of hunger; between 1 and 1,000,000; 2
 * @param pointsToCertainty points at which every move is random; between 1 and 1,000,000; 100
 */
public record HungerParameters(int movesPerPoint, int pointsToCertainty) {

    public HungerParameters {
        Check.between("agent.hunger.moves-per-point", movesPerPoint, 1, 1_000_000);
        Check.between("agent.hunger.points-to-certainty", pointsToCertainty, 1, 1_000_000);
    }

    /** Returns the values of Golden et al. (2022). */
    public static HungerParameters golden2022() {
        return new HungerParameters(2, 100);
    }
}
