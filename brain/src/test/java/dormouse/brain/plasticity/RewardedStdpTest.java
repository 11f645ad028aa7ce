package dormouse.brain.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dormouse.brain.network.DenseProjection;
import dormouse.brain.network.TestProjections;
import dormouse.brain.parameters.StdpParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * δ = e·r·S/ā with ā ← 0.999·ā + 0.001·S (spec §7), in numbers worked out by hand. A trace of magnitude 0.6 made at the step of the move has
 * e = 0.6/600 = 0.001.
 */
class RewardedStdpTest {

    private static final StdpParameters GOLDEN = StdpParameters.golden2022();

    private Traces traces;

    /** Creates the rule of a projection, and its empty traces. */
    private RewardedStdp rule(DenseProjection projection) {
        traces = new Traces(projection, GOLDEN.traceLife());
        return RewardedStdp.exact(GOLDEN, projection, GOLDEN.maxHiddenToOutput());
    }

    @Test
    void theFirstTracesGainIsAThousandTimesTheReward() {
        DenseProjection single = new DenseProjection(1, 1, 0.5);
        RewardedStdp rule = rule(single);
        traces.add(0, 0.6, 0);
        rule.apply(single, traces, 0, 0.002);
        // S = 0.001, ā = 0.001·0.001 = 1e-6;  δ = 0.001·0.002·0.001/1e-6 = 0.002;  0.5·1.002
        assertThat(rule.means()[0]).isCloseTo(1e-6, within(1e-21));
        assertThat(single.strengths()[0]).isCloseTo(0.501, within(1e-15));
    }

    @Test
    void theGainIsTheSumOverItsRunningMean() {
        DenseProjection single = new DenseProjection(1, 1, 0.5);
        RewardedStdp rule = rule(single);
        rule.means()[0] = 0.0005;
        traces.add(0, 0.6, 0);
        traces.add(0, 0.6, 600);
        rule.apply(single, traces, 600, 1);
        // e = 0.6/1200 = 0.0005 and 0.6/600 = 0.001;  S = 0.0015;  ā = 0.0004995 + 0.0000015 = 0.000501
        // S/ā = 2.994011976…;  δ = 0.001497005988 and 0.002994011976
        // 0.5·1.001497005988·1.002994011976 = 0.502247750009…
        assertThat(rule.means()[0]).isCloseTo(0.000501, within(1e-18));
        double gain = 0.0015 / 0.000501;
        assertThat(single.strengths()[0])
                .isCloseTo(0.5 * (1 + 0.0005 * gain) * (1 + 0.001 * gain), within(1e-15))
                .isCloseTo(0.502247750009, within(1e-12));
    }

    @Test
    void punishmentWeakensWhatRewardStrengthens() {
        DenseProjection single = new DenseProjection(1, 1, 0.5);
        RewardedStdp rule = rule(single);
        rule.means()[0] = 0.001;
        traces.add(0, 0.6, 0);
        rule.apply(single, traces, 0, -0.5);
        // ā = 0.000999 + 0.000001 = 0.001;  δ = −0.5·0.001;  0.5·0.9995
        assertThat(single.strengths()[0]).isCloseTo(0.49975, within(1e-15));
    }

    /** With S and ā both negative their share is positive: a depressing trace weakens under reward. */
    @Test
    void aDepressedSynapseWeakensUnderReward() {
        DenseProjection single = new DenseProjection(1, 1, 0.5);
        RewardedStdp rule = rule(single);
        rule.means()[0] = -0.002;
        traces.add(0, -0.6, 0);
        rule.apply(single, traces, 0, 1);
        // ā = −0.001998 − 0.000001 = −0.001999;  δ = −0.001·(0.001/0.001999);  0.5·(1 − 0.000500250125…)
        assertThat(rule.means()[0]).isCloseTo(-0.001999, within(1e-17));
        assertThat(single.strengths()[0]).isCloseTo(0.5 * (1 - 1e-6 / 0.001999), within(1e-15));
    }

    /** Where the sum goes against the habit of the synapse the gain is negative. */
    @Test
    void aSumAgainstTheMeanReversesTheChange() {
        DenseProjection single = new DenseProjection(1, 1, 0.5);
        RewardedStdp rule = rule(single);
        rule.means()[0] = 0.002;
        traces.add(0, -0.6, 0);
        rule.apply(single, traces, 0, 1);
        // ā = 0.001998 − 0.000001 = 0.001997;  gain = −0.001/0.001997;  δ = +0.001·0.500751…
        assertThat(single.strengths()[0]).isCloseTo(0.5 * (1 + 1e-6 / 0.001997), within(1e-15));
    }

    @Test
    void aTracesChangeIsClippedToOnePercentEitherWay() {
        DenseProjection single = new DenseProjection(1, 1, 0.5);
        RewardedStdp rule = rule(single);
        traces.add(0, 0.6, 0);
        rule.apply(single, traces, 0, 1);
        assertThat(single.strengths()[0]).isCloseTo(0.505, within(1e-15));
        single.strengths()[0] = 0.5;
        rule.apply(single, traces, 0, -1);
        assertThat(single.strengths()[0]).isCloseTo(0.495, within(1e-15));
    }

    @Test
    void aNeuronAboveItsOutputTargetLearnsMoreSlowly() {
        DenseProjection two = TestProjections.dense(1, 2, 0.25, 0.5, 0.5);
        RewardedStdp rule = rule(two);
        traces.add(1, 0.6, 0);
        rule.apply(two, traces, 0, 0.004);
        // b = 0.5/1, δ = 0.001·0.004·1000 = 0.004;  0.5·1.002
        assertThat(two.strengths()[0]).isEqualTo(0.5);
        assertThat(two.strengths()[1]).isCloseTo(0.501, within(1e-15));
    }

    @Test
    void theBoundsAreKeptAfterTheLastTraceOnly() {
        DenseProjection single = new DenseProjection(1, 1, 1);
        RewardedStdp rule = rule(single);
        rule.means()[0] = 1e-4;
        traces.add(0, 60, 0);
        traces.add(0, -30, 0);
        rule.apply(single, traces, 0, 1);
        // both clipped: 1·1.01·0.99 = 0.9999; with the bound after each it would be 0.99
        assertThat(single.strengths()[0]).isCloseTo(0.9999, within(1e-15));
        traces.clear();
        traces.add(0, 60, 0);
        rule.apply(single, traces, 0, 1);
        assertThat(single.strengths()[0]).isEqualTo(1);
    }

    @Test
    void aStrengthStaysAboveTheFloor() {
        DenseProjection single = new DenseProjection(1, 1, 1e-5);
        RewardedStdp rule = rule(single);
        traces.add(0, 0.6, 0);
        rule.apply(single, traces, 0, -1);
        assertThat(single.strengths()[0]).isEqualTo(1e-5);
    }

    @Test
    void theMeanOfEverySynapseMovesWhetherItHasTracesOrNot() {
        DenseProjection two = new DenseProjection(1, 2, 0.5);
        RewardedStdp rule = rule(two);
        rule.means()[0] = 0.5;
        rule.means()[1] = 0.25;
        traces.add(1, 600, 0);
        rule.apply(two, traces, 0, 0);
        // 0.999·0.5;  0.999·0.25 + 0.001·1
        assertThat(rule.means()[0]).isCloseTo(0.4995, within(1e-16));
        assertThat(rule.means()[1]).isCloseTo(0.25075, within(1e-16));
        assertThat(two.strengths()[0]).isEqualTo(0.5);
    }

    @Test
    void theSumsOfOneMoveAreForgottenAtTheNext() {
        DenseProjection single = new DenseProjection(1, 1, 0.5);
        RewardedStdp rule = rule(single);
        traces.add(0, 600, 0);
        rule.apply(single, traces, 0, 0);
        traces.clear();
        rule.apply(single, traces, 600, 0);
        assertThat(rule.means()[0]).isCloseTo(0.000999, within(1e-18));
    }

    @Test
    void theMeanStaysAwayFromZeroAndZeroCountsAsPositive() {
        DenseProjection four = new DenseProjection(4, 1, 0.5);
        RewardedStdp rule = rule(four);
        rule.means()[1] = -0.0;
        rule.means()[2] = 5e-11;
        rule.means()[3] = -1e-10;
        rule.apply(four, traces, 0, 1);
        // 0 → 1e-10;  −0 → −0 + 0 = 0 → 1e-10;  4.995e-11 → 1e-10;  −9.99e-11 → −1e-10
        assertThat(rule.means()).containsExactly(1e-10, 1e-10, 1e-10, -1e-10);
    }

    @Test
    void theMeanKeepsTheSignItHasAfterItWasMoved() {
        DenseProjection single = new DenseProjection(1, 1, 0.5);
        RewardedStdp rule = rule(single);
        rule.means()[0] = 1e-10;
        traces.add(0, -600 * 1.5e-7, 0);
        rule.apply(single, traces, 0, 0);
        // 9.99e-11 − 1.5e-10 = −5.01e-11, lifted to −1e-10
        assertThat(rule.means()[0]).isEqualTo(-1e-10);
    }

    @Test
    void aFrozenSynapseKeepsItsStrengthWhileItsMeanGoesOn() {
        DenseProjection two = TestProjections.dense(2, 1, 0.5, 0.75, 0.25);
        two.freezeStrongest(0.5);
        RewardedStdp rule = rule(two);
        traces.add(0, 0.6, 0);
        traces.add(1, 0.6, 0);
        rule.apply(two, traces, 0, 0.002);
        assertThat(two.strengths()[0]).isEqualTo(0.75);
        // b = 0.5/0.25, δ = 0.002;  0.25·1.004
        assertThat(two.strengths()[1]).isCloseTo(0.251, within(1e-15));
        assertThat(rule.means()[0]).isCloseTo(1e-6, within(1e-21));
    }

    @Test
    void aFrozenSynapseIsNotCutToTheBounds() {
        DenseProjection two = TestProjections.dense(2, 1, 0.5, 1.5, 1.25);
        two.freezeStrongest(0.5);
        RewardedStdp rule = rule(two);
        traces.add(0, 0.6, 0);
        traces.add(1, 0.6, 0);
        rule.apply(two, traces, 0, 0);
        assertThat(two.strengths()).containsExactly(1.5, 1);
    }

    /** 3000 traces of e = 1e-6: S = 0.003, ā = 3e-6, gain 1000·r. */
    @Test
    void manyTracesOfOneSynapseAllAct() {
        DenseProjection single = new DenseProjection(1, 1, 0.5);
        RewardedStdp rule = rule(single);
        for (int k = 0; k < 3000; k++) {
            traces.add(0, 0.0006, 0);
        }
        rule.apply(single, traces, 0, 0.01);
        assertThat(rule.means()[0]).isCloseTo(3e-6, within(1e-18));
        assertThat(single.strengths()[0]).isCloseTo(0.5 * Math.pow(1.00001, 3000), within(1e-12));
    }

    @Test
    void savedMeansAreRestored() throws IOException {
        DenseProjection two = new DenseProjection(1, 2, 0.5);
        RewardedStdp rule = rule(two);
        rule.means()[1] = -0.125;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        rule.save(new DataOutputStream(bytes));
        RewardedStdp restored = rule(two);
        restored.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(restored.means()).containsExactly(0, -0.125);
    }

    /** Traces that cancel each other are traces: a strength beyond its bounds is brought back, one without any is not. */
    @Test
    void tracesThatCancelEachOtherStillBringAStrengthWithinItsBounds() {
        DenseProjection two = TestProjections.dense(1, 2, 0.5, 1.5, 1.5);
        RewardedStdp rule = rule(two);
        traces.add(0, 0.6, 0);
        traces.add(0, -0.6, 0);
        rule.apply(two, traces, 0, 0);
        assertThat(two.strengths()).containsExactly(1, 1.5);
    }
}
