package dormouse.brain.helper;

import dormouse.brain.trials.Trials;
import java.util.function.LongSupplier;

/** One brain's way to a helper, for one epoch at a time, and as long as an epoch takes less time with it ({@link Trials}): the first way is with help. */
public final class Help {

    /** Epochs of a turn, some 20 ms: as many of training as of sleep where aeons of both alternate. */
    static final int TURN = 400;

    /** Turns between two trials, at first: soon again, since who else needs the processors changes. */
    private static final int FEWEST_BETWEEN = 8;

    private static final int GROWTH = 2;

    /** The same at last: other programs come and go. */
    private static final int MOST_BETWEEN = 512;

    private final LongSupplier clock;
    private final Trials trials;
    private Helpers helpers = Helpers.none();
    private Helper usual;
    private Helper present;

    /** Creates help that has no helpers yet. */
    public Help() {
        this(System::nanoTime);
    }

    /** Creates the same, with a clock of its own, ns. */
    Help(LongSupplier clock) {
        this.clock = clock;
        trials = new Trials(TURN, FEWEST_BETWEEN, GROWTH, MOST_BETWEEN, clock.getAsLong());
    }

    /** Says where helpers are from the next epoch on. */
    public void from(Helpers all) {
        helpers = all;
        usual = null;
    }

    /** Returns the helper of this epoch, the same until {@link #end}, or null if there is none. */
    public Helper get() {
        if (present == null && trials.first()) {
            present = helpers.claim(usual);
            usual = present == null ? usual : present;
        }
        return present;
    }

    /** Waits until everything that was begun is done. */
    public void await() {
        if (present != null) {
            present.await();
        }
    }

    /** Ends the epoch: waits as {@link #await} does, and lets others have the helper. */
    public void end() {
        boolean asWanted = trials.first() == (present != null);
        if (present != null) {
            try {
                present.await();
            } finally {
                present.release();
                present = null;
            }
        }
        if (!asWanted) {
            trials.restartTurn(clock.getAsLong());
        } else if (trials.count()) {
            trials.endTurn(clock.getAsLong());
        }
    }
}
