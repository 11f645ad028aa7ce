package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();
    private Instant now = Instant.EPOCH;

    private void later(int seconds) {
        now = now.plusSeconds(seconds);
    }

    @Test
    void saysNothingBeforeAnythingIsMeasured() {
        assertThat(pace.left(1_900_000, now)).isEmpty();
        later(3);
        pace.lived(now, 1);
        assertThat(pace.left(1_900_000, now)).isEmpty();
        later(3);
        pace.lived(now, 5);
        assertThat(pace.left(1_900_000, now)).isEmpty();
        later(3);
        pace.lived(now, 61);
        assertThat(pace.timeFor(1_000, now)).contains(Duration.ofSeconds(100));
    }

    @Test
    void doesNotCountTheTimeInWhichNobodyLived() {
        pace.lived(now, 0);
        later(60);
        pace.lived(now, 600);
        later(3_600);
        assertThat(pace.timeFor(1_000, now)).isEmpty();
        pace.lived(now, 601);
        assertThat(pace.timeFor(1_000, now)).isEmpty();
        later(10);
        pace.lived(now, 651);
        assertThat(pace.timeFor(1_000, now)).contains(Duration.ofSeconds(200));
    }

    @Test
    void goesByTheLastTenMinutes() {
        for (int aeons = 0; aeons <= 6_000; aeons += 10) {
            pace.lived(now, aeons);
            later(1);
        }
        for (int aeons = 6_001; aeons <= 6_700; aeons++) {
            pace.lived(now, aeons);
            later(1);
        }
        assertThat(pace.timeFor(600, now).orElseThrow()).isBetween(Duration.ofSeconds(598), Duration.ofSeconds(602));
    }
}
