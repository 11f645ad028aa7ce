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
 * {@link RunningMeans} of which each makes every move, the specification to the bit, but not at once: rows without traces make theirs together, when they have traces again or a few moves later. A large layer's
 * means, which don't fit into the nearer caches, are then fetched once for all of these moves.
 */
final class SteppedMeans implements RunningMeans {

    /** At every move of which this is a factor those that are late catch up. */
    private static final int MOVES_TO_ALL = 16;

    private final double rate;
    private final double floor;

    /** Whether rows may be late: the kernel makes missed moves together only where the floor does not vanish in one. */
    private final boolean mayBeLate;

    private final int width;
    private final double[] means;

    /** Of each row of synapses before which move it is. */
    private final int[] dates;

    private int now;

    /** Counts up from 0: names every row of a part. */
    private final int[] everyRow;

    private final RowKernel kernel = Kernels.rows();

    /** Creates the means of {@code rows} rows of {@code width} synapses. */
    SteppedMeans(StdpParameters parameters, int rows, int width) {
        rate = parameters.meanRate();
        floor = parameters.meanFloor();
        mayBeLate = (1 - rate) * floor > 0;
        this.width = width;
        means = new double[rows * width];
        dates = new int[rows];
        everyRow = new int[new Parts(rows).largest()];
        Arrays.setAll(everyRow, row -> row);
    }

    @Override
    public void move(int from, int length, int[] rows, int count, int width, double[] sums) {
        if (!mayBeLate || (now + 1) % MOVES_TO_ALL == 0) {
            kernel.followLate(means, from, sums, everyRow, length / width, width, dates, now, rate, floor);
        } else {
            kernel.followLate(means, from, sums, rows, count, width, dates, now, rate, floor);
        }
    }

    @Override
    public void endMove() {
        now++;
    }

    @Override
    public double[] ofTraced() {
        return means;
    }

    /** {@inheritDoc} Live. */
    @Override
    public double[] values() {
        for (int row = 0; row < dates.length; row++) {
            for (int i = row * width; i < (row + 1) * width; i++) {
                means[i] = RowKernel.decayed(means[i], now - dates[row], rate, floor);
            }
            dates[row] = now;
        }
        return means;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Binary.write(out, values());
    }

    @Override
    public void load(DataInput in) throws IOException {
        Binary.read(in, means);
        Arrays.fill(dates, now);
    }
}
