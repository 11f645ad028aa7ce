package dormouse.agent.protocol;

import java.util.List;
import java.util.Objects;

/**
 * A named list of stages that an agent lives through, in order.
 *
 * @param name the protocol's name, such as {@code interleaved-sleep}
 * @param question what it asks, in a sentence
 * @param stages at least one
 */
public record Protocol(String name, String question, List<Stage> stages) {

    public Protocol {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(question, "question");
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("protocol " + name + " has no stages, but needs at least one");
        }
    }

    /** Returns the greatest number of aeons the protocol can take: the sum of its stages' lengths. */
    public long aeons() {
        return stages.stream().mapToLong(Stage::aeons).sum();
    }
}
