package dormouse.experiments.cluster;

import akka.actor.typed.ActorRef;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.javadsl.ActorContext;
import dormouse.experiments.cluster.node.Node;

/** The folders that a coordinator sends and receives, an actor each. */
final class Traffic {

    private final ActorContext<CoordinatorMessage> context;

    Traffic(ActorContext<CoordinatorMessage> context) {
        this.context = context;
    }

    /** Sends a run, with what was lived of it, to its owner; again if it was sent before. */
    void send(Piece piece) {
        piece.sentAt = System.nanoTime();
        if (piece.sender == null) {
            piece.sender = context.spawnAnonymous(
                    Sender.create(piece.order.folder().path()), DispatcherSelector.fromConfig(Node.FOR_FILES));
        }
        piece.owner
                .worker()
                .tell(new WorkerMessage.Work(
                        piece.run(),
                        piece.order.settings().render(),
                        piece.order.settings().variant(),
                        piece.order.words(),
                        piece.sender));
    }

    /** Sends no more of a run; its owner has it, or it has none. */
    void stopSending(Piece piece) {
        if (piece.sender != null) {
            context.stop(piece.sender);
            piece.sender = null;
        }
    }

    /** Receives no more of a run; the Dispatch hears when nothing is written any more. */
    void stopReceiving(Piece piece) {
        if (piece.receiver != null) {
            context.stop(piece.receiver);
        }
    }

    /** Receives what a run's owner offers; the Dispatch hears what came of it. */
    void receive(Piece piece, CoordinatorMessage.Offer offer) {
        ActorRef<CoordinatorMessage> self = context.getSelf();
        piece.receiver = context.spawnAnonymous(
                Receiver.create(
                        offer.sender(),
                        piece.landing,
                        problem -> self.tell(new CoordinatorMessage.Landed(
                                offer.session(), offer.run(), offer.number(), offer.parcel(), problem))),
                DispatcherSelector.fromConfig(Node.FOR_FILES));
        context.watchWith(piece.receiver, new CoordinatorMessage.ReceiverGone(offer.run()));
    }
}
