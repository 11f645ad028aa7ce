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

/** The life of one agent: supervises its senses and its brain, and sets them going. */
final class Forager extends AbstractBehavior<Forager.Message> {

    /** What a forager is told. */
    sealed interface Message permits EndAeon, Lend {}

    /** An aeon has ended; where its stage ended as well, the hidden layer may be frozen. */
    record EndAeon(boolean freezeHidden) implements Message, Brain.Message {}

    private final String whose;
    private final ActorRef<Brain.Message> brain;

    private Forager(
            ActorContext<Message> context,
            int agent,
            Mind mind,
            ActorRef<Environment.Message> environment,
            ActorRef<Habitat.Message> habitat) {
        super(context);
        whose = " of agent " + agent;
        DispatcherSelector lane = DispatcherSelector.sameAsParent();
        brain = context.spawn(Brain.create(agent, mind, environment, habitat), "brain", lane);
        ActorRef<SensoryLayer.Message> senses = context.spawn(SensoryLayer.create(brain), "sensory-layer", lane);
        context.watch(brain);
        context.watch(senses);
        habitat.tell(new Habitat.Born(agent, new Habitat.Nerves(brain, senses)));
    }

    static Behavior<Message> create(
            int agent, Mind mind, ActorRef<Environment.Message> environment, ActorRef<Habitat.Message> habitat) {
        return Supervision.stopAtFailure(
                Behaviors.setup(context -> new Forager(context, agent, mind, environment, habitat)));
    }

    @Override
    public Receive<Message> createReceive() {
        return newReceiveBuilder()
                .onMessage(EndAeon.class, this::onEndAeon)
                .onMessage(Lend.class, this::onLend)
                .onSignal(ChildFailed.class, this::onChildFailed)
                .build();
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
        throw Supervision.failure(failed, whose);
    }
}
