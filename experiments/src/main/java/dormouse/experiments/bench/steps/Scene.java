package dormouse.experiments.bench.steps;

import java.util.Locale;

/** What an agent is at while its steps are timed. */
public enum Scene {
    /** Awake, in the first aeons of the unsupervised stage. */
    EARLY,
    /** Awake, training on a task that it has been trained on. */
    TRAINED,
    /** Asleep after that training. */
    ASLEEP;

    /** Returns whether an agent must have been trained for it. */
    boolean needsTraining() {
        return this != EARLY;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
