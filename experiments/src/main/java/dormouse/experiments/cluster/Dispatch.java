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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The coordinator's heart: lets workers in, sees them go, and has the {@link Ledger} do what follows for the runs. It remembers nothing that
 * the folders of the runs do not say as well, so that it may die itself.
 */
final class Dispatch extends AbstractBehavior<CoordinatorMessage> {

    private static final Duration TICK = Duration.ofMillis(200);
    /** How long workers may take to leave. */
    private static final int FAREWELL_TICKS = 15;

    private final Door door;
    private final Ledger ledger;
    private final Consumer<String> say;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private CompletableFuture<Void> closed;
    private int ticksToFarewell = FAREWELL_TICKS;

    private Dispatch(ActorContext<CoordinatorMessage> context, Door door, Consumer<String> say) {
        super(context);
        this.door = door;
        ledger = new Ledger(new Traffic(context));
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
                sessions.remove(old.id());
                ledger.takeBack(old, false);
            }
        }
        sessions.put(session.id(), session);
        getContext().watchWith(session.worker(), new CoordinatorMessage.Gone(session.id()));
        session.worker()
                .tell(new WorkerMessage.Welcome(session.id(), admitted.get().proof()));
        session.is(message.places(), message.holding());
        say.accept("Worker " + session.name() + (again ? " is back" : " joined") + ": "
                + (session.places() == 1 ? "1 run" : session.places() + " runs") + " at a time.");
        ledger.settle(session);
        ledger.handOut(sessions.values());
        return this;
    }

    private Behavior<CoordinatorMessage> onStatus(CoordinatorMessage.Status message) {
        Session session = sessions.get(message.session());
        if (session == null) {
            return this;
        }
        session.is(message.places(), message.holding());
        ledger.settle(session);
        ledger.handOut(sessions.values());
        return this;
    }

    private Behavior<CoordinatorMessage> onGoodbye(CoordinatorMessage.Goodbye message) {
        Session session = sessions.get(message.session());
        if (session != null) {
            getContext().unwatch(session.worker());
            if (closed == null) {
                say.accept("Worker " + session.name() + " has left.");
            }
            sessions.remove(session.id());
            ledger.takeBack(session, false);
        }
        ledger.handOut(sessions.values());
        return this;
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
            sessions.remove(session.id());
            ledger.takeBack(session, true);
        }
        ledger.handOut(sessions.values());
        return this;
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

    // --- runs go out and come in
    // ---------------------------------------------------------------------------------------

    private Behavior<CoordinatorMessage> onSubmit(CoordinatorMessage.Submit message) {
        ledger.submit(message.order(), sessions.values());
        ledger.handOut(sessions.values());
        return this;
    }

    private Behavior<CoordinatorMessage> onReady(CoordinatorMessage.Ready message) {
        ledger.ready(message.run());
        return this;
    }

    private Behavior<CoordinatorMessage> onWithdraw(CoordinatorMessage.Withdraw message) {
        ledger.withdraw(message.run());
        ledger.handOut(sessions.values());
        return this;
    }

    private Behavior<CoordinatorMessage> onCame(CoordinatorMessage.Came message) {
        ledger.came(message);
        return this;
    }

    private Behavior<CoordinatorMessage> onSaid(CoordinatorMessage.Said message) {
        ledger.said(message);
        return this;
    }

    private Behavior<CoordinatorMessage> onOffer(CoordinatorMessage.Offer message) {
        Session session = sessions.get(message.session());
        if (session != null) {
            ledger.offered(session, message);
        }
        return this;
    }

    private Behavior<CoordinatorMessage> onLanded(CoordinatorMessage.Landed message) {
        ledger.landed(message);
        ledger.handOut(sessions.values());
        return this;
    }

    private Behavior<CoordinatorMessage> onReceiverGone(CoordinatorMessage.ReceiverGone message) {
        ledger.receiverGone(message.run());
        ledger.handOut(sessions.values());
        return this;
    }

    // --- the end
    // -------------------------------------------------------------------------------------------------------

    private Behavior<CoordinatorMessage> onTick() {
        if (ledger.toStop()) {
            ledger.stop();
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
        return new WorkerMessage.Leave(ledger.stopping() ? "the batch was stopped" : "the batch is done");
    }

    private Behavior<CoordinatorMessage> onClose(CoordinatorMessage.Close message) {
        closed = message.closed();
        return onTick();
    }

    private Behavior<CoordinatorMessage> onPostStop() {
        ledger.breakDown(new IllegalStateException("the coordinator's actors stopped"));
        return this;
    }
}
