package dormouse.experiments.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<String> passes = new ArrayList<>();

    @Test
    void warmsUpThenTakesTurnsInAnOrderThatTurnsRound() {
        List<String> messages = new ArrayList<>();

        Rounds.time(List.of(contender("a", 1), contender("b", 2), contender("c", 3)), 2, 2, messages::add);

        assertThat(String.join("", passes)).isEqualTo("abc" + "abc" + "abc" + "cba");
        assertThat(messages)
                .containsExactly(
                        "warming up, round 1 of 2", "warming up, round 2 of 2", "round 1 of 2", "round 2 of 2");
    }

    @Test
    void keepsEachContendersTimingsWithoutTheWarmUp() {
        List<List<Timing>> timings = Rounds.time(List.of(contender("a", 1), contender("b", 2)), 1, 3, message -> {});

        assertThat(timings).hasSize(2);
        assertThat(timings.get(0)).extracting(Timing::seconds).containsExactly(1.0, 1.0, 1.0);
        assertThat(timings.get(1)).extracting(Timing::seconds).containsExactly(2.0, 2.0, 2.0);
    }

    private Contender contender(String name, double seconds) {
        return new Contender(name, () -> {
            passes.add(name);
            return new Timing(seconds, 1000, -1);
        });
    }
}
