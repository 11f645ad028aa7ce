package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.agent.PureLoop;
import dormouse.agent.RunFailedException;
import dormouse.brain.parameters.EngineKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EquivalenceCommandTest {
    @TempDir
    private Path folder;

    private final Cli cli = new Cli();

    @Test
    void runsBothEnginesAndComparesEveryStage() throws IOException {
        Path markdown = folder.resolve("equivalence.md");

        int exitCode = equivalence(cli, "--markdown", markdown.toString());

        assertThat(exitCode).as(cli.err()).isEqualTo(ExitCode.OK);
        assertThat(cli.out())
                .contains("Protocol brief, seeds 1-3; stages in aeons: U 20, T1 20, t1 10, S(T1) 10.")
                .containsPattern("01-U +unsupervised +hidden spikes an aeon")
                .containsPattern("02-T1 +task-1 +performance")
                .containsPattern("03-t1 +strengths, hidden to output: distribution")
                .containsPattern("04-S\\(T1\\) +hidden spikes. steps")
                .containsPattern("at the end +strengths, input to hidden: distribution +0\\.\\d+ ")
                .containsPattern("\\d+ of \\d+ rows are equivalent");
        assertThat(Files.readString(markdown))
                .startsWith("# The fast engine against the exact one\n")
                .contains("| 02-T1 | task-1 | performance |");
    }

    @Test
    void whatWasRunBeforeCounts() {
        assertThat(equivalence(cli)).isEqualTo(ExitCode.OK);
        Cli again = new Cli().with((run, observer, stop) -> {
            throw new RunFailedException("nothing should be run", null);
        });
        assertThat(equivalence(again)).isEqualTo(ExitCode.OK);
        assertThat(again.out()).isEqualTo(cli.out());
    }

    @Test
    void seedsThatFailedAreLeftOutAndNamed() {
        Cli failing = cli.with((run, observer, stop) -> {
            if (run.seed() == 2 && run.model().brain().engine() == EngineKind.FAST) {
                throw new RunFailedException("the dice are gone", null);
            }
            return new PureLoop().live(run, observer, stop);
        });

        assertThat(equivalence(failing)).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(cli.err()).contains("the dice are gone");
        assertThat(cli.out()).containsPattern("02-T1 .* 2 ");
    }

    @Test
    void saysThatNothingIsLeftToCompareIfEveryRunFails() {
        Cli failing = cli.with((run, observer, stop) -> {
            throw new RunFailedException("the dice are gone", null);
        });

        assertThat(equivalence(failing)).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(cli.err()).contains("no seed was run by both engines");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void aProtocolWithVariantsIsRefused() {
        int exitCode = cli.execute(
                "equivalence", "hidden-size", "--out", folder.resolve("runs").toString());
        assertThat(exitCode).isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).contains("hidden-size has variants");
    }

    private int equivalence(Cli with, String... more) {
        Path protocol = folder.resolve("brief.conf");
        try {
            Files.writeString(
                    protocol,
                    """
                    protocol {
                      name = brief
                      question = "Are they alike?"
                      stages = [
                        { do = unsupervised, aeons = 20, freeze-hidden-after = true }
                        { do = train, task = task-1, aeons = 20 }
                        { do = test, task = task-1, aeons = 10 }
                        { do = sleep, train = task-1, aeons = 10 }
                      ]
                    }
                    """);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        List<String> args = new ArrayList<>(List.of(
                "equivalence",
                protocol.toString(),
                "--seeds",
                "1-3",
                "--no-cache",
                "--out",
                folder.resolve("runs").toString(),
                "--set",
                "agent.epochs-per-aeon=3",
                "--set",
                "brain.steps-per-epoch=200"));
        args.addAll(List.of(more));
        return with.execute(args.toArray(String[]::new));
    }
}
