package dormouse.experiments.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void speaksNoLanguageButItsOwn() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Numbers.fixed(0.6939, 3)).isEqualTo("0.694");
            assertThat(Numbers.grouped(1234567)).isEqualTo("1,234,567");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void showsADashForWhatIsUnknown() {
        assertThat(Numbers.fixed(Double.NaN, 2)).isEqualTo("–");
        assertThat(Numbers.signed(Double.NaN, 2)).isEqualTo("–");
        assertThat(Numbers.p(Double.NaN)).isEqualTo("–");
        assertThat(Numbers.rounded(Double.NaN)).isEqualTo("–");
        assertThat(Numbers.meanAndSd(0.5, Double.NaN, 2)).isEqualTo("0.50");
    }

    @Test
    void showsSignsDeviationsAndSmallPs() {
        assertThat(Numbers.signed(0.1784, 3)).isEqualTo("+0.178");
        assertThat(Numbers.signed(-0.02, 3)).isEqualTo("-0.020");
        assertThat(Numbers.meanAndSd(0.6939, 0.0123, 3)).isEqualTo("0.694 ± 0.012");
        assertThat(Numbers.p(0.00003)).isEqualTo("< 0.0001");
        assertThat(Numbers.p(0.0312)).isEqualTo("0.0312");
    }

    @Test
    void roundsToThreeDigits() {
        assertThat(Numbers.rounded(0)).isEqualTo("0");
        assertThat(Numbers.rounded(0.01234)).isEqualTo("0.0123");
        assertThat(Numbers.rounded(1.2345)).isEqualTo("1.23");
        assertThat(Numbers.rounded(12.345)).isEqualTo("12.3");
        assertThat(Numbers.rounded(123.45)).isEqualTo("123");
        assertThat(Numbers.rounded(812345.6)).isEqualTo("812,346");
    }

    @Test
    void saysTimesInTwoUnits() {
        assertThat(Numbers.time(Duration.ofMillis(7600))).isEqualTo("8 s");
        assertThat(Numbers.time(Duration.ofSeconds(724))).isEqualTo("12 min 4 s");
        assertThat(Numbers.time(Duration.ofMinutes(185))).isEqualTo("3 h 5 min");
    }
}
