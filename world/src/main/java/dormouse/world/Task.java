package dormouse.world;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A task: which kinds of food grow, and what each is worth (foraging model, §2). Each kind is as frequent as the others; all of
 * them together cover the share of the board that {@link WorldParameters#foodDensity()} asks for.
 *
 * @param name what the task is called in protocols and results; not blank
 * @param values the kinds that are present, and the value of each: 1 rewarded, -1 punished, 0 irrelevant. Copied; unmodifiable, in
 *     the order of {@link FoodKind}
 */
public record Task(String name, Map<FoodKind, Integer> values) {
    /** No food at all, named "sleep". */
    public static final Task EMPTY = new Task("sleep", Map.of());

    /** All four kinds, none of them worth anything, named "unsupervised". */
    public static final Task FORAGING = new Task(
            "unsupervised",
            Map.of(
                    FoodKind.HORIZONTAL, 0,
                    FoodKind.VERTICAL, 0,
                    FoodKind.POSITIVE_DIAGONAL, 0,
                    FoodKind.NEGATIVE_DIAGONAL, 0));

    /** Horizontal food rewarded, positive diagonals punished, named "task-1". */
    public static final Task TASK_1 =
            new Task("task-1", Map.of(FoodKind.HORIZONTAL, 1, FoodKind.POSITIVE_DIAGONAL, -1));

    /** Vertical food rewarded, negative diagonals punished, named "task-2". */
    public static final Task TASK_2 = new Task("task-2", Map.of(FoodKind.VERTICAL, 1, FoodKind.NEGATIVE_DIAGONAL, -1));

    /**
     * Copies and checks a task.
     *
     * @throws IllegalArgumentException when the name is blank or a value is none of -1, 0 and 1
     */
    public Task {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A task's name is blank, but must hold at least one letter");
        }
        EnumMap<FoodKind, Integer> copy = new EnumMap<>(FoodKind.class);
        copy.putAll(values);
        for (Map.Entry<FoodKind, Integer> entry : copy.entrySet()) {
            Integer value = Objects.requireNonNull(entry.getValue(), "value");
            if (value < -1 || value > 1) {
                throw new IllegalArgumentException("The value of " + entry.getKey() + " in task " + name + " is "
                        + value + ", but must be -1, 0 or 1");
            }
        }
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * What a kind of food is worth.
     *
     * @param kind a kind, present or not
     * @return 1 rewarded, -1 punished, 0 irrelevant or absent
     */
    public int value(FoodKind kind) {
        return values.getOrDefault(kind, 0);
    }

    /** {@return the kinds that are present, unmodifiable, in the order of {@link FoodKind}} */
    public Set<FoodKind> kinds() {
        return values.keySet();
    }
}
