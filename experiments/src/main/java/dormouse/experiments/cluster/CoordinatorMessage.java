package dormouse.experiments.cluster;

import akka.actor.typed.ActorRef;
import akka.cluster.ClusterEvent;
import dormouse.experiments.run.Progress;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the coordinator's Dispatch hears: from workers, and from its own program. */
sealed interface CoordinatorMessage {

    /**
     * A worker would like to join.
     *
     * @param process names the worker's process, whatever connection it speaks through
     * @param name how a user is told of it
     * @param nonce a fresh random number, for the coordinator's proof
     */
    record Hello(ActorRef<WorkerMessage> worker, String process, String name, Version version, String nonce)
            implements CoordinatorMessage, Wire {}

    /**
     * It proves that it may.
     *
     * @param proof what only a node that knows the secret can compute; empty without one
     * @param places how many runs it computes at a time
     * @param holding runs that it computes already
     */
    record Proof(ActorRef<WorkerMessage> worker, String proof, int places, List<RunKey> holding)
            implements CoordinatorMessage, Wire {}

    /** What a worker is at; sent now and then, so that what was lost on its way mends. */
    record Status(String session, int places, List<RunKey> holding) implements CoordinatorMessage, Wire {}

    /** A run begins or comes on. */
    record Came(String session, RunKey run, Progress progress) implements CoordinatorMessage, Wire {}

    /** A run says something to the user. */
    record Said(String session, RunKey run, boolean warning, String sentence) implements CoordinatorMessage, Wire {}

    /** A run's folder is to be fetched; said again until it is received. */
    record Offer(String session, RunKey run, long number, Parcel parcel, ActorRef<SenderMessage> sender)
            implements CoordinatorMessage, Wire {}

    /** A worker leaves; it holds nothing. */
    record Goodbye(String session) implements CoordinatorMessage, Wire {}

    /** A worker is dead, or its connection is. */
    record Gone(String session) implements CoordinatorMessage {}

    /** A run is to be handed out. */
    record Submit(Order order) implements CoordinatorMessage {}

    /** The folder of a run that was granted is there. */
    record Ready(RunKey run) implements CoordinatorMessage {}

    /** A run cannot be handed out after all. */
    record Withdraw(RunKey run) implements CoordinatorMessage {}

    /** A folder is in place, or not: then the problem is not null. */
    record Landed(String session, RunKey run, long number, Parcel parcel, IOException problem)
            implements CoordinatorMessage {}

    /** A Receiver writes no more. */
    record ReceiverGone(RunKey run) implements CoordinatorMessage {}

    /** Somebody is silent. */
    record Silent(ClusterEvent.UnreachableMember event) implements CoordinatorMessage {}

    /** Time to look around. */
    record Tick() implements CoordinatorMessage {}

    /** There is no more to do; the future is completed when all workers have left, or been told to. */
    record Close(CompletableFuture<Void> closed) implements CoordinatorMessage {}
}
