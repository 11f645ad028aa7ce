package dormouse.experiments.batch;

import akka.actor.typed.ActorRef;

/** What the Batch actor hears. */
sealed interface BatchMessage {

    /** A worker has nothing to do. */
    record Idle(ActorRef<WorkerMessage> worker) implements BatchMessage {}

    /** A piece of work is done, well or not. */
    record Done(int piece) implements BatchMessage {}
}
