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

    /** Returns a mean after so many moves without traces, as {@link #follow} makes them. */
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
     * Sets the dates of those whose {@code sums} are of traces to {@code now + 1}, and lists those whose date was not {@code now}.
     *
     * @param late receives those, ascending within a row, in the order of rows
     * @param lateDates receives, at the same places, their dates before
     * @return how many they are
     */
    int date(
            long[] dates,
            int from,
            double[] sums,
            int[] rows,
            int count,
            int width,
            long now,
            int[] late,
            long[] lateDates);

    /**
     * Lets the means of synapses with traces follow their sums: {@code mean ← (1 − rate)·mean + rate·sum}, then moved to {@code floor} or {@code −floor} where it is nearer to 0 than that; 0 goes to
     * {@code floor}.
     *
     * @param means by synapse, changed
     * @param sums by synapse
     */
    void follow(double[] means, int from, double[] sums, int[] rows, int count, int width, double rate, double floor);

    /**
     * Lets all means of rows follow their sums, those of no traces too, once with the sums and before that as often without any traces as the row was left out since its date. A move is that of {@link #follow}.
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
