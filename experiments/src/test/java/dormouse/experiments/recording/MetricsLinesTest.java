package dormouse.experiments.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Which lines of metrics.csv are looked at. */
class MetricsLinesTest {

    @Property
    void linesOfWholeStagesAndOfAMetricAreThoseThatHoldThem(
            @ForAll @Size(max = 40) List<@From("lines") String> lines, @ForAll boolean ended) {
        String text = String.join("\n", lines) + (ended ? "\n" : "");
        byte[] kept = MetricsFile.ofWholeStagesAnd(text.getBytes(StandardCharsets.UTF_8), "performance");
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
        assertThat(new String(kept, StandardCharsets.UTF_8)).isEqualTo(wanted.toString());
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(",", "stage_", ",stage_", "stag", ",performance,", ",performance", "e", "é", "\"a,b\"")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
