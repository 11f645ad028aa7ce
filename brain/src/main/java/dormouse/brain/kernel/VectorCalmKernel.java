package dormouse.brain.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link CalmKernel} with the processor's vector instructions. Four vectors go side by side, since each step of one waits for the last.
 * Products and sums are rounded one by one, never fused, so that the bits are those of {@link PlainCalmKernel} on every processor.
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

    /** Creates the kernel; called by name. */
    VectorCalmKernel(Constants constants) {
        if (LANES % (4 * WIDTH) != 0) {
            throw new UnsupportedOperationException("vectors of " + WIDTH + " numbers");
        }
        this.constants = constants;
        plain = new PlainCalmKernel(constants);
    }

    @Override
    public void step(float[] ys, float[] qs, float[] xs, int count, int steps) {
        float[] series = constants.series();
        FloatVector a = broadcast(series[0]);
        FloatVector b = broadcast(series[1]);
        FloatVector c = broadcast(series[2]);
        FloatVector d = broadcast(series[3]);
        FloatVector e = broadcast(series[4]);
        FloatVector f = broadcast(series[5]);
        FloatVector mu = broadcast(constants.mu());
        FloatVector beta = broadcast(constants.beta());
        FloatVector decay = broadcast(constants.decay());
        for (int i = 0; i < count; i += 4 * WIDTH) {
            int j = i + WIDTH;
            int k = j + WIDTH;
            int l = k + WIDTH;
            FloatVector y0 = FloatVector.fromArray(SPECIES, ys, i);
            FloatVector q0 = FloatVector.fromArray(SPECIES, qs, i);
            FloatVector x0 = FloatVector.fromArray(SPECIES, xs, i);
            FloatVector y1 = FloatVector.fromArray(SPECIES, ys, j);
            FloatVector q1 = FloatVector.fromArray(SPECIES, qs, j);
            FloatVector x1 = FloatVector.fromArray(SPECIES, xs, j);
            FloatVector y2 = FloatVector.fromArray(SPECIES, ys, k);
            FloatVector q2 = FloatVector.fromArray(SPECIES, qs, k);
            FloatVector x2 = FloatVector.fromArray(SPECIES, xs, k);
            FloatVector y3 = FloatVector.fromArray(SPECIES, ys, l);
            FloatVector q3 = FloatVector.fromArray(SPECIES, qs, l);
            FloatVector x3 = FloatVector.fromArray(SPECIES, xs, l);
            for (int n = 0; n < steps; n++) {
                FloatVector s0 = y0.mul(y0);
                FloatVector z0 = y0.mul(f)
                        .add(e)
                        .mul(s0)
                        .add(y0.mul(d).add(c))
                        .mul(s0)
                        .add(y0.mul(b).add(a))
                        .mul(y0)
                        .add(x0.mul(beta).add(q0));
                FloatVector s1 = y1.mul(y1);
                FloatVector z1 = y1.mul(f)
                        .add(e)
                        .mul(s1)
                        .add(y1.mul(d).add(c))
                        .mul(s1)
                        .add(y1.mul(b).add(a))
                        .mul(y1)
                        .add(x1.mul(beta).add(q1));
                FloatVector s2 = y2.mul(y2);
                FloatVector z2 = y2.mul(f)
                        .add(e)
                        .mul(s2)
                        .add(y2.mul(d).add(c))
                        .mul(s2)
                        .add(y2.mul(b).add(a))
                        .mul(y2)
                        .add(x2.mul(beta).add(q2));
                FloatVector s3 = y3.mul(y3);
                FloatVector z3 = y3.mul(f)
                        .add(e)
                        .mul(s3)
                        .add(y3.mul(d).add(c))
                        .mul(s3)
                        .add(y3.mul(b).add(a))
                        .mul(y3)
                        .add(x3.mul(beta).add(q3));
                q0 = x0.sub(y0).mul(mu).add(q0);
                q1 = x1.sub(y1).mul(mu).add(q1);
                q2 = x2.sub(y2).mul(mu).add(q2);
                q3 = x3.sub(y3).mul(mu).add(q3);
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
            q0.intoArray(qs, i);
            x0.intoArray(xs, i);
            y1.intoArray(ys, j);
            q1.intoArray(qs, j);
            x1.intoArray(xs, j);
            y2.intoArray(ys, k);
            q2.intoArray(qs, k);
            x2.intoArray(xs, k);
            y3.intoArray(ys, l);
            q3.intoArray(qs, l);
            x3.intoArray(xs, l);
        }
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    @Override
    public boolean isCalm(float y, float q, float x) {
        return plain.isCalm(y, q, x);
    }

    @Override
    public int findExcited(float[] ys, float[] qs, float[] xs, int count, int[] found) {
        FloatVector middle = broadcast(constants.middle());
        FloatVector half = broadcast(constants.half());
        FloatVector beta = broadcast(constants.beta());
        FloatVector largestDrive = broadcast(constants.largestDrive());
        int number = 0;
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector y = FloatVector.fromArray(SPECIES, ys, i);
            FloatVector q = FloatVector.fromArray(SPECIES, qs, i);
            FloatVector x = FloatVector.fromArray(SPECIES, xs, i);
            VectorMask<Float> calm = y.sub(middle)
                    .abs()
                    .compare(VectorOperators.LE, half)
                    .and(x.mul(beta).add(q).abs().compare(VectorOperators.LE, largestDrive))
                    .and(q.abs().compare(VectorOperators.LE, largestDrive));
            if (!calm.allTrue()) {
                number = plain.listExcited(ys, qs, xs, i, Math.min(count, i + WIDTH), found, number);
            }
        }
        return number;
    }

    @Override
    public int findNear(
            float[] ys,
            float[] qs,
            float[] xs,
            int count,
            float forSlow,
            float forCurrent,
            float distance,
            int[] found) {
        FloatVector slow = broadcast(forSlow);
        FloatVector current = broadcast(forCurrent);
        FloatVector furthest = broadcast(distance);
        int number = 0;
        for (int i = 0; i < count; i += WIDTH) {
            FloatVector y = FloatVector.fromArray(SPECIES, ys, i).abs();
            FloatVector q = FloatVector.fromArray(SPECIES, qs, i).abs();
            FloatVector x = FloatVector.fromArray(SPECIES, xs, i).abs();
            VectorMask<Float> near = q.mul(slow).add(x.mul(current).add(y)).compare(VectorOperators.LE, furthest);
            if (near.anyTrue()) {
                number = plain.listNear(
                        ys, qs, xs, i, Math.min(count, i + WIDTH), forSlow, forCurrent, distance, found, number);
            }
        }
        return number;
    }
}
