package dormouse.brain.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dormouse.brain.network.SparseProjection;
import dormouse.brain.network.SpikeHistory;
import dormouse.brain.network.TestProjections;
import dormouse.brain.parameters.StdpParameters;
import org.junit.jupiter.api.Test;

/** Traces of pairs of spikes (spec §7): A = 0.4, time constant 40 steps, window 120 steps. */
class SpikeTimingTest {

    private static final StdpParameters GOLDEN = StdpParameters.golden2022();

    private final SpikeTiming timing = new SpikeTiming(GOLDEN);
    private final SpikeHistory history = new SpikeHistory(GOLDEN.window());
    private final SparseProjection single = TestProjections.single(0.01);
    private final Traces traces = new Traces(single, GOLDEN.traceLife());

    @Test
    void preBeforePostPotentiates() {
        history.add(0, 1000);
        timing.potentiate(single, 0, history, 1010, traces);
        // +0.4·exp(−10/40) = 0.4·0.778800783071405
        assertThat(traces.size()).isEqualTo(1);
        assertThat(TraceList.of(traces).synapse(0)).isZero();
        assertThat(TraceList.of(traces).stamp(0)).isEqualTo(1010);
        assertThat(TraceList.of(traces).magnitude(0)).isCloseTo(0.311520313228562, within(1e-15));
    }

    @Test
    void postBeforePreDepresses() {
        history.add(0, 1000);
        timing.depress(single, 0, history, 1040, traces);
        // −0.4·exp(−1) = −0.4·0.367879441171442
        assertThat(TraceList.of(traces).stamp(0)).isEqualTo(1040);
        assertThat(TraceList.of(traces).magnitude(0)).isCloseTo(-0.147151776468577, within(1e-15));
    }

    @Test
    void spikesOfTheSameStepPotentiateFully() {
        history.add(0, 1000);
        timing.potentiate(single, 0, history, 1000, traces);
        assertThat(TraceList.of(traces).magnitude(0)).isEqualTo(0.4);
    }

    @Test
    void aSpike119StepsAgoCountsAndOne120StepsAgoDoesNot() {
        history.add(0, 1000);
        history.forget(1119);
        timing.potentiate(single, 0, history, 1119, traces);
        // 0.4·exp(−2.975) = 0.4·0.0510474343…
        assertThat(traces.size()).isEqualTo(1);
        assertThat(TraceList.of(traces).magnitude(0)).isCloseTo(0.0204189737, within(1e-10));
        history.forget(1120);
        timing.potentiate(single, 0, history, 1120, traces);
        assertThat(traces.size()).isEqualTo(1);
    }

    @Test
    void everyLoggedSpikeMakesATraceOldestFirst() {
        history.add(0, 1000);
        history.add(0, 1001);
        timing.potentiate(single, 0, history, 1001, traces);
        assertThat(traces.size()).isEqualTo(2);
        assertThat(TraceList.of(traces).magnitude(0)).isCloseTo(0.4 * Math.exp(-0.025), within(1e-15));
        assertThat(TraceList.of(traces).magnitude(1)).isEqualTo(0.4);
    }

    @Test
    void onlyConnectedNeuronsAreTraced() {
        SparseProjection projection = TestProjections.sparse(4, new int[][] {{0, 2}, {1, 3}}, 0.01, 0.01, 0.01, 0.01);
        Traces ofFour = new Traces(projection, GOLDEN.traceLife());
        history.add(0, 10);
        history.add(1, 10);
        history.add(2, 10);
        timing.potentiate(projection, 0, history, 10, ofFour);
        assertThat(ofFour.size()).isEqualTo(2);
        assertThat(TraceList.of(ofFour).synapse(0)).isEqualTo(projection.synapse(0, 0));
        assertThat(TraceList.of(ofFour).synapse(1)).isEqualTo(projection.synapse(2, 0));
        SpikeHistory posts = new SpikeHistory(GOLDEN.window());
        posts.add(0, 11);
        posts.add(1, 11);
        timing.depress(projection, 1, posts, 12, ofFour);
        assertThat(ofFour.size()).isEqualTo(3);
        assertThat(TraceList.of(ofFour).synapse(2)).isEqualTo(projection.synapse(1, 1));
        assertThat(TraceList.of(ofFour).magnitude(2)).isNegative();
    }
}
