package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    @TempDir
    private Path folder;

    @Test
    void timesTheLoopsInTurn() throws IOException {
        Cli cli = new Cli();
        Path json = folder.resolve("bench.json");

        int exitCode = cli.executeTiny("bench", "--quick", "--rounds", "2", "--aeons", "2", "--json", json.toString());

        assertThat(exitCode).isEqualTo(ExitCode.OK);
        assertThat(cli.out())
                .contains("pure loop ", "actors ", "pure loop, recorded ")
                .contains("2 rounds of 3 aeons (45 steps)");
        assertThat(cli.err()).contains("bench: round 2 of 2");
        assertThat(Files.readString(json)).contains("\"name\" : \"actors\"", "\"rounds\" : 2", "\"steps\" : 45");
    }
}
