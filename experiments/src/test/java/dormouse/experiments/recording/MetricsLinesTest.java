package dormouse.experiments.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Which lines of metrics.csv are looked at. */
class MetricsLinesTest {

    @Property(tries = 300)
    void linesOfWholeStagesAndOfAMetricAreThoseThatHoldThem(
            @ForAll @Size(max = 40) List<@From("lines") String> lines, @ForAll boolean ended) throws IOException {
        String text = String.join("\n", lines) + (ended ? "\n" : "");
        assertThat(kept(text)).isEqualTo(wanted(text));
    }

    @Test
    void linesAcrossThePartsThatAreReadAndVeryLongOnesAreWhole() throws IOException {
        StringBuilder text = new StringBuilder("the first\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(i % 7 == 0 ? ",performance,é\n" : i % 11 == 0 ? ",stage_x,1\n" : ",other,1\n");
        }
        text.append("x".repeat(700_000))
                .append(",performance,\n")
                .append("y".repeat(300_000))
                .append("\nz,stage_");
        assertThat(kept(text.toString())).isEqualTo(wanted(text.toString()));
    }

    @Test
    void aFileWithoutLinesIsNoTable() throws IOException {
        Path file = Files.createTempFile("dormouse-", ".csv");
        try {
            Files.write(file, new byte[(1 << 24) + 1]);
            assertThatThrownBy(() -> MetricsFile.ofWholeStagesAnd(file, bytes -> {}))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("is no table");
        } finally {
            Files.delete(file);
        }
    }

    /** Returns what is kept of a file with a text, all of which must be handed over. */
    private static String kept(String text) throws IOException {
        Path file = Files.createTempFile("dormouse-", ".csv");
        try {
            Files.writeString(file, text);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] kept = MetricsFile.ofWholeStagesAnd(
                    file,
                    bytes -> {
                        byte[] part = new byte[bytes.remaining()];
                        bytes.get(part);
                        all.writeBytes(part);
                    },
                    "performance");
            assertThat(all.toString(StandardCharsets.UTF_8)).isEqualTo(text);
            return new String(kept, StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private static String wanted(String text) {
        StringBuilder wanted = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from) + 1;
            String line = text.substring(from, end);
            if (from == 0 || line.contains(",stage_") || line.contains(",performance,")) {
                wanted.append(line);
            }
            from = end;
        }
        return wanted.toString();
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(",", "stage_", ",stage_", "stag", ",performance,", ",performance", "e", "é", "\"a,b\"")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
