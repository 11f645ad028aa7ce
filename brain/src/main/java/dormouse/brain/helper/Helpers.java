package dormouse.brain.helper;

import java.util.ArrayList;
import java.util.List;

/**
 * The helpers of a program: as many as there are processors that no brain's own thread needs. They change how long an epoch takes and nothing else.
 * Safe for use by many threads.
 */
public final class Helpers implements AutoCloseable {

    private final int processors;
    private final List<Helper> helpers;
    private int atWork;
    private volatile int toSpare;

    /** Creates the helpers of {@code processors} processors, 1 or more. Their threads start when first needed. */
    public Helpers(int processors) {
        this.processors = processors;
        List<Helper> all = new ArrayList<>();
        for (int number = 0; number < processors - 1; number++) {
            all.add(new Helper(number));
        }
        helpers = List.copyOf(all);
    }

    /** Returns helpers of which there are none. */
    public static Helpers none() {
        return new Helpers(1);
    }

    /** Says that so many brains begin to be at work at the same time as all others. Those of the last processors then go without. */
    public void enter(int brains) {
        changeAtWork(brains);
    }

    /** Says that so many brains are at work no more. */
    public void leave(int brains) {
        changeAtWork(-brains);
    }

    private synchronized void changeAtWork(int brains) {
        atWork += brains;
        toSpare = atWork == 0 ? 0 : Math.max(0, processors - atWork);
    }

    /** Returns a helper that nobody else has until it is {@link Helper#release released}, {@code usual} if it may be, or null if none is free. */
    Helper claim(Helper usual) {
        int count = toSpare;
        if (count == 0) {
            return null;
        }
        if (usual != null && usual.number() < count && usual.claim()) {
            return usual;
        }
        for (int k = 0; k < count; k++) {
            if (helpers.get(k).claim()) {
                return helpers.get(k);
            }
        }
        return null;
    }

    /** Ends the threads of all helpers; to be called when no brain is at work any more. */
    @Override
    public synchronized void close() {
        atWork = Integer.MAX_VALUE / 2; // nobody gets any from now on
        toSpare = 0;
        helpers.forEach(Helper::end);
    }
}
