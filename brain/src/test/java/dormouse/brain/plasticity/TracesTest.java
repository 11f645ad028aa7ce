package dormouse.brain.plasticity;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.network.DenseProjection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
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
        for (int k = 0; k < 3600; k++) {
            int n = 16_400 + k;
            assertThat(traces.stamp(k)).isEqualTo(n);
            assertThat(traces.synapse(k)).isEqualTo(n % 31);
            assertThat(traces.magnitude(k)).isEqualTo(n / 10.0);
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
        assertThat(traces.decayed(4200, 600)).startsWith(-0.2 / 3500, 0.1 / 800);
    }

    @Test
    void roomThatAFewTracesDoNotNeedIsGivenBack() {
        Traces traces = new Traces(PROJECTION, 3600);
        for (int n = 0; n < 20_000; n++) {
            traces.add(n % 31, 1, 0);
        }
        assertThat(traces.decayed(0, 1).length).isGreaterThan(20_000);
        int many = traces.decayed(0, 1).length;
        int last = 20_000_000;
        for (int n = 0; n <= last; n++) {
            traces.add(n % 7, 1, 3600L + n);
            traces.forget(3600L + n);
        }
        assertThat(traces.size()).isEqualTo(3600);
        assertThat(traces.decayed(0, 1).length).isLessThan(many);
        assertThat(traces.synapse(0)).isEqualTo((last - 3599) % 7);
        assertThat(traces.synapse(3599)).isEqualTo(last % 7);
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
        assertThat(restored.size()).isEqualTo(traces.size());
        for (int k = 0; k < traces.size(); k++) {
            assertThat(restored.synapse(k)).isEqualTo(traces.synapse(k));
            assertThat(restored.magnitude(k)).isEqualTo(traces.magnitude(k));
            assertThat(restored.stamp(k)).isEqualTo(traces.stamp(k));
        }
    }

    /** A projection of two synapses a neuron: synapse 2 p + k is of neuron p. */
    @Test
    void presynapticNeuronsWithTracesAreKnownUntilTheirLastIsForgotten() {
        Traces traces = new Traces(new DenseProjection(5, 2, 0.02), 3600);
        traces.add(7, 1, 100);
        traces.add(6, 1, 200);
        traces.add(0, 1, 300);
        traces.add(6, 1, 3800);
        assertThat(presOf(traces)).containsExactly(3, 0);
        traces.forget(3899);
        assertThat(presOf(traces)).containsExactly(3, 0);
        traces.forget(3900);
        assertThat(presOf(traces)).containsExactly(3);
        traces.add(1, 1, 3950);
        assertThat(presOf(traces)).containsExactly(3, 0);
        traces.forget(7400);
        assertThat(presOf(traces)).containsExactly(0);
        traces.clear();
        assertThat(presOf(traces)).isEmpty();
        traces.add(0, 1, 8000);
        assertThat(presOf(traces)).containsExactly(0);
    }

    private static int[] presOf(Traces traces) {
        return Arrays.copyOf(traces.pres(), traces.preCount());
    }
}
