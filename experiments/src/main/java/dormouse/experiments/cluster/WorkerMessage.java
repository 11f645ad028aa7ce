package dormouse.experiments.cluster;

import akka.actor.typed.ActorRef;
import akka.cluster.ClusterEvent;
import akka.cluster.typed.SelfUp;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a worker's Liaison hears: from the coordinator, and from its own program. */
sealed interface WorkerMessage {

    /** Prove that you may join; an empty number asks for no proof. */
    record Challenge(String nonce) implements WorkerMessage, Wire {}

    /** You may not, and why. */
    record Refused(String sentence) implements WorkerMessage, Wire {}

    /** You may: this is how you name yourself from now on; and the coordinator's own proof. */
    record Welcome(String session, String proof) implements WorkerMessage, Wire {}

    /**
     * Compute a run.
     *
     * @param config its whole configuration, as text
     * @param variant which of its protocol's variants it is
     * @param words the command line, for the manifest
     * @param sender has what was lived of it
     */
    record Work(RunKey run, String config, String variant, List<String> words, ActorRef<SenderMessage> sender)
            implements WorkerMessage, Wire {}

    /** A folder was received. */
    record Received(RunKey run, long number) implements WorkerMessage, Wire {}

    /** A run is not this worker's, or no more. */
    record Drop(RunKey run) implements WorkerMessage, Wire {}

    /** All runs are to stop at their next aeon's end. */
    record StopAll() implements WorkerMessage, Wire {}

    /** There is no more work, and why. */
    record Leave(String sentence) implements WorkerMessage, Wire {}

    /** This node is a member of the cluster. */
    record Up(SelfUp event) implements WorkerMessage {}

    /** Somebody is silent. */
    record Silent(ClusterEvent.UnreachableMember event) implements WorkerMessage {}

    /** A run's folder is to be sent; the future tells whether it was. */
    record Ship(Assignment assignment, Parcel parcel, CompletableFuture<Boolean> shipped) implements WorkerMessage {}

    /** A message of a run to the coordinator. */
    record Tell(Telling telling) implements WorkerMessage {}

    /** What was lived of a run is here, or not: then the problem is not null. */
    record Fetched(Assignment assignment, IOException problem) implements WorkerMessage {}

    /** Time to look around. */
    record Tick() implements WorkerMessage {}

    /** The worker leaves. */
    record Bye() implements WorkerMessage {}

    /** A message that needs the session's name. */
    @FunctionalInterface
    interface Telling {
        CoordinatorMessage by(String session);
    }
}
