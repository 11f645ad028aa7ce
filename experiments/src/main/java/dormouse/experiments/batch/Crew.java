package dormouse.experiments.batch;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.DispatcherSelector;
import com.typesafe.config.ConfigFactory;
import dormouse.agent.actors.ActorLoop;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/** A Batch actor and its workers, in an actor system that lives as long as the work. */
public final class Crew {

    static final DispatcherSelector ON_A_THREAD_OF_ITS_OWN = DispatcherSelector.fromConfig("dormouse-worker");

    private static final String CONFIGURATION =
            """
            dormouse-worker { type = PinnedDispatcher, executor = "thread-pool-executor" }
            akka.use-slf4j = off
            """;

    private Crew() {}

    /**
     * Does some work, so many pieces at a time, and returns when all is done.
     *
     * @param groups numbers of pieces; the first of a group is done before the others
     * @param workers how many at a time, at least 1
     * @param work does the piece of a number; must not throw, but tell elsewhere what came of it
     */
    public static void work(List<List<Integer>> groups, int workers, IntConsumer work) {
        if (workers < 1 || groups.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException(workers + " workers for " + groups.size() + " groups of work");
        }
        if (groups.isEmpty()) {
            return;
        }
        CompletableFuture<Void> finished = new CompletableFuture<>();
        ActorSystem<BatchMessage> system = ActorSystem.create(
                Batch.create(groups, workers, work, finished),
                "dormouse-batch",
                ConfigFactory.parseString(CONFIGURATION).withFallback(ActorLoop.settings(1)));
        system.getWhenTerminated()
                .whenComplete((done, failure) -> finished.completeExceptionally(
                        new IllegalStateException("the batch's actors stopped before all work was done")));
        finished.join();
        system.terminate();
    }
}
