package dormouse.brain.network;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.Streams;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** What a spike adds to the currents of its targets (spec §5), by the draws of a stream of the same seed. */
class DeliveryTest {

    private static final double LOW = 1 - 0.12;
    private static final double SPAN = 2 * 0.12;

    private final List<Integer> targets = new ArrayList<>();
    private final List<Double> currents = new ArrayList<>();

    private void add(int neuron, double current) {
        targets.add(neuron);
        currents.add(current);
    }

    @Test
    void aSparseSpikeReachesItsTargetsInAscendingOrderWithADrawEach() {
        SparseProjection projection = TestProjections.sparse(2, new int[][] {{0}, {1}, {0}}, 0.1, 0.3, 0.4);
        projection.deliver(0, this::add, LOW, SPAN, Streams.of(3));

        UniformRandomProvider draws = Streams.of(3);
        assertThat(targets).containsExactly(0, 2);
        assertThat(currents)
                .containsExactly(0.1 * (LOW + SPAN * draws.nextDouble()), 0.4 * (LOW + SPAN * draws.nextDouble()));
    }

    @Test
    void aDenseSpikeExcitesAllTargetsAndThenInhibitsThemOverTheirResistance() {
        DenseProjection projection = TestProjections.dense(2, 2, 0.02, 0.1, 0.2, 0.3, 0.4);
        double[] resistances = {1, 2};
        projection.deliver(1, this::add, resistances, LOW, SPAN, Streams.of(4));

        UniformRandomProvider draws = Streams.of(4);
        assertThat(targets).containsExactly(0, 1, 0, 1);
        assertThat(currents)
                .containsExactly(
                        0.2 * (LOW + SPAN * draws.nextDouble()),
                        0.4 / 2 * (LOW + SPAN * draws.nextDouble()),
                        -0.02 * (LOW + SPAN * draws.nextDouble()),
                        -0.02 / 2 * (LOW + SPAN * draws.nextDouble()));
    }

    @Test
    void withoutNoiseTheStrengthItselfIsDelivered() {
        TestProjections.single(0.011).deliver(0, this::add, 1, 0, Streams.of(1));
        assertThat(currents).containsExactly(0.011);
    }

    /** 0.88 to 1.12 of the strength, and 1 on average: the mean of 20,000 draws has a deviation of 0.0005. */
    @Test
    void theNoiseIsUniformAroundTheStrength() {
        UniformRandomProvider noise = Streams.of(8);
        SparseProjection projection = TestProjections.single(1);
        for (int n = 0; n < 20_000; n++) {
            projection.deliver(0, this::add, LOW, SPAN, noise);
        }
        assertThat(currents).allMatch(c -> c >= 0.88 && c < 1.12);
        assertThat(currents.stream().mapToDouble(c -> c).average().orElseThrow())
                .isBetween(0.9975, 1.0025);
    }
}
