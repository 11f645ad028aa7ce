package dormouse.experiments.cluster;

import dormouse.agent.Loop;
import dormouse.agent.PureLoop;
import dormouse.experiments.cluster.node.Address;
import dormouse.experiments.cluster.node.NodeOptions;
import dormouse.experiments.cluster.node.Secret;
import dormouse.experiments.cluster.node.Tls;
import dormouse.experiments.config.Request;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.run.ProgressListener;
import dormouse.experiments.run.RunExecutor;
import dormouse.experiments.run.RunOptions;
import dormouse.experiments.run.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A coordinator and workers in this JVM, with a model so small that an aeon takes no time. */
final class Lab {

    /** 3 epochs of 5 steps an aeon, 49 hidden neurons, and a checkpoint every 20 aeons. */
    static final List<String> TINY = List.of(
            "agent.epochs-per-aeon=3",
            "brain.steps-per-epoch=5",
            "brain.network.hidden-size=7",
            "brain.network.hidden-kept=49",
            "recording.checkpoint-every=20");

    static final RunOptions OPTIONS = RunOptions.usual(List.of("dormouse", "batch"));

    /** Enough for a busy machine; who is found dead too soon only comes again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    final Path folder;
    final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();

    Lab(Path folder) {
        this.folder = folder;
    }

    /** Writes a protocol of two stages, so many aeons each. */
    static Path protocol(Path folder, int aeons) throws IOException {
        return Files.writeString(
                folder.resolve("tiny.conf"),
                "protocol { name = tiny, question = \"Does it travel?\", stages = [ { do = train, task = task-1, aeons = "
                        + aeons + " }, { do = test, task = task-1, aeons = " + aeons + " } ] }");
    }

    Settings settings(int aeons) throws IOException {
        Request request = Request.of(protocol(folder, aeons).toString());
        for (String assignment : TINY) {
            request = request.with(assignment);
        }
        return SettingsLoader.load(request).get(0);
    }

    static NodeOptions loopback() {
        return node(Optional.empty(), Optional.empty());
    }

    static NodeOptions node(Optional<Tls> tls, Optional<Secret> secret) {
        return new NodeOptions(Address.parse("--bind", "127.0.0.1:0", 0), tls, secret, PATIENCE, false);
    }

    Coordinator coordinator(NodeOptions options) {
        return Coordinator.open(options, said::add);
    }

    CompletableFuture<Optional<RunResult>> submit(
            Coordinator coordinator, Settings settings, long seed, BooleanSupplier stop) {
        return CompletableFuture.supplyAsync(
                () -> coordinator.execute(
                        (int) seed, settings, seed, folder.resolve("far"), OPTIONS, ProgressListener.NONE, stop),
                task -> new Thread(task, "run " + seed).start());
    }

    /** Works for a coordinator until it ends, with two places. */
    Worker.Result work(Coordinator coordinator, NodeOptions options, Loop loop, BooleanSupplier stop) {
        Address address = Address.parse("--join", coordinator.address(), 0);
        return work(
                new WorkerOptions(address, options, false, 2, folder.resolve("scratch"), Duration.ZERO), loop, stop);
    }

    /** Works as told. */
    Worker.Result work(WorkerOptions options, Loop loop, BooleanSupplier stop) {
        Worker.Words words =
                new Worker.Words("test", problem -> String.valueOf(problem.getMessage()), problem -> false);
        return Worker.work(options, loop, words, said::add, stop);
    }

    CompletableFuture<Worker.Result> start(Coordinator coordinator, Loop loop, BooleanSupplier stop) {
        return CompletableFuture.supplyAsync(
                () -> work(coordinator, loopback(), loop, stop), task -> new Thread(task, "worker").start());
    }

    /** Waits for a thread of this test. */
    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Lets the workers go. */
    static void finish(Coordinator coordinator) {
        coordinator.close();
    }

    /** Makes the same run here, without a cluster. */
    void near(Settings settings, long seed) {
        RunExecutor.execute(
                settings, seed, folder.resolve("near"), new PureLoop(), OPTIONS, ProgressListener.NONE, () -> false);
    }

    /** Returns the files of all runs below a folder, but for what tells when and where they were made. */
    static Map<String, byte[]> recorded(Path root) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = path.getFileName().toString();
                if (!name.equals(RunFiles.MANIFEST) && !name.equals(RunFiles.LOCK)) {
                    files.put(root.relativize(path).toString(), Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
