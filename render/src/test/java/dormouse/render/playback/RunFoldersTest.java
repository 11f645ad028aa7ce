package dormouse.render.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dormouse.experiments.recording.RecordingException;
import dormouse.render.Tiny;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs are found in a folder and below it. */
class RunFoldersTest {

    @TempDir
    private Path empty;

    @Test
    void aRunIsFoundFromItselfAndFromAbove() throws IOException {
        assertThat(RunFolders.of(Tiny.run())).containsExactly(Tiny.run());
        assertThat(RunFolders.of(Tiny.root())).containsExactly(Tiny.other(), Tiny.run());
    }

    @Test
    void theOtherRunsOfTheFolderAreFoundBesideIt() {
        assertThat(RunFolders.beside(Tiny.run()))
                .containsExactly(Tiny.other().toAbsolutePath().normalize());
    }

    @Test
    void whereThereIsNoRunASentenceSaysSo() throws IOException {
        assertThatThrownBy(() -> RunFolders.of(empty))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("holds no recording of Dormouse");
        assertThatThrownBy(() -> RunFolders.of(empty.resolve("nowhere")))
                .hasMessageEndingWith("there is no such folder");
        Path file = Files.writeString(empty.resolve("file"), "");
        assertThatThrownBy(() -> RunFolders.of(file)).hasMessageEndingWith("is no folder of a run");
        Files.writeString(empty.resolve("manifest.json"), "{}");
        assertThatThrownBy(() -> RunFolders.of(empty)).hasMessageContaining("recording.trace = false");
    }
}
