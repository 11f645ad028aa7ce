package dormouse.experiments.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void sumsUpByMediansAndComparesRoundByRound() {
        List<Timing> first = List.of(new Timing(1, 1_000_000, 500_000), new Timing(2, 1_000_000, 500_000));
        List<Timing> other = List.of(new Timing(1.1, 1_000_000, -1), new Timing(2.4, 1_000_000, -1));

        Figures figures = Figures.of("other", other, first, 0.0005);

        assertThat(figures.microsPerStep()).isCloseTo(1.75, within(1e-12));
        assertThat(figures.fastest()).isCloseTo(1.1, within(1e-12));
        assertThat(figures.slowest()).isCloseTo(2.4, within(1e-12));
        assertThat(figures.ratio()).isCloseTo(1.15, within(1e-12));
        assertThat(figures.stepsPerSecond()).isCloseTo(1e6 / 1.75, within(1e-6));
        assertThat(figures.simulatedSecondsPerSecond()).isCloseTo(500 / 1.75, within(1e-9));
        assertThat(figures.bytesPerStep()).isNull();
        assertThat(Figures.of("first", first, first, 0.0005).bytesPerStep()).isEqualTo(0.5);
    }

    @Test
    void printsATableAndJson() {
        List<Timing> timings = List.of(new Timing(1.5, 1_000_000, 0));
        BenchReport report = new BenchReport(
                "Dormouse 1",
                "Java 17",
                "Linux",
                10,
                1_000_000,
                1,
                List.of(Figures.of("pure loop", timings, timings, 0.0005)));

        assertThat(report.plain())
                .startsWith(
                        """
                                   µs a step  fastest to slowest  ratio  steps a second  simulated s a second  bytes a step
                        ---------  ---------  ------------------  -----  --------------  --------------------  ------------
                        pure loop      1.500      1.500 to 1.500  1.000         666,667                   333             0

                        Medians of 1 rounds of 10 aeons (1,000,000 steps)""");
        assertThat(report.json())
                .contains("\"microsPerStep\" : 1.5", "\"bytesPerStep\" : 0.0", "\"java\" : \"Java 17\"");
    }
}
