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

/** What has to be certain of the box, and what is only to be expected of it. */
class CalmBoxTest {

    private static final NeuronParameters GOLDEN = NeuronParameters.golden2022();
    private static final Calm BOX = CalmBox.of(GOLDEN);

    @Test
    void fromTheCornersOneStepIsBelowZeroAndTheSlowVariableStaysThere() {
        for (int v = -1; v <= 1; v++) {
            for (int w = -1; w <= 1; w++) {
                for (int x = -1; x <= 1; x++) {
                    assertKeepsItsPromises(GOLDEN, BOX, v, w, x);
                }
            }
        }
    }

    @Property(tries = 5_000)
    void soItIsFromAnywhereInTheBox(
            @ForAll @DoubleRange(min = -1, max = 1) double v,
            @ForAll @DoubleRange(min = -1, max = 1) double w,
            @ForAll @DoubleRange(min = -1, max = 1) double x) {
        assertKeepsItsPromises(GOLDEN, BOX, v, w, x);
    }

    @Property(tries = 500)
    void andWithOtherParameters(@ForAll long seed) {
        UniformRandomProvider random = Streams.of(seed);
        NeuronParameters p = new NeuronParameters(
                0.1 + 5 * random.nextDouble(),
                -0.5 + random.nextDouble(),
                Math.scalb(random.nextDouble(), -random.nextInt(12)) + 1e-9,
                random.nextDouble(),
                random.nextDouble(),
                -1,
                -3);
        Calm box = CalmBox.of(p);
        for (int k = 0; k < 50 && box.halfMembrane() >= 0; k++) {
            assertKeepsItsPromises(
                    p, box, Math.signum(random.nextInt(3) - 1), 2 * random.nextDouble() - 1, random.nextInt(3) - 1);
        }
    }

    /** Takes a state given in shares of the box's half widths. */
    private static void assertKeepsItsPromises(NeuronParameters p, Calm box, double v, double w, double x) {
        double current = 0.5 * box.largestCurrent() * (1 + x);
        double drive = box.middleDrive() + w * box.halfDrive();
        double membrane = box.middleMembrane() + v * box.halfMembrane();
        PlainStep neuron = new PlainStep(p, membrane, -1, -1, drive - p.beta() * current, current);
        assertThat(neuron.v).isLessThanOrEqualTo(0);
        for (int n = 0; n < MapKernel.BLOCK_STEPS && neuron.v <= 0; n++) {
            assertThat(neuron.u).isLessThan(-0.09);
            assertThat(neuron.u + p.beta() * neuron.x).isLessThanOrEqualTo(box.ceiling() + 1e-12);
            assertThat(neuron.step()).isFalse();
            assertThat(n == 0 && neuron.v > 0).isFalse();
        }
    }

    /** The box would be worth nothing if most of the neurons in it came above 0. */
    @Test
    void nearlyAllNeuronsOfTheBoxStayBelowZeroForABlock() {
        UniformRandomProvider random = Streams.of(1);
        int above = 0;
        for (int k = 0; k < 2_000; k++) {
            double current = 0.02 * random.nextDouble();
            double drive = BOX.middleDrive() + BOX.halfDrive() * (2 * random.nextDouble() - 1);
            double v = BOX.middleMembrane() + BOX.halfMembrane() * (2 * random.nextDouble() - 1);
            PlainStep neuron = new PlainStep(GOLDEN, v, -1, -1, drive - GOLDEN.beta() * current, current);
            for (int n = 0; n < MapKernel.BLOCK_STEPS && neuron.v <= 0; n++) {
                neuron.step();
            }
            above += neuron.v > 0 ? 1 : 0;
        }
        assertThat(above).isLessThan(20);
    }

    @Test
    void neuronsAtRestOrJustReachedByACurrentAreInTheBox() {
        double v = Neurons.restMembrane(GOLDEN);
        double u = Neurons.restSlow(GOLDEN);
        assertThat(BOX.has(v, u, 0)).isTrue();
        assertThat(BOX.has(v, u + GOLDEN.beta() * 0.015, 0.015)).isTrue();
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
