package dormouse.brain.plasticity;

import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.Streams;
import dormouse.brain.network.DenseProjection;
import dormouse.brain.network.Projection;
import dormouse.brain.network.SparseProjection;
import dormouse.brain.network.SpikeHistory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final DenseProjection PROJECTION = new DenseProjection(31, 1, 0.02);

    /** Moves are at the steps divisible by 600, after the step; a trace made at one of them acts at once. */
    @Property(tries = 300)
    void aTraceActsAtExactlySixMoves(@ForAll @LongRange(min = 0, max = 100_000) long stamp) {
        Traces traces = new Traces(PROJECTION, 3600);
        traces.add(0, 0.4, stamp);
        long firstMove = (stamp + 599) / 600 * 600;
        int moves = 0;
        for (long move = firstMove; move < firstMove + 20 * 600; move += 600) {
            traces.forget(move);
            moves += traces.size();
        }
        assertThat(moves).isEqualTo(6);
    }

    @Test
    void tracesStayInOrderHoweverOftenTheyMoveAndGrow() {
        Traces traces = new Traces(PROJECTION, 3600);
        for (int n = 0; n < 20_000; n++) {
            traces.add(n % 31, n / 10.0, n);
            traces.forget(n);
        }
        assertThat(traces.size()).isEqualTo(3600);
        TraceList list = TraceList.of(traces);
        for (int k = 0; k < 3600; k++) {
            int n = 16_400 + k;
            assertThat(list.stamp(k)).isEqualTo(n);
            assertThat(list.synapse(k)).isEqualTo(n % 31);
            assertThat(list.magnitude(k)).isEqualTo(n / 10.0);
        }
        traces.clear();
        assertThat(traces.size()).isZero();
    }

    @Test
    void tracesAreDividedByTheirAges() {
        Traces traces = new Traces(PROJECTION, 3600);
        traces.add(3, 0.4, 100);
        traces.add(5, -0.2, 1300);
        traces.add(3, 0.1, 4000);
        traces.forget(3800);
        assertThat(traces.decayed(0, 4200, 600)).startsWith(-0.2 / 3500, 0.1 / 800);
    }

    @Test
    void roomThatAFewTracesDoNotNeedIsGivenBack() {
        Traces traces = new Traces(PROJECTION, 3600);
        for (int n = 0; n < 20_000; n++) {
            traces.add(n % 31, 1, 0);
        }
        int many = traces.log(0).room();
        assertThat(traces.decayed(0, 0, 1)).hasSize(many);
        assertThat(many).isGreaterThan(20_000);
        int last = 20_000_000;
        for (int n = 0; n <= last; n++) {
            traces.add(n % 7, 1, 3600L + n);
            traces.forget(3600L + n);
        }
        assertThat(traces.size()).isEqualTo(3600);
        assertThat(traces.log(0).room()).isLessThan(many);
        assertThat(traces.decayed(0, last, 1).length).isLessThan(many);
        assertThat(TraceList.of(traces).synapse(0)).isEqualTo((last - 3599) % 7);
        assertThat(TraceList.of(traces).synapse(3599)).isEqualTo(last % 7);
    }

    @Test
    void savedTracesAreRestoredInOrder() throws IOException {
        Traces traces = new Traces(PROJECTION, 3600);
        for (int n = 0; n < 5000; n++) {
            traces.add(n % 31, -0.1 * n, n);
            traces.forget(n);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        traces.save(new DataOutputStream(bytes));
        Traces restored = new Traces(PROJECTION, 3600);
        restored.add(9, 9, 9);
        restored.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(TraceList.of(restored)).isEqualTo(TraceList.of(traces));
    }

    /** The neurons of a large layer are in parts, and each part has a log of its own. */
    @Property(tries = 50)
    void tracesOfALargeLayerAreSavedInTheOrderInWhichTheyWereMade(@ForAll long seed, @ForAll boolean byPost) {
        UniformRandomProvider random = Streams.of(seed);
        Traces traces = new Traces(byPost ? manyPosts() : new DenseProjection(5000, 2, 0.02), 3600);
        List<TraceList.Trace> expected = new ArrayList<>();
        for (int n = 0; n < 2000; n++) {
            TraceList.Trace trace = new TraceList.Trace(random.nextInt(10_000), random.nextDouble(), 3L * (n / 2));
            traces.add(trace.synapse(), trace.magnitude(), trace.stamp());
            expected.add(trace);
        }
        // the order of those of one step is settled by parts
        ToIntFunction<TraceList.Trace> part =
                trace -> traces.parts().of(byPost ? trace.synapse() % 5000 : trace.synapse() / 2);
        expected.sort(comparingLong(TraceList.Trace::stamp).thenComparingInt(part));
        traces.forget(3600 + 1200);
        assertThat(traces.parts().count()).isGreaterThan(1);
        assertThat(TraceList.of(traces).all()).isEqualTo(expected.subList(802, 2000));
    }

    /** Of each spike's neuron, where there is a synapse; as many as there happen to be, which may be more than there was room for. */
    @Property(tries = 50)
    void tracesFromEachOfSomeSpikesAreThoseAddedOneByOne(@ForAll long seed, @ForAll boolean byPost) {
        UniformRandomProvider random = Streams.of(seed);
        Projection projection = byPost ? everySecondInput() : new DenseProjection(5000, 2, 0.02);
        Traces together = new Traces(projection, 3600);
        Traces oneByOne = new Traces(projection, 3600);
        double[] magnitudes = {0.5, 0.25, 0.125};
        for (long now = 10; now < 400; now += 1 + random.nextInt(300)) {
            SpikeHistory spikes = new SpikeHistory(magnitudes.length);
            for (int n = random.nextInt(random.nextBoolean() ? 3000 : 3); n > 0; n--) {
                spikes.add(random.nextInt(projection.preCount()), now - Math.min(2, n - 1));
            }
            int post = random.nextInt(projection.postCount());
            together.addFromEach(spikes, post, magnitudes, now);
            for (int k = 0; k < spikes.size(); k++) {
                int synapse = projection.synapse(spikes.neuron(k), post);
                if (synapse >= 0) {
                    oneByOne.add(synapse, magnitudes[(int) (now - spikes.time(k))], now);
                }
            }
        }
        assertThat(TraceList.of(together)).isEqualTo(TraceList.of(oneByOne));
    }

    /** Of 10 neurons each second one is an input of each of 5000. */
    private static SparseProjection everySecondInput() {
        int[][] inputs = new int[5000][];
        Arrays.setAll(inputs, post -> post % 2 == 0 ? new int[] {0, 2, 4, 6, 8} : new int[] {1, 3, 5, 7, 9});
        return new SparseProjection(10, inputs, new double[25_000]);
    }

    @Property(tries = 50)
    void everyTraceIsInThePartOfItsNeuron(@ForAll long seed) {
        UniformRandomProvider random = Streams.of(seed);
        Traces traces = new Traces(new DenseProjection(5000, 2, 0.02), 3600);
        for (int n = 0; n < 500; n++) {
            traces.add(random.nextInt(10_000), 1, n);
        }
        Parts parts = traces.parts();
        for (int part = 0; part < parts.count(); part++) {
            TraceLog log = traces.log(part);
            Set<Integer> neurons = new TreeSet<>();
            for (int k = 0; k < log.size(); k++) {
                assertThat(log.pre(k)).isEqualTo(log.synapse(k) / 2);
                neurons.add(log.pre(k) - parts.first(part));
            }
            assertThat(neurons).allMatch(neuron -> neuron >= 0 && neuron < parts.size(0));
            TracedNeurons traced = traces.traced(part);
            assertThat(Arrays.copyOf(traced.indices(), traced.count()))
                    .containsExactly(neurons.toArray(Integer[]::new));
        }
    }

    /** Two inputs of each of 5000 neurons: synapse 5000 i + j is from neuron i to neuron j. */
    private static SparseProjection manyPosts() {
        int[][] inputs = new int[5000][];
        Arrays.fill(inputs, new int[] {0, 1});
        return new SparseProjection(2, inputs, new double[10_000]);
    }

    /** A trace of an early part must not hide that a later part has a later one of the same neuron. */
    @Test
    void aPresynapticNeuronIsKnownUntilTheLastOfItsTracesInAnyPartIsForgotten() {
        Traces traces = new Traces(manyPosts(), 3600);
        traces.add(4999, 1, 500);
        traces.add(0, 1, 100);
        traces.forget(3700);
        assertThat(presOf(traces)).containsExactly(0);
        traces.add(1, 1, 3800);
        traces.forget(4100);
        assertThat(presOf(traces)).containsExactly(0);
        assertThat(traces.size()).isEqualTo(1);
        traces.forget(7400);
        assertThat(presOf(traces)).isEmpty();
    }

    /** A projection of two synapses a neuron: synapse 2 p + k is of neuron p. */
    @Test
    void presynapticNeuronsWithTracesAreKnownUntilTheirLastIsForgotten() {
        Traces traces = new Traces(new DenseProjection(5, 2, 0.02), 3600);
        traces.add(7, 1, 100);
        traces.add(6, 1, 200);
        traces.add(0, 1, 300);
        traces.add(6, 1, 3800);
        assertThat(presOf(traces)).containsExactly(0, 3);
        traces.forget(3899);
        assertThat(presOf(traces)).containsExactly(0, 3);
        traces.forget(3900);
        assertThat(presOf(traces)).containsExactly(3);
        traces.add(1, 1, 3950);
        assertThat(presOf(traces)).containsExactly(0, 3);
        traces.forget(7400);
        assertThat(presOf(traces)).containsExactly(0);
        traces.clear();
        assertThat(presOf(traces)).isEmpty();
        traces.add(0, 1, 8000);
        assertThat(presOf(traces)).containsExactly(0);
    }

    private static int[] presOf(Traces traces) {
        TracedNeurons traced = traces.traced(0);
        return Arrays.copyOf(traced.indices(), traced.count());
    }
}
