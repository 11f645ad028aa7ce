package dormouse.experiments.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyMatrixTest {

    private static final List<List<Integer>> IN_TURN = List.of(List.of(0), List.of(1), List.of(2));

    /** Three tasks in turn, worked out by hand. */
    private static final AccuracyMatrix THREE = new AccuracyMatrix(
            List.of("A", "B", "C"),
            List.of("a", "b", "c"),
            IN_TURN,
            List.of(List.of(0.75, 0.5, 0.5), List.of(0.8125, 0.875, 0.625), List.of(0.5, 0.625, 1.0)));

    @Test
    void threeTasksGiveWhatIsWorkedOutByHand() {
        assertThat(THREE.meanAccuracy().orElseThrow()).isCloseTo(2.125 / 3, offset(1e-15));
        // a: best 0.8125 after B; b: 0.875
        assertThat(THREE.forgetting().orElseThrow()).isEqualTo((0.3125 + 0.25) / 2);
        assertThat(THREE.backwardTransfer().orElseThrow()).isEqualTo((-0.25 - 0.25) / 2);
        // b before B: 0.5; c before C: 0.625
        assertThat(THREE.forwardTransfer(0.5).orElseThrow()).isEqualTo(0.0625);
    }

    @Test
    void aTaskTrainedAgainCountsFromItsFirstLesson() {
        AccuracyMatrix again = new AccuracyMatrix(
                List.of("U", "T1", "T2", "S(T1)"),
                List.of("task-1", "task-2"),
                List.of(List.of(), List.of(0), List.of(1), List.of(0)),
                List.of(List.of(0.5, 0.5), List.of(0.75, 0.5), List.of(0.5, 0.75), List.of(0.625, 0.6875)));
        assertThat(again.backwardTransfer().orElseThrow()).isEqualTo((-0.125 - 0.0625) / 2);
        assertThat(again.forgetting().orElseThrow()).isEqualTo((0.125 + 0.0625) / 2);
        assertThat(again.forwardTransfer(0.5).orElseThrow()).isZero();
    }

    @Test
    void whatWasNotTestedLeavesItsMeasuresEmpty() {
        AccuracyMatrix holes = new AccuracyMatrix(
                List.of("A", "B"),
                List.of("a", "b"),
                List.of(List.of(0), List.of(1)),
                List.of(List.of(Double.NaN, 0.5), List.of(0.5, 0.75)));
        assertThat(holes.backwardTransfer()).isEmpty();
        assertThat(holes.forgetting()).isEmpty();
        assertThat(holes.meanAccuracy()).hasValue(0.625);
    }

    @Test
    void aSingleLessonForgetsNothing() {
        AccuracyMatrix one =
                new AccuracyMatrix(List.of("A"), List.of("a"), List.of(List.of(0)), List.of(List.of(0.75)));
        assertThat(one.forgetting()).isEmpty();
        assertThat(one.backwardTransfer()).isEmpty();
        assertThat(one.forwardTransfer(0.5)).isEmpty();
        assertThat(one.imbalance()).isEmpty();
    }

    @Test
    void rowsOfAnotherLengthAreRefused() {
        assertThatThrownBy(() -> new AccuracyMatrix(
                        List.of("A"), List.of("a", "b"), List.of(List.of(0)), List.of(List.of(0.75))))
                .hasMessageContaining("1 lessons and 2 tasks");
    }

    @Test
    void balanceIsZeroForEqualsAndLogarithmicForOneAlone() {
        assertThat(Balance.klFromUniform(0.7, 0.7)).isZero();
        assertThat(Balance.klFromUniform(0.7, 0)).isCloseTo(1, offset(1e-15));
        assertThat(Balance.klFromUniform(1, 0, 0, 0)).isCloseTo(2, offset(1e-15));
        // 0.75·log2(1.5) + 0.25·log2(0.5)
        assertThat(Balance.klFromUniform(0.6, 0.2)).isCloseTo(0.18872187554086717, offset(1e-15));
        assertThatThrownBy(() -> Balance.klFromUniform(0, 0)).hasMessageContaining("not all 0");
    }
}
