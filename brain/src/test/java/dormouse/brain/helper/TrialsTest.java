package dormouse.brain.helper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrialsTest {

    private static final int WITHOUT = 50;
    private static final int TRIAL = Trials.TURN * Trials.TURNS;

    private long time;
    private final Trials trials = new Trials(time);

    /** Lives epochs that take so long with help, and returns how many wanted it. */
    private int live(int epochs, int with) {
        int wanted = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            boolean help = trials.wantHelp();
            wanted += help ? 1 : 0;
            time += help ? with : WITHOUT;
            if (trials.countEpoch()) {
                trials.endTurn(time);
            }
        }
        return wanted;
    }

    @Test
    void aTrialHasAsManyTurnsWithAsWithout() {
        assertThat(live(TRIAL, 40)).isEqualTo(TRIAL / 2);
    }

    @Test
    void whatTookLessTimeIsKeptToTwiceAsLongEachTime() {
        live(TRIAL, 60);
        int between = Trials.TURN * Trials.FEWEST_BETWEEN;
        assertThat(live(between, 60))
                .as("help was expected to be worth it, and was not")
                .isZero();
        live(TRIAL, 60);
        assertThat(live(2 * between, 60)).isZero();
        live(TRIAL, 60);
        assertThat(live(4 * between, 60)).isZero();
        assertThat(live(TRIAL, 60)).isEqualTo(TRIAL / 2);
    }

    @Test
    void aChangeOfWhatIsBetterIsFoundBeforeLong() {
        int longest = Trials.TURN * Trials.MOST_BETWEEN;
        live(10 * longest, 60);
        live(longest + TRIAL, 40);
        assertThat(live(Trials.TURN * Trials.FEWEST_BETWEEN, 40))
                .as("epochs with help")
                .isEqualTo(Trials.TURN * Trials.FEWEST_BETWEEN);
    }

    @Test
    void aPauseOfTheProgramInATurnCountsForNothing() {
        live(Trials.TURN / 2, 40);
        time += 1_000_000_000;
        live(TRIAL - Trials.TURN / 2, 40);
        assertThat(live(Trials.TURN, 40)).as("epochs with help").isEqualTo(Trials.TURN);
    }

    @Test
    void aTurnForWhichThereWasNoHelpBeginsAgain() {
        live(Trials.TURN - 1, 40);
        time += 1_000_000;
        trials.restartTurn(time);
        live(TRIAL, 40);
        assertThat(live(Trials.TURN, 40))
                .as("the time before counted for nothing")
                .isEqualTo(Trials.TURN);
    }

    @Test
    void theLongestTimeBetweenTrialsIsReachedAndNotPassed() {
        live(30 * Trials.TURN * Trials.MOST_BETWEEN, 40);
        int longest = Trials.TURN * Trials.MOST_BETWEEN;
        int wanted = live(4 * (longest + TRIAL), 40);
        assertThat(wanted).isEqualTo(4 * longest + 4 * TRIAL / 2);
    }
}
