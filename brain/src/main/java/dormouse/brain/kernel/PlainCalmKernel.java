package dormouse.brain.kernel;

/** {@link CalmKernel} in plain Java. Each operation, and the order of all, is that of {@code VectorCalmKernel}. */
final class PlainCalmKernel implements CalmKernel {

    private final Constants constants;

    PlainCalmKernel(Constants constants) {
        this.constants = constants;
    }

    @Override
    public void step(float[] y, float[] p, float[] x, int count, int steps) {
        for (int n = 0; n < steps; n++) {
            stepOnce(y, p, x, count);
        }
    }

    /** One step of all, in a loop of a form that compilers turn into vector instructions by themselves. */
    private void stepOnce(float[] y, float[] p, float[] x, int count) {
        float first = constants.first();
        float second = constants.second();
        float third = constants.third();
        float fourth = constants.fourth();
        float fifth = constants.fifth();
        float drive = constants.drive();
        float decay = constants.decay();
        float minusMu = -constants.mu();
        for (int i = 0; i < count; i++) {
            float w = Math.fma(x[i], drive, p[i]);
            float square = y[i] * y[i];
            float series = Math.fma(square, Math.fma(y[i], fifth, fourth), Math.fma(y[i], third, second));
            p[i] = Math.fma(y[i], minusMu, p[i]);
            y[i] = Math.fma(square, series, Math.fma(y[i], first, w));
            x[i] = x[i] * decay;
        }
    }

    @Override
    public int findExcited(float[] y, float[] p, float[] x, int count, int[] found) {
        return listExcited(y, p, x, 0, count, found, 0);
    }

    /** Adds those from {@code from} to before {@code to} to a list of {@code number}, and returns how many it has then. */
    int listExcited(float[] y, float[] p, float[] x, int from, int to, int[] found, int number) {
        int listed = number;
        for (int i = from; i < to; i++) {
            if (!isCalm(y[i], p[i], x[i])) {
                found[listed++] = i;
            }
        }
        return listed;
    }

    @Override
    public boolean isCalm(float y, float p, float x) {
        return Math.abs(y - constants.middle()) <= constants.half()
                && Math.abs(Math.fma(x, constants.drive(), p)) <= constants.largestDrive()
                && Math.abs(Math.fma(x, -constants.kappa(), p)) <= constants.largestDrive();
    }

    @Override
    public int findNear(
            float[] y, float[] p, float[] x, int count, float forSlow, float forCurrent, float distance, int[] found) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            float slow = Math.abs(Math.fma(x[i], -constants.kappa(), p[i]));
            if (Math.fma(slow, forSlow, Math.fma(Math.abs(x[i]), forCurrent, Math.abs(y[i]))) <= distance) {
                found[number++] = i;
            }
        }
        return number;
    }
}
