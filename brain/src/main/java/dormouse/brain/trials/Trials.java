package dormouse.brain.trials;

import java.util.Arrays;

/**
 * Finds out, again and again, which of two ways to do the same takes less time: a trial is a few turns of each, one after the other, and whichever took less
 * time is kept to for a while. The slowest turn of each does not count: the program may have been held up in it. Which way is better may change, as other programs on the machine, and
 * other guests of the same host, need their share of its processors; how long a turn takes says all that matters of that.
 */
public final class Trials {

    /** Turns of a trial, of the first way and the second by turns. */
    public static final int TURNS = 10;

    private final int usesPerTurn;
    private final int fewestBetween;
    private final int growth;
    private final int mostBetween;
    private final long[] spent = new long[2];
    private final long[] slowest = new long[2];
    private int between;
    private boolean firstIsBetter = true;
    private boolean trying = true;
    private int turns;
    private int uses;
    private long turnBegan;

    /**
     * Begins the first trial.
     *
     * @param usesPerTurn how often a way is used in a turn: often enough for some milliseconds, and for the work of turns to be alike
     * @param fewestBetween for how many turns to keep to what was better, at first
     * @param growth how many times as many turns to keep to it each time that it proves better again
     * @param mostBetween for how many turns to keep to it at most
     * @param now the time, ns
     */
    public Trials(int usesPerTurn, int fewestBetween, int growth, int mostBetween, long now) {
        this.usesPerTurn = usesPerTurn;
        this.fewestBetween = fewestBetween;
        this.growth = growth;
        this.mostBetween = mostBetween;
        between = fewestBetween;
        turnBegan = now;
    }

    /** Returns whether to do it the first way now. */
    public boolean first() {
        return trying ? turns % 2 == 0 : firstIsBetter;
    }

    /** Says that it could not be done the way that was wanted: this turn says nothing, and begins again at a time, ns. */
    public void restartTurn(long now) {
        uses = 0;
        turnBegan = now;
    }

    /** Says that it was done once, the way that was wanted. Returns whether the turn ended with it: then {@link #endTurn} is to be called. */
    public boolean count() {
        return ++uses == usesPerTurn;
    }

    /** Ends a turn at a time, ns. */
    public void endTurn(long now) {
        int way = turns++ % 2;
        spent[way] += now - turnBegan;
        slowest[way] = Math.max(slowest[way], now - turnBegan);
        uses = 0;
        turnBegan = now;
        if (trying && turns == TURNS) {
            endTrial();
        } else if (!trying && turns == between) {
            begin(true);
        }
    }

    private void endTrial() {
        boolean better = spent[0] - slowest[0] <= spent[1] - slowest[1];
        between = better == firstIsBetter ? Math.min(mostBetween, growth * between) : fewestBetween;
        firstIsBetter = better;
        begin(false);
    }

    private void begin(boolean trial) {
        trying = trial;
        turns = 0;
        Arrays.fill(spent, 0);
        Arrays.fill(slowest, 0);
    }
}
