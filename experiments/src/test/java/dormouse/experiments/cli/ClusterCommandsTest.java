package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong about a cluster is told in a sentence, with exit code 2, before anything is run. */
class ClusterCommandsTest {

    @TempDir
    private Path folder;

    private void assertRefused(String sentence, String... words) {
        Cli cli = new Cli();
        assertThat(cli.execute(words)).as(cli.err()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).contains(sentence);
        assertThat(cli.err().lines().filter(line -> line.startsWith("dormouse: ")))
                .hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    private String[] batch(String... more) {
        List<String> words = new ArrayList<>(List.of("batch", "untrained", "--quick", "--out", folder.toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    @Test
    void optionsThatMeanNothingAreRefused() {
        assertRefused("--jobs is the workers' own with --cluster", batch("--cluster", "-j", "2"));
        assertRefused("--loop is the workers' own with --cluster", batch("--cluster", "--loop", "pure"));
        assertRefused("--bind is for a batch with --cluster", batch("--bind", "127.0.0.1"));
    }

    @Test
    void addressesThatCannotBeAreRefused() {
        assertRefused("is no address: write HOST:PORT", batch("--cluster", "--bind", ":7"));
        assertRefused("stands for every address", batch("--cluster", "--bind", "0.0.0.0"));
        assertRefused("'x' is no port", "worker", "--join", "127.0.0.1:x");
        assertRefused("missing required option", "worker");
    }

    @Test
    void nobodyListensToStrangers() {
        assertRefused("which needs TLS and a secret", batch("--cluster", "--bind", "192.0.2.1:7"));
        assertRefused("TLS needs all three of", batch("--cluster", "--tls-keystore", "x"));
        assertRefused("--secret-file: there is no file", batch("--cluster", "--secret-file", "no-such-file"));
    }

    @Test
    void aCoordinatorThatIsNotThereIsTold() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path scratch = Files.createTempDirectory("scratch");
        assertRefused(
                "no coordinator can be reached at 127.0.0.1:" + port,
                "worker",
                "--join",
                "127.0.0.1:" + port,
                "--scratch",
                scratch.toString());
        assertThat(scratch).isEmptyDirectory();
        Files.delete(scratch);
    }
}
