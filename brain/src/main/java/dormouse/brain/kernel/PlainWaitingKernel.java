package dormouse.brain.kernel;

/** {@link WaitingKernel} in plain Java. Each operation, and the order of all, is that of {@code VectorWaitingKernel}. */
final class PlainWaitingKernel implements WaitingKernel {

    private final Bounds bounds;

    PlainWaitingKernel(Bounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public int sort(Rows rows, Rows waiting, int count, boolean wait, int[] found) {
        float largest = wait ? bounds.largest() : 0;
        int number = 0;
        for (int i = 0; i < count; i++) {
            float y = rows.y[i];
            float p = rows.p[i];
            float x = rows.x[i];
            float off = off(y, p, x);
            if (isQuiet(off, x)) {
                continue;
            }
            if (off <= bounds.residue() && x > bounds.smallest() && x <= largest) {
                waiting.set(i, y, p, x);
                rows.set(i, 0, 0, 0);
            } else {
                found[number++] = i;
            }
        }
        return number;
    }

    private float off(float y, float p, float x) {
        return Math.fma(Math.abs(Math.fma(x, -bounds.kappa(), p)), bounds.slowWeight(), Math.abs(y));
    }

    private boolean isQuiet(float off, float x) {
        return Math.fma(Math.abs(x), bounds.currentWeight(), off) <= bounds.quiet();
    }

    @Override
    public boolean arrive(float[] table, int from, Rows waiting, Rows rows, int count) {
        float middle = bounds.middle();
        float scale = bounds.scale();
        boolean restless = false;
        for (int i = 0; i < count; i++) {
            float x = waiting.x[i];
            if (!(x > 0)) {
                continue;
            }
            float y = waiting.y[i];
            float q = Math.fma(x, -bounds.kappa(), waiting.p[i]);
            float t = (x - middle) * scale;
            float toY = polynomial(table, from, TERMS, t);
            toY = Math.fma(y, polynomial(table, from + Y_BY_Y, SLOPE_TERMS, t), toY);
            toY = Math.fma(q, polynomial(table, from + Y_BY_Q, SLOPE_TERMS, t), toY);
            float toP = polynomial(table, from + TO_P, TERMS, t);
            toP = Math.fma(y, polynomial(table, from + P_BY_Y, SLOPE_TERMS, t), toP);
            toP = Math.fma(q, polynomial(table, from + P_BY_Q, SLOPE_TERMS, t), toP);
            rows.set(i, settle(toY), settle(toP), settle(x * table[from + DECAY]));
            waiting.set(i, 0, 0, 0);
            restless |= !isQuiet(off(rows.y[i], rows.p[i], rows.x[i]), rows.x[i]);
        }
        return restless;
    }

    private static float polynomial(float[] table, int from, int terms, float t) {
        float square = t * t;
        float odd = table[from];
        float even = table[from + 1];
        for (int k = 2; k < terms; k += 2) {
            odd = Math.fma(odd, square, table[from + k]);
            even = Math.fma(even, square, table[from + k + 1]);
        }
        return Math.fma(odd, t, even);
    }

    private static float settle(float value) {
        return (value + VANISHING) - VANISHING;
    }
}
