package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.agent.Loop;
import dormouse.agent.PureLoop;
import dormouse.agent.RunFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final String PROTOCOL =
            """
            protocol {
              name = small
              question = "Does it run?"
              stages = [
                { do = unsupervised, aeons = 3, quick = 1, freeze-hidden-after = true }
                { do = train, task = task-1, aeons = 3, quick = 1 }
                { do = test, task = task-1, aeons = 40, quick = 1 }
                { do = sleep, train = task-1, uniform = false, aeons = 4, quick = 2 }
                { do = test, task = task-1, aeons = 40, quick = 1 }
              ]
            }
            """;

    @TempDir
    private Path folder;

    private final Cli cli = new Cli();
    private String protocol;
    private String runs;

    @BeforeEach
    void writeProtocol() throws IOException {
        protocol = Files.writeString(folder.resolve("small.conf"), PROTOCOL).toString();
        runs = folder.resolve("runs").toString();
    }

    @Test
    void printsWhatEachTestCameToAndAfterWhat() throws IOException {
        assertThat(cli.executeTiny("run", protocol, "--out", runs)).isEqualTo(ExitCode.OK);

        assertThat(cli.out())
                .startsWith("small, seed 1\n\nafter  test  on      performance  change")
                .containsPattern("\nU, T1  t1    task-1 +[–0-9.]+ ")
                .containsPattern("\nS\\(T1\\)  t1    task-1 ")
                .containsPattern("\ntask-1: [–0-9.]+ after T1, [–0-9.]+ after S\\(T1\\)\n")
                .contains(runs + "/small/")
                .contains("/seed-1\n");
    }

    @Test
    void sumsUpSeveralSeedsAndSharesTheWork() throws IOException {
        assertThat(cli.executeTiny("run", protocol, "--out", runs, "--seeds", "1-3", "-j", "2"))
                .isEqualTo(ExitCode.OK);

        assertThat(cli.out())
                .startsWith("small, seeds 1-3\n")
                .contains("seeds  bites")
                .contains("/seed-1\n", "/seed-2\n", "/seed-3\n");
    }

    @Test
    void showsProgressOnStderrOnly() {
        cli.executeTiny("run", protocol, "--out", runs, "--seeds", "1,2", "-j", "1");

        assertThat(cli.err())
                .contains("small: seed 1: U (stage 1 of 5), aeon 1/3, 1 of 180 aeons, 0 %\n")
                .contains("small: seed 2: t1 (stage 5 of 5), aeon 1/40, 141 of 180 aeons, 78 %\n");
        assertThat(cli.out()).doesNotContain("aeons,");
    }

    @Test
    void doesNotComputeAFinishedRunAgain() {
        cli.executeTiny("run", protocol, "--out", runs);
        Cli again = new Cli().with(failing(new AtomicBoolean()));

        assertThat(again.executeTiny("run", protocol, "--out", runs)).isEqualTo(ExitCode.OK);
        assertThat(again.out()).contains("/seed-1  (was finished before)\n");
        assertThat(again.out().replace("  (was finished before)", "")).isEqualTo(cli.out());
    }

    @Test
    void computesAgainWhenForced() {
        cli.executeTiny("run", protocol, "--out", runs);
        Cli again = new Cli();

        again.executeTiny("run", protocol, "--out", runs, "--force");

        assertThat(again.err()).contains("U (stage 1 of 5)");
        assertThat(again.out()).isEqualTo(cli.out());
    }

    @Test
    void givesEachVariantABlockOfItsOwn() throws IOException {
        String variants = Files.writeString(
                        folder.resolve("variants.conf"),
                        PROTOCOL + "variants { key = brain.sleep.current, values = [0.01, 0.02] }")
                .toString();

        assertThat(cli.executeTiny("run", variants, "--quick", "--out", runs, "--seeds", "1,2"))
                .isEqualTo(ExitCode.OK);
        assertThat(cli.out()).contains("small, current=0.01, seeds 1-2\n", "small, current=0.02, seeds 1-2\n");
    }

    @Test
    void actorsAndThePureLoopRecordTheSame() {
        String others = folder.resolve("others").toString();
        Cli actors = new Cli().withRealLoops();
        Cli pure = new Cli().withRealLoops();

        actors.executeTiny("run", protocol, "--out", runs, "--seeds", "1-2", "--loop", "actors", "--show");
        pure.executeTiny("run", protocol, "--out", others, "--seeds", "1-2", "--loop", "pure");

        assertThat(actors.out().replace(runs, "")).isEqualTo(pure.out().replace(others, ""));
    }

    @Test
    void drawsTheWorldWhenAskedTo() {
        cli.executeTiny("run", protocol, "--quick", "--out", runs, "--show");

        assertThat(cli.err()).contains("small seed 1: U, aeon 1 of the stage   (- | \\ / food, @ the agent)\n");
        assertThat(cli.err()
                        .lines()
                        .filter(line -> line.matches("[-.|\\\\/@]{50}"))
                        .count())
                .isEqualTo(5L * 50);
        assertThat(cli.out()).doesNotContain("@");
    }

    @Test
    void stopsAtTheNextAeonAndSaysHowToGoOn() {
        Loop pressingCtrlC = (run, observer, stop) -> {
            cli.interrupt();
            return new PureLoop().live(run, observer, stop);
        };

        assertThat(cli.with(pressingCtrlC).executeTiny("run", protocol, "--out", runs))
                .isEqualTo(ExitCode.INTERRUPTED);
        assertThat(cli.err())
                .contains("Stopping at the end of this aeon; Ctrl-C again stops at once.\n")
                .containsPattern("Stopped; 'dormouse resume .*/seed-1' goes on from here.\n");
        assertThat(cli.out()).contains("No test has ended yet.", "/seed-1  (not finished)\n");
        assertThat(cli.halted()).isZero();
    }

    @Test
    void goesOnToTheSameEndAfterAnInterruption() {
        Loop pressingCtrlC = (run, observer, stop) -> {
            cli.interrupt();
            return new PureLoop().live(run, observer, stop);
        };
        cli.with(pressingCtrlC).executeTiny("run", protocol, "--out", runs);
        Cli resumed = new Cli();
        assertThat(resumed.execute("resume", runs)).isEqualTo(ExitCode.OK);
        Cli never = new Cli();
        never.executeTiny("run", protocol, "--out", folder.resolve("others").toString());

        assertThat(resumed.err()).contains("goes on at epoch 3");
        assertThat(resumed.out().replace(runs, "")).isEqualTo(never.out().replace(folder.resolve("others") + "", ""));
    }

    @Test
    void doesNotBeginRunsAfterAnInterruption() {
        Loop pressingCtrlC = (run, observer, stop) -> {
            cli.interrupt();
            return new PureLoop().live(run, observer, stop);
        };

        assertThat(cli.with(pressingCtrlC).executeTiny("run", protocol, "--out", runs, "--seeds", "1-3", "-j", "1"))
                .isEqualTo(ExitCode.INTERRUPTED);
        assertThat(cli.err()).contains("Stopped; the same command again goes on from here.\n");
        assertThat(folder.resolve("runs/small")).isDirectoryRecursivelyContaining("glob:**/seed-1");
        assertThat(folder.resolve("runs/small")).isDirectoryNotContaining("glob:**/seed-2");
    }

    @Test
    void aRunThatFailsEndsWithOne() {
        assertThat(cli.with(failing(new AtomicBoolean())).executeTiny("run", protocol, "--out", runs))
                .isEqualTo(ExitCode.FAILURE);
        assertThat(cli.err()).contains("dormouse: the dice are gone\n").doesNotContain("\tat ");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void someRunsThatFailEndWithThreeAndTheRestAreKept() {
        assertThat(cli.with(failing(new AtomicBoolean(true)))
                        .executeTiny("run", protocol, "--out", runs, "--seeds", "1-3", "-j", "1"))
                .isEqualTo(ExitCode.SOME_FAILED);
        assertThat(cli.err())
                .contains("dormouse: seed 1: the dice are gone\n")
                .contains("dormouse: 1 of 3 runs failed; the rest are kept.\n");
        assertThat(cli.out()).startsWith("small, seeds 2-3\n");
    }

    @Test
    void allRunsThatFailOfTheSameWrongUsageEndWithTwo() throws IOException {
        String file = Files.writeString(folder.resolve("file"), "").toString();

        assertThat(cli.executeTiny("run", protocol, "--out", file, "--seeds", "1,2"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).contains("dormouse: all 2 runs failed.\n");
    }

    @Test
    void anErrorInsideIsASentenceToo() {
        Loop broken = (run, observer, stop) -> {
            throw new IllegalStateException("no such neuron");
        };

        assertThat(cli.with(broken).executeTiny("run", protocol, "--out", runs)).isEqualTo(ExitCode.FAILURE);
        assertThat(cli.err()).contains("no such neuron").doesNotContain("\tat ");
    }

    @Test
    void anErrorInsideShowsWhereItCameFromWhenAskedTo() {
        Loop broken = (run, observer, stop) -> {
            throw new IllegalStateException("no such neuron");
        };
        cli.with(broken).executeTiny("run", protocol, "--out", runs, "--debug");

        assertThat(cli.err()).contains("no such neuron", "\tat dormouse.");
    }

    @Test
    void refusesAFileWhereRunsShouldLie() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(cli.executeTiny("run", protocol, "--out", file.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).contains("dormouse: ", file.toString()).doesNotContain("\tat ");
    }

    @Test
    void refusesToResumeARunThatWasMoved() throws IOException {
        cli.executeTiny("run", protocol, "--out", runs);
        Path moved = folder.resolve("elsewhere/a/b/seed-1");
        Files.createDirectories(moved.getParent());
        try (Stream<Path> configs = Files.list(folder.resolve("runs/small"))) {
            Files.move(configs.findFirst().orElseThrow().resolve("seed-1"), moved);
        }
        Cli resumed = new Cli();

        assertThat(resumed.execute("resume", moved.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(resumed.err()).contains("was moved, or its config.conf changed: it belongs at ");
    }

    /** Returns a loop that fails: always, or only the first time. */
    private static Loop failing(AtomicBoolean onlyOnce) {
        AtomicBoolean fails = new AtomicBoolean(true);
        return (run, observer, stop) -> {
            if (fails.get()) {
                fails.set(!onlyOnce.get());
                throw new RunFailedException("the dice are gone", null);
            }
            return new PureLoop().live(run, observer, stop);
        };
    }
}
