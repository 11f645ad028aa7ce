package dormouse.experiments.batch;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/**
 * Hands pieces of work to workers that come for them: the first of each group at once, the others of the group when it is done, so that they
 * can begin with what it has lived. Ends when all are done.
 */
final class Batch extends AbstractBehavior<BatchMessage> {

    private final List<List<Integer>> groups;
    private final CompletableFuture<Void> finished;
    private final Deque<Integer> ready = new ArrayDeque<>();
    private final Deque<ActorRef<WorkerMessage>> idle = new ArrayDeque<>();
    private int left;

    private Batch(ActorContext<BatchMessage> context, List<List<Integer>> groups, CompletableFuture<Void> finished) {
        super(context);
        this.groups = groups;
        this.finished = finished;
        for (List<Integer> group : groups) {
            left += group.size();
            ready.add(group.get(0));
        }
    }

    /** Creates it with so many workers; the future is completed when all work is done. */
    static Behavior<BatchMessage> create(
            List<List<Integer>> groups, int workers, IntConsumer work, CompletableFuture<Void> finished) {
        return Behaviors.setup(context -> {
            for (int i = 1; i <= workers; i++) {
                context.spawn(Worker.create(context.getSelf(), work), "worker-" + i, Crew.ON_A_THREAD_OF_ITS_OWN);
            }
            return new Batch(context, groups, finished);
        });
    }

    @Override
    public Receive<BatchMessage> createReceive() {
        return newReceiveBuilder()
                .onMessage(BatchMessage.Idle.class, this::onIdle)
                .onMessage(BatchMessage.Done.class, this::onDone)
                .build();
    }

    private Behavior<BatchMessage> onIdle(BatchMessage.Idle message) {
        idle.add(message.worker());
        return handOut();
    }

    private Behavior<BatchMessage> onDone(BatchMessage.Done message) {
        left--;
        for (List<Integer> group : groups) {
            if (group.get(0) == message.piece()) {
                ready.addAll(group.subList(1, group.size()));
            }
        }
        return handOut();
    }

    private Behavior<BatchMessage> handOut() {
        while (!ready.isEmpty() && !idle.isEmpty()) {
            idle.remove().tell(new WorkerMessage.Work(ready.remove()));
        }
        if (left > 0) {
            return this;
        }
        idle.forEach(worker -> worker.tell(new WorkerMessage.Leave()));
        finished.complete(null);
        return Behaviors.stopped();
    }
}
