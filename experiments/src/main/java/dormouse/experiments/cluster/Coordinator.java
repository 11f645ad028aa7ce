package dormouse.experiments.cluster;

import akka.actor.typed.ActorSystem;
import dormouse.agent.RunFailedException;
import dormouse.experiments.cluster.node.Node;
import dormouse.experiments.cluster.node.NodeOptions;
import dormouse.experiments.config.Settings;
import dormouse.experiments.run.ProgressListener;
import dormouse.experiments.run.RunCustody;
import dormouse.experiments.run.RunExecutor;
import dormouse.experiments.run.RunFolder;
import dormouse.experiments.run.RunOptions;
import dormouse.experiments.run.RunResult;
import dormouse.experiments.run.UserErrorException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Has runs computed by workers, and keeps what they send. Many threads may ask for a run each at the same time. */
public final class Coordinator implements AutoCloseable {

    private static final int CLOSING_SECONDS = 20;

    private final ActorSystem<CoordinatorMessage> system;
    private final String address;

    private Coordinator(ActorSystem<CoordinatorMessage> system) {
        this.system = system;
        address = Node.listensAt(system);
    }

    /**
     * Opens one, to which workers can come from now on.
     *
     * @param options where it listens, and what it demands of workers
     * @param say hears sentences about workers that come and go
     * @throws UserErrorException if it cannot listen there
     */
    public static Coordinator open(NodeOptions options, Consumer<String> say) {
        return new Coordinator(Node.first(Dispatch.create(Version.own(), options.secret(), say), options));
    }

    /** Returns where workers reach it: an IP address and a port. */
    public String address() {
        return address;
    }

    /**
     * Has a run computed, and waits until it is: gone on with from where its folder stands, by one worker after the other if they die.
     *
     * @param rank runs of lower rank are handed out first
     * @param out where runs lie
     * @param listener hears how it comes on
     * @param stop asked now and then; true ends all runs at their next aeon's end
     * @return what came of it; empty if it was to stop before it began
     * @throws UserErrorException if the folder cannot be used, or the run was asked for wrongly
     * @throws RunFailedException if it failed; what was recorded is kept
     */
    public Optional<RunResult> execute(
            int rank,
            Settings settings,
            long seed,
            Path out,
            RunOptions options,
            ProgressListener listener,
            BooleanSupplier stop) {
        Optional<RunResult> before = RunExecutor.finished(settings, seed, out);
        if (before.isPresent()) {
            return before;
        }
        RunKey run = RunKey.of(settings, seed);
        RunFolder folder = RunFolder.of(out, run.experiment(), run.config(), seed);
        Order order = new Order(
                run,
                rank,
                settings,
                options.commandLine(),
                folder,
                listener,
                stop,
                new CompletableFuture<>(),
                new CompletableFuture<>());
        system.tell(new CoordinatorMessage.Submit(order));
        Optional<Order.Grant> grant = await(order.granted());
        if (grant.isEmpty()) {
            return Optional.empty();
        }
        try (RunCustody custody = RunCustody.take(settings, seed, out, options)) {
            if (folder.isDone()) {
                system.tell(new CoordinatorMessage.Withdraw(run));
                return RunExecutor.finished(settings, seed, out);
            }
            if (grant.get() == Order.Grant.NEW) {
                custody.takeOver(listener);
            }
            system.tell(new CoordinatorMessage.Ready(run));
            Parcel parcel = await(order.ended());
            if (parcel.kind() != Parcel.Kind.FAILED) {
                return Optional.of(custody.result());
            }
            throw parcel.usage()
                    ? new UserErrorException(parcel.sentence())
                    : new RunFailedException(parcel.sentence(), null);
        } catch (RuntimeException e) {
            system.tell(new CoordinatorMessage.Withdraw(run));
            throw e;
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "the cluster broke down: " + e.getCause().getMessage(), e);
        }
    }

    /** Lets the workers go, and ends. */
    @Override
    public void close() {
        if (system.getWhenTerminated().toCompletableFuture().isDone()) {
            return;
        }
        CompletableFuture<Void> closed = new CompletableFuture<>();
        system.tell(new CoordinatorMessage.Close(closed));
        closed.completeOnTimeout(null, CLOSING_SECONDS, TimeUnit.SECONDS).join();
        system.terminate();
        system.getWhenTerminated()
                .toCompletableFuture()
                .thenApply(done -> true)
                .completeOnTimeout(false, CLOSING_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
