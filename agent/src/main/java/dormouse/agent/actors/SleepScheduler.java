package dormouse.agent.actors;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import dormouse.agent.Close;
import dormouse.agent.Schedule;
import dormouse.agent.Turn;
import dormouse.world.Taste;
import java.util.List;

/** A run's protocol: says after every epoch how life goes on, and at every aeon's beginning whether awake, asleep or in a test. */
final class SleepScheduler extends AbstractBehavior<SleepScheduler.Message> {

    /** What a scheduler is told. */
    sealed interface Message permits AeonDone, Next, Lend {}

    /** All agents have lived an aeon; what they tasted, epoch by epoch, in each in agent order. */
    record AeonDone(List<Taste> tastes) implements Message {}

    /** The run is about to go on with another aeon. */
    record Next() implements Message {}

    /** How life goes on. */
    sealed interface Answer extends Habitat.Message {}

    /** An aeon has ended, and perhaps its stage. */
    record AeonEnds(Close close) implements Answer {}

    /** With an aeon of {@code epochs} from epoch {@code epoch} on: awake, asleep or in a test, as the phase of its turn says. */
    record AeonBegins(long epoch, int epochs, int stageIndex, Turn turn) implements Answer {}

    /** Not at all: the protocol has been lived to its end. */
    record Done() implements Answer {}

    private final Schedule schedule;
    private final ActorRef<Habitat.Message> habitat;

    private SleepScheduler(ActorContext<Message> context, Schedule schedule, ActorRef<Habitat.Message> habitat) {
        super(context);
        this.schedule = schedule;
        this.habitat = habitat;
    }

    static Behavior<Message> create(Schedule schedule, ActorRef<Habitat.Message> habitat) {
        return Supervision.stopAtFailure(Behaviors.setup(context -> new SleepScheduler(context, schedule, habitat)));
    }

    @Override
    public Receive<Message> createReceive() {
        return newReceiveBuilder()
                .onMessage(AeonDone.class, this::onAeonDone)
                .onMessage(Next.class, next -> onNext())
                .onMessage(Lend.class, this::onLend)
                .build();
    }

    private Behavior<Message> onAeonDone(AeonDone done) {
        int epochs = schedule.epochsPerAeon();
        int agents = done.tastes().size() / epochs;
        Close close = null;
        for (int epoch = 0; epoch < epochs; epoch++) {
            done.tastes().subList(epoch * agents, (epoch + 1) * agents).forEach(schedule::tasted);
            if (schedule.aeonEnds()) {
                close = Close.of(schedule);
            }
            schedule.advance();
        }
        habitat.tell(new AeonEnds(close));
        return this;
    }

    private Behavior<Message> onNext() {
        habitat.tell(
                schedule.finished()
                        ? new Done()
                        : new AeonBegins(
                                schedule.epochs(), schedule.epochsPerAeon(), schedule.stageIndex(), Turn.of(schedule)));
        return this;
    }

    private Behavior<Message> onLend(Lend lend) {
        lend.to().tell(new Loan.OfSchedule(schedule));
        return this;
    }
}
