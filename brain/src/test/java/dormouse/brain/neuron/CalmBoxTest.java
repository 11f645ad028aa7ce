package dormouse.brain.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.Streams;
import dormouse.brain.kernel.MapKernel;
import dormouse.brain.kernel.MapKernel.Calm;
import dormouse.brain.parameters.NeuronParameters;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** A neuron that starts in the box stays in the calm range for a block. */
class CalmBoxTest {

    private static final NeuronParameters GOLDEN = NeuronParameters.golden2022();
    private static final Calm BOX = CalmBox.of(GOLDEN);

    @Test
    void theCornersStayInTheRange() {
        for (int v = -1; v <= 1; v++) {
            for (int w = -1; w <= 1; w++) {
                for (int x = -1; x <= 1; x++) {
                    assertStaysInRange(GOLDEN, BOX, v, w, x);
                }
            }
        }
    }

    @Property(tries = 20_000)
    void noNeuronOfTheBoxLeavesTheRange(
            @ForAll @DoubleRange(min = -1, max = 1) double v,
            @ForAll @DoubleRange(min = -1, max = 1) double w,
            @ForAll @DoubleRange(min = -1, max = 1) double x) {
        assertStaysInRange(GOLDEN, BOX, v, w, x);
    }

    @Property(tries = 500)
    void norWithOtherParameters(@ForAll long seed) {
        UniformRandomProvider random = Streams.of(seed);
        NeuronParameters p = new NeuronParameters(
                3.2 + random.nextDouble(),
                -0.2 + 0.4 * random.nextDouble(),
                0.003 * random.nextDouble() + 1e-6,
                0.4 * random.nextDouble(),
                random.nextDouble(),
                -1,
                -3);
        Calm box = CalmBox.of(p);
        for (int k = 0; k < 50 && box.halfMembrane() >= 0; k++) {
            assertStaysInRange(
                    p, box, Math.signum(random.nextInt(3) - 1), 2 * random.nextDouble() - 1, random.nextInt(3) - 1);
        }
    }

    /** Takes a state given in shares of the box's half widths. */
    private static void assertStaysInRange(NeuronParameters p, Calm box, double v, double w, double x) {
        double current = 0.5 * box.largestCurrent() * (1 + x);
        double drive = box.middleDrive() + w * box.halfDrive();
        double membrane = box.middleMembrane() + v * box.halfMembrane();
        PlainStep neuron = new PlainStep(p, membrane, -1, -1, drive - p.beta() * current, current);
        for (int n = 0; n < MapKernel.BLOCK_STEPS; n++) {
            assertThat(neuron.v).as("v before step %d", n).isBetween(MapKernel.LOWEST_CALM, MapKernel.HIGHEST_CALM);
            assertThat(neuron.step()).isFalse();
        }
        assertThat(neuron.v).isBetween(MapKernel.LOWEST_CALM, MapKernel.HIGHEST_CALM);
    }

    @Test
    void neuronsAtRestOrJustReachedByACurrentAreInTheBox() {
        double v = Neurons.restMembrane(GOLDEN);
        double u = Neurons.restSlow(GOLDEN);
        assertThat(BOX.has(v, u, 0)).isTrue();
        assertThat(BOX.has(v, u + GOLDEN.beta() * 0.025, 0.025)).isTrue();
        assertThat(BOX.has(0, u, 0)).isFalse();
        assertThat(BOX.has(Double.NaN, u, 0)).isFalse();
        assertThat(BOX.has(v, u, -0.01)).isFalse();
    }

    @Test
    void parametersThatLeaveNoBoundsLeaveNoBox() {
        assertThat(CalmBox.of(new NeuronParameters(0.2, 0.06, 0.0005, 0.133, 0.985, -1, -3))
                        .halfMembrane())
                .isNegative();
        assertThat(CalmBox.of(new NeuronParameters(3.65, 0.06, 0.5, 0.133, 0.985, -1, -3))
                        .halfMembrane())
                .isNegative();
    }
}
