package dormouse.experiments.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What manifest.json tells. */
class ManifestTest {

    @TempDir
    private Path folder;

    private static Manifest manifest(Manifest.Status status, String error) {
        return new Manifest(
                "sequential",
                "",
                "abc",
                7,
                status,
                error,
                new Manifest.Progress("2026-11-01T00:00:00Z", "2026-11-01T00:01:00Z", 100, 1, 100, 60, 59, 1000),
                null,
                null,
                new Manifest.Program("0.1.0", "unknown", "17", "someone", "c0de"),
                new Manifest.Machine("here", "Linux 6", "amd64", 2),
                List.of("run", "sequential"));
    }

    @Test
    void itIsReadBackAsItWasWritten() throws IOException {
        Path path = folder.resolve("manifest.json");
        Manifest manifest = manifest(Manifest.Status.FAILED, "the disk is full");
        manifest.write(Disk.REAL, path);
        assertThat(Manifest.read(path)).isEqualTo(manifest);
        assertThat(Files.readString(path))
                .contains("\"status\" : \"failed\"", "\"error\" : \"the disk is full\"")
                .doesNotContain("hashes", "forkedFrom");
    }

    @Test
    void damagedOnesAreToldByName() throws IOException {
        Path path = folder.resolve("manifest.json");
        assertThatThrownBy(() -> Manifest.read(path))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("manifest.json is missing");
        for (String content : List.of("", "null", "{\"experiment\":", "[]", "{\"experiment\": \"a\"}")) {
            Files.writeString(path, content);
            assertThatThrownBy(() -> Manifest.read(path))
                    .as(content)
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("manifest.json is damaged");
        }
        Files.write(path, new byte[] {(byte) 0xC3, 0x28});
        assertThatThrownBy(() -> Manifest.read(path))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("it is no text");
    }
}
