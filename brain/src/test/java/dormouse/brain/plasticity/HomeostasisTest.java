package dormouse.brain.plasticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** ρ ← (1 − rate)·ρ + rate·spikes, and a quantity moved by a factor (spec §8). Rates here are powers of two, so that all is exact. */
class HomeostasisTest {

    private static final double RATE = 0.25;
    private static final double TARGET = 0.5;
    private static final double WHEN_ABOVE = 0.75;
    private static final double WHEN_BELOW = 1.5;

    private final Homeostasis homeostasis = new Homeostasis(3, RATE, TARGET, WHEN_ABOVE, WHEN_BELOW);
    private final double[] quantity = {1, 1, 1};

    private void spike(int neuron, int times) {
        for (int n = 0; n < times; n++) {
            homeostasis.count(neuron);
        }
    }

    @Test
    void quantitiesGoDownAboveUpBelowAndStayAtTheTarget() {
        spike(0, 3);
        spike(1, 2);
        spike(2, 1);
        homeostasis.move(quantity);
        // ρ = 0.25·3 = 0.75 > 0.5;  0.25·2 = 0.5;  0.25·1 < 0.5
        assertThat(homeostasis.rho()).containsExactly(0.75, 0.5, 0.25);
        assertThat(quantity).containsExactly(0.75, 1, 1.5);
    }

    @Test
    void theMeanFollowsFromEpochToEpochAndSpikesAreCountedOnce() {
        spike(0, 4);
        homeostasis.move(quantity);
        homeostasis.move(quantity);
        spike(0, 8);
        homeostasis.move(quantity);
        // 1;  0.75·1 = 0.75;  0.75·0.75 + 0.25·8 = 2.5625;  above the target three times
        assertThat(homeostasis.rho()[0]).isEqualTo(2.5625);
        assertThat(quantity[0]).isEqualTo(0.75 * 0.75 * 0.75);
        assertThat(quantity[1]).isEqualTo(1.5 * 1.5 * 1.5);
    }

    @Test
    void skippingForgetsTheSpikesAndMovesNothing() {
        spike(0, 4);
        homeostasis.move(quantity);
        spike(0, 4);
        homeostasis.skip();
        assertThat(homeostasis.rho()[0]).isEqualTo(1);
        assertThat(quantity).containsExactly(0.75, 1.5, 1.5);
        homeostasis.move(quantity);
        assertThat(homeostasis.rho()[0]).isEqualTo(0.75);
    }

    @Test
    void observingMovesTheMeanOnly() {
        spike(0, 4);
        homeostasis.observe();
        assertThat(homeostasis.rho()).containsExactly(1, 0, 0);
        homeostasis.observe();
        assertThat(homeostasis.rho()[0]).isEqualTo(0.75);
        assertThat(quantity).containsExactly(1, 1, 1);
    }

    /** The published rates: ρ = 1e-4 after one spike is below a target of 0.01, and moves by one part in 10⁵. */
    @Test
    void thePublishedRatesMoveByOnePartInAHundredThousand() {
        Homeostasis hidden = new Homeostasis(1, 1e-4, 0.01, 1 - 1e-5, 1 + 1e-5);
        double[] target = {2};
        hidden.count(0);
        hidden.move(target);
        assertThat(hidden.rho()).containsExactly(1e-4);
        assertThat(target).containsExactly(2 * (1 + 1e-5));
    }

    @Test
    void aSavedHomeostasisIsRestoredWithTheSpikesOfTheRunningEpoch() throws IOException {
        spike(0, 4);
        homeostasis.observe();
        spike(1, 8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        homeostasis.save(new DataOutputStream(bytes));
        Homeostasis restored = new Homeostasis(3, RATE, TARGET, WHEN_ABOVE, WHEN_BELOW);
        restored.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        restored.observe();
        assertThat(restored.rho()).containsExactly(0.75, 2, 0);
    }
}
