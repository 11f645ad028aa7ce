package dormouse.experiments.equivalence;

import java.util.Arrays;

/** A sample whose shape counts: its values in ascending order. */
final class Distribution {

    private final float[] values;

    private Distribution(float[] values) {
        this.values = values;
    }

    /** Returns the distribution of some values, in any order. */
    static Distribution of(float... values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Distribution(sorted);
    }

    /** Returns the distribution of whole numbers from 0 on, each of which occurred so many times. */
    static Distribution ofCounts(int... counts) {
        float[] values = new float[Arrays.stream(counts).sum()];
        int at = 0;
        for (int value = 0; value < counts.length; value++) {
            Arrays.fill(values, at, at + counts[value], value);
            at += counts[value];
        }
        return new Distribution(values);
    }

    /** Returns how many values there are. */
    int size() {
        return values.length;
    }

    /**
     * Returns the two-sample statistic of Kolmogorov and Smirnov: the largest difference between the shares of values up to any point, 0
     * to 1; NaN if one of the two has no values.
     */
    double distance(Distribution other) {
        if (values.length == 0 || other.values.length == 0) {
            return Double.NaN;
        }
        double largest = 0;
        int here = 0;
        int there = 0;
        while (here < values.length && there < other.values.length) {
            float point = Math.min(values[here], other.values[there]);
            while (here < values.length && values[here] <= point) {
                here++;
            }
            while (there < other.values.length && other.values[there] <= point) {
                there++;
            }
            largest = Math.max(largest, Math.abs(here / (double) values.length - there / (double) other.values.length));
        }
        return largest;
    }
}
