package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter err = new StringWriter();
    private Instant now = Instant.EPOCH;
    private final LineProgress lines = new LineProgress(new PrintWriter(err), () -> now, "small", 100);

    @Test
    void printsALineAsAStageBegins() {
        lines.advance(1, "U", "1/50");
        lines.advance(1, "U", "2/50");
        lines.advance(48, "T1", "1/50");
        lines.advance(1, "U", "3/50");

        assertThat(err.toString().lines())
                .containsExactly(
                        "small: U, aeon 1/50, 1 of 100 aeons, 1 %", "small: T1, aeon 1/50, 50 of 100 aeons, 50 %");
    }

    @Test
    void printsALineEveryHalfMinuteWithTheTimeLeft() {
        lines.advance(1, "U", "1/100");
        now = now.plus(Duration.ofSeconds(29));
        lines.advance(1, "U", "2/100");
        now = now.plus(Duration.ofSeconds(1));
        lines.advance(3, "U", "5/100");

        assertThat(err.toString().lines().skip(1))
                .containsExactly("small: U, aeon 5/100, 5 of 100 aeons, 5 %, 11 min 53 s left");
    }

    @Test
    void countsOnlyWhatMustBeLived() {
        lines.skip(50);
        lines.advance(25, "U", "25/50");

        assertThat(err.toString()).contains("25 of 50 aeons, 50 %");
    }

    @Test
    void reportsARunAsItsPartOfTheWhole() {
        RunProgress run = new RunProgress(lines, "seed 1", ResultTableTest.protocol(), 1, 60);
        run.begins(new dormouse.experiments.run.Progress(0, 10, 55, 1, "02-T1", 0, 10));
        run.progress(new dormouse.experiments.run.Progress(0, 11, 55, 1, "02-T1", 1, 10));
        run.warning("the disk is nearly full");

        assertThat(err.toString().lines())
                .containsExactly(
                        "small: seed 1: T1 (stage 2 of 7), aeon 1/10, 1 of 85 aeons, 1 %",
                        "warning: seed 1: the disk is nearly full");
    }

    @Test
    void drawsABarThatFitsTheTerminal() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BarProgress bar =
                new BarProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), 80, "small", 100)) {
            bar.skip(50);
            bar.advance(25, "T1", "5/50");
            bar.say("a word");
        }

        String drawn = bytes.toString(StandardCharsets.UTF_8);
        assertThat(drawn).contains("small", "25/50 aeons", "T1 5/50", "a word\n");
        assertThat(drawn.split("[\r\n]")).allMatch(line -> line.length() <= 80);
    }

    @Test
    void readsTheTerminalsWidth() {
        assertThat(Terminal.columns("24 100")).isEqualTo(100);
        assertThat(Terminal.columns("0 0")).isEqualTo(80);
        assertThat(Terminal.columns("")).isEqualTo(80);
        assertThat(Terminal.columns("50 400")).isEqualTo(160);
    }
}
