package dormouse.experiments.results;

import dormouse.experiments.recording.Manifest;
import dormouse.experiments.run.RunFolder;
import dormouse.experiments.run.RunSummary;
import java.util.List;

/**
 * A finished run.
 *
 * @param folder where it lies
 * @param manifest what it is
 * @param summary what each stage came to, all agents together
 * @param curves how performance went, one for each stage and task, in order; none where so many runs are there that it was not read
 */
public record RunData(RunFolder folder, Manifest manifest, RunSummary summary, List<Curve> curves) {

    public RunData {
        curves = List.copyOf(curves);
    }

    /** Returns the run's seed. */
    public long seed() {
        return manifest.seed();
    }

    /**
     * Performance over windows of a stage, the mean of all agents that bit.
     *
     * @param stage label of the stage
     * @param task name of the task
     * @param points in the order of time
     */
    public record Curve(String stage, String task, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * A window.
     *
     * @param epoch epochs lived since the run began, at its end
     * @param performance share of rewarded bites in it; NaN without bites
     */
    public record Point(long epoch, double performance) {}
}
