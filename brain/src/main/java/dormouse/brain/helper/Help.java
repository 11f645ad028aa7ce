package dormouse.brain.helper;

import java.util.function.LongSupplier;

/** One brain's way to a helper, for one epoch at a time, and as long as it is {@link Trials worth it}. */
public final class Help {

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
        trials = new Trials(clock.getAsLong());
    }

    /** Says where helpers are from the next epoch on. */
    public void from(Helpers all) {
        helpers = all;
        usual = null;
    }

    /** Returns the helper of this epoch, the same until {@link #end}, or null if there is none. */
    public Helper get() {
        if (present == null && trials.wantHelp()) {
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
        boolean asWanted = trials.wantHelp() == (present != null);
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
        } else if (trials.countEpoch()) {
            trials.endTurn(clock.getAsLong());
        }
    }
}
