package dormouse.experiments.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Reference values from R 4.2. */
class ComparisonTest {
    /** Student (1908), hours of sleep gained with two drugs: R's {@code sleep$extra[1:10]} and {@code [11:20]}. */
    private static final double[] DRUG_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] DRUG_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    /** Hollander and Wolfe (1973), p. 29, depression scale: the example of R's {@code ?wilcox.test}. */
    private static final double[] FIRST_VISIT = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};

    private static final double[] SECOND_VISIT = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};

    /** {@code t.test(drug2, drug1, paired=TRUE); mean(drug2 - drug1)/sd(drug2 - drug1)}. */
    @Test
    void agreesWithRsPairedTTest() {
        Comparison comparison = Comparison.paired(DRUG_2, DRUG_1);

        assertThat(comparison.t()).isCloseTo(4.06212768338204, within(1e-12));
        assertThat(comparison.degreesOfFreedom()).isEqualTo(9);
        assertThat(comparison.p()).isCloseTo(0.00283289019738427, within(1e-14));
        assertThat(comparison.summary().mean()).isCloseTo(1.58, within(1e-14));
        assertThat(comparison.summary().sd()).isCloseTo(1.22999548327987, within(1e-13));
        assertThat(comparison.summary().ciLow()).isCloseTo(0.700114236723018, within(1e-12));
        assertThat(comparison.summary().ciHigh()).isCloseTo(2.459885763276982, within(1e-12));
        assertThat(comparison.cohensDz()).isCloseTo(1.28455756259105, within(1e-12));
    }

    /** {@code t.test(drug1, mu=0.5)}. */
    @Test
    void agreesWithRsOneSampleTTest() {
        Comparison comparison = Comparison.against(0.5, DRUG_1);

        assertThat(comparison.t()).isCloseTo(0.441903380237940, within(1e-12));
        assertThat(comparison.p()).isCloseTo(0.668986623614675, within(1e-12));
    }

    /** {@code wilcox.test(first, second, paired=TRUE)}: V = 40, p = 0.0390625. */
    @Test
    void agreesWithRsSignedRankTest() {
        assertThat(Comparison.paired(FIRST_VISIT, SECOND_VISIT).wilcoxonP()).isCloseTo(0.0390625, within(1e-12));
    }

    /**
     * {@code t.test(z, mu=0.45, alternative="greater")$p.value; t.test(z, mu=0.55, alternative="less")$p.value}: the larger of the
     * two.
     */
    @Test
    void testsEquivalenceByTwoOneSidedTests() {
        Comparison comparison = Comparison.against(0.5, 0.51, 0.53, 0.49, 0.52, 0.48);

        assertThat(comparison.pAbove(-0.05)).isCloseTo(0.00189610900682769, within(1e-12));
        assertThat(comparison.pBelow(0.05)).isCloseTo(0.00450317480510477, within(1e-12));
        assertThat(comparison.pEquivalent(0.05)).isEqualTo(comparison.pBelow(0.05));
    }

    /** {@code t.test(q - p, mu=-0.05, alternative="greater")$p.value}. */
    @Test
    void testsThatALossIsSmall() {
        double[] p = {0.70, 0.72, 0.69, 0.71, 0.73};
        double[] q = {0.68, 0.71, 0.70, 0.66, 0.71};

        assertThat(Comparison.paired(q, p).pAbove(-0.05)).isCloseTo(0.0149590261063657, within(1e-12));
    }

    @Test
    void ranksNothingWithFewerThanSixPairs() {
        assertThat(Comparison.against(0, 1, 2, 3, 4, 5).wilcoxonP()).isNaN();
        assertThat(Comparison.against(0, 1, 2, 3, 4, 5, 6).wilcoxonP()).isCloseTo(0.03125, within(1e-12));
    }

    @Test
    void testsNothingWhereAllDifferencesAreEqual() {
        Comparison comparison = Comparison.paired(new double[] {0.7, 0.8, 0.9}, new double[] {0.6, 0.7, 0.8});

        assertThat(comparison.testable()).isFalse();
        assertThat(comparison.t()).isNaN();
        assertThat(comparison.p()).isNaN();
        assertThat(comparison.cohensDz()).isNaN();
        assertThat(comparison.summary().mean()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void testsNothingWithOneValue() {
        assertThat(Comparison.against(0.5, 0.7).p()).isNaN();
        assertThat(Comparison.against(0.5).testable()).isFalse();
    }

    @Test
    void refusesPairsThatDontMatch() {
        assertThatThrownBy(() -> Comparison.paired(new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 values cannot be paired with 3");
    }
}
