package dormouse.brain.kernel;

import java.util.Arrays;

/** {@link MapKernel} in plain Java, as the equations are written. */
final class PlainMapKernel implements MapKernel {

    private static final int UNIT = 8;

    /** Few, since restless neurons take five times as long here. */
    private static final int LONGEST_BLOCK = 16;

    /** The most steps between two looks at whether a neuron rises. */
    private static final int MOST_BETWEEN_LOOKS = 8;

    /** By how much calm neurons are to stay below the limit. */
    private static final double ROOM = 0.05;

    private final double alpha;
    private final double mu;
    private final double muSigma;
    private final double beta;
    private final double decay;
    private final Calm calm;

    /** From v of at most so much, v stays at or below 0 for so many steps. */
    private final double limit;

    private final int stepsBetweenLooks;

    /** Of each row v, u and x before the block. */
    private double[] firstV = {};

    private double[] firstU = {};
    private double[] firstX = {};

    PlainMapKernel(Constants constants) {
        alpha = constants.alpha();
        mu = constants.mu();
        muSigma = constants.muSigma();
        beta = constants.beta();
        decay = constants.decay();
        calm = constants.calm();
        double highest = 0;
        int steps = 0;
        double before = 1 + alpha / calm.ceiling();
        while (steps < MOST_BETWEEN_LOOKS && before >= calm.middleMembrane() + calm.halfMembrane() + ROOM) {
            highest = before;
            before = 1 - alpha / (highest - calm.ceiling());
            steps++;
        }
        limit = highest;
        stepsBetweenLooks = Math.max(1, steps);
    }

    @Override
    public int unit() {
        return UNIT;
    }

    @Override
    public int blockSteps() {
        return LONGEST_BLOCK;
    }

    @Override
    public int abreast() {
        return 1;
    }

    @Override
    public boolean isCalm(double[] v, double[] u, double[] x, int from) {
        for (int i = from; i < from + UNIT; i++) {
            if (!calm.has(v[i], u[i] + beta * x[i], x[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean hasTiny(double[] x, int from, double tiny) {
        for (int i = from; i < from + UNIT; i++) {
            if (Math.abs(x[i]) < tiny && x[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Takes units that stand side by side together, whose rows are the more for the compiler to make vector instructions of. */
    @Override
    public boolean stepCalm(double[] v, double[] u, double[] x, int[] units, int count, int steps, byte[] kinds) {
        makeRoom(v.length);
        int k = 0;
        while (k < count) {
            int from = units[k];
            int to = from + UNIT;
            for (k++; k < count && units[k] == to; k++) {
                to += UNIT;
            }
            stepRange(v, u, x, from, to, steps, kinds);
        }
        boolean all = true;
        for (int n = 0; n < count; n++) {
            int unit = units[n] / UNIT;
            if (kinds[unit] == RISEN) {
                putBack(v, u, x, units[n]);
            } else if (!isCalm(v, u, x, units[n])) {
                kinds[unit] = RESTLESS;
            }
            all &= kinds[unit] == CALM;
        }
        return all;
    }

    private void makeRoom(int rows) {
        if (firstV.length < rows) {
            firstV = new double[rows];
            firstU = new double[rows];
            firstX = new double[rows];
        }
    }

    /** Takes the units of a range on, whose neurons are looked at every few steps: those rows that are below the limit stay below 0 until they are looked at again. */
    private void stepRange(double[] v, double[] u, double[] x, int from, int to, int steps, byte[] kinds) {
        System.arraycopy(v, from, firstV, from, to - from);
        System.arraycopy(u, from, firstU, from, to - from);
        System.arraycopy(x, from, firstX, from, to - from);
        Arrays.fill(kinds, from / UNIT, to / UNIT, CALM);
        for (int made = 0; made < steps; made += stepsBetweenLooks) {
            if (made > 0) {
                look(v, from, to, kinds);
            }
            stepRange(v, u, x, from, to, Math.min(stepsBetweenLooks, steps - made));
        }
    }

    private void look(double[] v, int from, int to, byte[] kinds) {
        for (int unit = from; unit < to; unit += UNIT) {
            int high = 0;
            for (int i = unit; i < unit + UNIT; i++) {
                high += v[i] > limit ? 1 : 0;
            }
            if (high > 0) {
                kinds[unit / UNIT] = RISEN;
            }
        }
    }

    private void stepRange(double[] v, double[] u, double[] x, int from, int to, int steps) {
        for (int n = 0; n < steps; n++) {
            for (int i = from; i < to; i++) {
                double w = u[i] + beta * x[i];
                u[i] = u[i] - mu * (v[i] + 1) + muSigma + mu * x[i];
                v[i] = alpha / (1 - v[i]) + w;
                x[i] = decay * x[i];
            }
        }
    }

    private void putBack(double[] v, double[] u, double[] x, int from) {
        System.arraycopy(firstV, from, v, from, UNIT);
        System.arraycopy(firstU, from, u, from, UNIT);
        System.arraycopy(firstX, from, x, from, UNIT);
    }

    @Override
    public int step(
            double[] v,
            double[] v1,
            double[] v2,
            double[] u,
            double[] x,
            int[] units,
            int count,
            int steps,
            int[] spikes) {
        int number = 0;
        for (int k = 0; k < count; k++) {
            number = stepUnit(v, v1, v2, u, x, units[k], steps, spikes, number);
        }
        return number;
    }

    private int stepUnit(
            double[] v,
            double[] v1,
            double[] v2,
            double[] u,
            double[] x,
            int from,
            int steps,
            int[] spikes,
            int found) {
        int number = found;
        for (int i = from; i < from + UNIT; i++) {
            double vi = v[i];
            double back = v1[i];
            double further = v2[i];
            double ui = u[i];
            double xi = x[i];
            for (int n = 0; n < steps; n++) {
                double w = ui + beta * xi;
                ui = ui - mu * (vi + 1) + muSigma + mu * xi;
                double next;
                if (vi <= 0) {
                    next = alpha / (1 - vi) + w;
                } else if (vi < alpha + w && further <= 0) {
                    next = alpha + w;
                } else {
                    next = -1;
                    spikes[number++] = n * STEP + i;
                }
                further = back;
                back = vi;
                vi = next;
                xi = decay * xi;
            }
            v[i] = vi;
            v1[i] = back;
            v2[i] = further;
            u[i] = ui;
            x[i] = xi;
        }
        return number;
    }
}
