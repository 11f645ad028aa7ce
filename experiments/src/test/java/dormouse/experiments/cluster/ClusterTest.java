package dormouse.experiments.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorRefResolver;
import com.typesafe.config.ConfigFactory;
import dormouse.agent.PureLoop;
import dormouse.experiments.cluster.node.Address;
import dormouse.experiments.cluster.node.NodeOptions;
import dormouse.experiments.cluster.node.Secret;
import dormouse.experiments.cluster.node.Tls;
import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.Manifest;
import dormouse.experiments.run.RunFolder;
import dormouse.experiments.run.RunResult;
import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coordinator and a worker in one JVM: runs travel to the bit, and strangers stay outside. */
class ClusterTest {

    private static final int AEONS = 60;

    @TempDir
    private Path folder;

    private Lab lab;

    @BeforeEach
    void open() {
        lab = new Lab(folder);
    }

    @Test
    void whatAWorkerComputesIsWhatWouldHaveBeenComputedHere() throws IOException {
        Settings settings = lab.settings(AEONS);
        List<CompletableFuture<Optional<RunResult>>> runs = new ArrayList<>();
        CompletableFuture<Worker.Result> worker;
        try (Coordinator coordinator = lab.coordinator(Lab.loopback())) {
            for (long seed = 1; seed <= 3; seed++) {
                runs.add(lab.submit(coordinator, settings, seed, () -> false));
            }
            worker = lab.start(coordinator, new PureLoop(), () -> false);
            assertThat(runs).allMatch(run -> run.join().orElseThrow().status() == RunResult.Status.FINISHED);
            // done already: no worker is asked
            assertThat(lab.submit(coordinator, settings, 1, () -> false)
                            .join()
                            .orElseThrow()
                            .alreadyDone())
                    .isTrue();
        }
        assertThat(worker.join()).isEqualTo(new Worker.Result(Worker.Ending.DONE, 3));
        for (long seed = 1; seed <= 3; seed++) {
            lab.near(settings, seed);
        }
        assertThat(Lab.recorded(folder.resolve("far"))).containsExactlyEntriesOf(Lab.recorded(folder.resolve("near")));
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
        assertThat(lab.said).anyMatch(line -> line.startsWith("Worker test joined: 2 runs at a time"));
    }

    @Test
    void aRunGoesOnFromItsCheckpointWithAnotherWorker() throws IOException {
        Settings settings = lab.settings(AEONS);
        AtomicBoolean leave = new AtomicBoolean();
        try (Coordinator coordinator = lab.coordinator(Lab.loopback())) {
            CompletableFuture<Optional<RunResult>> run = lab.submit(coordinator, settings, 1, () -> false);
            // Ctrl-C at the first worker, in the middle of the run
            CompletableFuture<Worker.Result> first = lab.start(
                    coordinator,
                    (spec, observer, stop) -> new PureLoop().live(spec, observer, () -> {
                        leave.set(true);
                        return stop.getAsBoolean();
                    }),
                    leave::get);
            assertThat(first.join()).isEqualTo(new Worker.Result(Worker.Ending.STOPPED, 0));
            assertThat(run).isNotDone();
            CompletableFuture<Worker.Result> second = lab.start(coordinator, new PureLoop(), () -> false);
            assertThat(run.join().orElseThrow().status()).isEqualTo(RunResult.Status.FINISHED);
            Lab.finish(coordinator);
            assertThat(second.join().finished()).isEqualTo(1);
        }
        lab.near(settings, 1);
        assertThat(Lab.recorded(folder.resolve("far"))).containsExactlyEntriesOf(Lab.recorded(folder.resolve("near")));
    }

    @Test
    void aStoppedBatchKeepsWhatWasLived() throws IOException {
        Settings settings = lab.settings(10_000);
        CountDownLatch living = new CountDownLatch(1);
        AtomicBoolean stop = new AtomicBoolean();
        try (Coordinator coordinator = lab.coordinator(Lab.loopback())) {
            CompletableFuture<Optional<RunResult>> run = lab.submit(coordinator, settings, 1, stop::get);
            CompletableFuture<Worker.Result> worker = lab.start(
                    coordinator,
                    (spec, observer, asked) -> {
                        living.countDown();
                        return new PureLoop().live(spec, observer, asked);
                    },
                    () -> false);
            living.await();
            stop.set(true);
            RunResult result = run.join().orElseThrow();
            assertThat(result.status()).isEqualTo(RunResult.Status.INTERRUPTED);
            Manifest manifest = result.folder().readManifest();
            assertThat(manifest.status()).isEqualTo(Manifest.Status.INTERRUPTED);
            assertThat(manifest.progress().aeons()).isPositive();
            Lab.finish(coordinator);
            assertThat(worker.join().ending()).isEqualTo(Worker.Ending.DONE);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRunThatFailsIsToldAndKept() throws IOException {
        Settings settings = lab.settings(AEONS);
        AtomicInteger aeons = new AtomicInteger();
        try (Coordinator coordinator = lab.coordinator(Lab.loopback())) {
            CompletableFuture<Optional<RunResult>> run = lab.submit(coordinator, settings, 1, () -> false);
            CompletableFuture<Worker.Result> worker = lab.start(
                    coordinator,
                    (spec, observer, stop) -> new PureLoop().live(spec, observer, () -> {
                        if (aeons.incrementAndGet() == 50) {
                            throw new IllegalStateException("a neuron exploded");
                        }
                        return stop.getAsBoolean();
                    }),
                    () -> false);
            assertThatThrownBy(run::join)
                    .cause()
                    .hasMessageContaining("on test: ")
                    .hasMessageContaining("a neuron exploded")
                    .hasMessageNotContaining(folder.resolve("scratch").toString());
            Lab.finish(coordinator);
            assertThat(worker.join().finished()).isZero();
        }
        RunFolder kept = RunFolder.of(folder.resolve("far"), "tiny", settings.hash(), 1);
        assertThat(kept.readManifest().status()).isEqualTo(Manifest.Status.FAILED);
        assertThat(kept.path().resolve("checkpoint/latest.ckpt")).exists();
    }

    @Test
    void onlyWhoKnowsTheSecretIsLetIn() throws IOException {
        Secret secret = Secret.read(Files.writeString(folder.resolve("secret"), "correct horse battery staple\n"));
        Secret other = Secret.read(Files.writeString(folder.resolve("other"), "incorrect horse battery"));
        try (Coordinator coordinator = lab.coordinator(Lab.node(Optional.empty(), Optional.of(secret)))) {
            assertRefused(coordinator, Lab.loopback(), "the coordinator demands a secret: give --secret-file");
            assertRefused(coordinator, Lab.node(Optional.empty(), Optional.of(other)), "has another secret");
            CompletableFuture<Optional<RunResult>> run = lab.submit(coordinator, lab.settings(1), 1, () -> false);
            CompletableFuture<Worker.Result> worker = CompletableFuture.supplyAsync(() -> lab.work(
                    coordinator, Lab.node(Optional.empty(), Optional.of(secret)), new PureLoop(), () -> false));
            assertThat(run.join()).isPresent();
            Lab.finish(coordinator);
            assertThat(worker.join().finished()).isEqualTo(1);
        }
        try (Coordinator careless = lab.coordinator(Lab.loopback())) {
            assertRefused(careless, Lab.node(Optional.empty(), Optional.of(secret)), "the coordinator knows no secret");
        }
    }

    @Test
    void onlyWhoHasATrustedKeyIsLetIn() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "not-a-secret-here\n");
        Tls tls = tls("lab", password);
        Tls stranger = tls("stranger", password);
        NodeOptions node = Lab.node(Optional.of(tls), Optional.empty());
        try (Coordinator coordinator = lab.coordinator(node)) {
            assertRefused(coordinator, Lab.loopback(), "talks TLS only: give --tls-keystore");
            assertRefused(
                    coordinator,
                    Lab.node(Optional.of(stranger), Optional.empty()),
                    "the certificate of the coordinator");
            CompletableFuture<Optional<RunResult>> run = lab.submit(coordinator, lab.settings(1), 1, () -> false);
            CompletableFuture<Worker.Result> worker =
                    CompletableFuture.supplyAsync(() -> lab.work(coordinator, node, new PureLoop(), () -> false));
            assertThat(run.join()).isPresent();
            Lab.finish(coordinator);
            assertThat(worker.join().finished()).isEqualTo(1);
        }
        try (Coordinator open = lab.coordinator(Lab.loopback())) {
            assertRefused(open, node, "does not talk TLS");
        }
    }

    private Tls tls(String name, Path password) throws IOException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass:file",
                        password.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        return Tls.read(store, store, password);
    }

    private void assertRefused(Coordinator coordinator, NodeOptions options, String sentence) {
        assertThatThrownBy(() -> lab.work(coordinator, options, new PureLoop(), () -> false))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void anotherVersionIsRefused() {
        ActorTestKit kit = ActorTestKit.create(ConfigFactory.parseString("akka.loglevel = OFF"));
        try {
            TestProbe<WorkerMessage> worker = kit.createTestProbe();
            Door door =
                    new Door(new Version(1, "0.1", "abc", "c"), Optional.empty(), ActorRefResolver.get(kit.system()));
            ActorRef<WorkerMessage> ref = worker.ref();
            door.knock(new CoordinatorMessage.Hello(ref, "p", "n", new Version(1, "0.1", "def", "d"), "00"));
            assertThat(worker.expectMessageClass(WorkerMessage.Refused.class).sentence())
                    .contains("commit abc", "commit def", "both must be the same");
            door.knock(new CoordinatorMessage.Hello(ref, "p", "n", new Version(1, "0.1", "abc", "c"), "00"));
            worker.expectMessageClass(WorkerMessage.Challenge.class);
        } finally {
            kit.shutdownTestKit();
        }
    }

    @Test
    void anAddressIsReadOrRefusedInASentence() throws IOException {
        assertThat(Address.parse("--bind", "127.0.0.1:99", 1).toString()).isEqualTo("127.0.0.1:99");
        assertThat(Address.parse("--bind", "127.0.0.1", 1).port()).isEqualTo(1);
        assertThat(Address.parse("--bind", "[::1]:99", 1).loopback()).isTrue();
        for (String wrong :
                List.of("", ":1", "127.0.0.1:", "127.0.0.1:http", "127.0.0.1:65536", "::1:99", "0.0.0.0:1")) {
            assertThatThrownBy(() -> Address.parse("--bind", wrong, 1))
                    .isInstanceOf(UserErrorException.class)
                    .hasMessageStartingWith("--bind: ");
        }
        Address outside = new Address(InetAddress.getByAddress(new byte[] {10, 0, 0, 1}), 1);
        assertThatThrownBy(() -> Lab.loopback().at(outside)).hasMessageContaining("needs TLS and a secret");
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            NodeOptions taken = Lab.loopback().at(new Address(busy.getInetAddress(), busy.getLocalPort()));
            assertThatThrownBy(() -> lab.coordinator(taken)).hasMessageContaining("is in use by another program");
        }
        assertThatThrownBy(() -> Secret.read(Files.writeString(folder.resolve("short"), "too short\n")))
                .hasMessageContaining("at least 16");
        assertThatThrownBy(() -> Secret.read(folder.resolve("none"))).hasMessageContaining("there is no file");
    }
}
