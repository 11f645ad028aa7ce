package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableProgressTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;
    private TableProgress progress;

    @BeforeEach
    void begin() {
        progress = new TableProgress(
                new PrintStream(shown, true, StandardCharsets.UTF_8), () -> now, 100, "batch", 2, 0, 400);
    }

    private String last() {
        String all = shown.toString(StandardCharsets.UTF_8);
        return all.substring(all.lastIndexOf("\u001b[J") + 1);
    }

    private static Progress.Run run(String label, long aeons) {
        return new Progress.Run(label, "T1, 2 of 5", aeons - 50, 100, aeons, 200, 60_000);
    }

    @Test
    void showsEachRunsStageProgressSpeedAndTimeLeft() {
        progress.at(run("sequential seed 1", 60));
        progress.advance(0, "", "");
        now = now.plus(Duration.ofSeconds(6));
        progress.advance(40, "", "");
        progress.at(run("sequential seed 1", 100));
        progress.at(run("sequential seed 2", 60));
        now = now.plus(Duration.ofSeconds(1));
        progress.at(run("sequential seed 1", 100));

        assertThat(last().lines().skip(2).map(line -> line.strip().split(" {2,}")))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .containsExactly("sequential seed 1", "T1, 2 of 5", "50/100", "50 %", "2.92", "18 s"),
                        line -> assertThat(line).containsExactly("sequential seed 2", "T1, 2 of 5", "10/100", "30 %"),
                        line -> assertThat(line)
                                .containsExactly("batch: 0 of 2 runs, 40 of 400 aeons, 10 %, 1 min 3 s left"));
    }

    @Test
    void countsRunsThatWereFinishedBeforeAndTellsNoTimeUntilItKnowsOne() {
        progress = new TableProgress(
                new PrintStream(shown, true, StandardCharsets.UTF_8), () -> now, 100, "paper", 95, 26, 690_000);
        now = now.plus(Duration.ofSeconds(3));
        progress.advance(1, "", "");
        progress.at(run("sequential seed 3", 51));
        assertThat(last()).endsWith("paper: 26 of 95 runs, 1 of 690,000 aeons, 0 %\n");

        now = now.plus(Duration.ofSeconds(100));
        progress.advance(1_000, "", "");
        progress.skip(-10_000);
        progress.at(run("sequential seed 3", 52));
        assertThat(last()).endsWith("1,001 of 700,000 aeons, 0 %, 19 h 25 min left\n");
    }

    @Test
    void takesTheTableAwayBeforeItIsDrawnAgain() {
        progress.at(run("seed 1", 60));
        progress.say("warning: something");

        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("\u001b[4A\r\u001b[Jwarning: something");
    }

    @Test
    void forgetsRunsThatHaveEnded() {
        progress.at(run("seed 1", 60));
        progress.ended("seed 1");
        progress.close();

        assertThat(last()).contains("batch: 1 of 2 runs").doesNotContain("seed 1");
    }
}
