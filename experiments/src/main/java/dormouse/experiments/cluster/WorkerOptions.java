package dormouse.experiments.cluster;

import dormouse.experiments.cluster.node.Address;
import dormouse.experiments.cluster.node.NodeOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * How a worker works.
 *
 * @param coordinator where its coordinator listens
 * @param node how it meets it; where it listens itself counts only if {@code chosen}
 * @param chosen whether its address was chosen; otherwise it is the one from which it reaches the coordinator
 * @param places how many runs it computes at a time
 * @param scratch where its runs lie until they are sent
 * @param search how long it looks for a coordinator that is gone
 */
public record WorkerOptions(
        Address coordinator, NodeOptions node, boolean chosen, int places, Path scratch, Duration search) {

    public WorkerOptions {
        Objects.requireNonNull(coordinator, "coordinator");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(scratch, "scratch");
        Objects.requireNonNull(search, "search");
        if (places < 1) {
            throw new IllegalArgumentException("a worker with " + places + " places");
        }
    }
}
