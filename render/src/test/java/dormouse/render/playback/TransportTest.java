package dormouse.render.playback;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The clock goes as fast as it says, stays within what was recorded, and follows what grows. */
class TransportTest {

    private static Transport of(long epochs) {
        Transport transport = new Transport();
        transport.setLength(epochs);
        return transport;
    }

    @Test
    void timePassesOnlyWhileItPlays() {
        Transport transport = of(1000);
        transport.tick(5);
        assertThat(transport.epoch()).isZero();
        transport.toggle();
        transport.tick(2.55);
        assertThat(transport.epoch()).isEqualTo(25);
        transport.toggle();
        transport.tick(2);
        assertThat(transport.epoch()).isEqualTo(25);
    }

    @Test
    void itStopsAtTheEndAndBeginsAnew() {
        Transport transport = of(30);
        transport.toggle();
        transport.tick(10);
        assertThat(transport.epoch()).isEqualTo(29);
        assertThat(transport.playing()).isFalse();
        transport.toggle();
        assertThat(transport.epoch()).isZero();
        assertThat(transport.playing()).isTrue();
    }

    @Test
    void speedsGoFromOneToAMillion() {
        Transport transport = of(10);
        transport.faster(-100);
        assertThat(transport.speed()).isEqualTo(1);
        transport.faster(100);
        assertThat(transport.speed()).isEqualTo(1_000_000);
    }

    @Test
    void followingStaysAtTheEndUntilSomebodySeeks() {
        Transport transport = of(100);
        transport.follow(true);
        assertThat(transport.epoch()).isEqualTo(99);
        transport.setLength(150);
        assertThat(transport.epoch()).isEqualTo(149);
        transport.step(-10);
        assertThat(transport.following()).isFalse();
        transport.setLength(200);
        assertThat(transport.epoch()).isEqualTo(139);
    }

    @Property
    void itNeverLeavesTheRecording(
            @ForAll @LongRange(min = 1, max = 5_000_000) long epochs,
            @ForAll long seek,
            @ForAll @IntRange(min = -30, max = 30) int faster) {
        Transport transport = of(epochs);
        transport.seek(seek);
        transport.faster(faster);
        transport.toggle();
        transport.tick(0.5);
        assertThat(transport.epoch()).isBetween(0L, epochs - 1);
    }
}
