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

    private final Cli cli = new Cli();

    @Test
    void timesTheLoopsInTurn() throws IOException {
        Path json = folder.resolve("bench.json");

        int exitCode = cli.executeTiny(
                "bench", "loops", "--quick", "--rounds", "2", "--aeons", "2", "--json", json.toString());

        assertThat(exitCode).isEqualTo(ExitCode.OK);
        assertThat(cli.out())
                .contains("pure loop ", "actors ", "pure loop, recorded ")
                .contains("2 rounds of 3 aeons (45 steps)");
        assertThat(cli.err()).contains("bench: round 2 of 2");
        assertThat(Files.readString(json)).contains("\"name\" : \"actors\"", "\"rounds\" : 2", "\"steps\" : 45");
    }

    @Test
    void timesTwoAgentsAtOnceBesideOne() throws IOException {
        Path json = folder.resolve("together.json");

        int exitCode = cli.executeTiny(
                "bench", "together", "--quick", "--rounds", "2", "--aeons", "2", "--json", json.toString());

        assertThat(exitCode).as(cli.err()).isEqualTo(ExitCode.OK);
        assertThat(cli.out()).contains("one agent ", "two at once ").contains("2 rounds of 3 aeons (45 steps)");
        assertThat(Files.readString(json)).contains("\"name\" : \"two at once\"", "\"rounds\" : 2");
    }

    @Test
    void timesBrainsOfSeveralSizesThatFollowOneAgent() throws IOException {
        Path json = folder.resolve("growth.json");
        Path markdown = folder.resolve("growth.md");

        int exitCode = cli.executeTiny(
                "bench",
                "growth",
                "--quick",
                "--rounds",
                "2",
                "--warm-ups",
                "1",
                "--hidden",
                "196,49",
                "--json",
                json.toString(),
                "--markdown",
                markdown.toString());

        assertThat(exitCode).as(cli.err()).isEqualTo(ExitCode.OK);
        assertThat(cli.err()).contains("bench: exact, warming up, round 1 of 1", "bench: fast, round 2 of 2");
        assertThat(cli.out())
                .containsPattern("exact +49 .*× 1.00 +× 1.00 +1.00 to 1.00 +× 1.00\n")
                .containsPattern("exact +196 .*× 4.00 ")
                .containsPattern("fast +196 .*× 4.00 ")
                .contains("Medians of 2 rounds of 2 aeons after 1 to warm up", "what one agent with 49 hidden neurons");
        assertThat(Files.readString(json)).contains("\"hidden\" : 196", "\"timeOfAll\" : ", "\"processor\" : ");
        assertThat(Files.readString(markdown)).contains("| engine | hidden |", "| command | `dormouse bench growth");
    }

    /** In this JVM, since others take seconds to start, and a model in which training takes none. */
    @Test
    void measuresStepsWithJmh() throws IOException {
        Path json = folder.resolve("steps.json");
        Path markdown = folder.resolve("steps.md");
        String[] tiny = {
            "bench",
            "--quick",
            "--forks",
            "0",
            "--warm-ups",
            "1",
            "--rounds",
            "2",
            "--aeons",
            "1",
            "--hidden",
            "49",
            "--json",
            json.toString(),
            "--markdown",
            markdown.toString()
        };

        int exitCode = cli.executeTiny(tiny);

        assertThat(exitCode).as(cli.err()).isEqualTo(ExitCode.OK);
        assertThat(cli.err())
                .contains("needs a trained agent: exact engine, 49 hidden neurons, 700 aeons (U 500, T1 200)")
                .contains("bench: 12 of 12: fast, asleep, 49 hidden neurons, 2 agents");
        assertThat(cli.out())
                .contains("exact   early", "exact   trained", "fast    asleep", "× ")
                .contains("Memory of an agent with its world: ", "(fast, 49 hidden)");
        assertThat(Files.readString(json))
                .contains("\"bytesPerStep\" : ", "\"processor\" : ", "\"scene\" : \"asleep\"");
        assertThat(Files.readString(markdown))
                .contains("| engine | scene | hidden |", "| command | `dormouse bench --quick");
    }

    @Test
    void refusesWhatCannotBeMeasured() {
        assertThat(cli.execute("bench", "--hidden", "800")).isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).contains("--hidden is 800, but must be a square such as 784");
        assertThat(cli.execute("bench", "--engines", "slow")).isEqualTo(ExitCode.USAGE);
        assertThat(cli.execute("bench", "--agents", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(cli.execute("bench", "loops", "--forks", "1")).isEqualTo(ExitCode.USAGE);
        assertThat(cli.execute("bench", "together", "--agents", "3")).isEqualTo(ExitCode.USAGE);
        assertThat(cli.execute("bench", "together", "--hidden", "49")).isEqualTo(ExitCode.USAGE);
        assertThat(cli.execute("bench", "growth", "--hidden", "800")).isEqualTo(ExitCode.USAGE);
        assertThat(cli.execute("bench", "growth", "--scenes", "early")).isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).contains("--scenes, --agents and --forks are for 'bench steps' only");
    }
}
