package dormouse.agent.protocol;

import dormouse.world.Task;
import java.util.Objects;

/**
 * The conditions an agent lives under for one aeon or more: what it does, with which food, and how it sleeps. Two successive aeons
 * with equal phases are one stretch of life; where the phase changes, the world is laid out afresh.
 *
 * @param activity what the agent does
 * @param task the food in the world and its values; {@link Task#EMPTY} asleep
 * @param uniformSleep asleep: every hidden neuron is driven alike (the control of spec §9); false awake
 */
public record Phase(Activity activity, Task task, boolean uniformSleep) {

    public Phase {
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(task, "task");
    }

    /** Returns a phase that is awake: unsupervised, training or a test. */
    public static Phase awake(Activity activity, Task task) {
        return new Phase(activity, task, false);
    }

    /** Returns a phase of sleep, driven by each neuron's own past activity or, if {@code uniform}, by its mean. */
    public static Phase sleep(boolean uniform) {
        return new Phase(Activity.SLEEP, Task.EMPTY, uniform);
    }

    /** Returns whether the agent sleeps. */
    public boolean asleep() {
        return activity == Activity.SLEEP;
    }

    /** Returns whether the network learns. */
    public boolean plastic() {
        return activity.plastic();
    }
}
