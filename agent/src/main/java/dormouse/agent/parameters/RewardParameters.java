package dormouse.agent.parameters;

/**
 * The reward signal (dopamine) after each move; no unit (foraging model, §2; Golden et al. 2022). Keys: {@code agent.reward.*}.
 *
 * @param rewarded after a bite of food worth +1; any finite number; 1
 * @param punished after a bite of food worth −1; any finite number; −0.001
 * @param strongPunishment whether {@code stronglyPunished} takes the place of {@code punished}; off
 * @param stronglyPunished after a bite of food worth −1, with {@code strongPunishment}; any finite number; −0.5
 * @param otherwise after any other move awake: no food, or food worth nothing; any finite number; −0.0001
 * @param asleep after every epoch of sleep; any finite number; 0.5
 */
public record RewardParameters(
        double rewarded,
        double punished,
        boolean strongPunishment,
        double stronglyPunished,
        double otherwise,
        double asleep) {

    public RewardParameters {
        Check.finite("agent.reward.rewarded", rewarded);
        Check.finite("agent.reward.punished", punished);
        Check.finite("agent.reward.strongly-punished", stronglyPunished);
        Check.finite("agent.reward.otherwise", otherwise);
        Check.finite("agent.reward.asleep", asleep);
    }

    /** Returns the values of Golden et al. (2022). */
    public static RewardParameters golden2022() {
        return new RewardParameters(1.0, -0.001, false, -0.5, -0.0001, 0.5);
    }
}
