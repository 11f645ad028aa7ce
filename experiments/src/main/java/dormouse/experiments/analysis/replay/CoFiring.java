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

    /** Compares the correlation with another stretch of life with that of shuffles; the same seed gives the same answer. */
    public Test test(CoFiring other, int shuffles, long seed) {
        double correlation = correlation(other);
        Random random = new Random(seed);
        int[] order = new int[hidden];
        for (int h = 0; h < hidden; h++) {
            order[h] = h;
        }
        double[] shuffled = new double[covariances.length];
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
            for (int h = 0; h < hidden; h++) {
                System.arraycopy(covariances, order[h] * outputs, shuffled, h * outputs, outputs);
            }
            results[k] = pearson(shuffled, other.covariances);
            sum += results[k];
            reached += results[k] >= correlation ? 1 : 0;
        }
        Arrays.sort(results);
        double high = shuffles == 0 ? Double.NaN : results[Math.min(shuffles - 1, (int) (0.95 * shuffles))];
        return new Test(correlation, sum / shuffles, high, reached / (shuffles + 1.0));
    }

    private static double pearson(double[] a, double[] b) {
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < a.length; i++) {
            meanA += a[i] / a.length;
            meanB += b[i] / b.length;
        }
        double products = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            products += (a[i] - meanA) * (b[i] - meanB);
            squaresA += (a[i] - meanA) * (a[i] - meanA);
            squaresB += (b[i] - meanB) * (b[i] - meanB);
        }
        return squaresA > 0 && squaresB > 0 ? products / Math.sqrt(squaresA * squaresB) : Double.NaN;
    }
}
