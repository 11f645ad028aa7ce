package dormouse.experiments.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four JVMs, two of which are killed, the coordinator among them: the results are those of a batch that nobody disturbed. */
class KillTest {

    private static final int AEONS = 1_500;
    private static final int SEEDS = 3;

    @TempDir
    private Path folder;

    private Path protocol;
    private Path runs;
    private String address;

    @Test
    void whoeverIsKilledTheResultsAreTheSame() throws IOException, InterruptedException {
        protocol = Lab.protocol(folder, AEONS);
        runs = folder.resolve("far");
        address = freeAddress();
        try (Jvm first = coordinator("coordinator-1")) {
            first.awaitSaying("Waiting for workers at " + address);
            try (Jvm killed = worker("worker-1")) {
                killed.awaitThat("a first checkpoint has come", () -> count("latest.ckpt") > 0);
                killed.kill();
            }
            try (Jvm late = worker("worker-2")) {
                first.awaitSaying("is lost; its run goes on elsewhere");
                first.awaitSaying("goes on at epoch");
                late.awaitThat("a run is finished", () -> count("DONE") > 0);
                first.kill();
                assertThat(count("DONE")).isLessThan(SEEDS);
                late.awaitSaying("The coordinator is gone");
                try (Jvm second = coordinator("coordinator-2")) {
                    assertThat(second.await()).as(second::err).isZero();
                    assertThat(second.err()).contains("joined").doesNotContain("Exception", "WARN", "INFO");
                }
                assertThat(late.await()).as(late::err).isZero();
                assertThat(late.err()).doesNotContain("Exception", "WARN", "INFO");
            }
        }
        Lab lab = new Lab(folder);
        for (long seed = 1; seed <= SEEDS; seed++) {
            lab.near(lab.settings(AEONS), seed);
        }
        Map<String, byte[]> expected = Lab.recorded(folder.resolve("near"));
        assertThat(Lab.recorded(runs)).containsExactlyEntriesOf(expected);
    }

    private Jvm coordinator(String name) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "batch",
                protocol.toString(),
                "--seeds",
                "1-" + SEEDS,
                "--no-cache",
                "--cluster",
                "--bind",
                address,
                "--patience",
                "4",
                "--out",
                runs.toString()));
        Lab.TINY.forEach(assignment -> words.addAll(List.of("--set", assignment)));
        return Jvm.start(folder, name, words);
    }

    private Jvm worker(String name) throws IOException {
        String scratch = folder.resolve("scratch").toString();
        return Jvm.start(
                folder, name, List.of("worker", "--join", address, "-j", "1", "--patience", "4", "--scratch", scratch));
    }

    private static String freeAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }

    private long count(String file) {
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
