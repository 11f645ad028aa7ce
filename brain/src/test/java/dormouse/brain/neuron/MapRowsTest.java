package dormouse.brain.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.Streams;
import dormouse.brain.kernel.Kernels;
import dormouse.brain.kernel.MapKernel;
import dormouse.brain.parameters.NeuronParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Layers taken through blocks equal neurons stepped one by one, to the bit. */
class MapRowsTest {

    private static final NeuronParameters GOLDEN = NeuronParameters.golden2022();

    private static MapRows rows(int size) {
        return new MapRows(GOLDEN, size, MapRows.kernel(GOLDEN));
    }

    @Property(tries = 60)
    void blocksOfAnyLengthEqualPlainSteps(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int size) {
        assertBlocksEqualPlainSteps(rows(size), GOLDEN, size, seed);
    }

    @Property(tries = 30)
    void blocksInPlainJavaEqualPlainSteps(@ForAll long seed, @ForAll @IntRange(min = 1, max = 70) int size) {
        MapRows rows = new MapRows(GOLDEN, size, Kernels.plainMap(MapRows.constants(GOLDEN)));
        assertBlocksEqualPlainSteps(rows, GOLDEN, size, seed);
    }

    @Property(tries = 60)
    void blocksEqualPlainStepsWithOtherParameters(@ForAll long seed) {
        UniformRandomProvider random = Streams.of(seed);
        NeuronParameters p = new NeuronParameters(
                0.5 + 4 * random.nextDouble(),
                -0.5 + random.nextDouble(),
                0.01 * random.nextDouble() + 1e-9,
                random.nextDouble(),
                random.nextDouble(),
                -1.2 + 0.5 * random.nextDouble(),
                -3.2 + 0.5 * random.nextDouble());
        assertBlocksEqualPlainSteps(new MapRows(p, 40, MapRows.kernel(p)), p, 40, seed);
    }

    /** Kernels that take for calm what is not: in many blocks a neuron rises, and the block is made again. */
    @Property(tries = 60)
    void blocksMadeAgainEqualPlainSteps(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int size) {
        MapKernel.Constants c = MapRows.constants(GOLDEN);
        MapKernel.Calm wide = new MapKernel.Calm(-0.95, 0.15, -2.8, 0.06, 0.5, -2.6);
        MapKernel.Constants lax = new MapKernel.Constants(c.alpha(), c.mu(), c.muSigma(), c.beta(), c.decay(), wide);
        assertBlocksEqualPlainSteps(new MapRows(GOLDEN, size, Kernels.map(lax)), GOLDEN, size, seed);
        assertBlocksEqualPlainSteps(new MapRows(GOLDEN, size, Kernels.plainMap(lax)), GOLDEN, size, seed);
    }

    /** Currents of ordinary size, some of them inhibitory, at random moments; blocks of any length. */
    private static void assertBlocksEqualPlainSteps(MapRows rows, NeuronParameters p, int size, long seed) {
        UniformRandomProvider random = Streams.of(seed);
        PlainStep[] plain = start(p, size);
        double strength = 0.001 + 0.1 * random.nextDouble() * random.nextDouble();
        for (int block = 0; block < 60; block++) {
            for (int k = random.nextInt(1 + size / 2); k > 0; k--) {
                int neuron = random.nextInt(size);
                double current = strength * (1.4 * random.nextDouble() - 0.4);
                rows.add(neuron, current);
                plain[neuron].x += current;
            }
            int steps = 1 + random.nextInt(rows.longestBlock());
            assertThat(advance(rows, steps)).isEqualTo(step(plain, steps));
            assertSame(rows, plain);
        }
    }

    private static PlainStep[] start(NeuronParameters p, int size) {
        PlainStep[] neurons = new PlainStep[size];
        double v = p.startMembrane();
        Arrays.setAll(neurons, i -> new PlainStep(p, v, v, v, p.startSlow(), 0));
        return neurons;
    }

    private static List<String> advance(MapRows rows, int steps) {
        List<String> spikes = new ArrayList<>();
        int count = rows.advance(steps);
        for (int k = 0; k < count; k++) {
            spikes.add(rows.spikeStep(k) + " " + rows.spikeNeuron(k));
        }
        return spikes;
    }

    private static List<String> step(PlainStep[] neurons, int steps) {
        List<String> spikes = new ArrayList<>();
        for (int n = 0; n < steps; n++) {
            for (int i = 0; i < neurons.length; i++) {
                if (neurons[i].step()) {
                    spikes.add(n + " " + i);
                }
            }
        }
        return spikes;
    }

    private static void assertSame(MapRows rows, PlainStep[] plain) {
        assertThat(rows.membrane())
                .isEqualTo(Arrays.stream(plain).mapToDouble(n -> n.v).toArray());
        assertThat(rows.slow())
                .isEqualTo(Arrays.stream(plain).mapToDouble(n -> n.u).toArray());
        assertThat(rows.current())
                .isEqualTo(Arrays.stream(plain).mapToDouble(n -> n.x).toArray());
    }

    /** From 2⁻⁹⁵⁰ a current takes 500 steps to become faint, and 3000 more to be as small as it can be. */
    @Test
    void currentsThatFadeAwayAreKeptToTheLastBit() {
        for (int wait : new int[] {300, 2500, 4000, 6000}) {
            MapRows rows = rows(40);
            PlainStep[] plain = start(GOLDEN, 40);
            for (int i = 0; i < 40; i += 3) {
                double current = (i % 2 == 0 ? 1 : -1) * Math.scalb(1 + i, -950 - i);
                rows.add(i, current);
                plain[i].x += current;
            }
            for (int n = 0; n < wait; n += 10) {
                rows.advance(10);
                step(plain, 10);
            }
            assertSame(rows, plain);
            double[] added = {0.01, Math.scalb(1.1, -1000), 0, 0.3};
            for (int k = 0; k < added.length; k++) {
                rows.add(3 * k, added[k]);
                plain[3 * k].x += added[k];
            }
            assertSame(rows, plain);
            for (int n = 0; n < 400; n++) {
                assertThat(advance(rows, 10)).isEqualTo(step(plain, 10));
            }
            assertSame(rows, plain);
        }
    }

    /** Where a step leaves less than half of a current, it ends as 0: an inhibitory one as −0, which its neuron takes along as it is put to rest and woken. */
    @Property(tries = 20)
    void currentsThatEndAsMinusZeroStaySo(@ForAll long seed) {
        UniformRandomProvider random = Streams.of(seed);
        NeuronParameters p = withCurrentDecay(0.45 * random.nextDouble());
        for (MapRows rows : List.of(
                new MapRows(p, 50, MapRows.kernel(p)), new MapRows(p, 50, Kernels.plainMap(MapRows.constants(p))))) {
            PlainStep[] plain = start(p, 50);
            for (int round = 0; round < 6; round++) {
                for (int k = 0; k < 8; k++) {
                    int neuron = random.nextInt(50);
                    double current = k == 0 ? -0.0 : 1e-3 * (random.nextDouble() - 0.5);
                    rows.add(neuron, current);
                    plain[neuron].x += current;
                }
                assertSame(rows, plain);
                for (int n = 0; n < 7000; n += 10) {
                    rows.advance(10);
                    step(plain, 10);
                }
                assertSame(rows, plain);
            }
            assertThat(rows.stepped()).isLessThan(50);
        }
    }

    private static NeuronParameters withCurrentDecay(double decay) {
        return new NeuronParameters(
                GOLDEN.alpha(),
                GOLDEN.sigma(),
                GOLDEN.mu(),
                GOLDEN.beta(),
                decay,
                GOLDEN.startMembrane(),
                GOLDEN.startSlow());
    }

    /** Every epoch, for forty of them, some of a third of the neurons get a current; then all do. */
    @Property(tries = 15)
    void neuronsAtRestAreLeftOutAndWakeAsTheyWere(@ForAll long seed) throws IOException {
        UniformRandomProvider random = Streams.of(seed);
        int size = 20 + random.nextInt(60);
        MapRows vector = rows(size);
        MapRows plainForm = new MapRows(GOLDEN, size, Kernels.plainMap(MapRows.constants(GOLDEN)));
        PlainStep[] plain = start(GOLDEN, size);
        for (int epoch = 0; epoch < 40; epoch++) {
            kick(random, 1 + random.nextInt(3), size / 3, plain, vector, plainForm);
            for (int made = 0; made < 600; made += 12) {
                List<String> spikes = step(plain, 12);
                assertThat(advance(vector, 12)).isEqualTo(spikes);
                assertThat(advance(plainForm, 12)).isEqualTo(spikes);
            }
        }
        assertSame(vector, plain);
        assertSame(plainForm, plain);
        assertThat(vector.stepped()).isEqualTo(plainForm.stepped()).isLessThan(size / 2);
        MapRows loaded = rows(size);
        loaded.load(new DataInputStream(new ByteArrayInputStream(save(vector))));
        assertThat(loaded.stepped()).isEqualTo(size);
        for (int round = 0; round < 10; round++) {
            kick(random, size, size, plain, vector, plainForm, loaded);
            int steps = 1 + random.nextInt(16);
            List<String> spikes = step(plain, steps);
            for (MapRows each : new MapRows[] {vector, plainForm, loaded}) {
                assertThat(advance(each, steps)).isEqualTo(spikes);
                assertSame(each, plain);
                assertThat(save(each)).isEqualTo(save(vector));
            }
        }
    }

    private static void kick(UniformRandomProvider random, int kicks, int among, PlainStep[] plain, MapRows... rows) {
        for (int k = 0; k < kicks; k++) {
            int neuron = random.nextInt(among);
            double current = 0.12 * random.nextDouble() * random.nextDouble();
            plain[neuron].x += current;
            for (MapRows each : rows) {
                each.add(neuron, current);
            }
        }
    }

    @Property(tries = 40)
    void whatWasLoadedGoesOnAlikeAndIsSavedAlike(@ForAll long seed) throws IOException {
        UniformRandomProvider random = Streams.of(seed);
        MapRows rows = rows(50);
        MapRows loaded = rows(50);
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 50; i += 1 + random.nextInt(4)) {
                rows.add(i, 0.08 * random.nextDouble() * random.nextDouble());
            }
            for (int n = random.nextInt(40); n > 0; n--) {
                rows.advance(1 + random.nextInt(rows.longestBlock()));
            }
            loaded.load(new DataInputStream(new ByteArrayInputStream(save(rows))));
            assertThat(save(loaded)).isEqualTo(save(rows));
            for (int n = 0; n < 6; n++) {
                assertThat(advance(loaded, 7)).isEqualTo(advance(rows, 7));
            }
            assertThat(save(loaded)).isEqualTo(save(rows));
        }
    }

    private static byte[] save(MapRows rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        rows.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
