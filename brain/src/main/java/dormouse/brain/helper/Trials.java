package dormouse.brain.helper;

import java.util.Arrays;

/**
 * Finds out, again and again, whether help is worth it: a trial is a few turns of epochs with and without, one after the other, and whichever took less
 * time is kept to for a while. The slowest turn of each does not count: the program may have been held up in it. Other programs on the machine, and other guests of the same host, need their share of its processors, and now and then
 * more of it; how long an epoch takes says all that matters of that.
 */
final class Trials {

    /** Epochs of a turn, some 20 ms: as many of training as of sleep where aeons of both alternate. */
    static final int TURN = 400;

    /** Turns of a trial, with and without by turns. */
    static final int TURNS = 10;

    /** For how many turns to keep to what was better, at first; twice as many each time that it proves better again. */
    static final int FEWEST_BETWEEN = 8;

    static final int MOST_BETWEEN = 512;

    private final long[] spent = new long[2];
    private final long[] slowest = new long[2];
    private int between = FEWEST_BETWEEN;
    private boolean worth = true;
    private boolean trying = true;
    private int turns;
    private int epochs;
    private long turnBegan;

    /** Begins the first trial at a time, ns. */
    Trials(long now) {
        turnBegan = now;
    }

    /** Returns whether to ask for help in this epoch. */
    boolean wantHelp() {
        return trying ? turns % 2 == 0 : worth;
    }

    /** Says that there was none to be had: this turn says nothing, and begins again. */
    void restartTurn(long now) {
        epochs = 0;
        turnBegan = now;
    }

    /** Says that an epoch ended as was wanted. Returns whether its turn did as well: then {@link #endTurn} is to be called. */
    boolean countEpoch() {
        return ++epochs == TURN;
    }

    /** Ends a turn at a time, ns. */
    void endTurn(long now) {
        int way = turns++ % 2;
        spent[way] += now - turnBegan;
        slowest[way] = Math.max(slowest[way], now - turnBegan);
        epochs = 0;
        turnBegan = now;
        if (trying && turns == TURNS) {
            endTrial();
        } else if (!trying && turns == between) {
            begin(true);
        }
    }

    private void endTrial() {
        boolean better = spent[0] - slowest[0] <= spent[1] - slowest[1];
        between = better == worth ? Math.min(MOST_BETWEEN, 2 * between) : FEWEST_BETWEEN;
        worth = better;
        begin(false);
    }

    private void begin(boolean trial) {
        trying = trial;
        turns = 0;
        Arrays.fill(spent, 0);
        Arrays.fill(slowest, 0);
    }
}
