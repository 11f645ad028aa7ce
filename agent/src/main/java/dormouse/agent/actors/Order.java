package dormouse.agent.actors;

import java.util.concurrent.CompletableFuture;

/** What a run's habitat is told from outside the run. */
sealed interface Order extends Habitat.Message {

    /** Begin the run, or go on from its checkpoint. */
    record Start() implements Order {}

    /** Begin no further epoch. */
    record Pause() implements Order {}

    /** Go on after a pause. */
    record Resume() implements Order {}

    /** Hand over the state at the next aeon's end. */
    record Checkpoint(CompletableFuture<byte[]> state) implements Order {}

    /** End the run at the present aeon's end, even after a pause. */
    record Stop() implements Order {}
}
