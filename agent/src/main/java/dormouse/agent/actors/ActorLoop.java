package dormouse.agent.actors;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Props;
import com.typesafe.config.Config;
import dormouse.agent.Life;
import dormouse.agent.Loop;
import dormouse.agent.RunFailedException;
import dormouse.agent.RunSpec;
import dormouse.agent.life.LifeObserver;
import dormouse.brain.helper.Helpers;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Lives runs with actors, many at once if many threads ask for it: the same protocol and seed give the same bits as
 * {@link dormouse.agent.PureLoop}, on any number of lanes. A lane is a thread; an agent's actors share one, and agents are spread over
 * the lanes as evenly as they come. Where there are more processors than agents, the others help ({@link Helpers}).
 */
public final class ActorLoop implements Loop, AutoCloseable {

    private static final AtomicInteger LOOPS = new AtomicInteger();

    private final AtomicInteger begun = new AtomicInteger();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final ActorRef<Runs.Message> runs;
    private final Helpers helpers = new Helpers(Runtime.getRuntime().availableProcessors());
    private final Runnable closing;

    /** Creates a loop of one lane. */
    public ActorLoop() {
        this(1);
    }

    /** Creates a loop with an actor system of its own, which ends with it. */
    public ActorLoop(int lanes) {
        ActorSystem<Runs.Message> system =
                ActorSystem.create(Runs.create(helpers, closed), "dormouse", settings(lanes));
        runs = system;
        closing = () -> {
            system.terminate();
            system.getWhenTerminated().toCompletableFuture().join();
        };
    }

    /**
     * Creates a loop in an actor system that others use as well and that outlives it.
     *
     * @param system made with {@link #settings}, or with settings that fall back on them
     */
    public ActorLoop(ActorSystem<?> system) {
        runs = system.systemActorOf(
                Runs.create(helpers, closed), "dormouse-runs-" + LOOPS.incrementAndGet(), Props.empty());
        closing = () -> {
            runs.tell(new Runs.Close());
            closed.join();
        };
    }

    /** Returns the settings of an actor system with a number of lanes, 1 to 1024; they depend on nothing but the class path. */
    public static Config settings(int lanes) {
        return Lanes.settings(lanes);
    }

    @Override
    public boolean live(RunSpec run, LifeObserver observer, BooleanSupplier stop) {
        return start(run, observer, stop).await();
    }

    /**
     * Starts to live a run, and returns at once.
     *
     * @param run what to live
     * @param observer hears of everything, in order, from one thread at a time
     * @param stop asked at every aeon's end; true ends the run there
     * @throws RunFailedException if the run's checkpoint cannot be used
     */
    public LiveRun start(RunSpec run, LifeObserver observer, BooleanSupplier stop) {
        Life life = begin(run);
        life.helpedBy(helpers);
        String name = "run-" + begun.incrementAndGet();
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        runs.tell(new Runs.Begin(name, life, new Chronicle(observer, stop), ended));
        return new LiveRun(name, runs, ended, closed);
    }

    private static Life begin(RunSpec run) {
        try {
            return new Life(run);
        } catch (IOException e) {
            throw RunFailedException.of("the checkpoint cannot be used", e);
        }
    }

    /** Ends all runs at once, wherever they are, and waits until their actors are gone. Not to be called by an observer. */
    @Override
    public void close() {
        closing.run();
        helpers.close();
    }
}
