package dormouse.brain.kernel;

/** {@link CubicKernel} in plain Java. Each operation, and the order of all, is that of {@code VectorCubicKernel}. */
final class PlainCubicKernel implements CubicKernel {

    @Override
    public void apply(float[] table, int from, float[] y, float[] p, float[] x, int first, int count) {
        float decay = table[from + DECAY];
        for (int i = first; i < first + count; i++) {
            float itsP = p[i];
            p[i] = settle(polynomial(table, from + TERMS, y[i], itsP, x[i]));
            y[i] = settle(polynomial(table, from, y[i], itsP, x[i]));
            x[i] = settle(x[i] * decay);
        }
    }

    private static float settle(float value) {
        return (value + VANISHING) - VANISHING;
    }

    private static float polynomial(float[] c, int r, float y, float p, float x) {
        float yy = Math.fma(x, c[r + 11], Math.fma(p, c[r + 10], Math.fma(y, c[r + 9], c[r + 3])));
        float yp = Math.fma(x, c[r + 13], Math.fma(p, c[r + 12], c[r + 4]));
        float yx = Math.fma(x, c[r + 14], c[r + 5]);
        float withY = Math.fma(x, yx, Math.fma(p, yp, Math.fma(y, yy, c[r])));
        float pp = Math.fma(x, c[r + 16], Math.fma(p, c[r + 15], c[r + 6]));
        float px = Math.fma(x, c[r + 17], c[r + 7]);
        float withP = Math.fma(x, px, Math.fma(p, pp, c[r + 1]));
        float withX = Math.fma(x, Math.fma(x, c[r + 18], c[r + 8]), c[r + 2]);
        return Math.fma(x, withX, Math.fma(p, withP, y * withY));
    }
}
