package dormouse.experiments.cluster;

import akka.actor.typed.ActorRefResolver;
import akka.actor.typed.Behavior;
import akka.actor.typed.PostStop;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.cluster.ClusterEvent;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Down;
import akka.cluster.typed.Subscribe;
import dormouse.experiments.cluster.node.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The coordinator's heart: gives runs to workers that have a place free, receives what they send, and takes back what a dead one had. It
 * remembers nothing that the folders of the runs do not say as well, so that it may die itself.
 */
final class Dispatch extends AbstractBehavior<CoordinatorMessage> {

    private static final Duration TICK = Duration.ofMillis(200);
    /** How long a worker may take to say that it holds what it was sent. */
    private static final long LOST_NANOS = 5_000_000_000L;
    /** How long workers may take to leave. */
    private static final int FAREWELL_TICKS = 15;

    private final Door door;
    private final Traffic traffic;
    private final Consumer<String> say;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<RunKey, Piece> pieces = new HashMap<>();
    private final SortedSet<Piece> queue = new TreeSet<>(Comparator.comparingInt(piece -> piece.order.rank()));
    private boolean stopping;
    private CompletableFuture<Void> closed;
    private int ticksToFarewell = FAREWELL_TICKS;

    private Dispatch(ActorContext<CoordinatorMessage> context, Door door, Consumer<String> say) {
        super(context);
        this.door = door;
        traffic = new Traffic(context);
        this.say = say;
    }

    /**
     * Creates one.
     *
     * @param say hears what a user wants to know
     */
    static Behavior<CoordinatorMessage> create(Version own, Optional<Secret> secret, Consumer<String> say) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> {
            timers.startTimerWithFixedDelay(new CoordinatorMessage.Tick(), TICK);
            Cluster.get(context.getSystem())
                    .subscriptions()
                    .tell(new Subscribe<>(
                            context.messageAdapter(
                                    ClusterEvent.UnreachableMember.class, CoordinatorMessage.Silent::new),
                            ClusterEvent.UnreachableMember.class));
            Door door = new Door(own, secret, ActorRefResolver.get(context.getSystem()));
            return new Dispatch(context, door, say);
        }));
    }

    @Override
    public Receive<CoordinatorMessage> createReceive() {
        return newReceiveBuilder()
                .onMessage(CoordinatorMessage.Hello.class, this::onHello)
                .onMessage(CoordinatorMessage.Proof.class, this::onProof)
                .onMessage(CoordinatorMessage.Status.class, this::onStatus)
                .onMessage(CoordinatorMessage.Came.class, this::onCame)
                .onMessage(CoordinatorMessage.Said.class, this::onSaid)
                .onMessage(CoordinatorMessage.Offer.class, this::onOffer)
                .onMessage(CoordinatorMessage.Goodbye.class, this::onGoodbye)
                .onMessage(CoordinatorMessage.Gone.class, this::onGone)
                .onMessage(CoordinatorMessage.Submit.class, this::onSubmit)
                .onMessage(CoordinatorMessage.Ready.class, this::onReady)
                .onMessage(CoordinatorMessage.Withdraw.class, this::onWithdraw)
                .onMessage(CoordinatorMessage.Landed.class, this::onLanded)
                .onMessage(CoordinatorMessage.ReceiverGone.class, this::onReceiverGone)
                .onMessage(CoordinatorMessage.Silent.class, this::onSilent)
                .onMessage(CoordinatorMessage.Tick.class, message -> onTick())
                .onMessage(CoordinatorMessage.Close.class, this::onClose)
                .onSignal(PostStop.class, signal -> onPostStop())
                .build();
    }

    // --- workers come and go
    // -------------------------------------------------------------------------------------------

    private Behavior<CoordinatorMessage> onHello(CoordinatorMessage.Hello message) {
        door.knock(message);
        return this;
    }

    private Behavior<CoordinatorMessage> onProof(CoordinatorMessage.Proof message) {
        Optional<Door.Admitted> admitted = door.judge(message);
        if (admitted.isEmpty()) {
            return this;
        }
        Session session = new Session(admitted.get().session(), admitted.get().hello());
        // the same process through a new connection: the old one has not been missed yet
        boolean again = false;
        for (Session old : List.copyOf(sessions.values())) {
            if (old.process().equals(session.process())) {
                again = true;
                getContext().unwatch(old.worker());
                lose(old, false);
            }
        }
        sessions.put(session.id(), session);
        getContext().watchWith(session.worker(), new CoordinatorMessage.Gone(session.id()));
        session.worker()
                .tell(new WorkerMessage.Welcome(session.id(), admitted.get().proof()));
        session.is(message.places(), message.holding());
        say.accept("Worker " + session.name() + (again ? " is back" : " joined") + ": "
                + (session.places() == 1 ? "1 run" : session.places() + " runs") + " at a time.");
        settle(session);
        return handOut();
    }

    private Behavior<CoordinatorMessage> onStatus(CoordinatorMessage.Status message) {
        Session session = sessions.get(message.session());
        if (session == null) {
            return this;
        }
        session.is(message.places(), message.holding());
        settle(session);
        return handOut();
    }

    /** Makes what a worker holds and what it was given the same. */
    private void settle(Session session) {
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

    private Behavior<CoordinatorMessage> onGoodbye(CoordinatorMessage.Goodbye message) {
        Session session = sessions.get(message.session());
        if (session != null) {
            getContext().unwatch(session.worker());
            say.accept("Worker " + session.name() + " has left.");
            lose(session, false);
        }
        return handOut();
    }

    private Behavior<CoordinatorMessage> onGone(CoordinatorMessage.Gone message) {
        Session session = sessions.get(message.session());
        if (session != null) {
            if (closed == null) {
                int runs = session.owned().size();
                String then =
                        runs == 0 ? "." : runs == 1 ? "; its run goes on elsewhere." : "; its runs go on elsewhere.";
                say.accept("Worker " + session.name() + " is lost" + then);
            }
            lose(session, true);
        }
        return handOut();
    }

    /** Nobody but the coordinator says who is dead; who was only slow comes again. */
    private Behavior<CoordinatorMessage> onSilent(CoordinatorMessage.Silent message) {
        Cluster cluster = Cluster.get(getContext().getSystem());
        if (!message.event()
                .member()
                .uniqueAddress()
                .equals(cluster.selfMember().uniqueAddress())) {
            cluster.manager().tell(new Down(message.event().member().address()));
        }
        return this;
    }

    private void lose(Session session, boolean died) {
        sessions.remove(session.id());
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

    // --- runs go out and come in
    // ---------------------------------------------------------------------------------------

    private Behavior<CoordinatorMessage> onSubmit(CoordinatorMessage.Submit message) {
        Piece piece = new Piece(message.order());
        pieces.put(piece.run(), piece);
        if (stopping) {
            end(piece, Parcel.STOPPED);
            return this;
        }
        queue.add(piece);
        sessions.values().stream()
                .filter(session -> session.holding().contains(piece.run()))
                .findFirst()
                .ifPresent(this::settle);
        return handOut();
    }

    private Behavior<CoordinatorMessage> handOut() {
        while (!queue.isEmpty() && !stopping) {
            Session roomiest = sessions.values().stream()
                    .max(Comparator.comparingInt(Session::free))
                    .filter(session -> session.free() > 0)
                    .orElse(null);
            Piece piece = queue.stream()
                    .filter(one -> one.receiver == null)
                    .findFirst()
                    .orElse(null);
            if (roomiest == null || piece == null) {
                return this;
            }
            queue.remove(piece);
            piece.give(roomiest, Order.Grant.NEW);
            if (piece.ready) {
                traffic.send(piece);
            }
        }
        return this;
    }

    private Behavior<CoordinatorMessage> onReady(CoordinatorMessage.Ready message) {
        Piece piece = pieces.get(message.run());
        if (piece == null) {
            return this;
        }
        piece.ready = true;
        if (piece.owner != null && !piece.owner.holding().contains(piece.run())) {
            traffic.send(piece);
        }
        return this;
    }

    private Behavior<CoordinatorMessage> onWithdraw(CoordinatorMessage.Withdraw message) {
        Piece piece = pieces.remove(message.run());
        if (piece != null) {
            queue.remove(piece);
            if (piece.owner != null) {
                piece.owner.worker().tell(new WorkerMessage.Drop(piece.run()));
            }
            piece.takeBack();
            traffic.stopSending(piece);
        }
        return handOut();
    }

    private Piece ofSession(String session, RunKey run) {
        Piece piece = pieces.get(run);
        return piece != null && piece.owner != null && piece.owner.id().equals(session) && piece.ending == null
                ? piece
                : null;
    }

    private Behavior<CoordinatorMessage> onCame(CoordinatorMessage.Came message) {
        Piece piece = ofSession(message.session(), message.run());
        if (piece != null) {
            piece.came(message.progress());
        }
        return this;
    }

    private Behavior<CoordinatorMessage> onSaid(CoordinatorMessage.Said message) {
        Piece piece = ofSession(message.session(), message.run());
        if (piece != null && message.warning()) {
            piece.order.listener().warning(message.sentence());
        } else if (piece != null) {
            piece.order.listener().message(message.sentence());
        }
        return this;
    }

    private Behavior<CoordinatorMessage> onOffer(CoordinatorMessage.Offer message) {
        Session session = sessions.get(message.session());
        if (session == null) {
            return this;
        }
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
        return this;
    }

    private Behavior<CoordinatorMessage> onLanded(CoordinatorMessage.Landed message) {
        Piece piece = ofSession(message.session(), message.run());
        if (piece == null) {
            return this;
        }
        if (message.problem() != null) {
            fail(piece, message);
            return this;
        }
        piece.landed = message.number();
        piece.reachedSomething();
        Session session = piece.owner;
        session.worker().tell(new WorkerMessage.Received(message.run(), message.number()));
        if (message.parcel().kind() == Parcel.Kind.CHECKPOINT) {
            return this;
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
        return handOut();
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

    private Behavior<CoordinatorMessage> onReceiverGone(CoordinatorMessage.ReceiverGone message) {
        Piece piece = pieces.get(message.run());
        if (piece != null) {
            piece.receiver = null;
            if (piece.ending != null) {
                piece.ending.run();
            }
        }
        return handOut();
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

    // --- the end
    // -------------------------------------------------------------------------------------------------------

    private Behavior<CoordinatorMessage> onTick() {
        if (!stopping
                && pieces.values().stream().anyMatch(piece -> piece.order.stop().getAsBoolean())) {
            stopping = true;
            for (Piece piece : new ArrayList<>(queue)) {
                end(piece, Parcel.STOPPED);
            }
            sessions.values().forEach(session -> session.worker().tell(new WorkerMessage.StopAll()));
        }
        if (closed != null) {
            sessions.values().forEach(session -> session.worker().tell(leave()));
            ticksToFarewell--;
            if (sessions.isEmpty() || ticksToFarewell < 0) {
                closed.complete(null);
            }
        }
        return this;
    }

    private WorkerMessage leave() {
        return new WorkerMessage.Leave(stopping ? "the batch was stopped" : "the batch is done");
    }

    private Behavior<CoordinatorMessage> onClose(CoordinatorMessage.Close message) {
        closed = message.closed();
        return onTick();
    }

    private Behavior<CoordinatorMessage> onPostStop() {
        for (Piece piece : pieces.values()) {
            IllegalStateException problem = new IllegalStateException("the coordinator's actors stopped");
            piece.order.granted().completeExceptionally(problem);
            piece.order.ended().completeExceptionally(problem);
        }
        return this;
    }
}
