package dormouse.experiments.analysis.weights;

import java.util.List;

/**
 * Networks that solve a task: their hidden to output strengths, sampled while that task was trained (finding 7 of Golden et al. 2022).
 *
 * @param networks the samples, all of one length; not to be changed
 */
public record SolutionSet(List<float[]> networks) {

    public SolutionSet {
        networks = List.copyOf(networks);
    }

    /** Returns whether no network is in it. */
    public boolean isEmpty() {
        return networks.isEmpty();
    }

    /** Returns the Euclidean distance from a network to the nearest one of the set; NaN if the set is empty. */
    public double distance(float[] network) {
        double least = Double.POSITIVE_INFINITY;
        for (float[] solution : networks) {
            least = Math.min(least, squares(network, solution, least));
        }
        return networks.isEmpty() ? Double.NaN : Math.sqrt(least);
    }

    /** Returns the Euclidean distance between two networks. */
    public static double distance(float[] a, float[] b) {
        return Math.sqrt(squares(a, b, Double.POSITIVE_INFINITY));
    }

    /** Gives up, with any larger number, once the sum is above a limit. */
    private static double squares(float[] a, float[] b, double limit) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "networks of " + a.length + " and of " + b.length + " strengths have no distance");
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = (double) a[i] - b[i];
            sum += difference * difference;
            if ((i & 255) == 255 && sum > limit) {
                return sum;
            }
        }
        return sum;
    }
}
