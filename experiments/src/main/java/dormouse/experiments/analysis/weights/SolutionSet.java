package dormouse.experiments.analysis.weights;

import java.util.Arrays;
import java.util.List;

/**
 * Networks that solve a task: their hidden to output strengths, sampled while that task was trained (finding 7 of Golden et al. 2022).
 *
 * @param networks the samples, all of one length; not to be changed
 */
public record SolutionSet(List<float[]> networks) {

    /** Networks whose distances are computed at once: 25 MB of numbers. */
    private static final int AT_ONCE = 500;

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

    /**
     * Returns the distance from each of many networks to the nearest one of the set but itself: an array that is of the set is no distance
     * from itself. NaN where there is no other.
     *
     * @param networks each of the length of the set's
     */
    public double[] distancesToOthers(List<float[]> networks) {
        double[] distances = new double[networks.size()];
        Arrays.fill(distances, Double.NaN);
        if (!isEmpty()) {
            for (int from = 0; from < distances.length; from += AT_ONCE) {
                int to = Math.min(distances.length, from + AT_ONCE);
                double[][] squares = SquaredDistances.between(networks.subList(from, to), this.networks);
                for (int i = from; i < to; i++) {
                    distances[i] = Math.sqrt(leastOther(squares[i - from], networks.get(i)));
                }
            }
        }
        return distances;
    }

    @SuppressWarnings("ReferenceEquality") // the array itself, not one like it
    private double leastOther(double[] squares, float[] network) {
        double least = Double.NaN;
        for (int i = 0; i < squares.length; i++) {
            if (networks.get(i) != network && !(squares[i] >= least)) {
                least = squares[i];
            }
        }
        return least;
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
