package dormouse.experiments.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The runs that a coordinator has not finished yet: which wait, and who computes which. Gives them to workers that have a place free, receives
 * what they send, and takes back what a dead one had. Used by one actor alone.
 */
final class Ledger {

    /** How long a worker may take to say that it holds what it was sent. */
    private static final long LOST_NANOS = 5_000_000_000L;

    private final Traffic traffic;
    private final Map<RunKey, Piece> pieces = new HashMap<>();
    private final SortedSet<Piece> queue = new TreeSet<>(Comparator.comparingInt(piece -> piece.order.rank()));
    private boolean stopping;

    Ledger(Traffic traffic) {
        this.traffic = traffic;
    }

    /** Notes a run that is to be computed; a worker that holds it already keeps it. */
    void submit(Order order, Collection<Session> sessions) {
        Piece piece = new Piece(order);
        pieces.put(piece.run(), piece);
        if (stopping) {
            end(piece, Parcel.STOPPED);
            return;
        }
        queue.add(piece);
        sessions.stream()
                .filter(session -> session.holding().contains(piece.run()))
                .findFirst()
                .ifPresent(this::settle);
    }

    /** Gives what waits to workers with places free, the roomiest first. */
    void handOut(Collection<Session> sessions) {
        while (!queue.isEmpty() && !stopping) {
            Session roomiest = sessions.stream()
                    .max(Comparator.comparingInt(Session::free))
                    .filter(session -> session.free() > 0)
                    .orElse(null);
            Piece piece = queue.stream()
                    .filter(one -> one.receiver == null)
                    .findFirst()
                    .orElse(null);
            if (roomiest == null || piece == null) {
                return;
            }
            queue.remove(piece);
            piece.give(roomiest, Order.Grant.NEW);
            if (piece.ready) {
                traffic.send(piece);
            }
        }
    }

    /** The folder of a run is there: its owner may have it. */
    void ready(RunKey run) {
        Piece piece = pieces.get(run);
        if (piece == null) {
            return;
        }
        piece.ready = true;
        if (piece.owner != null && !piece.owner.holding().contains(piece.run())) {
            traffic.send(piece);
        }
    }

    /** A run cannot be computed after all. */
    void withdraw(RunKey run) {
        Piece piece = pieces.remove(run);
        if (piece != null) {
            queue.remove(piece);
            if (piece.owner != null) {
                piece.owner.worker().tell(new WorkerMessage.Drop(piece.run()));
            }
            piece.takeBack();
            traffic.stopSending(piece);
        }
    }

    /** Makes what a worker holds and what it was given the same. */
    void settle(Session session) {
        for (RunKey run : session.holding()) {
            Piece piece = pieces.get(run);
            if (piece != null && piece.owner == null && piece.ending == null && !stopping) {
                queue.remove(piece);
                traffic.stopSending(piece);
                piece.give(session, Order.Grant.ADOPTED);
            } else if (piece == null ? !session.young() : piece.owner != session) {
                session.worker().tell(new WorkerMessage.Drop(run));
            }
        }
        for (RunKey run : session.owned()) {
            Piece piece = pieces.get(run);
            boolean lost = piece.ready
                    && piece.receiver == null
                    && piece.ending == null
                    && !session.holding().contains(run)
                    && System.nanoTime() - piece.sentAt > LOST_NANOS;
            if (lost) {
                traffic.send(piece);
            }
        }
        if (stopping) {
            session.worker().tell(new WorkerMessage.StopAll());
        }
    }

    /** A worker is gone: others go on with what it had. */
    void takeBack(Session session, boolean died) {
        for (RunKey run : List.copyOf(session.owned())) {
            Piece piece = pieces.get(run);
            piece.takeBack();
            traffic.stopSending(piece);
            traffic.stopReceiving(piece);
            if (piece.ending != null) {
                continue;
            }
            if (died && piece.diedOnceMore()) {
                end(
                        piece,
                        Parcel.failed(
                                "the workers that computed " + run + " died, each before its next checkpoint", false));
            } else if (stopping) {
                end(piece, Parcel.STOPPED);
            } else {
                queue.add(piece);
            }
        }
    }

    /** A run comes on. */
    void came(CoordinatorMessage.Came message) {
        Piece piece = ofSession(message.session(), message.run());
        if (piece != null) {
            piece.came(message.progress());
        }
    }

    /** A run says something. */
    void said(CoordinatorMessage.Said message) {
        Piece piece = ofSession(message.session(), message.run());
        if (piece != null && message.warning()) {
            piece.order.listener().warning(message.sentence());
        } else if (piece != null) {
            piece.order.listener().message(message.sentence());
        }
    }

    /** A worker has something of a run to send. */
    void offered(Session session, CoordinatorMessage.Offer message) {
        Piece piece = ofSession(message.session(), message.run());
        if (piece == null) {
            boolean unknownYet = !pieces.containsKey(message.run()) && session.young();
            if (!unknownYet) {
                session.worker().tell(new WorkerMessage.Drop(message.run()));
            }
        } else if (piece.landed == message.number()) {
            session.worker().tell(new WorkerMessage.Received(message.run(), message.number()));
        } else if (piece.ready && piece.receiver == null) {
            traffic.stopSending(piece);
            traffic.receive(piece, message);
        }
    }

    /** What was offered is in place, or could not be put there. */
    void landed(CoordinatorMessage.Landed message) {
        Piece piece = ofSession(message.session(), message.run());
        if (piece == null) {
            return;
        }
        if (message.problem() != null) {
            fail(piece, message);
            return;
        }
        piece.landed = message.number();
        piece.reachedSomething();
        Session session = piece.owner;
        session.worker().tell(new WorkerMessage.Received(message.run(), message.number()));
        if (message.parcel().kind() == Parcel.Kind.CHECKPOINT) {
            return;
        }
        boolean givenBack = message.parcel().kind() == Parcel.Kind.STOPPED && !stopping;
        piece.takeBack();
        session.is(
                session.places(),
                session.holding().stream()
                        .filter(run -> !run.equals(message.run()))
                        .toList());
        if (givenBack) {
            queue.add(piece);
        } else {
            end(piece, message.parcel());
        }
    }

    /** What arrived damaged, broke off, or could not be written is offered again, but not for ever. */
    private void fail(Piece piece, CoordinatorMessage.Landed message) {
        if (piece.diedOnceMore()) {
            piece.owner.worker().tell(new WorkerMessage.Drop(piece.run()));
            piece.takeBack();
            String problem = message.problem().getMessage();
            end(piece, Parcel.failed("what was computed of " + piece.run() + " cannot be kept: " + problem, false));
        }
    }

    /** Nothing is written to the folder of a run any more. */
    void receiverGone(RunKey run) {
        Piece piece = pieces.get(run);
        if (piece != null) {
            piece.receiver = null;
            if (piece.ending != null) {
                piece.ending.run();
            }
        }
    }

    /** Returns whether somebody wants the runs to stop who has not been heard yet. */
    boolean toStop() {
        return !stopping
                && pieces.values().stream().anyMatch(piece -> piece.order.stop().getAsBoolean());
    }

    /** Hands nothing out any more, and ends what waits; what is computed ends when its workers have sent it. */
    void stop() {
        stopping = true;
        for (Piece piece : new ArrayList<>(queue)) {
            end(piece, Parcel.STOPPED);
        }
    }

    boolean stopping() {
        return stopping;
    }

    /** Lets nobody wait for a run any more. */
    void breakDown(RuntimeException problem) {
        for (Piece piece : pieces.values()) {
            piece.order.granted().completeExceptionally(problem);
            piece.order.ended().completeExceptionally(problem);
        }
    }

    /** Returns a run if this session computes it; null otherwise. */
    private Piece ofSession(String session, RunKey run) {
        Piece piece = pieces.get(run);
        return piece != null && piece.owner != null && piece.owner.id().equals(session) && piece.ending == null
                ? piece
                : null;
    }

    private void end(Piece piece, Parcel parcel) {
        queue.remove(piece);
        traffic.stopSending(piece);
        piece.ending = () -> {
            pieces.remove(piece.run());
            piece.order.granted().complete(Optional.empty());
            piece.order.ended().complete(parcel);
        };
        if (piece.receiver == null) {
            piece.ending.run();
        }
    }
}
