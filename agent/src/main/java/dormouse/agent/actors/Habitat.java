package dormouse.agent.actors;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import dormouse.agent.Close;
import dormouse.agent.Life;
import dormouse.agent.life.EpochReport;
import dormouse.world.Taste;
import java.util.ArrayList;
import java.util.List;

/**
 * The guardian of one run: supervises its environment, its scheduler and its foragers. Lets an epoch begin when the observer has heard
 * of the one before. Reads in the order of {@link Life#liveOneEpoch}.
 */
final class Habitat extends AbstractBehavior<Habitat.Message> {

    /** What a habitat is told. */
    sealed interface Message permits Order, Born, Lived, Environment.LaidOut, SleepScheduler.Answer, Loan {}

    /** An agent's actors are there. */
    record Born(int agent, Nerves nerves) implements Message {}

    /** Those of an agent's actors that an epoch goes through. */
    record Nerves(ActorRef<Brain.Message> brain, ActorRef<SensoryLayer.Message> senses) {}

    /** An agent has lived an epoch. */
    record Lived(EpochReport report) implements Message {}

    private final ActorRef<Runs.Message> runs;
    private final Chronicle chronicle;
    private final Household household;
    private final Gathering<EpochReport> reports;
    private final Gathering<Nerves> births;
    private final Loans loans;
    private final List<Taste> tastes = new ArrayList<>();
    private List<Nerves> agents = List.of();
    private boolean started;
    private SleepScheduler.AeonBegins begin;
    private Close close;
    private long epoch;
    private int epochsLeft;
    private boolean paused;
    private boolean waiting;
    private boolean stopped;

    private Habitat(
            ActorContext<Message> context, ActorRef<Runs.Message> runs, Chronicle chronicle, Household household) {
        super(context);
        this.runs = runs;
        this.chronicle = chronicle;
        this.household = household;
        reports = new Gathering<>(household.agents());
        births = new Gathering<>(household.agents());
        loans = new Loans(household.agents());
    }

    /** Creates the guardian of a life, whose parts become its actors'; {@code lanes} has one for each agent. */
    static Behavior<Message> create(
            ActorRef<Runs.Message> runs, Chronicle chronicle, Life life, List<DispatcherSelector> lanes) {
        return Supervision.stopAtFailure(
                Behaviors.setup(context -> new Habitat(context, runs, chronicle, new Household(context, life, lanes))));
    }

    @Override
    public Receive<Message> createReceive() {
        return newReceiveBuilder()
                .onMessage(Born.class, this::onBorn)
                .onMessage(Lived.class, lived -> onLived(lived.report()))
                .onMessage(SleepScheduler.AeonBegins.class, this::onAeonBegins)
                .onMessage(Environment.LaidOut.class, this::onLaidOut)
                .onMessage(SleepScheduler.AeonEnds.class, this::onAeonEnds)
                .onMessage(Loan.class, this::onLoan)
                .onMessage(SleepScheduler.Done.class, done -> end(true))
                .onMessage(Order.class, this::onOrder)
                .onSignal(ChildFailed.class, this::onChildFailed)
                .build();
    }

    private Behavior<Message> onBorn(Born born) {
        if (births.add(born.agent(), born.nerves())) {
            agents = births.take();
            return begin();
        }
        return this;
    }

    /** Begins once it is told to and all agents are there. */
    private Behavior<Message> begin() {
        return started && !agents.isEmpty() ? next() : this;
    }

    private Behavior<Message> next() {
        household.tellScheduler(new SleepScheduler.Next());
        return this;
    }

    private Behavior<Message> onAeonBegins(SleepScheduler.AeonBegins answer) {
        begin = answer;
        if (!begin.turn().phaseBegins()) {
            return liveAeon();
        }
        household.tellEnvironment(
                new Environment.LayOut(begin.turn().phase().task(), getContext().getSelf()));
        return this;
    }

    private Behavior<Message> onLaidOut(Environment.LaidOut laidOut) {
        chronicle.phaseBegins(begin, laidOut.food());
        return liveAeon();
    }

    private Behavior<Message> liveAeon() {
        agents.forEach(agent -> agent.brain().tell(new Brain.BeginAeon(begin.turn())));
        epochsLeft = begin.epochs();
        return liveEpoch(begin.epoch());
    }

    private Behavior<Message> liveEpoch(long number) {
        epoch = number;
        waiting = paused;
        if (!waiting) {
            for (Nerves agent : agents) {
                agent.brain().tell(new Brain.Choose(epoch, agent.senses()));
            }
        }
        return this;
    }

    private Behavior<Message> onLived(EpochReport report) {
        if (reports.add(report.agent(), report)) {
            List<EpochReport> all = reports.take();
            chronicle.epochEnds(all);
            all.forEach(lived -> tastes.add(lived.taste()));
            return --epochsLeft > 0 ? liveEpoch(epoch + 1) : aeonDone();
        }
        return this;
    }

    private Behavior<Message> aeonDone() {
        household.tellScheduler(new SleepScheduler.AeonDone(List.copyOf(tastes)));
        tastes.clear();
        return this;
    }

    private Behavior<Message> onAeonEnds(SleepScheduler.AeonEnds answer) {
        close = answer.close();
        household.endAeon(close.freezeHidden());
        return this;
    }

    private Behavior<Message> onLoan(Loan loan) {
        if (!loans.add(loan)) {
            return this;
        }
        boolean stop = chronicle.aeonEnds(close, loans.schedule(), loans.whole());
        boolean finished = loans.giveBack().finished();
        return stop || stopped ? end(finished) : next();
    }

    private Behavior<Message> end(boolean finished) {
        runs.tell(new Runs.Ended(getContext().getSelf(), finished));
        return Behaviors.stopped();
    }

    private Behavior<Message> onOrder(Order order) {
        if (order instanceof Order.Start) {
            started = true;
            return begin();
        } else if (order instanceof Order.Checkpoint checkpoint) {
            chronicle.keepForNextAeonEnd(checkpoint.state());
        } else {
            paused = order instanceof Order.Pause;
            stopped |= order instanceof Order.Stop;
        }
        return waiting && !paused ? liveEpoch(epoch) : this;
    }

    private Behavior<Message> onChildFailed(ChildFailed failed) {
        throw Supervision.failure(failed, "");
    }
}
