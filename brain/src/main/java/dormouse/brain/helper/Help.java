package dormouse.brain.helper;

/**
 * One brain's way to a helper, for one epoch at a time. A brain whose helper was late, since other programs need the processor, goes without for a
 * while: to wait for a thread that does not run costs more than any help is worth.
 */
public final class Help {

    /** For how many epochs to go without at first: some milliseconds. Twice as many each time, while it goes on like that. */
    private static final int FEWEST_WITHOUT = 64;

    private static final int MOST_WITHOUT = 8_192;

    /** After so many epochs with help in time, the next time counts as the first. */
    private static final int EPOCHS_TO_FORGIVE = 1_000;

    private Helpers helpers = Helpers.none();
    private Helper usual;
    private Helper present;
    private int epochsWithout;
    private int nextWithout = FEWEST_WITHOUT;
    private int inTime;

    /** Says where helpers are from the next epoch on. */
    public void from(Helpers all) {
        helpers = all;
        usual = null;
    }

    /** Returns the helper of this epoch, the same until {@link #end}, or null if there is none. */
    public Helper get() {
        if (present == null && epochsWithout == 0) {
            present = helpers.claim(usual);
            if (present != null) {
                usual = present;
            }
        }
        return present;
    }

    /** Waits until everything that was begun is done. */
    public void await() {
        if (present != null && !present.await()) {
            epochsWithout = nextWithout;
            nextWithout = Math.min(MOST_WITHOUT, 2 * nextWithout);
            inTime = 0;
        }
    }

    /** Ends the epoch: waits as {@link #await} does, and lets others have the helper. */
    public void end() {
        if (present == null) {
            epochsWithout = Math.max(0, epochsWithout - 1);
            return;
        }
        try {
            await();
            if (++inTime == EPOCHS_TO_FORGIVE) {
                nextWithout = FEWEST_WITHOUT;
            }
        } finally {
            present.release();
            present = null;
        }
    }
}
