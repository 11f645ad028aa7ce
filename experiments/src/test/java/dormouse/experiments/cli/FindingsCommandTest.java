package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.agent.Loop;
import dormouse.agent.PureLoop;
import dormouse.agent.RunFailedException;
import dormouse.agent.RunSpec;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsCommandTest {
    @TempDir
    private Path folder;

    private final Cli cli = new Cli();

    @Test
    void runsWhatIsMissingAndPrintsTheTable() throws IOException {
        Path markdown = folder.resolve("findings.md");
        List<String> begun = Collections.synchronizedList(new ArrayList<>());
        Loop noting = (run, observer, stop) -> {
            begun.add(run.protocol().name() + (run.checkpoint().isPresent() ? " shared" : ""));
            return liveShortly(run, observer, stop);
        };

        int exitCode = findings(cli.with(noting), "--seeds", "1-2", "-j", "2", "--markdown", markdown.toString());

        assertThat(exitCode).isEqualTo(ExitCode.OK);
        assertThat(begun)
                .containsExactlyInAnyOrder(
                        "sequential",
                        "sequential",
                        "untrained shared",
                        "untrained shared",
                        "interleaved-training shared",
                        "interleaved-training shared",
                        "interleaved-sleep shared",
                        "interleaved-sleep shared");
        assertThat(cli.out())
                .contains("1a  task 1, untrained", "5e  task 2 after T1 again < after T2")
                .contains("Seeds 1-2; stages in aeons: U 10,000, T1 4,000, T2 8,000, S(T1) 10,000.")
                .contains("S(T1) trains awake for 5,000 aeons, the control for 5,000.");
        assertThat(Files.readString(markdown))
                .startsWith("# The paper says, we got\n")
                .contains("| 1a | task 1, untrained |");

        Cli again = new Cli().with((run, observer, stop) -> {
            throw new RunFailedException("nothing should be run", null);
        });
        assertThat(findings(again, "--seeds", "1-2")).isEqualTo(ExitCode.OK);
        assertThat(again.out()).isEqualTo(cli.out());
    }

    @Test
    void stopsWithASentence() {
        Loop pressingCtrlC = (run, observer, stop) -> {
            cli.interrupt();
            return liveShortly(run, observer, stop);
        };

        assertThat(findings(cli.with(pressingCtrlC), "--seeds", "1")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(cli.err()).contains("Stopped; the same command again goes on from here.");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void printsWhatItHasWhenRunsFail() {
        Cli failing = cli.with((run, observer, stop) -> {
            throw new RunFailedException("the dice are gone", null);
        });

        assertThat(findings(failing, "--seeds", "1")).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(cli.err()).contains("dormouse: sequential seed 1: the dice are gone");
        assertThat(cli.out()).contains("not measured");
    }

    private int findings(Cli with, String... more) {
        List<String> args = new ArrayList<>(
                List.of("findings", "--quick", "--out", folder.resolve("runs").toString()));
        args.addAll(List.of(more));
        return with.executeTiny(args.toArray(String[]::new));
    }

    /** Lives a run whose stages all end after a few aeons. */
    private static boolean liveShortly(RunSpec run, LifeObserver observer, BooleanSupplier stop) {
        List<Stage> stages = run.protocol().stages().stream()
                .map(stage -> new Stage(
                        stage.name(),
                        stage.course(),
                        20,
                        stage.until(),
                        stage.freezeStrongest(),
                        stage.freezeHiddenAfter()))
                .toList();
        Protocol shorter = new Protocol(run.protocol().name(), run.protocol().question(), stages);
        return new PureLoop().live(new RunSpec(run.model(), shorter, run.seed(), run.checkpoint()), observer, stop);
    }
}
