package dormouse.experiments.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How good one agent was at each task after each lesson: R of Lopez-Paz and Ranzato (2017), with a row for each lesson that was followed by
 * tests, and a column for each task. A missing cell is NaN, and whatever needs it is empty, never zero.
 *
 * @param lessons names of the rows, in the order lived, such as {@code T1}
 * @param tasks names of the columns
 * @param trained for each lesson the tasks that it trained, by column; a lesson without any, such as U, is a baseline
 * @param accuracy performance from 0 to 1, shape [lesson][task]; NaN where it was not tested
 */
public record AccuracyMatrix(
        List<String> lessons, List<String> tasks, List<List<Integer>> trained, List<List<Double>> accuracy) {

    public AccuracyMatrix {
        lessons = List.copyOf(lessons);
        tasks = List.copyOf(tasks);
        trained = trained.stream().map(List::copyOf).toList();
        accuracy = accuracy.stream().map(List::copyOf).toList();
        int columns = tasks.size();
        if (trained.size() != lessons.size()
                || accuracy.size() != lessons.size()
                || accuracy.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("an accuracy matrix of " + lessons.size() + " lessons and " + columns
                    + " tasks must have as many rows and columns");
        }
    }

    /** Returns the performance on a task after a lesson; NaN if it was not tested. */
    public double at(int lesson, int task) {
        return accuracy.get(lesson).get(task);
    }

    /** Returns ACC: the mean performance on all tasks after the last lesson (Lopez-Paz and Ranzato 2017). */
    public OptionalDouble meanAccuracy() {
        return lessons.isEmpty() ? OptionalDouble.empty() : mean(accuracy.get(lessons.size() - 1));
    }

    /**
     * Returns the mean forgetting after the last lesson, F of Chaudhry et al. (2018): over all tasks that an earlier lesson trained, the
     * best performance after any earlier lesson from the one that first trained it, less the last one. Positive: forgotten.
     */
    public OptionalDouble forgetting() {
        int last = lessons.size() - 1;
        return mean(earlierTasks()
                .mapToObj(task -> IntStream.range(firstTrained(task), last)
                                .mapToDouble(lesson -> at(lesson, task))
                                .reduce(Double.NaN, AccuracyMatrix::larger)
                        - at(last, task))
                .toList());
    }

    /**
     * Returns backward transfer, BWT of Lopez-Paz and Ranzato (2017): over all tasks that an earlier lesson trained, the last performance
     * less that right after the lesson that first trained it. Negative: forgotten.
     */
    public OptionalDouble backwardTransfer() {
        int last = lessons.size() - 1;
        return mean(earlierTasks()
                .mapToObj(task -> at(last, task) - at(firstTrained(task), task))
                .toList());
    }

    /**
     * Returns forward transfer, FWT of Lopez-Paz and Ranzato (2017): over all tasks that were not the first to be trained, the performance
     * right before the lesson that first trained it, less a baseline.
     *
     * @param untrained the performance without training, 0.5 for foraging
     */
    public OptionalDouble forwardTransfer(double untrained) {
        int first = IntStream.range(0, lessons.size())
                .filter(lesson -> !trained.get(lesson).isEmpty())
                .findFirst()
                .orElse(lessons.size());
        List<Double> transfers = new ArrayList<>();
        for (int task = 0; task < tasks.size(); task++) {
            int lesson = firstTrained(task);
            if (lesson < lessons.size() && lesson > first) {
                transfers.add(at(lesson - 1, task) - untrained);
            }
        }
        return mean(transfers);
    }

    /** Returns the balance between the tasks after the last lesson: {@link Balance#klFromUniform}. */
    public OptionalDouble imbalance() {
        if (lessons.isEmpty() || tasks.size() < 2) {
            return OptionalDouble.empty();
        }
        double[] last = accuracy.get(lessons.size() - 1).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return Arrays.stream(last).anyMatch(Double::isNaN)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Balance.klFromUniform(last));
    }

    /** The columns of tasks that a lesson before the last one trained. */
    private IntStream earlierTasks() {
        return IntStream.range(0, tasks.size()).filter(task -> firstTrained(task) < lessons.size() - 1);
    }

    private int firstTrained(int task) {
        return IntStream.range(0, lessons.size())
                .filter(lesson -> trained.get(lesson).contains(task))
                .findFirst()
                .orElse(lessons.size());
    }

    private static double larger(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
    }

    /** Returns the mean, or nothing if there is nothing or anything is missing: a mean of the rest would be of other tasks. */
    private static OptionalDouble mean(List<Double> values) {
        return values.stream().anyMatch(value -> value.isNaN())
                ? OptionalDouble.empty()
                : values.stream().mapToDouble(Double::doubleValue).average();
    }
}
