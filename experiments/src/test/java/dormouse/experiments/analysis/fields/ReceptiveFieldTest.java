package dormouse.experiments.analysis.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dormouse.experiments.recording.InputWeights;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceptiveFieldTest {

    private static final int OUTPUTS = 8;
    private static final int SIZE = 7;

    private static int cell(int x, int y) {
        return (x + 3) * SIZE + y + 3;
    }

    /**
     * Eighty hidden neurons: the first eight hear a horizontal particle one step away, each in another direction; the others hear
     * nothing in particular.
     */
    private static List<ReceptiveField> horizontalListeners() {
        int hidden = 80;
        float[] inputs = new float[hidden * SIZE * SIZE];
        float[] strengths = new float[hidden * OUTPUTS];
        for (int h = 0; h < hidden; h++) {
            for (int i = 0; i < SIZE * SIZE; i++) {
                inputs[h * SIZE * SIZE + i] = 0.01f;
            }
            for (int o = 0; o < OUTPUTS; o++) {
                strengths[h * OUTPUTS + o] = 0.001f;
            }
        }
        for (int o = 0; o < OUTPUTS; o++) {
            int move = o < 4 ? o : o + 1;
            int dx = move / 3 - 1;
            int dy = move % 3 - 1;
            int first = o * SIZE * SIZE;
            inputs[first + cell(dx, dy)] = 0.1f;
            inputs[first + cell(dx + 1, dy)] = 0.05f;
            inputs[first + cell(dx - 1, dy)] = 0.05f;
            strengths[o * OUTPUTS + o] = 1;
        }
        return ReceptiveField.of(strengths, new InputWeights(hidden, SIZE * SIZE, List.of(inputs)), 0);
    }

    @Test
    void eachOutputsFieldStandsForItsMove() {
        List<ReceptiveField> fields = horizontalListeners();
        assertThat(fields).extracting(ReceptiveField::dx).containsExactly(-1, -1, -1, 0, 0, 1, 1, 1);
        assertThat(fields).extracting(ReceptiveField::dy).containsExactly(-1, 0, 1, -1, 1, -1, 0, 1);
    }

    @Test
    void aFieldOfHorizontalFoodLooksLikeItAndLessLikeVerticalFood() {
        List<ReceptiveField> fields = horizontalListeners();
        double horizontal = ReceptiveField.likeness(fields, 1, 0);
        assertThat(horizontal).isGreaterThan(0.9);
        assertThat(ReceptiveField.likeness(fields, 0, 1)).isLessThan(horizontal - 0.1);
    }

    @Test
    void theStrongestCellOfAFieldIsWhereTheMoveSteps() {
        for (ReceptiveField field : horizontalListeners()) {
            double greatest = field.cells().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            assertThat(field.at(field.dx(), field.dy())).isEqualTo(greatest).isPositive();
        }
    }

    @Test
    void theMeanOfFieldsIsTakenCellByCell() {
        ReceptiveField one = new ReceptiveField(1, 0, 1, List.of(2.0));
        ReceptiveField other = new ReceptiveField(1, 0, 1, List.of(5.0));
        assertThat(ReceptiveField.mean(List.of(one, other)).at(0, 0)).isCloseTo(3.5, offset(1e-15));
    }

    @Test
    void anEmptyFieldLooksLikeNothing() {
        ReceptiveField flat = new ReceptiveField(1, 0, 3, Collections.nCopies(9, 0.0));
        assertThat(flat.likeness(1, 0)).isNaN();
    }
}
