package dormouse.experiments.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void oneWithAllThatThereIsIsReadBackAsItWasWritten() throws IOException {
        Path path = folder.resolve("manifest.json");
        Manifest some = manifest(Manifest.Status.FINISHED, null);
        Manifest all = new Manifest(
                some.experiment(),
                "size=\"25\", é",
                some.config(),
                Long.MIN_VALUE,
                some.status(),
                null,
                some.progress(),
                new Manifest.Hashes("t", "m", "c"),
                new Manifest.Fork("other", "def", "02-T1", 1L << 40),
                some.program(),
                some.machine(),
                List.of());
        all.write(Disk.REAL, path);
        assertThat(Manifest.read(path)).isEqualTo(all);
    }

    @Test
    void fieldsOfLaterVersionsArePassedOverAndThoseOfEarlierOnesMayBeMissing() throws IOException {
        Path path = folder.resolve("manifest.json");
        Files.writeString(
                path,
                "{\"later\": [1, {\"seed\": 2}], \"experiment\": \"a\", \"config\": \"b\", \"seed\": 3, \"status\": \"running\","
                        + " \"error\": null, \"progress\": {\"epochs\": 4, \"more\": {\"epochs\": 5}}}");
        assertThat(Manifest.read(path))
                .isEqualTo(new Manifest(
                        "a",
                        "",
                        "b",
                        3,
                        Manifest.Status.RUNNING,
                        null,
                        new Manifest.Progress(null, null, 4, 0, 0, 0, 0, 0),
                        null,
                        null,
                        null,
                        null,
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'\"seed\": 1.5', seed is 1.5",
                "'\"seed\": {}', seed is an object",
                "'\"seed\": null', it has no seed",
                "'\"seed\": 1, \"progress\": 7', progress is no object",
                "'\"seed\": 1, \"progress\": {\"wallSeconds\": \"long\"}', 'wallSeconds is long, which is no number'",
                "'\"seed\": 1, \"commandLine\": [[]]', commandLine is no list",
                "'\"seed\": 1, \"status\": \"lost\"', there is no status lost"
            })
    void damagedOnesSayWhichField(String fields, String message) throws IOException {
        Path path = folder.resolve("manifest.json");
        Files.writeString(path, "{\"experiment\": \"a\", \"config\": \"b\", \"status\": \"running\", " + fields + "}");
        assertThatThrownBy(() -> Manifest.read(path))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("manifest.json is damaged")
                .hasMessageContaining(message);
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
