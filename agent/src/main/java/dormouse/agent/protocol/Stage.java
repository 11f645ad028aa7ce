package dormouse.agent.protocol;

import java.util.Objects;
import java.util.Optional;

/**
 * One stage of a protocol.
 *
 * @param name its short name, such as U, T1, t1, S(T1)
 * @param course what happens in it
 * @param aeons its length in aeons, at least 1; with {@code until} the longest it may take
 * @param until an earlier end, if any
 * @param freezeStrongest at the stage's beginning each output neuron's strongest excitatory inputs of this share are frozen; 0 to below
 *     1, 0 for none
 * @param freezeHiddenAfter whether the hidden layer is frozen for good when the stage ends (spec §7)
 */
public record Stage(
        String name,
        Course course,
        int aeons,
        Optional<Proficiency> until,
        double freezeStrongest,
        boolean freezeHiddenAfter) {

    public Stage {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(course, "course");
        Objects.requireNonNull(until, "until");
        if (aeons < 1) {
            throw new IllegalArgumentException("stage " + name + " has " + aeons + " aeons, but must have at least 1");
        }
        if (!(freezeStrongest >= 0 && freezeStrongest < 1)) {
            throw new IllegalArgumentException("stage " + name + ": freeze-strongest is " + freezeStrongest
                    + ", but must lie between 0 and below 1");
        }
    }

    /** Returns whether this stage is a test of performance. */
    public boolean isTest() {
        return course instanceof Course.Test;
    }
}
