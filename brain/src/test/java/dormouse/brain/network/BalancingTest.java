package dormouse.brain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Balancing of inputs and outputs, and inhibition (spec §7), against numbers worked out by hand. */
class BalancingTest {

    private static final double FLOOR = 1e-5;

    @Test
    void aSingleInputIsSetToItsTarget() {
        SparseProjection single = TestProjections.single(0.5);
        single.strengths()[0] = 0.2;
        single.balanceInputs(FLOOR);
        // f = 0.5/0.2 = 2.5;  0.2·2.5 = 0.5
        assertThat(single.strengths()).containsExactly(0.5);
    }

    @Test
    void inputsAreScaledByOneFactorToTheTarget() {
        SparseProjection projection = TestProjections.sparse(2, new int[][] {{0, 1}, {0, 1}}, 0.25, 0.75, 0.5, 0.5);
        set(projection, 0, 0, 0.5);
        set(projection, 1, 0, 1.5);
        set(projection, 0, 1, 0.125);
        set(projection, 1, 1, 0.125);
        projection.balanceInputs(FLOOR);
        // first: target 1, sum 2, f = 0.5;  second: target 1, sum 0.25, f = 4
        assertThat(projection.strengthsByPost()).isDeepEqualTo(new double[][] {{0.25, 0.75}, {0.5, 0.5}});
    }

    @Test
    void aMovedTargetMovesTheInputs() {
        SparseProjection projection = TestProjections.sparse(1, new int[][] {{0}, {0}}, 0.25, 0.5);
        projection.inputTargets()[1] *= 3;
        projection.balanceInputs(FLOOR);
        assertThat(projection.strengths()).containsExactly(0.25, 1.5);
    }

    @Test
    void noSparseInputFallsBelowTheFloorAndTheSumMayThenExceedTheTarget() {
        SparseProjection projection = TestProjections.sparse(2, new int[][] {{0, 1}}, 0.5, 0.5);
        projection.strengths()[0] = 1e-5;
        projection.strengths()[1] = 2 - 1e-5;
        projection.balanceInputs(FLOOR);
        // f = 1/2: 5e-6 is lifted to 1e-5
        assertThat(projection.strengths()[0]).isEqualTo(1e-5);
        assertThat(projection.strengths()[1]).isCloseTo(0.999995, within(1e-15));
    }

    @Test
    void inputsWithoutStrengthAreLeftAlone() {
        SparseProjection projection = TestProjections.single(0.5);
        projection.strengths()[0] = 0;
        projection.balanceInputs(0);
        assertThat(projection.strengths()).containsExactly(0);
    }

    @Test
    void denseInputsAreScaledByOneFactorANeuronAlsoBeyondAMultipleOfEight() {
        DenseProjection projection = TestProjections.dense(2, 9, 0.5);
        for (int k = 0; k < 9; k++) {
            projection.strengths()[projection.synapse(0, k)] = k + 1;
            projection.strengths()[projection.synapse(1, k)] = 3 * (k + 1);
        }
        projection.balanceInputs(FLOOR);
        // target 1, sum 4·(k + 1): every neuron's become a quarter and three quarters
        for (int k = 0; k < 9; k++) {
            assertThat(projection.strengths()[projection.synapse(0, k)]).isEqualTo(0.25);
            assertThat(projection.strengths()[projection.synapse(1, k)]).isEqualTo(0.75);
        }
    }

    @Test
    void noDenseInputFallsBelowTheFloor() {
        DenseProjection projection = TestProjections.dense(2, 1, 0.5, 1e-5, 4);
        projection.balanceInputs(FLOOR);
        assertThat(projection.strengths()[0]).isEqualTo(1e-5);
        assertThat(projection.strengths()[1]).isCloseTo(4 / 4.00001, within(1e-15));
    }

    @Test
    void frozenInputsAreLeftOutAndTheOthersShareWhatIsLeftOfTheTarget() {
        DenseProjection projection = TestProjections.dense(3, 1, 0.5, 0.75, 0.25, 0.125);
        projection.freezeStrongest(1 / 3.0);
        projection.balanceInputs(FLOOR);
        // target 1.5; the strongest, 0.75, is frozen: f = (1.5 − 0.75)/0.375 = 2
        assertThat(projection.frozen()).containsExactly(true, false, false);
        assertThat(projection.strengths()).containsExactly(0.75, 0.5, 0.25);
    }

    @Test
    void inputsAreLeftAloneWhereTheFrozenOnesAloneExceedTheTarget() {
        DenseProjection projection = TestProjections.dense(3, 1, 0.5, 2, 0.25, 0.125);
        projection.freezeStrongest(1 / 3.0);
        projection.balanceInputs(FLOOR);
        assertThat(projection.strengths()).containsExactly(2, 0.25, 0.125);
    }

    @Test
    void allInputsFrozenStayAsTheyAre() {
        DenseProjection projection = TestProjections.dense(2, 1, 0.5, 2, 0.25);
        projection.freezeStrongest(1);
        projection.balanceInputs(FLOOR);
        assertThat(projection.strengths()).containsExactly(2, 0.25);
    }

    @Test
    void unfrozenInputsKeepTheFloor() {
        DenseProjection projection = TestProjections.dense(3, 1, 0.5, 1.25, 1, 1e-5);
        projection.freezeStrongest(1 / 3.0);
        projection.balanceInputs(FLOOR);
        // f = (1.5 − 1.25)/1.00001: 1e-5 would become 2.5e-6
        assertThat(projection.strengths()[0]).isEqualTo(1.25);
        assertThat(projection.strengths()[1]).isCloseTo(0.25 / 1.00001, within(1e-15));
        assertThat(projection.strengths()[2]).isEqualTo(1e-5);
    }

    @Test
    void theStrongestInputsOfEachNeuronAreFrozenAndTiesGoToTheLowerIndex() {
        DenseProjection projection = TestProjections.dense(4, 2, 0.1, 0.1, 0.3, 0.3, 0.3, 0.4, 0.1, 0.2, 0.3);
        projection.freezeStrongest(0.5);
        // by presynaptic neuron: of the first output neuron 1 and 2 are frozen, of the second 0 and 3
        assertThat(projection.frozen()).containsExactly(false, true, true, false, true, false, false, true);
    }

    @Test
    void nothingIsFrozenBeforeOrByAShareOfNothing() {
        DenseProjection projection = TestProjections.dense(4, 2, 0.1);
        assertThat(projection.frozen()).isNull();
        projection.freezeStrongest(0);
        assertThat(projection.frozen()).isNull();
    }

    @Test
    void frozenSynapsesStayFrozenWhenMoreAreFrozen() {
        DenseProjection projection = TestProjections.dense(4, 1, 0.1, 0.4, 0.3, 0.2, 0.1);
        projection.freezeStrongest(0.25);
        projection.strengths()[2] = 0.9;
        projection.freezeStrongest(0.25);
        assertThat(projection.frozen()).containsExactly(true, false, true, false);
    }

    @Test
    void outputSumsAreThoseOfTheStrengthsAndTheirTargetsStay() {
        SparseProjection sparse = TestProjections.sparse(3, new int[][] {{0, 1}, {0, 2}}, 0.25, 0.75, 0.5, 0.125);
        assertThat(sparse.outputTargets()).containsExactly(0.75, 0.75, 0.125);
        set(sparse, 0, 1, 1);
        assertThat(sparse.outputSum(0)).isEqualTo(1.25);
        assertThat(sparse.outputSum(1)).isEqualTo(0.75);
        assertThat(sparse.outputTargets()).containsExactly(0.75, 0.75, 0.125);
    }

    @Test
    void manyOutputSumsAreThoseTakenOneByOne() {
        int[][] inputs = new int[90][];
        double[] strengths = new double[2 * inputs.length];
        for (int j = 0; j < inputs.length; j++) {
            inputs[j] = new int[] {j % 7, 7 + j * j % 70};
            strengths[2 * j] = Math.sin(j);
            strengths[2 * j + 1] = Math.cos(j);
        }
        SparseProjection sparse = TestProjections.sparse(77, inputs, strengths);
        int[] pres = {3, 0, 71, 6, 76, 7, 5, 1, 2, 4, 11};
        double[] sums = new double[12];
        sparse.outputSums(0, pres, pres.length, sums);
        for (int k = 0; k < pres.length; k++) {
            assertThat(sums[k]).isEqualTo(sparse.outputSum(pres[k]));
        }
        assertThat(sums[11]).isZero();
        for (int j = 0; j < inputs.length; j++) {
            for (int i = 0; i < 77; i++) {
                int synapse = sparse.synapse(i, j);
                assertThat(synapse >= 0).isEqualTo(i == inputs[j][0] || i == inputs[j][1]);
                assertThat(synapse < 0 || sparse.pre(synapse) == i).isTrue();
            }
        }
    }

    @Test
    void sparseSynapsesAreFoundByTheirNeurons() {
        SparseProjection sparse = TestProjections.sparse(3, new int[][] {{0, 1}, {0, 2}}, 0.25, 0.75, 0.5, 0.125);
        assertThat(sparse.inputs()).isDeepEqualTo(new int[][] {{0, 1}, {0, 2}});
        assertThat(sparse.strengthsByPost()).isDeepEqualTo(new double[][] {{0.25, 0.75}, {0.5, 0.125}});
        assertThat(sparse.pre(sparse.synapse(2, 1))).isEqualTo(2);
        assertThat(sparse.synapse(2, 0)).isEqualTo(-1);
    }

    private static void set(SparseProjection projection, int pre, int post, double strength) {
        projection.strengths()[projection.synapse(pre, post)] = strength;
    }

    @Test
    void inhibitionIsMinusTheMeanOfANeuronsExcitatoryStrengths() {
        DenseProjection projection = TestProjections.dense(2, 4, 0.5, 1, 0.5, 2, 0.5, 3, 0.5, 4, 1);
        assertThat(projection.inhibition()).containsExactly(-0.5, -0.5);
        for (int k = 0; k < 4; k++) {
            projection.inputTargets()[k] =
                    projection.strengths()[k] + projection.strengths()[4 + k];
        }
        projection.balanceInputs(FLOOR);
        // neuron 0: (1 + 2 + 3 + 4)/4 = 2.5;  neuron 1: (0.5 + 0.5 + 0.5 + 1)/4 = 0.625
        assertThat(projection.outputSum(0)).isEqualTo(10);
        assertThat(projection.outputSum(1)).isEqualTo(2.5);
        assertThat(projection.inhibition()).containsExactly(-2.5, -0.625);
        assertThat(projection.outputTargets()).containsExactly(2, 2);
    }

    /** The published network: 784 synapses of 0.02 to an output neuron, 8 from a hidden one. */
    @Test
    void theTargetsOfEqualStrengthsAreTheirSums() {
        DenseProjection projection = new DenseProjection(784, 8, 0.02);
        assertThat(projection.inputTargets()).hasSize(8);
        assertThat(projection.inputTargets())
                .usingComparatorWithPrecision(1e-12)
                .containsOnly(15.68);
        assertThat(projection.outputTargets()).hasSize(784);
        assertThat(projection.outputTargets())
                .usingComparatorWithPrecision(1e-15)
                .containsOnly(0.16);
        assertThat(projection.inhibition()).containsOnly(-0.02);
    }

    @Test
    void denseSynapsesAreNumberedByTheirPresynapticNeuron() {
        DenseProjection projection = new DenseProjection(3, 2, 1);
        assertThat(projection.synapse(2, 1)).isEqualTo(5);
        assertThat(projection.pre(5)).isEqualTo(2);
        assertThat(projection.synapse(1, 0)).isEqualTo(2);
        assertThat(projection.synapse(0, 1)).isEqualTo(1);
        assertThat(projection.pre(1)).isZero();
    }
}
