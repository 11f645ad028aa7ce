package dormouse.brain.trials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrialsTest {

    /** How long the second way takes. */
    private static final int SECOND = 50;

    private static final int TURN = 400;
    private static final int FEWEST_BETWEEN = 8;
    private static final int MOST_BETWEEN = 512;
    private static final int TRIAL = TURN * Trials.TURNS;

    private long time;
    private final Trials trials = new Trials(TURN, FEWEST_BETWEEN, 2, MOST_BETWEEN, time);

    /** Does it so often, where the first way takes so long, and returns how often it was done that way. */
    private int use(int times, int first) {
        int wanted = 0;
        for (int n = 0; n < times; n++) {
            boolean way = trials.first();
            wanted += way ? 1 : 0;
            time += way ? first : SECOND;
            if (trials.count()) {
                trials.endTurn(time);
            }
        }
        return wanted;
    }

    @Test
    void aTrialHasAsManyTurnsOfOneWayAsOfTheOther() {
        assertThat(use(TRIAL, 40)).isEqualTo(TRIAL / 2);
    }

    @Test
    void whatTookLessTimeIsKeptToTwiceAsLongEachTime() {
        use(TRIAL, 60);
        int between = TURN * FEWEST_BETWEEN;
        assertThat(use(between, 60))
                .as("the first way was expected to be better, and was not")
                .isZero();
        use(TRIAL, 60);
        assertThat(use(2 * between, 60)).isZero();
        use(TRIAL, 60);
        assertThat(use(4 * between, 60)).isZero();
        assertThat(use(TRIAL, 60)).isEqualTo(TRIAL / 2);
    }

    @Test
    void aChangeOfWhatIsBetterIsFoundBeforeLong() {
        int longest = TURN * MOST_BETWEEN;
        use(10 * longest, 60);
        use(longest + TRIAL, 40);
        assertThat(use(TURN * FEWEST_BETWEEN, 40)).as("uses of the first way").isEqualTo(TURN * FEWEST_BETWEEN);
    }

    @Test
    void aPauseOfTheProgramInATurnCountsForNothing() {
        use(TURN / 2, 40);
        time += 1_000_000_000;
        use(TRIAL - TURN / 2, 40);
        assertThat(use(TURN, 40)).as("uses of the first way").isEqualTo(TURN);
    }

    @Test
    void aTurnThatCouldNotBeDoneAsWantedBeginsAgain() {
        use(TURN - 1, 40);
        time += 1_000_000;
        trials.restartTurn(time);
        use(TRIAL, 40);
        assertThat(use(TURN, 40)).as("the time before counted for nothing").isEqualTo(TURN);
    }

    @Test
    void theLongestTimeBetweenTrialsIsReachedAndNotPassed() {
        use(30 * TURN * MOST_BETWEEN, 40);
        int longest = TURN * MOST_BETWEEN;
        int wanted = use(4 * (longest + TRIAL), 40);
        assertThat(wanted).isEqualTo(4 * longest + 4 * TRIAL / 2);
    }
}
