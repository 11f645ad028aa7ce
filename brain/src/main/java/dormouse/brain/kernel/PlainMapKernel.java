package dormouse.brain.kernel;

/** {@link MapKernel} in plain Java, as the equations are written. */
final class PlainMapKernel implements MapKernel {

    private static final int UNIT = 32;

    private final double alpha;
    private final double mu;
    private final double muSigma;
    private final double beta;
    private final double decay;
    private final Calm calm;

    PlainMapKernel(Constants constants) {
        alpha = constants.alpha();
        mu = constants.mu();
        muSigma = constants.muSigma();
        beta = constants.beta();
        decay = constants.decay();
        calm = constants.calm();
    }

    @Override
    public int unit() {
        return UNIT;
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
    public boolean stepCalm(double[] v, double[] u, double[] x, int[] units, int count, int steps, boolean[] isCalm) {
        int k = 0;
        while (k < count) {
            int from = units[k];
            int to = from + UNIT;
            for (k++; k < count && units[k] == to; k++) {
                to += UNIT;
            }
            stepRange(v, u, x, from, to, steps);
        }
        boolean all = true;
        for (int n = 0; n < count; n++) {
            boolean one = isCalm(v, u, x, units[n]);
            isCalm[units[n] / UNIT] = one;
            all &= one;
        }
        return all;
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
