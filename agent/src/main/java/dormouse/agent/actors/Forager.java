package dormouse.agent.actors;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import dormouse.agent.Mind;
import dormouse.agent.Turn;

/** The life of one agent: supervises its senses and its brain, and sets them going. */
final class Forager extends AbstractBehavior<Forager.Message> {

    /** What a forager is told. */
    sealed interface Message permits LiveEpoch, BeginAeon, EndAeon, Lend {}

    /** Live one epoch; its report goes to the habitat. */
    record LiveEpoch(long epoch) implements Message {}

    /** An aeon begins, and what holds for it. */
    record BeginAeon(Turn turn) implements Message, Brain.Message {}

    /** An aeon has ended; where its stage ended as well, the hidden layer may be frozen. */
    record EndAeon(boolean freezeHidden) implements Message, Brain.Message {}

    private final int agent;
    private final ActorRef<Brain.Message> brain;
    private final ActorRef<SensoryLayer.Message> senses;

    private Forager(
            ActorContext<Message> context,
            int agent,
            Mind mind,
            ActorRef<Environment.Message> environment,
            ActorRef<Habitat.Message> habitat) {
        super(context);
        this.agent = agent;
        DispatcherSelector lane = DispatcherSelector.sameAsParent();
        brain = context.spawn(Brain.create(agent, mind, environment, habitat), "brain", lane);
        senses = context.spawn(SensoryLayer.create(brain), "sensory-layer", lane);
        context.watch(brain);
        context.watch(senses);
    }

    static Behavior<Message> create(
            int agent, Mind mind, ActorRef<Environment.Message> environment, ActorRef<Habitat.Message> habitat) {
        return Supervision.stopAtFailure(
                Behaviors.setup(context -> new Forager(context, agent, mind, environment, habitat)));
    }

    @Override
    public Receive<Message> createReceive() {
        return newReceiveBuilder()
                .onMessage(LiveEpoch.class, this::onLiveEpoch)
                .onMessage(BeginAeon.class, this::onBeginAeon)
                .onMessage(EndAeon.class, this::onEndAeon)
                .onMessage(Lend.class, this::onLend)
                .onSignal(ChildFailed.class, this::onChildFailed)
                .build();
    }

    private Behavior<Message> onLiveEpoch(LiveEpoch live) {
        brain.tell(new Brain.Choose(live.epoch(), senses));
        return this;
    }

    private Behavior<Message> onBeginAeon(BeginAeon begin) {
        brain.tell(begin);
        return this;
    }

    private Behavior<Message> onEndAeon(EndAeon end) {
        brain.tell(end);
        return this;
    }

    private Behavior<Message> onLend(Lend lend) {
        brain.tell(lend);
        return this;
    }

    private Behavior<Message> onChildFailed(ChildFailed failed) {
        throw Supervision.failure(failed, " of agent " + agent);
    }
}
