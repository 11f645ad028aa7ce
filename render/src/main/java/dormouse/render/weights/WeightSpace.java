package dormouse.render.weights;

import java.util.List;

/**
 * The paths of the shown runs in the space of their principal components, and other runs' solutions in the same space.
 *
 * @param paths for each shown run its snapshots in time; empty for a run without any
 * @param clouds the solution sets
 * @param explained share of the variance that each of the three components explains, from 0 to 1
 */
public record WeightSpace(List<List<WeightPoint>> paths, List<Cloud> clouds, List<Double> explained) {

    public WeightSpace {
        paths = paths.stream().map(List::copyOf).toList();
        clouds = List.copyOf(clouds);
        explained = List.copyOf(explained);
    }

    /** Returns the number of the newest snapshot of a run at an epoch, −1 if there is none yet. */
    public int at(int run, long epoch) {
        List<WeightPoint> path = paths.get(run);
        int low = 0;
        int high = path.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (path.get(middle).epoch() <= epoch) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
