package dormouse.agent.actors;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.PostStop;
import akka.actor.typed.Terminated;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import dormouse.agent.Life;
import dormouse.brain.helper.Helpers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** All runs of a loop: gives each its lanes and its habitat, and tells those who wait when all actors of a run are gone. */
final class Runs extends AbstractBehavior<Runs.Message> {

    /** What is told about runs. */
    sealed interface Message permits Begin, Tell, Ended, Close {}

    /** Begin a run; {@code ended} gets whether its protocol was lived to its end, or why not. */
    record Begin(String name, Life life, Chronicle chronicle, CompletableFuture<Boolean> ended) implements Message {}

    /** Tell a run's habitat something, if the run is still alive. */
    record Tell(String name, Order order) implements Message {}

    /** A run has ended, its protocol lived to its end or not. */
    record Ended(ActorRef<Habitat.Message> habitat, boolean finished) implements Message {}

    /** End at once, and all runs. */
    record Close() implements Message {}

    private static final class Run {
        private final ActorRef<Habitat.Message> habitat;
        private final List<Integer> lanes;
        private final CompletableFuture<Boolean> ended;
        private boolean finished;

        Run(ActorRef<Habitat.Message> habitat, List<Integer> lanes, CompletableFuture<Boolean> ended) {
            this.habitat = habitat;
            this.lanes = lanes;
            this.ended = ended;
        }
    }

    private final Lanes lanes;
    private final Helpers helpers;
    private final CompletableFuture<Void> closed;
    private final Map<String, Run> alive = new HashMap<>();

    private Runs(ActorContext<Message> context, Helpers helpers, CompletableFuture<Void> closed) {
        super(context);
        this.helpers = helpers;
        this.closed = closed;
        lanes = Lanes.of(context.getSystem().settings().config());
    }

    /** Creates the supervisor of all runs; {@code helpers} are told how many agents live; {@code closed} is completed when it and all its runs are gone. */
    static Behavior<Message> create(Helpers helpers, CompletableFuture<Void> closed) {
        return Behaviors.setup(context -> new Runs(context, helpers, closed));
    }

    @Override
    public Receive<Message> createReceive() {
        return newReceiveBuilder()
                .onMessage(Begin.class, this::onBegin)
                .onMessage(Tell.class, this::onTell)
                .onMessage(Ended.class, this::onEnded)
                .onMessage(Close.class, close -> Behaviors.stopped())
                .onSignal(ChildFailed.class, this::onChildFailed)
                .onSignal(Terminated.class, this::onTerminated)
                .onSignal(PostStop.class, postStop -> onPostStop())
                .build();
    }

    private Behavior<Message> onBegin(Begin begin) {
        List<Integer> taken = IntStream.range(0, begin.life().state().agents())
                .map(agent -> lanes.enter())
                .boxed()
                .toList();
        helpers.enter(taken.size());
        var selectors = taken.stream().map(Lanes::selector).toList();
        ActorRef<Habitat.Message> habitat = getContext()
                .spawn(
                        Habitat.create(getContext().getSelf(), begin.chronicle(), begin.life(), selectors),
                        begin.name(),
                        selectors.get(0));
        getContext().watch(habitat);
        alive.put(begin.name(), new Run(habitat, taken, begin.ended()));
        habitat.tell(new Order.Start());
        return this;
    }

    private Behavior<Message> onTell(Tell tell) {
        Run run = alive.get(tell.name());
        if (run != null) {
            run.habitat.tell(tell.order());
        }
        return this;
    }

    private Behavior<Message> onEnded(Ended ended) {
        alive.get(ended.habitat().path().name()).finished = ended.finished();
        return this;
    }

    private Behavior<Message> onChildFailed(ChildFailed failed) {
        gone(failed).ended.completeExceptionally(Supervision.failure(failed, ""));
        return this;
    }

    private Behavior<Message> onTerminated(Terminated terminated) {
        Run run = gone(terminated);
        run.ended.complete(run.finished);
        return this;
    }

    private Run gone(Terminated terminated) {
        Run run = alive.remove(terminated.getRef().path().name());
        run.lanes.forEach(lanes::leave);
        helpers.leave(run.lanes.size());
        return run;
    }

    private Behavior<Message> onPostStop() {
        closed.complete(null);
        return this;
    }
}
