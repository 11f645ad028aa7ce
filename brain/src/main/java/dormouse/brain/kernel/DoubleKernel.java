package dormouse.brain.kernel;

/** What learning does to whole rows of synapses, and homeostasis to all neurons. Every operation is one double's at a time, so that both forms give the same bits. */
public interface DoubleKernel {

    /** {@code sums[i] += values[from + i]} for the first {@code count}. */
    void add(double[] sums, double[] values, int from, int count);

    /**
     * Takes {@code values} for {@code count} columns, row after row, and scales each column by one factor so that it sums up to its target; none falls
     * below {@code floor}. A column that sums up to 0, or whose factor would not be above 0, is left as it is, but for the floor. Sums are
     * taken from the first row on.
     */
    void balance(double[] values, int count, double[] targets, double floor);

    /** {@code sums[c]} becomes the sum of column c of {@code values}, taken from the first row on, of as many columns as there are sums: few. */
    void sumColumns(double[] values, double[] sums);

    /** Multiplies each column of {@code values} by its factor, of as many columns as there are factors: few; none falls below {@code floor}. */
    void scaleColumns(double[] values, double[] factors, double floor);

    /**
     * Lets means follow counts, {@code mean ← (1 − rate)·mean + rate·count}, sets the counts to 0, and multiplies values by {@code whenAbove} where the mean is then above
     * {@code target}, and by {@code whenBelow} where it is below it.
     */
    void scaleByMeans(
            double[] means,
            double[] counts,
            double rate,
            double target,
            double[] values,
            double whenAbove,
            double whenBelow);
}
