package dormouse.experiments.cluster;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorRefResolver;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.PostStop;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.cluster.ClusterEvent;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.SelfUp;
import akka.cluster.typed.Subscribe;
import dormouse.experiments.cluster.files.Landing;
import dormouse.experiments.cluster.node.Node;
import dormouse.experiments.cluster.node.Secret;
import dormouse.experiments.config.ConfigurationException;
import dormouse.experiments.run.UserErrorException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A worker's side of one connection: is let in, takes runs, sends what comes of them; ends with the connection. */
final class Liaison extends AbstractBehavior<WorkerMessage> {

    private static final Duration TICK = Duration.ofSeconds(1);
    /** A busy coordinator takes its time to answer. */
    private static final int TICKS_BETWEEN_HELLOS = 5;

    private final Terms terms;
    private final Hands hands;
    private final Link link;
    private final CompletableFuture<Farewell> farewell;
    private final akka.actor.Address coordinatorAddress;
    private final String nonce = Secret.nonce();
    private final Map<RunKey, Shipment> shipments = new HashMap<>();
    private final Set<Assignment> fetching = new HashSet<>();
    private ActorRef<CoordinatorMessage> coordinator;
    private String theirNonce = "";
    private String session;
    private int ticksToHello;
    private long offers;

    /** A folder that is being sent. */
    private record Shipment(
            CoordinatorMessage.Offer offer, ActorRef<SenderMessage> sender, CompletableFuture<Boolean> shipped) {}

    /**
     * Why a connection ended.
     *
     * @param how in which way
     * @param sentence what to tell; may be empty
     */
    record Farewell(How how, String sentence) {
        enum How {
            /** The coordinator let nobody in, or not this worker. */
            REFUSED,
            /** The coordinator has no more work. */
            DONE,
            /** This worker wanted to leave. */
            LEFT,
            /** The coordinator is gone. */
            LOST
        }
    }

    private Liaison(
            ActorContext<WorkerMessage> context,
            Terms terms,
            Hands hands,
            Link link,
            CompletableFuture<Farewell> farewell) {
        super(context);
        this.terms = terms;
        this.hands = hands;
        this.link = link;
        this.farewell = farewell;
        coordinatorAddress = Node.address(terms.coordinator());
    }

    static Behavior<WorkerMessage> create(Terms terms, Hands hands, Link link, CompletableFuture<Farewell> farewell) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> {
            timers.startTimerWithFixedDelay(new WorkerMessage.Tick(), TICK);
            Cluster cluster = Cluster.get(context.getSystem());
            cluster.subscriptions()
                    .tell(new Subscribe<>(context.messageAdapter(SelfUp.class, WorkerMessage.Up::new), SelfUp.class));
            cluster.subscriptions()
                    .tell(new Subscribe<>(
                            context.messageAdapter(ClusterEvent.UnreachableMember.class, WorkerMessage.Silent::new),
                            ClusterEvent.UnreachableMember.class));
            return new Liaison(context, terms, hands, link, farewell);
        }));
    }

    @Override
    public Receive<WorkerMessage> createReceive() {
        return newReceiveBuilder()
                .onMessage(WorkerMessage.Up.class, message -> onUp())
                .onMessage(WorkerMessage.Silent.class, this::onSilent)
                .onMessage(WorkerMessage.Challenge.class, this::onChallenge)
                .onMessage(WorkerMessage.Refused.class, message -> end(Farewell.How.REFUSED, message.sentence()))
                .onMessage(WorkerMessage.Welcome.class, this::onWelcome)
                .onMessage(WorkerMessage.Work.class, this::onWork)
                .onMessage(WorkerMessage.Fetched.class, this::onFetched)
                .onMessage(WorkerMessage.Ship.class, this::onShip)
                .onMessage(WorkerMessage.Received.class, this::onReceived)
                .onMessage(WorkerMessage.Drop.class, this::onDrop)
                .onMessage(WorkerMessage.Tell.class, this::onTell)
                .onMessage(WorkerMessage.StopAll.class, message -> onStopAll())
                .onMessage(WorkerMessage.Leave.class, this::onLeave)
                .onMessage(WorkerMessage.Tick.class, message -> onTick())
                .onMessage(WorkerMessage.Bye.class, message -> onBye())
                .onSignal(Terminated.class, signal -> end(Farewell.How.LOST, ""))
                .onSignal(PostStop.class, signal -> end(Farewell.How.LOST, ""))
                .build();
    }

    private Behavior<WorkerMessage> onUp() {
        coordinator = ActorRefResolver.get(getContext().getSystem()).resolveActorRef(coordinatorAddress + "/user");
        getContext().watch(coordinator);
        return onTick();
    }

    private Behavior<WorkerMessage> onSilent(WorkerMessage.Silent message) {
        return message.event().member().address().equals(coordinatorAddress) ? end(Farewell.How.LOST, "") : this;
    }

    private Behavior<WorkerMessage> onChallenge(WorkerMessage.Challenge message) {
        theirNonce = message.nonce();
        if (theirNonce.isEmpty() && terms.node().secret().isPresent()) {
            return end(
                    Farewell.How.REFUSED,
                    "the coordinator knows no secret, so that anybody could be it: give it --secret-file as well");
        }
        String proof = theirNonce.isEmpty() ? "" : proof("worker").orElse("");
        coordinator.tell(new CoordinatorMessage.Proof(getContext().getSelf(), proof, terms.places(), hands.holding()));
        return this;
    }

    private Optional<String> proof(String role) {
        String self = ActorRefResolver.get(getContext().getSystem())
                .toSerializationFormat(getContext().getSelf());
        return terms.node().secret().map(secret -> secret.proof(role, self, nonce, theirNonce));
    }

    private Behavior<WorkerMessage> onWelcome(WorkerMessage.Welcome message) {
        if (farewell.isDone()) {
            return this;
        }
        Optional<String> expected = proof("coordinator");
        if (expected.isPresent() && !Secret.same(expected.get(), message.proof())) {
            return end(Farewell.How.REFUSED, "the coordinator has another secret than this worker's --secret-file");
        }
        session = message.session();
        link.up(getContext().getSelf());
        return this;
    }

    private Behavior<WorkerMessage> onTick() {
        if (coordinator == null) {
            return this;
        }
        if (session == null) {
            if (ticksToHello > 0) {
                ticksToHello--;
                return this;
            }
            ticksToHello = TICKS_BETWEEN_HELLOS;
            coordinator.tell(new CoordinatorMessage.Hello(
                    getContext().getSelf(), terms.process(), terms.name(), terms.version(), nonce));
        } else {
            coordinator.tell(new CoordinatorMessage.Status(session, terms.places(), hands.holding()));
            shipments.values().forEach(shipment -> coordinator.tell(shipment.offer()));
        }
        return this;
    }

    private Behavior<WorkerMessage> onWork(WorkerMessage.Work message) {
        if (farewell.isDone() || hands.has(message.run())) {
            return this;
        }
        Assignment assignment;
        try {
            assignment = Terms.assignment(message, hands.newFolder());
        } catch (UserErrorException | ConfigurationException e) {
            return end(Farewell.How.REFUSED, e.getMessage());
        }
        hands.expect(assignment);
        fetching.add(assignment);
        ActorRef<WorkerMessage> self = getContext().getSelf();
        getContext()
                .spawnAnonymous(
                        Receiver.create(
                                message.sender(),
                                new Landing(assignment.folder().path()),
                                problem -> self.tell(new WorkerMessage.Fetched(assignment, problem))),
                        DispatcherSelector.fromConfig(Node.FOR_FILES));
        return this;
    }

    private Behavior<WorkerMessage> onFetched(WorkerMessage.Fetched message) {
        if (!fetching.remove(message.assignment())) {
            return this;
        }
        if (message.problem() == null && !message.assignment().dropped()) {
            terms.say().accept(message.assignment().run() + ": begun.");
            hands.begin(message.assignment());
        } else {
            // the coordinator sees that it is not held, and sends it again
            hands.forget(message.assignment());
        }
        return this;
    }

    private Behavior<WorkerMessage> onShip(WorkerMessage.Ship message) {
        RunKey run = message.assignment().run();
        ActorRef<SenderMessage> sender = getContext()
                .spawnAnonymous(
                        Sender.create(message.assignment().folder().path()),
                        DispatcherSelector.fromConfig(Node.FOR_FILES));
        offers++;
        CoordinatorMessage.Offer offer = new CoordinatorMessage.Offer(session, run, offers, message.parcel(), sender);
        shipments.put(run, new Shipment(offer, sender, message.shipped()));
        coordinator.tell(offer);
        return this;
    }

    private Behavior<WorkerMessage> onReceived(WorkerMessage.Received message) {
        Shipment shipment = shipments.get(message.run());
        if (shipment != null && shipment.offer().number() == message.number()) {
            conclude(message.run(), true);
        }
        return this;
    }

    private Behavior<WorkerMessage> onDrop(WorkerMessage.Drop message) {
        hands.drop(message.run());
        conclude(message.run(), false);
        return this;
    }

    private void conclude(RunKey run, boolean arrived) {
        Shipment shipment = shipments.remove(run);
        if (shipment != null) {
            getContext().stop(shipment.sender());
            shipment.shipped().complete(arrived);
        }
    }

    private Behavior<WorkerMessage> onTell(WorkerMessage.Tell message) {
        coordinator.tell(message.telling().by(session));
        return this;
    }

    private Behavior<WorkerMessage> onStopAll() {
        hands.stopAll();
        return this;
    }

    private Behavior<WorkerMessage> onLeave(WorkerMessage.Leave message) {
        sayGoodbye();
        return end(Farewell.How.DONE, message.sentence());
    }

    private Behavior<WorkerMessage> onBye() {
        sayGoodbye();
        return end(Farewell.How.LEFT, "");
    }

    /** So that the coordinator need not wait to miss this worker. */
    private void sayGoodbye() {
        if (session != null) {
            coordinator.tell(new CoordinatorMessage.Goodbye(session));
        }
    }

    /** The first end counts; the program ends the actor system then. What was not here yet is not held. */
    private Behavior<WorkerMessage> end(Farewell.How how, String sentence) {
        fetching.forEach(hands::forget);
        fetching.clear();
        link.down();
        farewell.complete(new Farewell(how, sentence));
        return Behaviors.same();
    }
}
