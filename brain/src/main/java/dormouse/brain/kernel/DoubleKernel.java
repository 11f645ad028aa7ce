package dormouse.brain.kernel;

/** What learning does to whole rows of synapses. Every operation is one double's at a time, so that both forms give the same bits. */
public interface DoubleKernel {

    /** {@code sums[i] += values[from + i]} for the first {@code count}. */
    void add(double[] sums, double[] values, int from, int count);

    /** {@code values[i] *= factor}, never below {@code floor}, for {@code count} numbers from {@code from} on. */
    void scale(double[] values, int from, int count, double factor, double floor);

    /** {@code values[from + i] *= factors[i]}, never below {@code floor}, for the first {@code count}. */
    void scaleEach(double[] values, int from, int count, double[] factors, double floor);

    /**
     * {@code factors[i] = targets[i] / sums[i]} for the first {@code count}, or 1 where the sum is 0 or the factor would not be above 0.
     */
    void factors(double[] targets, double[] sums, double[] factors, int count);

    /** {@code values[i] *= keep}, then moved to {@code floor} or {@code −floor} where it is nearer to 0 than that; 0 goes to {@code floor}. */
    void decay(double[] values, double keep, double floor);
}
