package dormouse.brain.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link MapKernel} with the processor's vector instructions. Four vectors go side by side through a block of steps, since each step of one
 * waits for the last. Of four calm ones two are divided by the processor's divider, and two by {@link Quotient}, while it is busy: a division
 * of eight doubles keeps the divider busy for 16 cycles, in which 32 other vector instructions can be done.
 *
 * <p>Needs the module jdk.incubator.vector; {@link Kernels} loads it by name where the module is there.
 */
final class VectorMapKernel implements MapKernel {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();
    private static final int ABREAST = 4 * WIDTH;
    private static final boolean FUSED = Quotient.isFast();

    private final double alpha;
    private final double mu;
    private final double muSigma;
    private final double beta;
    private final double decay;
    private final Calm calm;
    private final boolean fused;
    private final double[] marks = new double[ABREAST];

    /** Creates the kernel; called by name. */
    VectorMapKernel(Constants constants) {
        if (UNIT % WIDTH != 0) {
            throw new UnsupportedOperationException("vectors of " + WIDTH + " numbers");
        }
        alpha = constants.alpha();
        mu = constants.mu();
        muSigma = constants.muSigma();
        beta = constants.beta();
        decay = constants.decay();
        calm = constants.calm();
        fused = FUSED && Quotient.holdsFor(alpha);
    }

    @Override
    public boolean isCalm(double[] vs, double[] us, double[] xs, int from, int to) {
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, vs, i);
            DoubleVector u = DoubleVector.fromArray(SPECIES, us, i);
            DoubleVector x = DoubleVector.fromArray(SPECIES, xs, i);
            VectorMask<Double> inside = v.sub(calm.middleMembrane())
                    .abs()
                    .compare(VectorOperators.LE, calm.halfMembrane())
                    .and(x.mul(beta).add(u).sub(calm.middleDrive()).abs().compare(VectorOperators.LE, calm.halfDrive()))
                    .and(x.sub(0.5 * calm.largestCurrent())
                            .abs()
                            .compare(VectorOperators.LE, 0.5 * calm.largestCurrent()));
            if (!inside.allTrue()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean hasTiny(double[] xs, int from, int to, double tiny) {
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, xs, i);
            if (x.abs()
                    .compare(VectorOperators.LT, tiny)
                    .and(x.compare(VectorOperators.NE, 0))
                    .anyTrue()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void stepCalm(double[] vs, double[] us, double[] xs, int from, int to, int steps) {
        int whole = from + (to - from) / ABREAST * ABREAST;
        if (fused) {
            stepFused(vs, us, xs, from, whole, steps);
        } else {
            stepDividing(vs, us, xs, from, whole, steps);
        }
        stepSingly(vs, us, xs, whole, to, steps);
    }

    private void stepFused(double[] vs, double[] us, double[] xs, int from, int to, int steps) {
        DoubleVector one = broadcast(1);
        DoubleVector a = broadcast(alpha);
        DoubleVector m = broadcast(mu);
        DoubleVector ms = broadcast(muSigma);
        DoubleVector b = broadcast(beta);
        DoubleVector d = broadcast(decay);
        DoubleVector constant = broadcast(Quotient.CONSTANT);
        DoubleVector linear = broadcast(Quotient.LINEAR);
        DoubleVector square = broadcast(Quotient.SQUARE);
        for (int i = from; i < to; i += ABREAST) {
            int j = i + WIDTH;
            int k = j + WIDTH;
            int l = k + WIDTH;
            DoubleVector v0 = DoubleVector.fromArray(SPECIES, vs, i);
            DoubleVector u0 = DoubleVector.fromArray(SPECIES, us, i);
            DoubleVector x0 = DoubleVector.fromArray(SPECIES, xs, i);
            DoubleVector v1 = DoubleVector.fromArray(SPECIES, vs, j);
            DoubleVector u1 = DoubleVector.fromArray(SPECIES, us, j);
            DoubleVector x1 = DoubleVector.fromArray(SPECIES, xs, j);
            DoubleVector v2 = DoubleVector.fromArray(SPECIES, vs, k);
            DoubleVector u2 = DoubleVector.fromArray(SPECIES, us, k);
            DoubleVector x2 = DoubleVector.fromArray(SPECIES, xs, k);
            DoubleVector v3 = DoubleVector.fromArray(SPECIES, vs, l);
            DoubleVector u3 = DoubleVector.fromArray(SPECIES, us, l);
            DoubleVector x3 = DoubleVector.fromArray(SPECIES, xs, l);
            for (int n = 0; n < steps; n++) {
                DoubleVector f0 = a.div(one.sub(v0)).add(x0.mul(b).add(u0));
                DoubleVector f1 = a.div(one.sub(v1)).add(x1.mul(b).add(u1));
                DoubleVector h2 = v2.fma(square, linear).fma(v2, constant);
                DoubleVector n2 = v2.sub(one);
                DoubleVector e2 = n2.fma(h2, one);
                DoubleVector t2 = e2.fma(e2, e2);
                DoubleVector p2 = t2.fma(e2.mul(e2), t2);
                DoubleVector g2 = h2.mul(a);
                DoubleVector q2 = p2.fma(g2, g2);
                DoubleVector y2 = p2.fma(h2, h2);
                DoubleVector f2 = q2.fma(n2, a).fma(y2, q2).add(x2.mul(b).add(u2));
                DoubleVector h3 = v3.fma(square, linear).fma(v3, constant);
                DoubleVector n3 = v3.sub(one);
                DoubleVector e3 = n3.fma(h3, one);
                DoubleVector t3 = e3.fma(e3, e3);
                DoubleVector p3 = t3.fma(e3.mul(e3), t3);
                DoubleVector g3 = h3.mul(a);
                DoubleVector q3 = p3.fma(g3, g3);
                DoubleVector y3 = p3.fma(h3, h3);
                DoubleVector f3 = q3.fma(n3, a).fma(y3, q3).add(x3.mul(b).add(u3));
                u0 = u0.sub(v0.add(one).mul(m)).add(ms).add(x0.mul(m));
                u1 = u1.sub(v1.add(one).mul(m)).add(ms).add(x1.mul(m));
                u2 = u2.sub(v2.add(one).mul(m)).add(ms).add(x2.mul(m));
                u3 = u3.sub(v3.add(one).mul(m)).add(ms).add(x3.mul(m));
                x0 = x0.mul(d);
                x1 = x1.mul(d);
                x2 = x2.mul(d);
                x3 = x3.mul(d);
                v0 = f0;
                v1 = f1;
                v2 = f2;
                v3 = f3;
            }
            v0.intoArray(vs, i);
            u0.intoArray(us, i);
            x0.intoArray(xs, i);
            v1.intoArray(vs, j);
            u1.intoArray(us, j);
            x1.intoArray(xs, j);
            v2.intoArray(vs, k);
            u2.intoArray(us, k);
            x2.intoArray(xs, k);
            v3.intoArray(vs, l);
            u3.intoArray(us, l);
            x3.intoArray(xs, l);
        }
    }

    private void stepDividing(double[] vs, double[] us, double[] xs, int from, int to, int steps) {
        DoubleVector one = broadcast(1);
        DoubleVector a = broadcast(alpha);
        DoubleVector m = broadcast(mu);
        DoubleVector ms = broadcast(muSigma);
        DoubleVector b = broadcast(beta);
        DoubleVector d = broadcast(decay);
        for (int i = from; i < to; i += ABREAST) {
            int j = i + WIDTH;
            int k = j + WIDTH;
            int l = k + WIDTH;
            DoubleVector v0 = DoubleVector.fromArray(SPECIES, vs, i);
            DoubleVector u0 = DoubleVector.fromArray(SPECIES, us, i);
            DoubleVector x0 = DoubleVector.fromArray(SPECIES, xs, i);
            DoubleVector v1 = DoubleVector.fromArray(SPECIES, vs, j);
            DoubleVector u1 = DoubleVector.fromArray(SPECIES, us, j);
            DoubleVector x1 = DoubleVector.fromArray(SPECIES, xs, j);
            DoubleVector v2 = DoubleVector.fromArray(SPECIES, vs, k);
            DoubleVector u2 = DoubleVector.fromArray(SPECIES, us, k);
            DoubleVector x2 = DoubleVector.fromArray(SPECIES, xs, k);
            DoubleVector v3 = DoubleVector.fromArray(SPECIES, vs, l);
            DoubleVector u3 = DoubleVector.fromArray(SPECIES, us, l);
            DoubleVector x3 = DoubleVector.fromArray(SPECIES, xs, l);
            for (int n = 0; n < steps; n++) {
                DoubleVector f0 = a.div(one.sub(v0)).add(x0.mul(b).add(u0));
                DoubleVector f1 = a.div(one.sub(v1)).add(x1.mul(b).add(u1));
                DoubleVector f2 = a.div(one.sub(v2)).add(x2.mul(b).add(u2));
                DoubleVector f3 = a.div(one.sub(v3)).add(x3.mul(b).add(u3));
                u0 = u0.sub(v0.add(one).mul(m)).add(ms).add(x0.mul(m));
                u1 = u1.sub(v1.add(one).mul(m)).add(ms).add(x1.mul(m));
                u2 = u2.sub(v2.add(one).mul(m)).add(ms).add(x2.mul(m));
                u3 = u3.sub(v3.add(one).mul(m)).add(ms).add(x3.mul(m));
                x0 = x0.mul(d);
                x1 = x1.mul(d);
                x2 = x2.mul(d);
                x3 = x3.mul(d);
                v0 = f0;
                v1 = f1;
                v2 = f2;
                v3 = f3;
            }
            v0.intoArray(vs, i);
            u0.intoArray(us, i);
            x0.intoArray(xs, i);
            v1.intoArray(vs, j);
            u1.intoArray(us, j);
            x1.intoArray(xs, j);
            v2.intoArray(vs, k);
            u2.intoArray(us, k);
            x2.intoArray(xs, k);
            v3.intoArray(vs, l);
            u3.intoArray(us, l);
            x3.intoArray(xs, l);
        }
    }

    private void stepSingly(double[] vs, double[] us, double[] xs, int from, int to, int steps) {
        DoubleVector one = broadcast(1);
        DoubleVector a = broadcast(alpha);
        DoubleVector m = broadcast(mu);
        DoubleVector ms = broadcast(muSigma);
        DoubleVector b = broadcast(beta);
        DoubleVector d = broadcast(decay);
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, vs, i);
            DoubleVector u = DoubleVector.fromArray(SPECIES, us, i);
            DoubleVector x = DoubleVector.fromArray(SPECIES, xs, i);
            for (int n = 0; n < steps; n++) {
                DoubleVector f = a.div(one.sub(v)).add(x.mul(b).add(u));
                u = u.sub(v.add(one).mul(m)).add(ms).add(x.mul(m));
                x = x.mul(d);
                v = f;
            }
            v.intoArray(vs, i);
            u.intoArray(us, i);
            x.intoArray(xs, i);
        }
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    @Override
    public int step(
            double[] vs,
            double[] ones,
            double[] twos,
            double[] us,
            double[] xs,
            int from,
            int to,
            int steps,
            int[] spikes,
            int found) {
        int whole = from + (to - from) / ABREAST * ABREAST;
        int number = found;
        for (int i = from; i < whole; i += ABREAST) {
            number = stepFour(vs, ones, twos, us, xs, i, steps, spikes, number);
        }
        for (int i = whole; i < to; i += WIDTH) {
            number = stepOne(vs, ones, twos, us, xs, i, steps, spikes, number);
        }
        return number;
    }

    private int stepFour(
            double[] vs,
            double[] ones,
            double[] twos,
            double[] us,
            double[] xs,
            int i,
            int steps,
            int[] spikes,
            int found) {
        int number = found;
        int j = i + WIDTH;
        int k = j + WIDTH;
        int l = k + WIDTH;
        DoubleVector one = broadcast(1);
        DoubleVector a = broadcast(alpha);
        DoubleVector m = broadcast(mu);
        DoubleVector ms = broadcast(muSigma);
        DoubleVector b = broadcast(beta);
        DoubleVector d = broadcast(decay);
        DoubleVector zero = broadcast(0);
        DoubleVector reset = broadcast(-1);
        DoubleVector v0 = DoubleVector.fromArray(SPECIES, vs, i);
        DoubleVector p0 = DoubleVector.fromArray(SPECIES, ones, i);
        DoubleVector r0 = DoubleVector.fromArray(SPECIES, twos, i);
        DoubleVector u0 = DoubleVector.fromArray(SPECIES, us, i);
        DoubleVector x0 = DoubleVector.fromArray(SPECIES, xs, i);
        DoubleVector v1 = DoubleVector.fromArray(SPECIES, vs, j);
        DoubleVector p1 = DoubleVector.fromArray(SPECIES, ones, j);
        DoubleVector r1 = DoubleVector.fromArray(SPECIES, twos, j);
        DoubleVector u1 = DoubleVector.fromArray(SPECIES, us, j);
        DoubleVector x1 = DoubleVector.fromArray(SPECIES, xs, j);
        DoubleVector v2 = DoubleVector.fromArray(SPECIES, vs, k);
        DoubleVector p2 = DoubleVector.fromArray(SPECIES, ones, k);
        DoubleVector r2 = DoubleVector.fromArray(SPECIES, twos, k);
        DoubleVector u2 = DoubleVector.fromArray(SPECIES, us, k);
        DoubleVector x2 = DoubleVector.fromArray(SPECIES, xs, k);
        DoubleVector v3 = DoubleVector.fromArray(SPECIES, vs, l);
        DoubleVector p3 = DoubleVector.fromArray(SPECIES, ones, l);
        DoubleVector r3 = DoubleVector.fromArray(SPECIES, twos, l);
        DoubleVector u3 = DoubleVector.fromArray(SPECIES, us, l);
        DoubleVector x3 = DoubleVector.fromArray(SPECIES, xs, l);
        for (int n = 0; n < steps; n++) {
            DoubleVector w0 = x0.mul(b).add(u0);
            DoubleVector w1 = x1.mul(b).add(u1);
            DoubleVector w2 = x2.mul(b).add(u2);
            DoubleVector w3 = x3.mul(b).add(u3);
            DoubleVector f0 = a.div(one.sub(v0)).add(w0);
            DoubleVector f1 = a.div(one.sub(v1)).add(w1);
            DoubleVector f2 = a.div(one.sub(v2)).add(w2);
            DoubleVector f3 = a.div(one.sub(v3)).add(w3);
            VectorMask<Double> low0 = v0.compare(VectorOperators.LE, zero);
            VectorMask<Double> low1 = v1.compare(VectorOperators.LE, zero);
            VectorMask<Double> low2 = v2.compare(VectorOperators.LE, zero);
            VectorMask<Double> low3 = v3.compare(VectorOperators.LE, zero);
            if (!low0.and(low1).and(low2.and(low3)).allTrue()) {
                DoubleVector t0 = w0.add(a);
                DoubleVector t1 = w1.add(a);
                DoubleVector t2 = w2.add(a);
                DoubleVector t3 = w3.add(a);
                VectorMask<Double> up0 = v0.compare(VectorOperators.LT, t0).and(r0.compare(VectorOperators.LE, zero));
                VectorMask<Double> up1 = v1.compare(VectorOperators.LT, t1).and(r1.compare(VectorOperators.LE, zero));
                VectorMask<Double> up2 = v2.compare(VectorOperators.LT, t2).and(r2.compare(VectorOperators.LE, zero));
                VectorMask<Double> up3 = v3.compare(VectorOperators.LT, t3).and(r3.compare(VectorOperators.LE, zero));
                f0 = reset.blend(t0, up0).blend(f0, low0);
                f1 = reset.blend(t1, up1).blend(f1, low1);
                f2 = reset.blend(t2, up2).blend(f2, low2);
                f3 = reset.blend(t3, up3).blend(f3, low3);
                VectorMask<Double> quiet0 = up0.or(low0);
                VectorMask<Double> quiet1 = up1.or(low1);
                VectorMask<Double> quiet2 = up2.or(low2);
                VectorMask<Double> quiet3 = up3.or(low3);
                if (!quiet0.and(quiet1).and(quiet2.and(quiet3)).allTrue()) {
                    one.blend(zero, quiet0).intoArray(marks, 0);
                    one.blend(zero, quiet1).intoArray(marks, WIDTH);
                    one.blend(zero, quiet2).intoArray(marks, 2 * WIDTH);
                    one.blend(zero, quiet3).intoArray(marks, 3 * WIDTH);
                    for (int row = 0; row < ABREAST; row++) {
                        if (marks[row] != 0) {
                            spikes[number++] = n * STEP + i + row;
                        }
                    }
                }
            }
            u0 = u0.sub(v0.add(one).mul(m)).add(ms).add(x0.mul(m));
            u1 = u1.sub(v1.add(one).mul(m)).add(ms).add(x1.mul(m));
            u2 = u2.sub(v2.add(one).mul(m)).add(ms).add(x2.mul(m));
            u3 = u3.sub(v3.add(one).mul(m)).add(ms).add(x3.mul(m));
            x0 = x0.mul(d);
            x1 = x1.mul(d);
            x2 = x2.mul(d);
            x3 = x3.mul(d);
            r0 = p0;
            r1 = p1;
            r2 = p2;
            r3 = p3;
            p0 = v0;
            p1 = v1;
            p2 = v2;
            p3 = v3;
            v0 = f0;
            v1 = f1;
            v2 = f2;
            v3 = f3;
        }
        v0.intoArray(vs, i);
        p0.intoArray(ones, i);
        r0.intoArray(twos, i);
        u0.intoArray(us, i);
        x0.intoArray(xs, i);
        v1.intoArray(vs, j);
        p1.intoArray(ones, j);
        r1.intoArray(twos, j);
        u1.intoArray(us, j);
        x1.intoArray(xs, j);
        v2.intoArray(vs, k);
        p2.intoArray(ones, k);
        r2.intoArray(twos, k);
        u2.intoArray(us, k);
        x2.intoArray(xs, k);
        v3.intoArray(vs, l);
        p3.intoArray(ones, l);
        r3.intoArray(twos, l);
        u3.intoArray(us, l);
        x3.intoArray(xs, l);
        return number;
    }

    private int stepOne(
            double[] vs,
            double[] ones,
            double[] twos,
            double[] us,
            double[] xs,
            int i,
            int steps,
            int[] spikes,
            int found) {
        int number = found;
        DoubleVector one = broadcast(1);
        DoubleVector a = broadcast(alpha);
        DoubleVector m = broadcast(mu);
        DoubleVector ms = broadcast(muSigma);
        DoubleVector b = broadcast(beta);
        DoubleVector d = broadcast(decay);
        DoubleVector zero = broadcast(0);
        DoubleVector reset = broadcast(-1);
        DoubleVector v = DoubleVector.fromArray(SPECIES, vs, i);
        DoubleVector p = DoubleVector.fromArray(SPECIES, ones, i);
        DoubleVector r = DoubleVector.fromArray(SPECIES, twos, i);
        DoubleVector u = DoubleVector.fromArray(SPECIES, us, i);
        DoubleVector x = DoubleVector.fromArray(SPECIES, xs, i);
        for (int n = 0; n < steps; n++) {
            DoubleVector w = x.mul(b).add(u);
            DoubleVector f = a.div(one.sub(v)).add(w);
            VectorMask<Double> low = v.compare(VectorOperators.LE, zero);
            if (!low.allTrue()) {
                DoubleVector t = w.add(a);
                VectorMask<Double> up = v.compare(VectorOperators.LT, t).and(r.compare(VectorOperators.LE, zero));
                f = reset.blend(t, up).blend(f, low);
                VectorMask<Double> quiet = up.or(low);
                if (!quiet.allTrue()) {
                    one.blend(zero, quiet).intoArray(marks, 0);
                    for (int row = 0; row < WIDTH; row++) {
                        if (marks[row] != 0) {
                            spikes[number++] = n * STEP + i + row;
                        }
                    }
                }
            }
            u = u.sub(v.add(one).mul(m)).add(ms).add(x.mul(m));
            x = x.mul(d);
            r = p;
            p = v;
            v = f;
        }
        v.intoArray(vs, i);
        p.intoArray(ones, i);
        r.intoArray(twos, i);
        u.intoArray(us, i);
        x.intoArray(xs, i);
        return number;
    }
}
