package dormouse.brain.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MonomialsTest {

    @Test
    void thirtyFourMonomialsOfThreeVariablesGoUpToDegreeFour() {
        assertThat(new Monomials(4).count()).isEqualTo(34);
    }

    @Test
    void theMonomialsOfDegreeTwoAreAsWorkedOutByHand() {
        double[] values = new double[9];
        new Monomials(2).evaluate(2, 3, 5, values);
        // a, b, c, a², ab, ac, b², bc, c²
        assertThat(values).containsExactly(2, 3, 5, 4, 6, 10, 9, 15, 25);
    }

    /** (a + 2b)·(a + 3c) = a² + 3ac + 2ab + 6bc, and what is above degree 2 is cut off. */
    @Test
    void productsAreCutOffAtTheDegree() {
        Monomials two = new Monomials(2);
        double[] p = {1, 2, 0, 0, 0, 0, 0, 0, 0};
        double[] q = {1, 0, 3, 7, 0, 0, 0, 0, 0};
        assertThat(two.multiply(p, q)).containsExactly(0, 0, 0, 1, 2, 3, 0, 6, 0);
    }

    @Test
    void theValueOfAProductIsTheProductOfTheValuesUpToTheDegree() {
        Monomials four = new Monomials(4);
        double[] values = new double[34];
        four.evaluate(0.3, -0.2, 0.7, values);
        double[] p = new double[34];
        double[] q = new double[34];
        for (int k = 0; k < 9; k++) {
            p[k] = 0.1 * k - 0.4;
            q[k] = 0.3 - 0.05 * k;
        }
        assertThat(value(four.multiply(p, q), values)).isCloseTo(value(p, values) * value(q, values), within(1e-15));
    }

    private static double value(double[] polynomial, double[] values) {
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            sum += polynomial[k] * values[k];
        }
        return sum;
    }
}
