package dormouse.experiments.cli;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What Ctrl-C does: the first time runs are asked to stop at their next aeon's end, the second time the program ends at once. Runs
 * ask it whether to stop.
 */
final class Interrupt implements BooleanSupplier {
    private final AtomicInteger requests = new AtomicInteger();
    private final Consumer<String> messages;
    private final Runnable halt;

    /**
     * Creates one that nobody has asked yet.
     *
     * @param messages hears what to tell the user
     * @param halt ends the program at once
     */
    Interrupt(Consumer<String> messages, Runnable halt) {
        this.messages = messages;
        this.halt = halt;
    }

    /** Ctrl-C was pressed. */
    void request() {
        if (requests.incrementAndGet() == 1) {
            messages.accept("Stopping at the end of this aeon; Ctrl-C again stops at once.");
        } else {
            halt.run();
        }
    }

    /** Returns whether runs should stop. */
    @Override
    public boolean getAsBoolean() {
        return requests.get() > 0;
    }
}
