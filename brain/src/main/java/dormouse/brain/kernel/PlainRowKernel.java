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
    public int date(
            long[] dates, double[] sums, int[] rows, int count, int width, long now, int[] late, long[] lateDates) {
        int number = 0;
        for (int k = 0; k < count; k++) {
            number = dateRow(dates, sums, rows[k] * width, width, now, late, lateDates, number);
        }
        return number;
    }

    static int dateRow(
            long[] dates, double[] sums, int from, int width, long now, int[] late, long[] lateDates, int before) {
        int number = before;
        for (int i = from; i < from + width; i++) {
            if (RowKernel.isOfTraces(sums[i])) {
                if (dates[i] != now) {
                    late[number] = i;
                    lateDates[number++] = dates[i];
                }
                dates[i] = now + 1;
            }
        }
        return number;
    }

    @Override
    public void follow(
            double[] means,
            double[] sums,
            int[] rows,
            int count,
            int width,
            double rate,
            double floor,
            boolean tracedOnly) {
        for (int k = 0; k < count; k++) {
            for (int i = rows[k] * width; i < (rows[k] + 1) * width; i++) {
                if (!tracedOnly || RowKernel.isOfTraces(sums[i])) {
                    means[i] = awayFromZero((1 - rate) * means[i] + rate * sums[i], floor);
                }
            }
        }
    }

    private static double awayFromZero(double mean, double floor) {
        if (Math.abs(mean) >= floor) {
            return mean;
        }
        return mean < 0 ? -floor : floor;
    }

    @Override
    public void gains(double[] sums, double[] means, int[] rows, int count, int width, double reward) {
        for (int k = 0; k < count; k++) {
            for (int i = rows[k] * width; i < (rows[k] + 1) * width; i++) {
                if (RowKernel.isOfTraces(sums[i])) {
                    sums[i] = reward * sums[i] / means[i] + 0;
                }
            }
        }
    }

    @Override
    public void bound(double[] values, double[] sums, int[] rows, int count, int width, double least, double most) {
        for (int k = 0; k < count; k++) {
            for (int i = rows[k] * width; i < (rows[k] + 1) * width; i++) {
                if (RowKernel.isOfTraces(sums[i])) {
                    values[i] = within(values[i], least, most);
                }
            }
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
