package dormouse.experiments.cluster;

import akka.actor.typed.ActorRef;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What runs of a worker talk to its coordinator through, be there a connection or not. */
final class Link {

    private ActorRef<WorkerMessage> liaison;
    private final Set<CompletableFuture<Boolean>> shipping = new HashSet<>();

    /** There is a connection. */
    synchronized void up(ActorRef<WorkerMessage> through) {
        liaison = through;
        notifyAll();
    }

    /** There is none any more: what was under way did not arrive. */
    synchronized void down() {
        liaison = null;
        shipping.forEach(shipment -> shipment.complete(false));
        shipping.clear();
    }

    synchronized boolean isUp() {
        return liaison != null;
    }

    /** Waits for a connection, but not longer than so many milliseconds. */
    synchronized void awaitUp(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (liaison == null) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    /** Sends a run's folder, to which nobody may write until the future tells whether it arrived. */
    synchronized CompletableFuture<Boolean> ship(Assignment assignment, Parcel parcel) {
        CompletableFuture<Boolean> shipped = new CompletableFuture<>();
        if (liaison == null) {
            shipped.complete(false);
        } else {
            shipping.add(shipped);
            liaison.tell(new WorkerMessage.Ship(assignment, parcel, shipped));
        }
        return shipped;
    }

    /** Tells the coordinator something that it can do without. */
    synchronized void tell(WorkerMessage.Telling telling) {
        if (liaison != null) {
            liaison.tell(new WorkerMessage.Tell(telling));
        }
    }
}
