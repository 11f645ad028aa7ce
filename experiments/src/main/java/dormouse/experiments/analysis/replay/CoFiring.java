package dormouse.experiments.analysis.replay;

import java.util.Arrays;
import java.util.Random;

/**
 * Which hidden and output neurons fire together, beyond what their rates alone would give: the covariance, over epochs, of each hidden
 * neuron's spikes with each output neuron's. Sleep drives every hidden neuron at the rate that it had in training, so that rates are alike
 * by construction; that the same ones drive the same output neurons is what the weights have kept.
 */
public final class CoFiring {

    private final int hidden;
    private final int outputs;
    private final double[] covariances;
    private final double[] hiddenRates;
    private final double[] outputRates;
    private final double epochs;

    /**
     * Creates it from what activity.npy holds.
     *
     * @param sums shape [hidden + 1][outputs + 1], row-major; the last row and column have the spikes, their corner the epochs
     * @param outputs the number of output neurons
     */
    public CoFiring(double[] sums, int outputs) {
        int columns = outputs + 1;
        this.outputs = outputs;
        hidden = sums.length / columns - 1;
        epochs = sums[sums.length - 1];
        covariances = new double[hidden * outputs];
        hiddenRates = new double[hidden];
        outputRates = new double[outputs];
        for (int o = 0; o < outputs; o++) {
            outputRates[o] = sums[hidden * columns + o] / epochs;
        }
        for (int h = 0; h < hidden; h++) {
            hiddenRates[h] = sums[h * columns + outputs] / epochs;
            for (int o = 0; o < outputs; o++) {
                covariances[h * outputs + o] = sums[h * columns + o] / epochs - hiddenRates[h] * outputRates[o];
            }
        }
    }

    /** Returns over how many epochs it was counted. */
    public double epochs() {
        return epochs;
    }

    /** Returns a copy of the output neurons' rates, spikes an epoch. */
    public double[] outputRates() {
        return outputRates.clone();
    }

    /** Returns the correlation of the hidden neurons' rates with those in another stretch of life; NaN where they don't vary. */
    public double hiddenRateCorrelation(CoFiring other) {
        return pearson(hiddenRates, other.hiddenRates);
    }

    /** Returns the correlation of all pairs' covariances with those in another stretch of life; NaN where they don't vary. */
    public double correlation(CoFiring other) {
        return pearson(covariances, other.covariances);
    }

    /**
     * A correlation held against shuffles.
     *
     * @param correlation the correlation of co-firing
     * @param shuffledMean its mean over shuffles of the hidden neurons, who keep their output patterns but swap names
     * @param shuffledHigh what 95 % of the shuffles lie below
     * @param p the share of shuffles, itself counted as one, that reach the correlation
     */
    public record Test(double correlation, double shuffledMean, double shuffledHigh, double p) {}

    /**
     * Compares the correlation with another stretch of life with that of shuffles; the same seed gives the same answer. A shuffle changes
     * neither means nor variances, so that of each only the products need be summed.
     */
    public Test test(CoFiring other, int shuffles, long seed) {
        double correlation = correlation(other);
        double[] deviations = deviations(covariances);
        double[] others = deviations(other.covariances);
        double scale = Math.sqrt(dot(deviations, deviations) * dot(others, others));
        Random random = new UnsharedRandom(seed);
        int[] order = new int[hidden];
        for (int h = 0; h < hidden; h++) {
            order[h] = h;
        }
        // summed like the shuffles, so that one that swaps nothing, or only neurons alike, is told from it by no
        // rounding
        double unshuffled = shuffledProducts(deviations, order, others);
        double[] results = new double[shuffles];
        double sum = 0;
        int reached = 1;
        for (int k = 0; k < shuffles; k++) {
            for (int h = hidden - 1; h > 0; h--) {
                int swap = random.nextInt(h + 1);
                int kept = order[h];
                order[h] = order[swap];
                order[swap] = kept;
            }
            double products = shuffledProducts(deviations, order, others);
            results[k] = scale > 0 ? products / scale : Double.NaN;
            sum += results[k];
            reached += scale > 0 && products >= unshuffled ? 1 : 0;
        }
        Arrays.sort(results);
        double high = shuffles == 0 ? Double.NaN : results[Math.min(shuffles - 1, (int) (0.95 * shuffles))];
        return new Test(correlation, sum / shuffles, high, reached / (shuffles + 1.0));
    }

    /** Returns the sum of products of what belongs to a hidden neuron with what belongs to the one whose name it was given. */
    private double shuffledProducts(double[] deviations, int[] order, double[] others) {
        double products = 0;
        int at = 0;
        for (int named : order) {
            int from = named * outputs;
            double ofNeuron = 0;
            for (int o = 0; o < outputs; o++) {
                ofNeuron += deviations[from + o] * others[at++];
            }
            products += ofNeuron;
        }
        return products;
    }

    private static double[] deviations(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            deviations[i] = values[i] - mean;
        }
        return deviations;
    }

    private static double dot(double[] a, double[] b) {
        double products = 0;
        for (int i = 0; i < a.length; i++) {
            products += a[i] * b[i];
        }
        return products;
    }

    private static double pearson(double[] a, double[] b) {
        double[] deviationsA = deviations(a);
        double[] deviationsB = deviations(b);
        double squaresA = dot(deviationsA, deviationsA);
        double squaresB = dot(deviationsB, deviationsB);
        return squaresA > 0 && squaresB > 0
                ? dot(deviationsA, deviationsB) / Math.sqrt(squaresA * squaresB)
                : Double.NaN;
    }
}
