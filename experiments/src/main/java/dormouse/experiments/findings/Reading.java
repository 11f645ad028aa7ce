package dormouse.experiments.findings;

import java.util.Objects;

/**
 * Which test of which protocol a value is read from.
 *
 * @param protocol the protocol's name
 * @param lessons how many stages other than tests came before; 1 after U alone
 * @param task the task tested
 */
public record Reading(String protocol, int lessons, String task) {

    private static final String MEASURE = "";

    public Reading {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(task, "task");
    }

    /** Returns the reading of a measure other than performance, by its name. */
    public static Reading measure(String name) {
        return new Reading(name, 0, MEASURE);
    }

    boolean isMeasure() {
        return lessons == 0 && task.equals(MEASURE);
    }
}
