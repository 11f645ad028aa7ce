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

    public Reading {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(task, "task");
    }
}
