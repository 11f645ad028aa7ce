package dormouse.brain.kernel;

import java.util.Arrays;

/** {@link RowKernel} in plain Java. */
final class PlainRowKernel implements RowKernel {

    @Override
    public void fill(double[] values, int[] rows, int count, int width, double value) {
        for (int k = 0; k < count; k++) {
            Arrays.fill(values, rows[k] * width, (rows[k] + 1) * width, value);
        }
    }

    @Override
    public void spread(double[] values, double[] each, int[] rows, int count, int width) {
        for (int k = 0; k < count; k++) {
            Arrays.fill(values, rows[k] * width, (rows[k] + 1) * width, each[rows[k]]);
        }
    }

    @Override
    public int follow(
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
            long[] missed) {
        int number = 0;
        for (int k = 0; k < count; k++) {
            boolean late = false;
            int first = rows[k] * width;
            for (int i = 0; i < width; i++) {
                int synapse = from + first + i;
                boolean traced = RowKernel.isOfTraces(sums[first + i]);
                long moves = traced ? now - dates[synapse] : 0;
                missed[number * width + i] = moves;
                late |= moves != 0;
                if (traced) {
                    dates[synapse] = now + 1;
                }
                if (traced && moves == 0) {
                    means[synapse] = RowKernel.followed(means[synapse], sums[first + i], rate, floor);
                }
            }
            if (late) {
                lateRows[number++] = rows[k];
            }
        }
        return number;
    }

    @Override
    public void followLate(
            double[] means,
            int from,
            double[] sums,
            int[] rows,
            int count,
            int width,
            int[] dates,
            int now,
            double rate,
            double floor) {
        for (int k = 0; k < count; k++) {
            int row = from / width + rows[k];
            for (int i = rows[k] * width; i < (rows[k] + 1) * width; i++) {
                double mean = RowKernel.decayed(means[from + i], now - dates[row], rate, floor);
                means[from + i] = RowKernel.followed(mean, sums[i], rate, floor);
            }
            dates[row] = now + 1;
        }
    }

    static double awayFromZero(double mean, double floor) {
        if (Math.abs(mean) >= floor) {
            return mean;
        }
        return mean < 0 ? -floor : floor;
    }

    @Override
    public void gains(double[] sums, double[] means, int from, int[] rows, int count, int width, double reward) {
        for (int k = 0; k < count; k++) {
            for (int i = rows[k] * width; i < (rows[k] + 1) * width; i++) {
                if (RowKernel.isOfTraces(sums[i])) {
                    sums[i] = reward * sums[i] / means[from + i] + 0;
                }
            }
        }
    }

    @Override
    public void bound(
            double[] values, int from, double[] sums, int[] rows, int count, int width, double least, double most) {
        for (int k = 0; k < count; k++) {
            for (int i = rows[k] * width; i < (rows[k] + 1) * width; i++) {
                if (RowKernel.isOfTraces(sums[i])) {
                    values[from + i] = within(values[from + i], least, most);
                }
            }
        }
    }

    @Override
    public void divideByAge(double[] values, double[] stamps, int from, int count, double now, double[] quotients) {
        for (int k = 0; k < count; k++) {
            quotients[k] = values[from + k] / (now - stamps[from + k]);
        }
    }

    @Override
    public void clip(double[] values, int count, double limit) {
        for (int i = 0; i < count; i++) {
            values[i] = within(values[i], -limit, limit);
        }
    }

    static double within(double value, double least, double most) {
        if (value > most) {
            return most;
        }
        return value < least ? least : value;
    }
}
