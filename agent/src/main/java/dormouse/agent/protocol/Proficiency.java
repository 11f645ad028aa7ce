package dormouse.agent.protocol;

/**
 * A stage's early end: it ends at the first aeon boundary at which the last {@code bites} bites, all of this stage, have reached
 * {@code performance} (spec: foraging-experiments, until-proficient).
 *
 * @param performance share of rewarded bites, above 0 and at most 1 (0.7)
 * @param bites how many bites are looked back on, 1 to 10,000 (100)
 */
public record Proficiency(double performance, int bites) {

    public Proficiency {
        if (!(performance > 0 && performance <= 1)) {
            throw new IllegalArgumentException(
                    "until.performance is " + performance + ", but must lie above 0 and at most at 1");
        }
        if (bites < 1 || bites > 10_000) {
            throw new IllegalArgumentException("until.bites is " + bites + ", but must lie between 1 and 10000");
        }
    }
}
