package dormouse.experiments.batch;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.util.function.IntConsumer;

/** Does one piece of work after another, on a thread of its own, and comes for the next. */
final class Worker {

    private Worker() {}

    /**
     * Creates one that comes for work at once.
     *
     * @param work does a piece; what it throws counts as done, and it has told about it itself
     */
    static Behavior<WorkerMessage> create(ActorRef<BatchMessage> batch, IntConsumer work) {
        return Behaviors.setup(context -> {
            batch.tell(new BatchMessage.Idle(context.getSelf()));
            return Behaviors.receive(WorkerMessage.class)
                    .onMessage(WorkerMessage.Work.class, message -> {
                        try {
                            work.accept(message.piece());
                        } finally {
                            batch.tell(new BatchMessage.Done(message.piece()));
                            batch.tell(new BatchMessage.Idle(context.getSelf()));
                        }
                        return Behaviors.same();
                    })
                    .onMessage(WorkerMessage.Leave.class, message -> Behaviors.stopped())
                    .build();
        });
    }
}
