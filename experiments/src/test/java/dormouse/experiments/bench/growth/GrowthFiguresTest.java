package dormouse.experiments.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dormouse.experiments.bench.Timing;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthFiguresTest {

    @Test
    void comparesRoundByRoundAndAllTogether() {
        List<Timing> fewest = List.of(timing(1), timing(2), timing(1));
        List<Timing> many = List.of(timing(4), timing(6), timing(5));

        GrowthFigures figures = GrowthFigures.of("exact", 3136, many, 784, fewest);

        assertThat(figures.neurons()).isEqualTo(4);
        assertThat(figures.microsPerStep()).isEqualTo(5);
        assertThat(figures.fastest()).isEqualTo(4);
        assertThat(figures.slowest()).isEqualTo(6);
        assertThat(figures.time()).as("median of 4, 3 and 5").isEqualTo(4);
        assertThat(figures.lowerQuartile()).isBetween(3.0, 4.0);
        assertThat(figures.upperQuartile()).isBetween(4.0, 5.0);
        assertThat(figures.timeOfAll()).isCloseTo(15 / 4.0, within(1e-12));
        assertThat(figures.seconds()).containsExactly(4.0, 6.0, 5.0);
    }

    private static Timing timing(double seconds) {
        return new Timing(seconds, 1_000_000, -1);
    }
}
