package dormouse.brain.kernel;

/**
 * What learning with reward does to the synapses of those presynaptic neurons that have traces: each has a row of {@code width} synapses, and {@code rows} says which
 * rows. Some arrays begin at the first of a part's rows, from which {@code rows} are counted, and others have all rows: {@code from} is where the part begins in these. Every operation is one double's at a time, so that both forms give the same bits.
 */
public interface RowKernel {

    /** The sum of no traces: to add any number to it gives that number, and no sum of traces comes to it. */
    double NO_TRACES = -0.0;

    /** Returns whether a sum is not that of no traces. */
    static boolean isOfTraces(double sum) {
        return Double.doubleToRawLongBits(sum) != Long.MIN_VALUE;
    }

    /**
     * Returns what a mean becomes when it follows a sum: {@code (1 − rate)·mean + rate·sum}, then moved to {@code floor} or {@code −floor} where it is nearer to 0 than that; 0 goes to {@code floor}.
     */
    static double followed(double mean, double sum, double rate, double floor) {
        return PlainRowKernel.awayFromZero((1 - rate) * mean + rate * sum, floor);
    }

    /** Returns a mean after so many moves without traces, as {@link #followed} makes them. */
    static double decayed(double mean, int moves, double rate, double floor) {
        double moved = mean;
        for (int n = 0; n < moves; n++) {
            moved = PlainRowKernel.awayFromZero((1 - rate) * moved, floor);
        }
        return moved;
    }

    /** Sets the values of rows. */
    void fill(double[] values, int[] rows, int count, int width, double value);

    /** Sets the values of each row {@code rows[k]} to {@code each[rows[k]]}. */
    void spread(double[] values, double[] each, int[] rows, int count, int width);

    /**
     * Lets the means of synapses with traces follow their sums, as {@link #followed} says, but for those that are late, whose date is not {@code now}; and sets the dates of all with traces to {@code now + 1}.
     *
     * @param means by synapse, changed
     * @param sums by synapse
     * @param dates by synapse, before which move its mean is
     * @param now the number of this move, not before any date
     * @param lateRows receives the rows in which there are late ones, in the order of {@code rows}; as long as these
     * @param missed receives of each synapse of these rows, row after row, how many moves it missed: 0 if it is not late, or has no traces; as long as all synapses of {@code rows}
     * @return how many rows those are
     */
    int follow(
            double[] means,
            int from,
            double[] sums,
            int[] rows,
            int count,
            int width,
            long[] dates,
            long now,
            double rate,
            double floor,
            int[] lateRows,
            long[] missed);

    /**
     * Lets all means of rows follow their sums, those of no traces too, once with the sums and before that as often without any traces as the row was left out since its date. A move is that of {@link #followed}.
     *
     * @param means by synapse, changed
     * @param sums by synapse
     * @param dates by row, before which move its means are; becomes {@code now + 1}
     * @param now the number of this move, not before any date
     * @param floor above 0; where a row is late, {@code (1 − rate)·floor} must be above 0 too
     */
    void followLate(
            double[] means,
            int from,
            double[] sums,
            int[] rows,
            int count,
            int width,
            int[] dates,
            int now,
            double rate,
            double floor);

    /** {@code sums[i]} becomes {@code reward·sums[i]/means[i]}, a 0 of either sign becomes 0; those that are not of traces stay as they are. */
    void gains(double[] sums, double[] means, int from, int[] rows, int count, int width, double reward);

    /** Moves {@code values} into the range from {@code least} to {@code most} where {@code sums} are of traces. */
    void bound(double[] values, int from, double[] sums, int[] rows, int count, int width, double least, double most);

    /** {@code quotients[k]} becomes {@code values[from + k]/(now − stamps[from + k])} of the first {@code count}. */
    void divideByAge(double[] values, double[] stamps, int from, int count, double now, double[] quotients);

    /** Moves the first {@code count} of {@code values} into the range from {@code −limit} to {@code limit}. */
    void clip(double[] values, int count, double limit);
}
