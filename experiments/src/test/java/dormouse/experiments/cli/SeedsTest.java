package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeedsTest {

    @Test
    void takesSingleSeedsRangesAndLists() {
        assertThat(Seeds.parse("3").values()).containsExactly(3L);
        assertThat(Seeds.parse("1-5").values()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(Seeds.parse("1-3, 7,9-10").values()).containsExactly(1L, 2L, 3L, 7L, 9L, 10L);
        assertThat(Seeds.parse("4-4").values()).containsExactly(4L);
    }

    @Test
    void takesSeedsBelowZero() {
        assertThat(Seeds.parse("-3--1").values()).containsExactly(-3L, -2L, -1L);
        assertThat(Seeds.parse("-9223372036854775808").values()).containsExactly(Long.MIN_VALUE);
    }

    @Test
    void saysWhatIsWrongWithAList() {
        for (String text : List.of("", "a", "1-", "1,,2", "1.5", "1 2", "--1")) {
            assertRefused(text, "'" + text + "' is no list of seeds; write it like 3, 1-5 or 1-3,7,9-10");
        }
        assertRefused("5-1", "'5-1' begins with the larger seed");
        assertRefused("1-3,2", "'1-3,2' names seed 2 twice");
        assertRefused("1-20000", "'1-20000' holds more than 10000 seeds");
        assertRefused("1-9999,20000-20001", "'1-9999,20000-20001' holds more than 10000 seeds");
        assertRefused("99999999999999999999", "seed 99999999999999999999 is too large");
    }

    @Test
    void doesNotOverflowOnTheWidestRange() {
        String widest = Long.MIN_VALUE + "-" + Long.MAX_VALUE;

        assertRefused(widest, "'" + widest + "' holds more than 10000 seeds");
        assertThat(Seeds.parse("9223372036854775806-9223372036854775807").values())
                .hasSize(2);
    }

    @Test
    void shortensWhatItParses() {
        assertThat(Seeds.shorten(List.of(1L, 2L, 3L, 7L, 10L, 9L))).isEqualTo("1-3,7,9-10");
        assertThat(Seeds.shorten(List.of(4L))).isEqualTo("4");
        assertThat(Seeds.shorten(List.of())).isEmpty();
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> Seeds.parse(text)).hasMessage(message);
    }
}
