package dormouse.render.weights;

import java.util.List;

/**
 * A solution set: networks of other runs, sampled along the second half of their training of a task.
 *
 * @param task name of the task
 * @param runs of how many runs
 * @param points the networks
 */
public record Cloud(String task, int runs, List<WeightPoint> points) {

    public Cloud {
        points = List.copyOf(points);
    }
}
