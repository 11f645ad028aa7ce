package dormouse.brain.kernel;

/** {@link CalmKernel} in plain Java. Each operation, and the order of all, is that of {@code VectorCalmKernel}. */
final class PlainCalmKernel implements CalmKernel {

    private final Constants constants;

    PlainCalmKernel(Constants constants) {
        this.constants = constants;
    }

    @Override
    public void step(float[] y, float[] q, float[] x, int count, int steps) {
        float[] c = constants.series();
        for (int i = 0; i < count; i++) {
            float yi = y[i];
            float qi = q[i];
            float xi = x[i];
            for (int n = 0; n < steps; n++) {
                float square = yi * yi;
                float rise = ((yi * c[5] + c[4]) * square + (yi * c[3] + c[2])) * square + (yi * c[1] + c[0]);
                float next = rise * yi + (xi * constants.beta() + qi);
                qi = (xi - yi) * constants.mu() + qi;
                xi = xi * constants.decay();
                yi = next;
            }
            y[i] = yi;
            q[i] = qi;
            x[i] = xi;
        }
    }

    @Override
    public int findExcited(float[] y, float[] q, float[] x, int count, int[] found) {
        return listExcited(y, q, x, 0, count, found, 0);
    }

    /** Adds those from {@code from} to before {@code to} to a list of {@code number}, and returns how many it has then. */
    int listExcited(float[] y, float[] q, float[] x, int from, int to, int[] found, int number) {
        int listed = number;
        for (int i = from; i < to; i++) {
            if (!isCalm(y[i], q[i], x[i])) {
                found[listed++] = i;
            }
        }
        return listed;
    }

    @Override
    public boolean isCalm(float y, float q, float x) {
        return Math.abs(y - constants.middle()) <= constants.half()
                && Math.abs(x * constants.beta() + q) <= constants.largestDrive()
                && Math.abs(q) <= constants.largestDrive();
    }

    @Override
    public int findNear(
            float[] y, float[] q, float[] x, int count, float forSlow, float forCurrent, float distance, int[] found) {
        return listNear(y, q, x, 0, count, forSlow, forCurrent, distance, found, 0);
    }

    /** Adds those from {@code from} to before {@code to} to a list of {@code number}, and returns how many it has then. */
    int listNear(
            float[] y,
            float[] q,
            float[] x,
            int from,
            int to,
            float forSlow,
            float forCurrent,
            float distance,
            int[] found,
            int number) {
        int listed = number;
        for (int i = from; i < to; i++) {
            if (Math.abs(q[i]) * forSlow + (Math.abs(x[i]) * forCurrent + Math.abs(y[i])) <= distance) {
                found[listed++] = i;
            }
        }
        return listed;
    }
}
