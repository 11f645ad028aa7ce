package dormouse.brain.kernel;

/** {@link DoubleKernel} in plain Java. */
final class PlainDoubleKernel implements DoubleKernel {

    @Override
    public void add(double[] sums, double[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += values[from + i];
        }
    }

    @Override
    public void sumColumns(double[] values, double[] sums) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] = sumColumn(values, c, sums.length);
        }
    }

    static double sumColumn(double[] values, int column, int columns) {
        double sum = 0;
        for (int i = column; i < values.length; i += columns) {
            sum += values[i];
        }
        return sum;
    }

    @Override
    public void scaleColumns(double[] values, double[] factors, double floor) {
        for (int c = 0; c < factors.length; c++) {
            scaleColumn(values, c, factors, floor);
        }
    }

    static void scaleColumn(double[] values, int column, double[] factors, double floor) {
        for (int i = column; i < values.length; i += factors.length) {
            values[i] = Math.max(values[i] * factors[column], floor);
        }
    }

    @Override
    public void balance(double[] values, int count, double[] targets, double floor) {
        for (int column = 0; column < count; column++) {
            balance(values, count, column, targets[column], floor);
        }
    }

    static void balance(double[] values, int count, int column, double target, double floor) {
        double factor = factor(target, sumColumn(values, column, count));
        for (int i = column; i < values.length; i += count) {
            values[i] = Math.max(values[i] * factor, floor);
        }
    }

    /** The factor from a sum to its target, or 1 where there is none. */
    private static double factor(double target, double sum) {
        double factor = target / sum;
        return sum == 0 || !(factor > 0) ? 1 : factor;
    }

    @Override
    public void scaleByMeans(
            double[] means,
            double[] counts,
            double rate,
            double target,
            double[] values,
            double whenAbove,
            double whenBelow) {
        scaleByMeans(0, means, counts, rate, target, values, whenAbove, whenBelow);
    }

    static void scaleByMeans(
            int from,
            double[] means,
            double[] counts,
            double rate,
            double target,
            double[] values,
            double whenAbove,
            double whenBelow) {
        for (int i = from; i < means.length; i++) {
            double mean = (1 - rate) * means[i] + rate * counts[i];
            means[i] = mean;
            counts[i] = 0;
            if (mean > target) {
                values[i] *= whenAbove;
            } else if (mean < target) {
                values[i] *= whenBelow;
            }
        }
    }
}
