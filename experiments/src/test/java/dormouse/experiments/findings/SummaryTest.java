package dormouse.experiments.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SummaryTest {

    /** Student's own data, in R: {@code a <- sleep$extra[1:10]; mean(a); sd(a); t.test(a)$conf.int}. */
    @Test
    void agreesWithRsMeanDeviationAndInterval() {
        Summary summary = Summary.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);

        assertThat(summary.n()).isEqualTo(10);
        assertThat(summary.mean()).isCloseTo(0.75, within(1e-14));
        assertThat(summary.sd()).isCloseTo(1.78900965775916, within(1e-13));
        assertThat(summary.ciLow()).isCloseTo(-0.529780413526232, within(1e-12));
        assertThat(summary.ciHigh()).isCloseTo(2.029780413526232, within(1e-12));
    }

    @Test
    void knowsNoDeviationOfASingleValue() {
        Summary summary = Summary.of(0.7);

        assertThat(summary.mean()).isEqualTo(0.7);
        assertThat(summary.sd()).isNaN();
        assertThat(summary.ciHalfWidth()).isNaN();
    }

    @Test
    void knowsNothingOfNoValues() {
        Summary summary = Summary.of();

        assertThat(summary.n()).isZero();
        assertThat(summary.mean()).isNaN();
        assertThat(summary.sd()).isNaN();
    }
}
