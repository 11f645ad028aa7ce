package dormouse.experiments.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.agent.PureLoop;
import dormouse.experiments.Main;
import dormouse.experiments.cluster.node.Address;
import dormouse.experiments.cluster.node.NodeOptions;
import dormouse.experiments.config.Settings;
import dormouse.experiments.run.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A coordinator and a worker, each in a JVM of its own, are killed; those that take their places are in this one. The results are those of a
 * batch that nobody disturbed.
 */
class KillTest {

    private static final int AEONS = 40;
    private static final int SEEDS = 3;
    /** Who was found dead though it only was slow comes again, so that this may be short. */
    private static final int PATIENCE_SECONDS = 2;

    @TempDir
    private Path folder;

    private final List<Long> lived = new ArrayList<>();
    private Lab lab;
    private String address;

    @Test
    void whoeverIsKilledTheResultsAreTheSame() throws IOException, InterruptedException {
        lab = new Lab(folder);
        address = freeAddress();
        Settings settings = lab.settings(AEONS);
        CountDownLatch inTheSecondRun = new CountDownLatch(1);
        CountDownLatch coordinatorIsDead = new CountDownLatch(1);
        CompletableFuture<Worker.Result> late;
        try (Jvm first = coordinator()) {
            first.awaitSaying("Waiting for workers at " + address);
            Path own = Files.createDirectory(folder.resolve("stuck"));
            try (Jvm killed = Jvm.start(folder, "stuck", StuckWorker.class, List.of(address, own.toString()))) {
                killed.awaitThat("a first checkpoint has come", () -> count("latest.ckpt") > 0);
                killed.kill();
            }
            late = worker(inTheSecondRun, coordinatorIsDead);
            first.awaitSaying("is lost; its run goes on elsewhere");
            first.awaitThat("the next run is under way", () -> count("DONE") == 1 && inTheSecondRun.getCount() == 0);
            assertThat(first.err()).contains("goes on at epoch").doesNotContain("Exception", "WARN", "INFO");
            first.kill();
        }
        coordinatorIsDead.countDown();
        try (Coordinator second = lab.coordinator(node(Address.parse("--bind", address, 0)))) {
            List<CompletableFuture<Optional<RunResult>>> runs = new ArrayList<>();
            for (long seed = 1; seed <= SEEDS; seed++) {
                runs.add(lab.submit(second, settings, seed, () -> false));
            }
            assertThat(runs).allMatch(run -> run.join().orElseThrow().status() == RunResult.Status.FINISHED);
        }
        assertThat(late.join()).isEqualTo(new Worker.Result(Worker.Ending.DONE, SEEDS));
        assertThat(lab.said).contains("The coordinator is gone; looking for it.");
        // none twice: what the worker was at when the coordinator died counts
        assertThat(lived).containsExactly(1L, 2L, 3L);
        for (long seed = 1; seed <= SEEDS; seed++) {
            lab.near(settings, seed);
        }
        assertThat(Lab.recorded(folder.resolve("far"))).containsExactlyEntriesOf(Lab.recorded(folder.resolve("near")));
    }

    private Jvm coordinator() throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "batch",
                Lab.protocol(folder, AEONS).toString(),
                "--seeds",
                "1-" + SEEDS,
                "--no-cache",
                "--cluster",
                "--bind",
                address,
                "--patience",
                String.valueOf(PATIENCE_SECONDS),
                "--out",
                folder.resolve("far").toString()));
        Lab.TINY.forEach(assignment -> words.addAll(List.of("--set", assignment)));
        return Jvm.start(folder, "coordinator", Main.class, words);
    }

    /** Starts a worker that stands still in the middle of its second run until the coordinator is dead. */
    private CompletableFuture<Worker.Result> worker(CountDownLatch inTheSecondRun, CountDownLatch coordinatorIsDead) {
        Address coordinator = Address.parse("--join", address, 0);
        WorkerOptions options = new WorkerOptions(
                coordinator,
                node(Address.parse("--bind", "127.0.0.1:0", 0)),
                false,
                1,
                folder.resolve("scratch"),
                Duration.ofMinutes(5));
        int[] aeons = {0};
        return CompletableFuture.supplyAsync(
                () -> lab.work(
                        options,
                        (run, observer, stop) -> {
                            lived.add(run.seed());
                            return new PureLoop().live(run, observer, () -> {
                                if (run.seed() == 2 && ++aeons[0] == AEONS) {
                                    inTheSecondRun.countDown();
                                    Lab.await(coordinatorIsDead);
                                }
                                return stop.getAsBoolean();
                            });
                        },
                        () -> false),
                task -> new Thread(task, "late worker").start());
    }

    private static NodeOptions node(Address at) {
        return new NodeOptions(at, Optional.empty(), Optional.empty(), Duration.ofSeconds(PATIENCE_SECONDS), false);
    }

    private static String freeAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }

    private long count(String file) {
        Path runs = folder.resolve("far");
        if (!Files.isDirectory(runs)) {
            return 0;
        }
        try (Stream<Path> paths = Files.walk(runs)) {
            return paths.filter(path -> path.getFileName().toString().equals(file))
                    // not what is still arriving
                    .filter(path -> !path.toString().contains(".incoming"))
                    .count();
        } catch (IOException | UncheckedIOException e) {
            // files come and go while one looks
            return 0;
        }
    }
}
