package dormouse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void countsInsertedDroppedAndReplacedLetters() {
        assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestion.distance("Alpha", "alpha")).isZero();
    }

    @Test
    void suggestsOnlyWhatIsNear() {
        assertThat(Suggestion.near("amplitud", List.of("window", "amplitude"))).contains("amplitude");
        assertThat(Suggestion.near("colour", List.of("window", "amplitude"))).isEmpty();
        assertThat(Suggestion.near("q", List.of("x", "y"))).isEmpty();
        assertThat(Suggestion.sameLastKey("stdp.rate", List.of("brain.homeostasis.rate", "brain.stdp.rate")))
                .contains("brain.stdp.rate");
    }

    @Property(tries = 200)
    void isADistance(
            @ForAll @AlphaChars @StringLength(max = 8) String a,
            @ForAll @AlphaChars @StringLength(max = 8) String b,
            @ForAll @AlphaChars @StringLength(max = 8) String c) {
        assertThat(Suggestion.distance(a, b)).isEqualTo(Suggestion.distance(b, a));
        assertThat(Suggestion.distance(a, c))
                .isLessThanOrEqualTo(Suggestion.distance(a, b) + Suggestion.distance(b, c));
    }
}
