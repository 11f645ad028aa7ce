package dormouse.brain.plasticity;

import dormouse.brain.kernel.Kernels;
import dormouse.brain.kernel.RowKernel;
import dormouse.brain.parameters.StdpParameters;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * {@link RunningMeans} of which each is brought up to date when its synapse has traces again: the n moves of a mean that only decays are one product
 * with (1 − rate)ⁿ, which differs from n products by n roundings at most. A mean that has come down to the floor stays there, so that the floor
 * can be asked for once, after all n.
 */
final class LazyMeans implements RunningMeans {

    /** Powers are products of two: one of 0 to SPAN − 1 moves, one of multiples of SPAN. */
    private static final int SPAN = 256;

    private final double rate;
    private final double floor;
    private final double[] means;
    private final RowKernel kernel = Kernels.rows();

    /** After how many moves each mean was brought up to date. */
    private final long[] dates;

    /** Of the part being worked on: rows that a move finds late, which of their synapses are, and how many moves these missed. */
    private final int[] lateRows;

    private final int[] late;
    private final long[] missed;
    private long moves;
    private final double[] powers = new double[SPAN];
    private final double[] spanPowers = new double[SPAN];

    /** Creates the means of {@code rows} rows of {@code width} synapses. */
    LazyMeans(StdpParameters parameters, int rows, int width) {
        rate = parameters.meanRate();
        floor = parameters.meanFloor();
        means = new double[rows * width];
        dates = new long[rows * width];
        lateRows = new int[new Parts(rows).largest()];
        late = new int[lateRows.length * width];
        missed = new long[late.length];
        // StrictMath has the same bits everywhere
        Arrays.setAll(powers, n -> StrictMath.pow(1 - rate, n));
        Arrays.setAll(spanPowers, n -> StrictMath.pow(1 - rate, (double) SPAN * n));
    }

    @Override
    public void move(int from, int length, int[] rows, int count, int width, double[] sums) {
        int rowCount =
                kernel.follow(means, from, sums, rows, count, width, dates, moves, rate, floor, lateRows, missed);
        int lateCount = listLate(rowCount, width);
        for (int k = 0; k < lateCount; k++) {
            int i = late[k];
            means[from + i] = RowKernel.followed(decayed(means[from + i], missed[k]), sums[i], rate, floor);
        }
    }

    /**
     * Lists the late ones of {@link #lateRows}; what they missed moves to the front, in the same order. Without a branch: which of a row are late cannot be guessed.
     *
     * @return how many they are
     */
    private int listLate(int rowCount, int width) {
        int number = 0;
        for (int k = 0; k < rowCount; k++) {
            for (int i = 0; i < width; i++) {
                long moves = missed[k * width + i];
                late[number] = lateRows[k] * width + i;
                missed[number] = moves;
                number += (int) (-moves >>> (Long.SIZE - 1)); // 1 from one move on
            }
        }
        return number;
    }

    @Override
    public void endMove() {
        moves++;
    }

    /** A mean after n moves without traces. */
    private double decayed(double mean, long n) {
        if (n == 0) {
            return mean;
        }
        double after = mean * power(n);
        return Math.abs(after) < floor ? Math.copySign(floor, mean) : after; // what has become 0 still has a sign
    }

    private double power(long n) {
        return n < SPAN * SPAN
                ? powers[(int) n & (SPAN - 1)] * spanPowers[(int) n / SPAN]
                : StrictMath.pow(1 - rate, (double) n);
    }

    @Override
    public double[] ofTraced() {
        return means;
    }

    /** {@inheritDoc} A copy. */
    @Override
    public double[] values() {
        double[] values = new double[means.length];
        Arrays.setAll(values, synapse -> decayed(means[synapse], moves - dates[synapse]));
        return values;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(moves);
        Binary.write(out, means);
        for (long date : dates) {
            out.writeLong(date);
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        moves = in.readLong();
        Binary.read(in, means);
        for (int synapse = 0; synapse < dates.length; synapse++) {
            dates[synapse] = in.readLong();
            if (dates[synapse] < 0 || dates[synapse] > moves) {
                throw new IOException("the saved state is damaged: a running mean is of a move to come");
            }
        }
    }
}
