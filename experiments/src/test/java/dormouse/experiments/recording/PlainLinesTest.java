package dormouse.experiments.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** How plain lines are split. */
class PlainLinesTest {

    private static final int COLUMNS = 3;

    @Property
    void fieldsAreWhatStandsBetweenCommas(
            @ForAll @Size(max = 12) List<@From("lines") String> lines, @ForAll boolean ended) {
        String text = String.join("\n", lines) + (ended ? "\n" : "");
        PlainLines split = new PlainLines(text.getBytes(StandardCharsets.US_ASCII), COLUMNS);
        List<String> found = new ArrayList<>();
        while (split.next()) {
            List<String> fields = split.fields();
            assertThat(split.number()).isLessThanOrEqualTo(lines.size());
            assertThat(lines.get((int) split.number() - 1).split(",", -1)).hasSameSizeAs(fields);
            found.add(String.join(",", fields.subList(0, Math.min(COLUMNS, fields.size()))));
        }
        List<String> wanted = lines.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    List<String> fields = List.of(line.split(",", -1));
                    return String.join(",", fields.subList(0, Math.min(COLUMNS, fields.size())));
                })
                .toList();
        assertThat(found).isEqualTo(wanted);
    }

    @Property
    void quotesAndWhatIsNotAsciiAreNotPlain(@ForAll @From("lines") String line) {
        assertThat(PlainLines.isPlain(line.getBytes(StandardCharsets.UTF_8))).isTrue();
        for (String other : List.of("\"", "\r", "é")) {
            assertThat(PlainLines.isPlain((line + other).getBytes(StandardCharsets.UTF_8)))
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(",", "a", "ab", "b,a", "12").list().ofMaxSize(6).map(parts -> String.join("", parts));
    }
}
