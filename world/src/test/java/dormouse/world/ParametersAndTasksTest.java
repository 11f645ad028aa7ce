package dormouse.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersAndTasksTest {
    @Test
    void golden2022IsThePublishedWorld() {
        assertThat(WorldParameters.golden2022()).isEqualTo(new WorldParameters(50, 0.1, 7, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1    | 0.1 | 1  | 1   | world.size is 1, but must lie between 2 and 4096 cells
            4097 | 0.1 | 7  | 1   | world.size is 4097, but must lie between 2 and 4096 cells
            50   | 1.5 | 7  | 1   | world.food-density is 1.5, but must lie above 0 and below 1
            50   | 0   | 7  | 1   | world.food-density is 0.0, but must lie above 0 and below 1
            50   | NaN | 7  | 1   | world.food-density is NaN, but must lie above 0 and below 1
            50   | 0.1 | 6  | 1   | world.view is 6, but must be an odd number from 1 to world.size (50)
            50   | 0.1 | -1 | 1   | world.view is -1, but must be an odd number from 1 to world.size (50)
            50   | 0.1 | 51 | 1   | world.view is 51, but must be an odd number from 1 to world.size (50)
            50   | 0.1 | 7  | 0   | world.agents is 0, but must lie between 1 and the number of cells (2500)
            4    | 0.1 | 3  | 17  | world.agents is 17, but must lie between 1 and the number of cells (16)
            """)
    void impossibleParametersAreRefusedWithASentenceThatNamesTheKey(
            int size, double density, int view, int agents, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorldParameters(size, density, view, agents))
                .withMessage(sentence);
    }

    @Test
    void tasksGiveTheKindsTheirPublishedValues() {
        assertThat(Task.TASK_1.values()).isEqualTo(Map.of(FoodKind.HORIZONTAL, 1, FoodKind.POSITIVE_DIAGONAL, -1));
        assertThat(Task.TASK_2.values()).isEqualTo(Map.of(FoodKind.VERTICAL, 1, FoodKind.NEGATIVE_DIAGONAL, -1));
        assertThat(Task.FORAGING.kinds()).containsExactly(FoodKind.values());
        assertThat(Task.FORAGING.values().values()).containsOnly(0);
        assertThat(Task.EMPTY.kinds()).isEmpty();
        assertThat(Worlds.TASKS).extracting(Task::name).containsExactly("sleep", "unsupervised", "task-1", "task-2");
    }

    @Test
    void anAbsentKindIsWorthNothing() {
        assertThat(Task.TASK_1.value(FoodKind.POSITIVE_DIAGONAL)).isEqualTo(-1);
        assertThat(Task.TASK_1.value(FoodKind.VERTICAL)).isZero();
        assertThat(Task.EMPTY.value(FoodKind.HORIZONTAL)).isZero();
    }

    @Test
    void aTaskKeepsItsValuesWhateverBecomesOfTheMapItWasMadeFrom() {
        Map<FoodKind, Integer> values = new HashMap<>(Map.of(FoodKind.VERTICAL, 1, FoodKind.HORIZONTAL, -1));
        Task task = new Task("mine", values);
        values.clear();
        assertThat(task.kinds()).containsExactly(FoodKind.HORIZONTAL, FoodKind.VERTICAL);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> task.values().clear());
    }

    @Test
    void impossibleTasksAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Task(" ", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Task("mine", Map.of(FoodKind.VERTICAL, 2)))
                .withMessage("The value of VERTICAL in task mine is 2, but must be -1, 0 or 1");
    }
}
