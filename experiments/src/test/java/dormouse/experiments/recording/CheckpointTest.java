package dormouse.experiments.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints, and how damaged ones are told. */
class CheckpointTest {

    private static final Checkpoint.Label LABEL = new Checkpoint.Label("abc seed 7", 1200, 12, 1, 5, false);

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void write() throws IOException {
        path = folder.resolve("latest.ckpt");
        byte[] recordings = {0, 0, 0, 42};
        byte[] life = new byte[500];
        Arrays.fill(life, (byte) 3);
        new Checkpoint(LABEL, recordings, life).write(Disk.REAL, path);
    }

    @Test
    void whatWasSavedIsReadBack() throws IOException {
        Checkpoint read = Checkpoint.read(path);
        assertThat(read.label()).isEqualTo(LABEL);
        assertThat(Checkpoint.readLabel(path)).isEqualTo(LABEL);
        assertThat(read.recordings().readInt()).isEqualTo(42);
        assertThat(read.life()).hasSize(500).containsOnly(3);
    }

    @Test
    void cutOffAnywhereItIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int length = 1; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Checkpoint.read(path))
                    .as("%d bytes", length)
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("latest.ckpt is cut off");
        }
    }

    @Test
    void withAnyBitChangedItIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(path, damaged);
            assertThatThrownBy(() -> Checkpoint.read(path)).as("byte %d", at).isInstanceOf(RecordingException.class);
        }
    }

    @Test
    void anotherFileOrVersionIsToldSo() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        whole[15] = 9;
        Files.write(path, whole);
        assertThatThrownBy(() -> Checkpoint.read(path))
                .hasMessageContaining("was written by another Dormouse: its format has version 9");
        Files.write(path, "no checkpoint at all".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Checkpoint.readLabel(path)).hasMessageContaining("is not a checkpoint of Dormouse");
        Files.delete(path);
        assertThatThrownBy(() -> Checkpoint.read(path)).hasMessageContaining("latest.ckpt is missing");
    }

    @Test
    void whenWritingFailsTheOneBeforeStays() throws IOException {
        Checkpoint next = new Checkpoint(LABEL, new byte[1000], new byte[1000]);
        assertThatThrownBy(() -> next.write(new FailingDisk(700, FailingDisk.FULL), path))
                .isInstanceOf(IOException.class);
        assertThat(Checkpoint.read(path).life()).hasSize(500);
        assertThat(folder.toFile().list()).containsExactly("latest.ckpt");
    }
}
