package dormouse.agent.actors;

import akka.actor.typed.Behavior;
import akka.actor.typed.ChildFailed;
import akka.actor.typed.SupervisorStrategy;
import akka.actor.typed.javadsl.Behaviors;
import dormouse.agent.RunFailedException;
import org.slf4j.event.Level;

/** What happens when an actor fails: it stops, and its supervisor fails with a sentence that says who it was and why. */
final class Supervision {

    private static final SupervisorStrategy STOP = SupervisorStrategy.stop().withLogLevel(Level.DEBUG);

    private Supervision() {}

    /** The actor stops at any failure. Its supervisor is to watch it and says more; the log does at level debug only. */
    static <T> Behavior<T> stopAtFailure(Behavior<T> behavior) {
        return Behaviors.supervise(behavior).onFailure(Throwable.class, STOP);
    }

    /** Returns the failure of a supervisor whose child failed; the child is called by its name and {@code whose}. */
    static RunFailedException failure(ChildFailed failed, String whose) {
        String child = failed.getRef().path().name().replace('-', ' ');
        return RunFailedException.of("the " + child + whose + " failed", failed.cause());
    }
}
