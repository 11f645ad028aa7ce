package dormouse.agent.actors;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import dormouse.world.Taste;
import dormouse.world.View;

/** An agent's eye: turns a view into the input neurons that get current (spec §3). */
final class SensoryLayer extends AbstractBehavior<SensoryLayer.Message> {

    /** What a sensory layer is told. */
    sealed interface Message permits Perceived {}

    /** The agent has moved to a cell, tasted what lay there, and sees what lies around. */
    record Perceived(int x, int y, Taste taste, View view) implements Message {}

    private final ActorRef<Brain.Message> brain;

    private SensoryLayer(ActorContext<Message> context, ActorRef<Brain.Message> brain) {
        super(context);
        this.brain = brain;
    }

    static Behavior<Message> create(ActorRef<Brain.Message> brain) {
        return Supervision.stopAtFailure(Behaviors.setup(context -> new SensoryLayer(context, brain)));
    }

    @Override
    public Receive<Message> createReceive() {
        return newReceiveBuilder().onMessage(Perceived.class, this::onPerceived).build();
    }

    private Behavior<Message> onPerceived(Perceived perceived) {
        brain.tell(new Brain.Stimulus(perceived, InputNeurons.of(perceived.view())));
        return this;
    }
}
