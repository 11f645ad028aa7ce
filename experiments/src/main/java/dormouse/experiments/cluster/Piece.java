package dormouse.experiments.cluster;

import akka.actor.typed.ActorRef;
import dormouse.experiments.cluster.files.Landing;
import dormouse.experiments.run.Progress;
import java.util.Optional;

/** A run as the coordinator knows it, from when it is to be handed out until it has ended. */
final class Piece {

    /** How often in a row workers may die over a run before it counts as their killer. */
    private static final int MOST_DEATHS = 5;

    final Order order;
    /** Puts what comes of it in its place; remembers what is there. */
    final Landing landing;
    /** Who computes it; null while nobody does. */
    Session owner;
    /** Whether its folder was taken, so that it may be sent and received. */
    boolean ready;
    /** What sends its folder to its owner; null if nothing does. */
    ActorRef<SenderMessage> sender;

    long sentAt;
    /** What receives its folder from its owner; null if nothing does. */
    ActorRef<ReceiverMessage> receiver;
    /** The number of the last offer that was received in this session. */
    long landed = -1;
    /** How it ends as soon as no Receiver writes any more; null if it does not. */
    Runnable ending;

    private boolean begun;
    private long aeons;
    private int deaths;

    Piece(Order order) {
        this.order = order;
        landing = new Landing(order.folder().path());
    }

    RunKey run() {
        return order.run();
    }

    /** Its owner died. Returns whether that happened too often, with nothing reached between. */
    boolean diedOnceMore() {
        deaths++;
        return deaths >= MOST_DEATHS;
    }

    void reachedSomething() {
        deaths = 0;
    }

    /** Gives it to a worker. */
    void give(Session session, Order.Grant grant) {
        owner = session;
        owner.owned().add(run());
        landed = -1;
        order.granted().complete(Optional.of(grant));
    }

    /** Takes it from its worker. */
    void takeBack() {
        if (owner != null) {
            owner.owned().remove(run());
            owner = null;
        }
    }

    /** Tells its listener how it comes on. What is lived again, since a worker died, is not told again. */
    void came(Progress progress) {
        if (!begun) {
            begun = true;
            aeons = progress.aeons();
            order.listener().begins(progress);
        } else if (progress.aeons() > aeons) {
            aeons = progress.aeons();
            order.listener().progress(progress);
        }
    }
}
