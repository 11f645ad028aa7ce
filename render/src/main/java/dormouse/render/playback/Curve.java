package dormouse.render.playback;

import java.util.List;

/**
 * A measured quantity over time, in one stage and task.
 *
 * @param stage label of the stage
 * @param task name of the task; "sleep" asleep
 * @param epochs where each value was measured: the end of its span
 * @param values the values, a mean over the agents
 */
public record Curve(String stage, String task, List<Long> epochs, List<Double> values) {

    public Curve {
        epochs = List.copyOf(epochs);
        values = List.copyOf(values);
    }
}
