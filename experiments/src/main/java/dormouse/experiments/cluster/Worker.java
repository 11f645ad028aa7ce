package dormouse.experiments.cluster;

import akka.actor.typed.ActorSystem;
import akka.cluster.typed.Cluster;
import akka.cluster.typed.Down;
import dormouse.agent.Loop;
import dormouse.experiments.cluster.node.Address;
import dormouse.experiments.cluster.node.Node;
import dormouse.experiments.cluster.node.NodeOptions;
import dormouse.experiments.cluster.node.Probe;
import dormouse.experiments.run.UserErrorException;
import java.net.InetAddress;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Computes runs for a coordinator. When the coordinator dies, the runs go on, and the worker looks for it until it is there again. */
public final class Worker {

    private static final long POLL_MILLIS = 100;
    private static final long RETRY_MILLIS = 500;
    private static final int CLOSING_SECONDS = 10;

    private final WorkerOptions options;
    private final Consumer<String> say;
    private final BooleanSupplier stop;
    private final Link link = new Link();
    private final String process = UUID.randomUUID().toString();
    private final Hands hands;
    private final String name;
    private boolean hasJoined;

    /**
     * What a worker's program says of itself and of what fails.
     *
     * @param name how users are told of this worker
     * @param sentence says what failed
     * @param usage whether it failed because it was asked for wrongly
     */
    public record Words(String name, Function<Throwable, String> sentence, Predicate<Throwable> usage) {}

    /** How a worker's work ended. */
    public enum Ending {
        /** The coordinator has no more. */
        DONE,
        /** It was stopped. */
        STOPPED
    }

    /** What a worker came to. */
    public record Result(Ending ending, int finished) {}

    private Worker(
            WorkerOptions options,
            Scratch scratch,
            Loop loop,
            Words words,
            Consumer<String> say,
            BooleanSupplier stop) {
        this.options = options;
        this.say = say;
        this.stop = stop;
        hands = new Hands(loop, link, scratch, words, say);
        name = words.name();
    }

    /**
     * Works until the coordinator has no more work, or until it is stopped.
     *
     * @param loop how to live runs; as many at a time as the worker has places
     * @param say hears sentences for the user
     * @param stop asked now and then; true ends all runs at their next aeon's end, and then the worker
     * @throws UserErrorException if the coordinator cannot be reached, or does not want this worker
     */
    public static Result work(
            WorkerOptions options, Loop loop, Words words, Consumer<String> say, BooleanSupplier stop) {
        try (Scratch scratch = Scratch.open(options.scratch())) {
            Worker worker = new Worker(options, scratch, loop, words, say, stop);
            Ending ending = worker.work();
            return new Result(ending, worker.hands.finished());
        }
    }

    private Ending work() {
        long lostAt = System.nanoTime();
        while (true) {
            Liaison.Farewell farewell;
            try {
                farewell = connection();
            } catch (UserErrorException e) {
                if (!hasJoined) {
                    throw e;
                }
                farewell = null;
            }
            if (farewell == null || farewell.how() == Liaison.Farewell.How.LOST) {
                if (!hasJoined) {
                    throw new UserErrorException(
                            "whoever listens at " + options.coordinator() + " does not answer as a coordinator does");
                }
                if (farewell != null) {
                    lostAt = System.nanoTime();
                    say.accept("The coordinator is gone; looking for it.");
                }
                if (stop.getAsBoolean()) {
                    hands.leave();
                    return Ending.STOPPED;
                }
                if (System.nanoTime() - lostAt > options.search().toNanos()) {
                    throw new UserErrorException("the coordinator at " + options.coordinator() + " has been gone for "
                            + options.search().toMinutes() + " minutes (--wait); its batch is started again there");
                }
                pause(RETRY_MILLIS);
                continue;
            }
            switch (farewell.how()) {
                case REFUSED -> throw new UserErrorException(farewell.sentence());
                case LEFT -> {
                    return Ending.STOPPED;
                }
                default -> {
                    say.accept("No more work: " + farewell.sentence() + ".");
                    hands.leave();
                    return stop.getAsBoolean() ? Ending.STOPPED : Ending.DONE;
                }
            }
        }
    }

    /** Returns why a connection ended. */
    private Liaison.Farewell connection() {
        InetAddress self = Probe.reach(options.coordinator(), options.node().tls());
        NodeOptions node = options.node();
        if (!options.chosen()) {
            node = node.at(new Address(self, 0));
        } else if (node.bind().loopback() && !options.coordinator().loopback()) {
            throw new UserErrorException("the coordinator at " + options.coordinator() + " cannot reach this worker at "
                    + node.bind() + ": name another address with --bind");
        }
        CompletableFuture<Liaison.Farewell> farewell = new CompletableFuture<>();
        Terms terms = new Terms(options.coordinator(), node, options.places(), process, name, Version.own(), say);
        ActorSystem<WorkerMessage> system =
                Node.joining(Liaison.create(terms, hands, link, farewell), node, options.coordinator());
        system.getWhenTerminated()
                .whenComplete(
                        (done, failure) -> farewell.complete(new Liaison.Farewell(Liaison.Farewell.How.LOST, "")));
        boolean leaves = false;
        while (true) {
            try {
                if (!hasJoined && link.isUp()) {
                    hasJoined = true;
                }
                Liaison.Farewell ended = farewell.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                close(system, ended);
                return ended;
            } catch (TimeoutException e) {
                if (stop.getAsBoolean()) {
                    hands.stopAll();
                    if (hands.idle() && !leaves) {
                        leaves = true;
                        system.tell(new WorkerMessage.Bye());
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while working", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Who loses the coordinator has nobody left to take leave of. */
    private static void close(ActorSystem<?> system, Liaison.Farewell farewell) {
        if (farewell.how() != Liaison.Farewell.How.LEFT) {
            Cluster cluster = Cluster.get(system);
            cluster.manager().tell(new Down(cluster.selfMember().address()));
        }
        system.terminate();
        system.getWhenTerminated()
                .toCompletableFuture()
                .thenApply(done -> true)
                .completeOnTimeout(false, CLOSING_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for the coordinator", e);
        }
    }
}
