package dormouse.agent.actors;

import akka.actor.typed.ActorRef;
import dormouse.agent.RunFailedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/** A run that actors are living. May be used by several threads. */
public final class LiveRun {

    private final String name;
    private final ActorRef<Runs.Message> runs;
    private final CompletableFuture<Boolean> ended;
    private final CompletableFuture<Object> over;

    /**
     * A handle on a run.
     *
     * @param ended gets how the run ended
     * @param closed completed when the loop is closed, whether the run has ended or not
     */
    LiveRun(
            String name,
            ActorRef<Runs.Message> runs,
            CompletableFuture<Boolean> ended,
            CompletableFuture<Void> closed) {
        this.name = name;
        this.runs = runs;
        this.ended = ended;
        over = CompletableFuture.anyOf(ended, closed);
    }

    /** Lets no further epoch begin. */
    public void pause() {
        runs.tell(new Runs.Tell(name, new Order.Pause()));
    }

    /** Goes on after a pause. */
    public void resume() {
        runs.tell(new Runs.Tell(name, new Order.Resume()));
    }

    /** Ends the run at the present aeon's end, even after a pause. */
    public void stop() {
        runs.tell(new Runs.Tell(name, new Order.Stop()));
    }

    /** Returns the state at the next aeon's end, for {@link dormouse.agent.RunSpec#from}; fails if the run ends before. */
    public CompletionStage<byte[]> checkpoint() {
        CompletableFuture<byte[]> state = new CompletableFuture<>();
        runs.tell(new Runs.Tell(name, new Order.Checkpoint(state)));
        return CompletableFuture.anyOf(state, over).thenApply(first -> {
            if (first instanceof byte[] saved) {
                return saved;
            }
            throw new IllegalStateException("the run ended before another aeon did");
        });
    }

    /**
     * Waits until the run has ended and all its actors are gone. A thread that is interrupted stops the run at the present aeon's end,
     * waits for that, and is left interrupted.
     *
     * @return whether the protocol was lived to its end
     * @throws RunFailedException if anything failed; the message says what, the cause is kept
     */
    public boolean await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    over.get();
                    return outcome();
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop();
                } catch (ExecutionException e) {
                    throw (RunFailedException) e.getCause();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean outcome() {
        if (!ended.isDone()) {
            throw new RunFailedException("the run was cut off: the loop that lived it was closed", null);
        }
        return ended.join();
    }
}
