package dormouse.agent.actors;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import dormouse.agent.Decision;
import dormouse.world.Particle;
import dormouse.world.Task;
import dormouse.world.Taste;
import dormouse.world.World;
import java.util.List;

/**
 * The world of a run, with one or many agents in it. Gathers every agent's move of an epoch, makes them in agent order, and only then
 * lets the agents see, so that nothing depends on whose move came first.
 */
final class Environment extends AbstractBehavior<Environment.Message> {

    /** What an environment is told. */
    sealed interface Message permits Move, LayOut, Lend {}

    /** An agent's move of the present epoch; its senses perceive what comes of it. */
    record Move(int agent, Decision decision, ActorRef<SensoryLayer.Message> senses) implements Message {}

    /** Lay the food of a task out afresh. */
    record LayOut(Task task, ActorRef<Habitat.Message> replyTo) implements Message {}

    /** The food as it was laid out. */
    record LaidOut(List<Particle> food) implements Habitat.Message {}

    private final World world;
    private final Gathering<Move> moves;
    private final Taste[] tastes;

    private Environment(ActorContext<Message> context, World world) {
        super(context);
        this.world = world;
        int agents = world.parameters().agents();
        moves = new Gathering<>(agents);
        tastes = new Taste[agents];
    }

    static Behavior<Message> create(World world) {
        return Supervision.stopAtFailure(Behaviors.setup(context -> new Environment(context, world)));
    }

    @Override
    public Receive<Message> createReceive() {
        return newReceiveBuilder()
                .onMessage(Move.class, this::onMove)
                .onMessage(LayOut.class, this::onLayOut)
                .onMessage(Lend.class, this::onLend)
                .build();
    }

    private Behavior<Message> onMove(Move move) {
        if (moves.add(move.agent(), move)) {
            makeAll(moves.take());
        }
        return this;
    }

    private void makeAll(List<Move> all) {
        for (Move move : all) {
            Decision decision = move.decision();
            tastes[move.agent()] = world.move(move.agent(), decision.dx(), decision.dy());
        }
        for (Move move : all) {
            int agent = move.agent();
            move.senses()
                    .tell(new SensoryLayer.Perceived(world.x(agent), world.y(agent), tastes[agent], world.view(agent)));
        }
    }

    private Behavior<Message> onLayOut(LayOut layOut) {
        world.layOut(layOut.task());
        layOut.replyTo().tell(new LaidOut(world.food()));
        return this;
    }

    private Behavior<Message> onLend(Lend lend) {
        lend.to().tell(new Loan.OfWorld(world));
        return this;
    }
}
