package dormouse.agent.actors;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import dormouse.agent.Mind;
import dormouse.agent.Turn;
import dormouse.agent.life.EpochReport;

/** An agent's brain: decides on the next move, learns from its taste, thinks about what is seen, and reports the epoch. */
final class Brain extends AbstractBehavior<Brain.Message> {

    /** What a brain is told. */
    sealed interface Message permits BeginAeon, Choose, Stimulus, Forager.EndAeon, Lend {}

    /** An aeon begins, and what holds for it. */
    record BeginAeon(Turn turn) implements Message {}

    /** An epoch begins: choose a move and make it; the senses will tell what comes of it. */
    record Choose(long epoch, ActorRef<SensoryLayer.Message> senses) implements Message {}

    /** What the move brought, and the input neurons that get current. */
    record Stimulus(SensoryLayer.Perceived perceived, InputNeurons neurons) implements Message {}

    private final int agent;
    private final Mind mind;
    private final ActorRef<Environment.Message> environment;
    private final ActorRef<Habitat.Message> habitat;
    private long epoch;

    private Brain(
            ActorContext<Message> context,
            int agent,
            Mind mind,
            ActorRef<Environment.Message> environment,
            ActorRef<Habitat.Message> habitat) {
        super(context);
        this.agent = agent;
        this.mind = mind;
        this.environment = environment;
        this.habitat = habitat;
    }

    static Behavior<Message> create(
            int agent, Mind mind, ActorRef<Environment.Message> environment, ActorRef<Habitat.Message> habitat) {
        return Supervision.stopAtFailure(
                Behaviors.setup(context -> new Brain(context, agent, mind, environment, habitat)));
    }

    @Override
    public Receive<Message> createReceive() {
        return newReceiveBuilder()
                .onMessage(Choose.class, this::onChoose)
                .onMessage(Stimulus.class, this::onStimulus)
                .onMessage(BeginAeon.class, this::onBeginAeon)
                .onMessage(Forager.EndAeon.class, this::onEndAeon)
                .onMessage(Lend.class, this::onLend)
                .build();
    }

    private Behavior<Message> onChoose(Choose choose) {
        epoch = choose.epoch();
        environment.tell(new Environment.Move(agent, mind.choose(), choose.senses()));
        return this;
    }

    private Behavior<Message> onStimulus(Stimulus stimulus) {
        SensoryLayer.Perceived perceived = stimulus.perceived();
        mind.learn(perceived.taste());
        stimulus.neurons().forEach(mind.brain()::see);
        mind.think();
        EpochReport report = mind.report(epoch, perceived.x(), perceived.y(), perceived.taste(), perceived.view());
        habitat.tell(new Habitat.Lived(report));
        return this;
    }

    private Behavior<Message> onBeginAeon(BeginAeon begin) {
        mind.beginAeon(begin.turn());
        return this;
    }

    private Behavior<Message> onEndAeon(Forager.EndAeon end) {
        mind.endAeon(end.freezeHidden());
        return this;
    }

    private Behavior<Message> onLend(Lend lend) {
        lend.to().tell(new Loan.OfMind(agent, mind));
        return this;
    }
}
