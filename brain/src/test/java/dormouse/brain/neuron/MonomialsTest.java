package dormouse.brain.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MonomialsTest {

    @Test
    void thirtyFourMonomialsOfThreeVariablesGoUpToDegreeFour() {
        assertThat(new Monomials(4).count()).isEqualTo(34);
    }

    /** (a + 2b)·(a + 3c) = a² + 3ac + 2ab + 6bc, and what is above degree 2 is cut off. */
    @Test
    void productsAreCutOffAtTheDegree() {
        Monomials two = new Monomials(2);
        double[] p = {1, 2, 0, 0, 0, 0, 0, 0, 0};
        double[] q = {1, 0, 3, 7, 0, 0, 0, 0, 0};
        assertThat(two.multiply(p, q)).containsExactly(0, 0, 0, 1, 2, 3, 0, 6, 0);
    }
}
