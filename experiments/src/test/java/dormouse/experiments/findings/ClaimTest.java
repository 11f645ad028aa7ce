package dormouse.experiments.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimTest {

    @Test
    void aboveAndBelowAskForASignificantDifferenceTheRightWay() {
        Comparison up = Comparison.against(0.5, 0.68, 0.70, 0.72);
        Comparison down = Comparison.against(0.5, 0.38, 0.40, 0.42);
        Comparison noise = Comparison.against(0.5, 0.40, 0.55, 0.58);

        assertThat(Claim.ABOVE.judge(up)).isEqualTo(Verdict.AS_PAPER);
        assertThat(Claim.ABOVE.judge(down)).isEqualTo(Verdict.UNLIKE_PAPER);
        assertThat(Claim.ABOVE.judge(noise)).isEqualTo(Verdict.UNSETTLED);
        assertThat(Claim.BELOW.judge(up)).isEqualTo(Verdict.UNLIKE_PAPER);
        assertThat(Claim.BELOW.judge(down)).isEqualTo(Verdict.AS_PAPER);
        assertThat(Claim.BELOW.judge(noise)).isEqualTo(Verdict.UNSETTLED);
    }

    @Test
    void sameAsksForMoreThanTheLackOfASignificantDifference() {
        Comparison near = Comparison.against(0.5, 0.49, 0.51, 0.505, 0.495);
        Comparison noise = Comparison.against(0.5, 0.40, 0.55, 0.58);
        Comparison far = Comparison.against(0.5, 0.68, 0.70, 0.72);
        Comparison significantYetSmall = Comparison.against(0.5, 0.509, 0.510, 0.511);

        assertThat(Claim.SAME.judge(near)).isEqualTo(Verdict.AS_PAPER);
        assertThat(Claim.SAME.judge(noise)).isEqualTo(Verdict.UNSETTLED);
        assertThat(Claim.SAME.judge(far)).isEqualTo(Verdict.UNLIKE_PAPER);
        assertThat(Claim.SAME.judge(significantYetSmall)).isEqualTo(Verdict.AS_PAPER);
    }

    @Test
    void keptForgivesASmallLossAndAnyGain() {
        assertThat(Claim.KEPT.judge(Comparison.against(0, -0.01, -0.02, -0.015)))
                .isEqualTo(Verdict.AS_PAPER);
        assertThat(Claim.KEPT.judge(Comparison.against(0, 0.2, 0.3, 0.25))).isEqualTo(Verdict.AS_PAPER);
        assertThat(Claim.KEPT.judge(Comparison.against(0, -0.2, -0.21, -0.19))).isEqualTo(Verdict.UNLIKE_PAPER);
        assertThat(Claim.KEPT.judge(Comparison.against(0, -0.2, 0.1, 0.0))).isEqualTo(Verdict.UNSETTLED);
    }

    @Test
    void saysWhenThereIsTooLittleToTest() {
        for (Claim claim : Claim.values()) {
            assertThat(claim.judge(Comparison.against(0.5))).isEqualTo(Verdict.NOT_MEASURED);
            assertThat(claim.judge(Comparison.against(0.5, 0.7))).isEqualTo(Verdict.NO_TEST);
        }
    }
}
