package dormouse.brain.engine;

import java.util.concurrent.atomic.AtomicLong;

/** How far one thread has taken a layer, told to another: before which step it is, and how many spikes it had until then. */
final class Progress {

    private static final int COUNT_BITS = 32;

    private final AtomicLong told = new AtomicLong();
    private long begin;

    /** Begins anew before step {@code step}; the other thread must be told of that by other means. */
    void begin(long step) {
        begin = step;
        tell(step, 0);
    }

    /** Tells that the layer is before step {@code step}, and had {@code spikes} spikes; whoever sees this sees those spikes. */
    void tell(long step, int spikes) {
        told.setRelease((step - begin) << COUNT_BITS | spikes);
    }

    /** Returns what was told last, for {@link #step} and {@link #spikes}. */
    long seen() {
        return told.getAcquire();
    }

    long step(long seen) {
        return begin + (seen >> COUNT_BITS);
    }

    int spikes(long seen) {
        return (int) seen;
    }
}
