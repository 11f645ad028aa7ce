package dormouse.experiments.cluster;

import akka.actor.typed.ActorRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A worker as the coordinator knows it, from when it was let in until it is gone. */
final class Session {

    /** How long a run that is held but not asked for yet may be asked for: a coordinator that begins again needs a moment. */
    private static final long GRACE_NANOS = 10_000_000_000L;

    private final String id;
    private final CoordinatorMessage.Hello hello;
    private final long since = System.nanoTime();
    private final Set<RunKey> owned = new HashSet<>();
    private List<RunKey> holding = List.of();
    private int places;

    Session(String id, CoordinatorMessage.Hello hello) {
        this.id = id;
        this.hello = hello;
    }

    void is(int newPlaces, List<RunKey> nowHolding) {
        places = newPlaces;
        holding = List.copyOf(nowHolding);
    }

    String id() {
        return id;
    }

    String name() {
        return hello.name();
    }

    String process() {
        return hello.process();
    }

    ActorRef<WorkerMessage> worker() {
        return hello.worker();
    }

    List<RunKey> holding() {
        return holding;
    }

    boolean young() {
        return System.nanoTime() - since < GRACE_NANOS;
    }

    /** Returns the runs that were given to it. */
    Set<RunKey> owned() {
        return owned;
    }

    /** Returns how many more runs it can take. */
    int free() {
        Set<RunKey> busy = new HashSet<>(owned);
        busy.addAll(holding);
        return places - busy.size();
    }

    int places() {
        return places;
    }
}
