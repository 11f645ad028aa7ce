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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void quotesAroundWholeFieldsAreLeftOut() {
        byte[] text = "a,\"b,c\",d\na,\"b,c\",\"\"\n\"a\",\"b\",c".getBytes(StandardCharsets.US_ASCII);
        assertThat(PlainLines.isPlain(text)).isTrue();
        PlainLines split = new PlainLines(text, COLUMNS);
        List<List<String>> found = new ArrayList<>();
        while (split.next()) {
            found.add(List.copyOf(split.fields()));
        }
        assertThat(found).containsExactly(List.of("a", "b,c", "d"), List.of("a", "b,c", ""), List.of("a", "b", "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"a", "a\"", "a\"b\"", "\"a\"b", "\"a\"\"b\"", "\"a\nb\"", "\r", "é", "\"é\""})
    void quotesWithinFieldsAndWhatIsNotAsciiAreNotPlain(String field) {
        for (String text : List.of(field, "a," + field, field + ",a", "a\n" + field + "\nb")) {
            assertThat(PlainLines.isPlain(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isFalse();
        }
    }

    @Property
    void linesWithoutQuotesArePlain(@ForAll @From("lines") String line) {
        assertThat(PlainLines.isPlain(line.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(",", "a", "ab", "b,a", "12").list().ofMaxSize(6).map(parts -> String.join("", parts));
    }
}
