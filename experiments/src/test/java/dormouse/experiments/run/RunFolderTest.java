package dormouse.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dormouse.experiments.recording.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding runs. */
class RunFolderTest {

    @TempDir
    private Path out;

    @Test
    void allRunsBelowAFolderAreFoundAndWhatIsDamagedIsToldOf() throws IOException {
        RunFolder first = new Runs(out, Samples.settings(Samples.everything(), 1))
                .execute()
                .folder();
        RunFolder second =
                new Runs(out, Samples.settings(Samples.otherEnd(), 1)).execute().folder();
        Path damaged = Files.createDirectories(out.resolve("a/b/seed-1"));
        Files.writeString(damaged.resolve("manifest.json"), "{\"experiment\": ");
        Files.createDirectories(out.resolve("foreign/folder"));
        Files.writeString(out.resolve("foreign/folder/data.csv"), "1,2");

        List<String> warnings = new ArrayList<>();
        assertThat(RunFolder.find(out, warnings::add)).containsExactly(first, second);
        assertThat(warnings).singleElement().asString().contains("a/b/seed-1", "is damaged", "left out");
        assertThat(RunFolder.find(first.path(), warnings::add)).containsExactly(first);
    }

    @Test
    void aFolderThatIsNotThereIsAUserError() {
        assertThatThrownBy(() -> RunFolder.find(out.resolve("none"), warning -> {}))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("none is no folder");
    }
}
