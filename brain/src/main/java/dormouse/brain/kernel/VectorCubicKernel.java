package dormouse.brain.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link CubicKernel} with the processor's vector instructions.
 *
 * <p>Needs the module jdk.incubator.vector; {@link Kernels} loads it by name where the module is there.
 */
final class VectorCubicKernel implements CubicKernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    private float[] nextY = new float[0];
    private float[] nextP = new float[0];

    /** Creates the kernel; called by name. */
    VectorCubicKernel() {
        if (LANES % WIDTH != 0) {
            throw new UnsupportedOperationException("vectors of " + WIDTH + " numbers");
        }
    }

    @Override
    public void apply(float[] table, int from, float[] ys, float[] ps, float[] xs, int first, int count) {
        FloatVector vanishing = FloatVector.broadcast(SPECIES, VANISHING);
        if (nextY.length < count + WIDTH) {
            nextY = new float[count + WIDTH];
            nextP = new float[count + WIDTH];
        }
        float decay = table[from + DECAY];
        polynomial(table, from, ys, ps, xs, first, count, nextY);
        polynomial(table, from + TERMS, ys, ps, xs, first, count, nextP);
        for (int k = 0; k < count; k += WIDTH) {
            int i = first + k;
            FloatVector.fromArray(SPECIES, nextY, k)
                    .add(vanishing)
                    .sub(vanishing)
                    .intoArray(ys, i);
            FloatVector.fromArray(SPECIES, nextP, k)
                    .add(vanishing)
                    .sub(vanishing)
                    .intoArray(ps, i);
            FloatVector.fromArray(SPECIES, xs, i)
                    .mul(decay)
                    .add(vanishing)
                    .sub(vanishing)
                    .intoArray(xs, i);
        }
    }

    private static void polynomial(
            float[] c, int r, float[] ys, float[] ps, float[] xs, int first, int count, float[] values) {
        FloatVector forY = FloatVector.broadcast(SPECIES, c[r + 0]);
        FloatVector forP = FloatVector.broadcast(SPECIES, c[r + 1]);
        FloatVector forX = FloatVector.broadcast(SPECIES, c[r + 2]);
        FloatVector forYy = FloatVector.broadcast(SPECIES, c[r + 3]);
        FloatVector forYp = FloatVector.broadcast(SPECIES, c[r + 4]);
        FloatVector forYx = FloatVector.broadcast(SPECIES, c[r + 5]);
        FloatVector forPp = FloatVector.broadcast(SPECIES, c[r + 6]);
        FloatVector forPx = FloatVector.broadcast(SPECIES, c[r + 7]);
        FloatVector forXx = FloatVector.broadcast(SPECIES, c[r + 8]);
        FloatVector forYyy = FloatVector.broadcast(SPECIES, c[r + 9]);
        FloatVector forYyp = FloatVector.broadcast(SPECIES, c[r + 10]);
        FloatVector forYyx = FloatVector.broadcast(SPECIES, c[r + 11]);
        FloatVector forYpp = FloatVector.broadcast(SPECIES, c[r + 12]);
        FloatVector forYpx = FloatVector.broadcast(SPECIES, c[r + 13]);
        FloatVector forYxx = FloatVector.broadcast(SPECIES, c[r + 14]);
        FloatVector forPpp = FloatVector.broadcast(SPECIES, c[r + 15]);
        FloatVector forPpx = FloatVector.broadcast(SPECIES, c[r + 16]);
        FloatVector forPxx = FloatVector.broadcast(SPECIES, c[r + 17]);
        FloatVector forXxx = FloatVector.broadcast(SPECIES, c[r + 18]);
        for (int k = 0; k < count; k += WIDTH) {
            FloatVector y = FloatVector.fromArray(SPECIES, ys, first + k);
            FloatVector p = FloatVector.fromArray(SPECIES, ps, first + k);
            FloatVector x = FloatVector.fromArray(SPECIES, xs, first + k);
            FloatVector yy = x.fma(forYyx, p.fma(forYyp, y.fma(forYyy, forYy)));
            FloatVector yp = x.fma(forYpx, p.fma(forYpp, forYp));
            FloatVector yx = x.fma(forYxx, forYx);
            FloatVector withY = x.fma(yx, p.fma(yp, y.fma(yy, forY)));
            FloatVector pp = x.fma(forPpx, p.fma(forPpp, forPp));
            FloatVector px = x.fma(forPxx, forPx);
            FloatVector withP = x.fma(px, p.fma(pp, forP));
            FloatVector withX = x.fma(x.fma(forXxx, forXx), forX);
            x.fma(withX, p.fma(withP, y.mul(withY))).intoArray(values, k);
        }
    }
}
