package dormouse.brain.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link CalmKernel} with the processor's vector instructions. Four vectors go side by side, since each step of one waits for the last, for three
 * operations, the fewest that the series can have one after the other.
 *
 * <p>Those that are looked for are few, so vectors only say whether one of theirs is among them; which, is asked one by one. (To list the
 * lanes of a mask, JDK 17 would make an object of each.)
 *
 * <p>Needs the module jdk.incubator.vector; {@link Kernels} loads it by name where the module is there.
 */
final class VectorCalmKernel implements CalmKernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    private final Constants constants;
    private final PlainCalmKernel plain;
    private float[] distances = new float[0];

    /** Creates the kernel; called by name. */
    VectorCalmKernel(Constants constants) {
        if (LANES % (4 * WIDTH) != 0) {
            throw new UnsupportedOperationException("vectors of " + WIDTH + " numbers");
        }
        this.constants = constants;
        plain = new PlainCalmKernel(constants);
    }

    @Override
    public void step(float[] ys, float[] ps, float[] xs, int count, int steps) {
        FloatVector a = broadcast(constants.first());
        FloatVector b = broadcast(constants.second());
        FloatVector c = broadcast(constants.third());
        FloatVector d = broadcast(constants.fourth());
        FloatVector e = broadcast(constants.fifth());
        FloatVector minusMu = broadcast(-constants.mu());
        FloatVector drive = broadcast(constants.drive());
        FloatVector decay = broadcast(constants.decay());
        if (count <= WIDTH) {
            // the processor has other work to do beside one vector than three of zeros
            FloatVector y = FloatVector.fromArray(SPECIES, ys, 0);
            FloatVector p = FloatVector.fromArray(SPECIES, ps, 0);
            FloatVector x = FloatVector.fromArray(SPECIES, xs, 0);
            for (int n = 0; n < steps; n++) {
                FloatVector s = y.mul(y);
                FloatVector z = s.fma(s.fma(y.fma(e, d), y.fma(c, b)), y.fma(a, x.fma(drive, p)));
                p = y.fma(minusMu, p);
                x = x.mul(decay);
                y = z;
            }
            y.intoArray(ys, 0);
            p.intoArray(ps, 0);
            x.intoArray(xs, 0);
            return;
        }
        for (int i = 0; i < count; i += 4 * WIDTH) {
            int j = i + WIDTH;
            int k = j + WIDTH;
            int l = k + WIDTH;
            FloatVector y0 = FloatVector.fromArray(SPECIES, ys, i);
            FloatVector p0 = FloatVector.fromArray(SPECIES, ps, i);
            FloatVector x0 = FloatVector.fromArray(SPECIES, xs, i);
            FloatVector y1 = FloatVector.fromArray(SPECIES, ys, j);
            FloatVector p1 = FloatVector.fromArray(SPECIES, ps, j);
            FloatVector x1 = FloatVector.fromArray(SPECIES, xs, j);
            FloatVector y2 = FloatVector.fromArray(SPECIES, ys, k);
            FloatVector p2 = FloatVector.fromArray(SPECIES, ps, k);
            FloatVector x2 = FloatVector.fromArray(SPECIES, xs, k);
            FloatVector y3 = FloatVector.fromArray(SPECIES, ys, l);
            FloatVector p3 = FloatVector.fromArray(SPECIES, ps, l);
            FloatVector x3 = FloatVector.fromArray(SPECIES, xs, l);
            for (int n = 0; n < steps; n++) {
                FloatVector s0 = y0.mul(y0);
                FloatVector z0 = s0.fma(s0.fma(y0.fma(e, d), y0.fma(c, b)), y0.fma(a, x0.fma(drive, p0)));
                FloatVector s1 = y1.mul(y1);
                FloatVector z1 = s1.fma(s1.fma(y1.fma(e, d), y1.fma(c, b)), y1.fma(a, x1.fma(drive, p1)));
                FloatVector s2 = y2.mul(y2);
                FloatVector z2 = s2.fma(s2.fma(y2.fma(e, d), y2.fma(c, b)), y2.fma(a, x2.fma(drive, p2)));
                FloatVector s3 = y3.mul(y3);
                FloatVector z3 = s3.fma(s3.fma(y3.fma(e, d), y3.fma(c, b)), y3.fma(a, x3.fma(drive, p3)));
                p0 = y0.fma(minusMu, p0);
                p1 = y1.fma(minusMu, p1);
                p2 = y2.fma(minusMu, p2);
                p3 = y3.fma(minusMu, p3);
                x0 = x0.mul(decay);
                x1 = x1.mul(decay);
                x2 = x2.mul(decay);
                x3 = x3.mul(decay);
                y0 = z0;
                y1 = z1;
                y2 = z2;
                y3 = z3;
            }
            y0.intoArray(ys, i);
            p0.intoArray(ps, i);
            x0.intoArray(xs, i);
            y1.intoArray(ys, j);
            p1.intoArray(ps, j);
            x1.intoArray(xs, j);
            y2.intoArray(ys, k);
            p2.intoArray(ps, k);
            x2.intoArray(xs, k);
            y3.intoArray(ys, l);
            p3.intoArray(ps, l);
            x3.intoArray(xs, l);
        }
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    @Override
    public boolean isCalm(float y, float p, float x) {
        return plain.isCalm(y, p, x);
    }

    @Override
    public int findExcited(float[] ys, float[] ps, float[] xs, int count, int[] found) {
        FloatVector middle = broadcast(constants.middle());
        FloatVector half = broadcast(constants.half());
        FloatVector drive = broadcast(constants.drive());
        FloatVector minusKappa = broadcast(-constants.kappa());
        FloatVector largestDrive = broadcast(constants.largestDrive());
        int number = 0;
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector y = FloatVector.fromArray(SPECIES, ys, i);
            FloatVector p = FloatVector.fromArray(SPECIES, ps, i);
            FloatVector x = FloatVector.fromArray(SPECIES, xs, i);
            VectorMask<Float> calm = y.sub(middle)
                    .abs()
                    .compare(VectorOperators.LE, half)
                    .and(x.fma(drive, p).abs().compare(VectorOperators.LE, largestDrive))
                    .and(x.fma(minusKappa, p).abs().compare(VectorOperators.LE, largestDrive));
            if (!calm.allTrue()) {
                number = plain.listExcited(ys, ps, xs, i, Math.min(count, i + WIDTH), found, number);
            }
        }
        return number;
    }

    @Override
    public int findNear(
            float[] ys,
            float[] ps,
            float[] xs,
            int count,
            float forSlow,
            float forCurrent,
            float distance,
            int[] found) {
        FloatVector slow = broadcast(forSlow);
        FloatVector current = broadcast(forCurrent);
        FloatVector minusKappa = broadcast(-constants.kappa());
        if (distances.length < count + WIDTH) {
            distances = new float[ys.length + WIDTH];
        }
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector y = FloatVector.fromArray(SPECIES, ys, i);
            FloatVector p = FloatVector.fromArray(SPECIES, ps, i);
            FloatVector x = FloatVector.fromArray(SPECIES, xs, i);
            x.fma(minusKappa, p).abs().fma(slow, x.abs().fma(current, y.abs())).intoArray(distances, i);
        }
        int number = 0;
        for (int i = 0; i < count; i++) {
            if (distances[i] <= distance) {
                found[number++] = i;
            }
        }
        return number;
    }
}
