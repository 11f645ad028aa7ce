package dormouse.brain.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dormouse.brain.network.SparseProjection;
import dormouse.brain.network.TestProjections;
import dormouse.brain.parameters.StdpParameters;
import org.junit.jupiter.api.Test;

/** s ← s·(1 + b·e), e = m/(T − t + 600), e clipped to ±0.01 (spec §7), in numbers worked out by hand. */
class UnsupervisedStdpTest {

    private static final StdpParameters GOLDEN = StdpParameters.golden2022();

    private UnsupervisedStdp rule;
    private Traces traces;

    private void learnIn(SparseProjection projection) {
        rule = new UnsupervisedStdp(GOLDEN, projection, GOLDEN.maxInputToHidden());
        traces = new Traces(projection, GOLDEN.traceLife());
    }

    @Test
    void aTraceOfThisStepStrengthensBySixHundredths() {
        SparseProjection single = TestProjections.single(0.01);
        learnIn(single);
        traces.add(0, 0.3, 1200);
        rule.apply(single, traces, 1200, 0);
        // e = 0.3/600 = 0.0005;  0.01·1.0005 = 0.010005
        assertThat(single.strengths()[0]).isCloseTo(0.010005, within(1e-17));
    }

    @Test
    void anOlderTraceCountsLess() {
        SparseProjection single = TestProjections.single(0.01);
        learnIn(single);
        traces.add(0, -0.36, 600);
        rule.apply(single, traces, 1800, 0);
        // e = −0.36/(1200 + 600) = −0.0002;  0.01·0.9998 = 0.009998
        assertThat(single.strengths()[0]).isCloseTo(0.009998, within(1e-17));
    }

    @Test
    void theRewardPlaysNoPart() {
        SparseProjection one = TestProjections.single(0.01);
        learnIn(one);
        SparseProjection other = TestProjections.single(0.01);
        traces.add(0, 0.3, 0);
        rule.apply(one, traces, 600, 1);
        rule.apply(other, traces, 600, -0.5);
        assertThat(other.strengths()).isEqualTo(one.strengths());
    }

    @Test
    void tracesActOneAfterTheOther() {
        SparseProjection single = TestProjections.single(0.01);
        learnIn(single);
        traces.add(0, 0.6, 1200);
        traces.add(0, -1.2, 1200);
        rule.apply(single, traces, 1200, 0);
        // e = 0.001 and −0.002;  0.01·1.001·0.998 = 0.00998998
        assertThat(single.strengths()[0]).isCloseTo(0.00998998, within(1e-17));
    }

    @Test
    void aTracesChangeIsClippedToOnePercent() {
        SparseProjection single = TestProjections.single(0.01);
        learnIn(single);
        traces.add(0, 60, 0);
        rule.apply(single, traces, 0, 0);
        assertThat(single.strengths()[0]).isCloseTo(0.0101, within(1e-17));
        traces.clear();
        traces.add(0, -60, 0);
        single.strengths()[0] = 0.01;
        rule.apply(single, traces, 0, 0);
        assertThat(single.strengths()[0]).isCloseTo(0.0099, within(1e-17));
    }

    @Test
    void aNeuronBelowItsOutputTargetLearnsFaster() {
        SparseProjection single = TestProjections.single(0.01);
        learnIn(single);
        single.strengths()[0] = 0.004;
        traces.add(0, 0.6, 0);
        rule.apply(single, traces, 0, 0);
        // b = 0.01/0.004 = 2.5, e = 0.001;  0.004·1.0025 = 0.00401
        assertThat(single.strengths()[0]).isCloseTo(0.00401, within(1e-17));
    }

    @Test
    void theOutputSumIsThatBeforeTheFirstChange() {
        SparseProjection single = TestProjections.single(0.01);
        learnIn(single);
        single.strengths()[0] = 0.004;
        traces.add(0, 0.6, 0);
        traces.add(0, 0.6, 0);
        rule.apply(single, traces, 0, 0);
        // b = 0.01/0.004 for both
        assertThat(single.strengths()[0]).isCloseTo(0.004 * 1.0025 * 1.0025, within(1e-17));
    }

    @Test
    void theClipComesBeforeTheShareOfTheTarget() {
        SparseProjection single = TestProjections.single(0.01);
        learnIn(single);
        single.strengths()[0] = 0.002;
        traces.add(0, 60, 0);
        rule.apply(single, traces, 0, 0);
        // b = 5, e clipped to 0.01;  0.002·1.05 = 0.0021
        assertThat(single.strengths()[0]).isCloseTo(0.0021, within(1e-17));
    }

    @Test
    void theBoundsAreKeptAfterTheLastTraceOnly() {
        SparseProjection single = TestProjections.single(0.012);
        learnIn(single);
        traces.add(0, 60, 0);
        traces.add(0, -60, 0);
        rule.apply(single, traces, 0, 0);
        // 0.012·1.01·0.99 = 0.0119988; with the bound after each it would be 0.012·0.99 = 0.01188
        assertThat(single.strengths()[0]).isCloseTo(0.0119988, within(1e-17));
        traces.clear();
        traces.add(0, 60, 0);
        rule.apply(single, traces, 0, 0);
        assertThat(single.strengths()[0]).isEqualTo(0.012);
    }

    @Test
    void aStrengthStaysAboveTheFloor() {
        SparseProjection single = TestProjections.single(1e-5);
        learnIn(single);
        traces.add(0, -0.4, 0);
        rule.apply(single, traces, 0, 0);
        assertThat(single.strengths()[0]).isEqualTo(1e-5);
    }

    /** A strong portion drawn above the greatest strength is not cut until its synapse has a trace. */
    @Test
    void aSynapseWithoutTracesIsLeftAloneEvenBeyondItsBounds() {
        SparseProjection two = TestProjections.sparse(2, new int[][] {{0, 1}}, 0.02, 0.01);
        learnIn(two);
        traces.add(1, 0.3, 0);
        rule.apply(two, traces, 0, 0);
        assertThat(two.strengths()[0]).isEqualTo(0.02);
        assertThat(two.strengths()[1]).isCloseTo(0.010005, within(1e-17));
    }
}
