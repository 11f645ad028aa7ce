package dormouse.experiments.findings;

import java.util.Objects;

/**
 * What one test stage of one run measured.
 *
 * @param lessons how many stages other than tests had been lived by then; 1 after U alone
 * @param task the task tested, such as {@code task-1}
 * @param performance share of rewarded bites (spec: foraging-model §11); NaN without a bite
 */
public record TestScore(int lessons, String task, double performance) {

    public TestScore {
        Objects.requireNonNull(task, "task");
    }
}
