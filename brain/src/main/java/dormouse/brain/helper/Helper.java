package dormouse.brain.helper;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that does small tasks, one after the other, for the thread that has claimed it. A task takes some microseconds, which is less than it takes to wake a
 * thread, so that both look again and again whether there is anything for them; without any task for a while the helper sleeps.
 */
public final class Helper {

    /** How many tasks may be waiting, a power of two: the two of an epoch. */
    private static final int QUEUE = 2;

    /** How often to look before asking for the time, ns: a look takes from 5 to 50, as the processor will have it. */
    private static final int LOOKS_BETWEEN_CLOCKS = 200;

    /** For how long to look again and again before sleeping, ns. A brain needs less between two epochs, and most tasks take less. */
    private static final long PATIENCE = 100_000;

    /** For how long to sleep when waiting for what takes longer, ns. */
    private static final long NAP = 10_000;

    private final int number;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final Runnable[] tasks = new Runnable[QUEUE];
    private Thread thread;
    private volatile int begun;
    private volatile int done;
    private volatile boolean asleep;
    private volatile boolean ending;
    private volatile Throwable failure;

    Helper(int number) {
        this.number = number;
    }

    /** Returns its number among all, from 0. */
    int number() {
        return number;
    }

    boolean claim() {
        return !claimed.get() && claimed.compareAndSet(false, true);
    }

    /** Lets others have the helper, which must have nothing left to do. */
    void release() {
        claimed.set(false);
    }

    /**
     * Hands over a task, to be done when those before it are. What the caller did so far, the task sees.
     *
     * @throws IllegalStateException if two tasks are waiting already
     */
    public void begin(Runnable task) {
        int next = begun;
        if (next - done == QUEUE) {
            throw new IllegalStateException("a helper takes " + QUEUE + " tasks, and no third");
        }
        if (thread == null) {
            start();
        }
        tasks[next & (QUEUE - 1)] = task;
        begun = next + 1;
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    private void start() {
        thread = new Thread(this::work, "dormouse-helper-" + number);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until all tasks are done. What they did, the caller sees then. */
    public void await() {
        long since = 0;
        long waited = 0;
        for (int looks = 1; done != begun; looks++) {
            if (waited > PATIENCE) {
                // leaves this processor to the helper, which may be waiting for its own while others have that
                LockSupport.parkNanos(NAP);
                waited = System.nanoTime() - since;
            } else if (looks % LOOKS_BETWEEN_CLOCKS == 0) {
                since = since == 0 ? System.nanoTime() : since;
                waited = System.nanoTime() - since;
            }
            Thread.onSpinWait();
        }
        rethrowFailure();
    }

    private void rethrowFailure() {
        Throwable thrown = failure;
        if (thrown != null) {
            failure = null;
            Helper.<RuntimeException>rethrow(thrown);
        }
    }

    @SuppressWarnings("unchecked") // what a Runnable throws needs no declaration
    private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private void work() {
        long since = 0;
        int looks = 0;
        while (!ending || begun != done) {
            if (begun != done) {
                doOne();
                looks = 0;
                continue;
            }
            Thread.onSpinWait();
            if (++looks % LOOKS_BETWEEN_CLOCKS == 0) {
                long now = System.nanoTime();
                since = looks == LOOKS_BETWEEN_CLOCKS ? now : since;
                if (now - since > PATIENCE) {
                    sleep();
                    looks = 0;
                }
            }
        }
    }

    private void doOne() {
        int next = done;
        try {
            tasks[next & (QUEUE - 1)].run();
        } catch (Throwable thrown) { // whoever waits for the task gets it
            if (failure == null) {
                failure = thrown;
            }
        }
        done = next + 1;
    }

    private void sleep() {
        asleep = true;
        // looked at once more: whoever hands over a task now sees that the helper sleeps
        if (begun == done && !ending) {
            LockSupport.park(this);
        }
        asleep = false;
    }

    /** Returns whether its thread sleeps, or is about to. */
    boolean isAsleep() {
        return asleep;
    }

    /** Ends the thread when it has done what there is. */
    void end() {
        ending = true;
        Thread its = thread;
        if (its != null) {
            LockSupport.unpark(its);
        }
    }
}
