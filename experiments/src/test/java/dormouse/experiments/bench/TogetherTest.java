package dormouse.experiments.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TogetherTest {

    /** Each waits for the others, so that the test ends only if all are at work at once. */
    @Test
    void allAreAtWorkAtOnceAndTheirPacesAddUp() {
        CyclicBarrier barrier = new CyclicBarrier(3);
        AtomicInteger number = new AtomicInteger();

        Timing timing = Together.live(3, () -> {
            try {
                barrier.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return new Timing(number.incrementAndGet() == 1 ? 1 : 2, 100, -1);
        });

        // 100 + 50 + 50 steps a second
        assertThat(timing.steps()).isEqualTo(300);
        assertThat(timing.seconds()).isEqualTo(1.5);
    }

    @Test
    void whatOneThrowsIsThrown() {
        assertThatThrownBy(() -> Together.live(2, () -> {
                    throw new IllegalArgumentException("no");
                }))
                .hasRootCauseMessage("no");
    }
}
