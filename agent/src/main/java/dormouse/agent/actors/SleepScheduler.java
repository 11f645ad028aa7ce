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
import dormouse.agent.life.EpochReport;
import java.util.List;

/** A run's protocol: says after every epoch how life goes on, and at every aeon's beginning whether awake, asleep or in a test. */
final class SleepScheduler extends AbstractBehavior<SleepScheduler.Message> {

    /** What a scheduler is told. */
    sealed interface Message permits EpochDone, Next, Lend {}

    /** All agents have lived an epoch; their reports in agent order. */
    record EpochDone(List<EpochReport> reports) implements Message {}

    /** The run is about to go on with another aeon. */
    record Next() implements Message {}

    /** How life goes on. */
    sealed interface Answer extends Habitat.Message {}

    /** With another epoch of the same aeon. */
    record GoOn() implements Answer {}

    /** An aeon has ended, and perhaps its stage. */
    record AeonEnds(Close close) implements Answer {}

    /** With an aeon, {@code epoch} being its first epoch: awake, asleep or in a test, as the phase of its turn says. */
    record AeonBegins(long epoch, int stageIndex, Turn turn) implements Answer {}

    /** Not at all: the protocol has been lived to its end. */
    record Done() implements Answer {}

    private static final GoOn GO_ON = new GoOn();

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
                .onMessage(EpochDone.class, this::onEpochDone)
                .onMessage(Next.class, next -> onNext())
                .onMessage(Lend.class, this::onLend)
                .build();
    }

    private Behavior<Message> onEpochDone(EpochDone done) {
        for (EpochReport report : done.reports()) {
            schedule.tasted(report.taste());
        }
        Answer answer = schedule.aeonEnds() ? new AeonEnds(Close.of(schedule)) : GO_ON;
        schedule.advance();
        habitat.tell(answer);
        return this;
    }

    private Behavior<Message> onNext() {
        habitat.tell(
                schedule.finished()
                        ? new Done()
                        : new AeonBegins(schedule.epochs(), schedule.stageIndex(), Turn.of(schedule)));
        return this;
    }

    private Behavior<Message> onLend(Lend lend) {
        lend.to().tell(new Loan.OfSchedule(schedule));
        return this;
    }
}
