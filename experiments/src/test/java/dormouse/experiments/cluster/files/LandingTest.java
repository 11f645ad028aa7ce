package dormouse.experiments.cluster.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingTest {

    @TempDir
    private Path folder;

    private Path from;
    private Path to;
    private Landing landing;
    private final Random random = new Random(1);

    @BeforeEach
    void makeFolders() throws IOException {
        from = Files.createDirectories(folder.resolve("from"));
        Files.createDirectories(from.resolve("checkpoint"));
        to = Files.createDirectories(folder.resolve("to"));
        landing = new Landing(to);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(from.resolve(name), bytes);
    }

    /** Sends the folder; returns how many bytes travelled. */
    private long send() throws IOException {
        FolderTable table = FolderTable.of(from);
        long sent = 0;
        for (Landing.Part part : landing.begin(table)) {
            landing.stage(part, table.read(from, part.file(), part.offset(), part.length()));
            sent += part.length();
        }
        landing.finish();
        return sent;
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(path).toString(),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void whatLandsIsWhatWasSentAndOnlyChangesTravel() throws IOException {
        byte[] trace = bytes(5 * FileTable.PIECE + 17);
        write("trace.bin", trace);
        write("metrics.csv", new byte[0]);
        write("checkpoint/latest.ckpt", bytes(1000));
        write("manifest.json", bytes(100));
        assertThat(send()).isEqualTo(trace.length + 1100);
        assertThat(files(to)).isEqualTo(files(from));
        assertThat(send()).isZero();

        // a header changes, the file grows, a checkpoint goes
        trace[3]++;
        byte[] longer = Arrays.copyOf(trace, trace.length + 100);
        write("trace.bin", longer);
        Files.delete(from.resolve("checkpoint/latest.ckpt"));
        write("DONE", bytes(9));
        assertThat(send()).isEqualTo(FileTable.PIECE + 117 + 9);
        assertThat(files(to)).isEqualTo(files(from));

        // it becomes shorter; another Landing knows nothing of what was here, and looks
        write("trace.bin", Arrays.copyOf(longer, FileTable.PIECE));
        landing = new Landing(to);
        send();
        assertThat(files(to)).isEqualTo(files(from));
    }

    @Test
    void whatIsDamagedOnItsWayChangesNothing() throws IOException {
        write("trace.bin", bytes(2 * FileTable.PIECE));
        send();
        Map<String, String> before = files(to);
        write("trace.bin", bytes(2 * FileTable.PIECE));
        FolderTable table = FolderTable.of(from);
        for (Landing.Part part : landing.begin(table)) {
            landing.stage(part, bytes(part.length()));
        }
        assertThatThrownBy(landing::finish).hasMessageContaining("damaged on its way");
        landing.abandon();
        assertThat(files(to)).isEqualTo(before);
        send();
        assertThat(files(to)).isEqualTo(files(from));
    }

    @Test
    void nothingLandsOutsideOfARunsFolder() {
        for (String name :
                List.of("../x", "/etc/x", "checkpoint/../../x", ".lock", "a/b", "checkpoint/a/b", "x.tmp", "")) {
            FolderTable table = new FolderTable(List.of(new FileTable(name, 0, FileTable.PIECE, List.of())));
            assertThatThrownBy(() -> landing.begin(table)).hasMessageContaining("does not belong");
        }
    }

    @Test
    void onlyFilesOfTheTableAreRead() throws IOException {
        write("metrics.csv", bytes(10));
        FolderTable table = FolderTable.of(from);
        Files.write(folder.resolve("private"), bytes(10));
        assertThatThrownBy(() -> table.read(from, "../private", 0, 10)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> table.read(from, "metrics.csv", 5, 10)).isInstanceOf(IOException.class);
    }
}
