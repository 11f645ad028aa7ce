package dormouse.brain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.Streams;
import java.math.BigInteger;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** The quotient from multiplications is the quotient of a division, to the bit. */
class QuotientTest {

    private static final double ALPHA = 3.65;
    private static final double LOWEST = 1 - Quotient.HIGHEST;
    private static final double HIGHEST = 1 - Quotient.LOWEST;

    @Test
    void isThatOfADivisionForTwoMillionMembranesOfTheRange() {
        UniformRandomProvider random = Streams.of(1);
        assertThat(Quotient.holdsFor(ALPHA)).isTrue();
        for (int n = 0; n < 2_000_000; n++) {
            double v = 1 - (LOWEST + (HIGHEST - LOWEST) * random.nextDouble());
            if (Quotient.of(ALPHA, v) != ALPHA / (1 - v)) {
                assertThat(Quotient.of(ALPHA, v)).as("v = %s", v).isEqualTo(ALPHA / (1 - v));
            }
        }
    }

    @Test
    void isThatOfADivisionAtTheEndsAndBesideMinusOne() {
        for (double middle : new double[] {Quotient.LOWEST, Quotient.HIGHEST, -1, -0.94}) {
            for (int k = -20_000; k <= 20_000; k++) {
                double v = Math.max(Quotient.LOWEST, Math.min(Quotient.HIGHEST, middle + k * 0x1p-53));
                assertThat(Quotient.of(ALPHA, v)).isEqualTo(ALPHA / (1 - v));
            }
        }
    }

    /**
     * The worst cases: pairs of α and d, as integers A and D, whose quotient lies as near as it can to the middle M between two doubles: 2ⁿ·A and
     * D·M differ by 1, 2 or 3. For each D they are found by inverting 2ⁿ modulo D.
     */
    @Test
    void isThatOfADivisionWhereTheQuotientLiesBesideTheMiddleOfTwoDoubles() {
        UniformRandomProvider random = Streams.of(2);
        int tried = 0;
        for (int n = 0; n < 40_000; n++) {
            double d = LOWEST + (HIGHEST - LOWEST) * random.nextDouble();
            tried += tryBesideMiddle(d, n % 7 - 3);
        }
        for (int k = 1; k < 10_000; k++) {
            tried += tryBesideMiddle(2 - k * 0x1p-52, 1);
            tried += tryBesideMiddle(2 - k * 0x1p-52, -1);
            tried += tryBesideMiddle(2 + k * 0x1p-51, 1);
        }
        assertThat(tried).isGreaterThan(5_000);
    }

    private static int tryBesideMiddle(double d, int difference) {
        BigInteger divisor = BigInteger.valueOf((long) Math.scalb(d, d < 2 ? 52 : 51));
        if (!divisor.testBit(0)) {
            return 0;
        }
        BigInteger power = BigInteger.ONE.shiftLeft(d < 2 ? 54 : 53);
        BigInteger significand = power.modInverse(divisor)
                .multiply(BigInteger.valueOf(difference))
                .mod(divisor);
        if (significand.bitLength() != 53) {
            return 0;
        }
        double alpha = Math.scalb((double) significand.longValueExact(), -51);
        double membrane = 1 - d;
        if (!Quotient.holdsFor(alpha) || 1 - membrane != d) {
            return 0;
        }
        assertThat(Quotient.of(alpha, membrane)).as("%s/%s", alpha, d).isEqualTo(alpha / d);
        return 1;
    }

    @Test
    void isNotClaimedForQuotientsOnBothSidesOfAPowerOfTwo() {
        assertThat(Quotient.holdsFor(2 * 2.0)).isFalse();
        assertThat(Quotient.holdsFor(1.9)).isFalse();
        assertThat(Quotient.holdsFor(4.4)).isTrue();
        assertThat(Quotient.holdsFor(1e-300)).isFalse();
        assertThat(Quotient.holdsFor(Double.NaN)).isFalse();
    }

    /** The proof needs |e| ≤ 1.73e-4, and |e| ≤ 0.0061·(2 − d)/2 beside 2. */
    @Test
    void theFirstGuessIsAsGoodAsTheProofAssumes() {
        for (double v = -1.15; v <= -0.83; v += 1e-5) {
            assertThat(error(v) * error(v)).isLessThan(Quotient.LARGEST_SQUARE);
        }
        for (double v = Quotient.LOWEST; v <= Quotient.HIGHEST; v += 1e-5) {
            double e = Math.abs(error(v));
            assertThat(e).isLessThan(0.0061 * Math.abs(1 + v) / 2 + 1e-15);
            assertThat(e < 1.73e-4 || e * e >= Quotient.LARGEST_SQUARE).isTrue();
        }
    }

    @Test
    void everyMembraneOutsideTheRangeIsToldByItsError() {
        for (double above = 0; above <= -Quotient.HIGHEST; above += 1e-5) {
            assertThat(error(Quotient.HIGHEST + above) * error(Quotient.HIGHEST + above))
                    .isGreaterThanOrEqualTo(Quotient.LARGEST_SQUARE);
        }
        for (double below = 1e-9; below < 1e100; below *= 1.01) {
            assertThat(error(Quotient.LOWEST - below) * error(Quotient.LOWEST - below))
                    .isGreaterThanOrEqualTo(Quotient.LARGEST_SQUARE);
        }
    }

    private static double error(double v) {
        double h = Math.fma(Math.fma(v, Quotient.SQUARE, Quotient.LINEAR), v, Quotient.CONSTANT);
        return Math.fma(v - 1, h, 1.0);
    }
}
