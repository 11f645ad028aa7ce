package dormouse.experiments.analysis.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** That shuffles are those of {@link Random}. */
class UnsharedRandomTest {

    @Property(tries = 200)
    void numbersAreThoseOfTheLibrarysGenerator(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
        Random wanted = new Random(seed);
        Random random = new UnsharedRandom(seed);
        for (int i = 0; i < 10; i++) {
            assertThat(random.nextInt(bound)).isEqualTo(wanted.nextInt(bound));
            assertThat(random.nextLong()).isEqualTo(wanted.nextLong());
        }
        random.setSeed(bound);
        wanted.setSeed(bound);
        assertThat(random.nextDouble()).isEqualTo(wanted.nextDouble());
    }
}
