package dormouse.experiments.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dormouse.experiments.text.Numbers;
import dormouse.experiments.text.Table;
import java.util.List;

/**
 * What a bench found.
 *
 * @param program this program's version
 * @param java the Java it ran on
 * @param machine operating system and processors
 * @param aeons aeons timed in one pass
 * @param steps steps timed in one pass
 * @param rounds passes of each contender
 * @param figures of each contender; the others' ratios are to the first
 */
public record BenchReport(
        String program, String java, String machine, long aeons, long steps, int rounds, List<Figures> figures) {

    public BenchReport {
        figures = List.copyOf(figures);
    }

    /** Returns the report as text. */
    public String plain() {
        Table table = Table.of(
                "",
                ">µs a step",
                ">fastest to slowest",
                ">ratio",
                ">steps a second",
                ">simulated s a second",
                ">bytes a step");
        for (Figures one : figures) {
            table.add(
                    one.name(),
                    Numbers.fixed(one.microsPerStep(), 3),
                    Numbers.fixed(one.fastest(), 3) + " to " + Numbers.fixed(one.slowest(), 3),
                    Numbers.fixed(one.ratio(), 3),
                    Numbers.grouped(Math.round(one.stepsPerSecond())),
                    Numbers.rounded(one.simulatedSecondsPerSecond()),
                    one.bytesPerStep() == null ? "" : Numbers.rounded(one.bytesPerStep()));
        }
        return table.plain() + "\nMedians of " + rounds + " rounds of " + Numbers.grouped(aeons) + " aeons ("
                + Numbers.grouped(steps)
                + " steps), in turn, after one to warm up; ratio to the first, round by round.\n"
                + program + ", " + java + ", " + machine + "\n";
    }

    /** Returns the report as JSON. */
    public String json() {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report cannot be written as JSON", e);
        }
    }
}
