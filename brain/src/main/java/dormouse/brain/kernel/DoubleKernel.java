package dormouse.brain.kernel;

/** What learning does to whole rows of synapses. Every operation is one double's at a time, so that both forms give the same bits. */
public interface DoubleKernel {

    /** {@code sums[i] += values[from + i]} for the first {@code count}. */
    void add(double[] sums, double[] values, int from, int count);

    /** {@code values[i] *= factor}, never below {@code floor}, for {@code count} numbers from {@code from} on. */
    void scale(double[] values, int from, int count, double factor, double floor);

    /**
     * Takes {@code values} for {@code count} columns, row after row, and scales each column by one factor so that it sums up to its target; none falls
     * below {@code floor}. A column that sums up to 0, or whose factor would not be above 0, is left as it is, but for the floor. Sums are
     * taken from the first row on.
     */
    void balance(double[] values, int count, double[] targets, double floor);

    /** {@code values[i] *= keep}, then moved to {@code floor} or {@code −floor} where it is nearer to 0 than that; 0 goes to {@code floor}. */
    void decay(double[] values, double keep, double floor);
}
