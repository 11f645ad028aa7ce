package dormouse.experiments.analysis.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightSpaceTest {

    @Test
    void theDistanceIsThatToTheNearestNetwork() {
        SolutionSet set = new SolutionSet(List.of(new float[] {0, 0}, new float[] {10, 10}));
        assertThat(set.distance(new float[] {3, 4})).isEqualTo(5);
        assertThat(set.distance(new float[] {10, 10})).isZero();
        assertThat(SolutionSet.distance(new float[] {1, 1}, new float[] {1, 3})).isEqualTo(2);
    }

    @Test
    void thereIsNoDistanceToNothing() {
        assertThat(new SolutionSet(List.of()).distance(new float[2])).isNaN();
        assertThat(new SolutionSet(List.of()).isEmpty()).isTrue();
    }

    @Test
    void manyStrengthsAreSummedToTheEnd() {
        float[] ones = new float[1000];
        Arrays.fill(ones, 1);
        SolutionSet set = new SolutionSet(List.of(ones, new float[1000]));
        float[] far = new float[1000];
        Arrays.fill(far, 3);
        assertThat(set.distance(far)).isEqualTo(Math.sqrt(4000));
    }

    @Test
    void networksOfOtherSizesAreRefused() {
        SolutionSet set = new SolutionSet(List.of(new float[2]));
        assertThatThrownBy(() -> set.distance(new float[3])).hasMessageContaining("of 3 and of 2 strengths");
    }

    @Test
    void theStrongestInputsOfEachOutputAreFound() {
        // five hidden neurons, two outputs
        float[] before = {5, 1, 4, 2, 3, 3, 2, 4, 1, 5};
        assertThat(StrongestSynapses.of(before, 2, 0.4)[0]).hasToString("{0, 1}");
        assertThat(StrongestSynapses.of(before, 2, 0.4)[1]).hasToString("{3, 4}");
        float[] after = {5, 5, 1, 4, 4, 3, 2, 2, 1, 1};
        assertThat(StrongestSynapses.overlap(before, after, 2, 0.4)).isEqualTo(0.25);
        assertThat(StrongestSynapses.overlap(before, before, 2, 0.4)).isEqualTo(1);
    }

    @Test
    void anImpossibleShareIsRefused() {
        assertThatThrownBy(() -> StrongestSynapses.of(new float[8], 8, 0)).hasMessageContaining("the share is 0.0");
    }
}
