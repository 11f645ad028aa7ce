package dormouse.brain.kernel;

import dormouse.brain.trials.Trials;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link MapKernel} with the processor's vector instructions; a unit is a vector.
 *
 * <p>Of the two ways in which {@link VectorCalmSteps} makes quotients, which is the faster depends on the processor: dividing eight doubles keeps the divider of one
 * busy for 16 cycles, in which 32 other vector instructions can be done, and that of another for 10, in which only half as many. So both are tried, and what takes less time is kept to ({@link Trials}).
 *
 * <p>Needs the module jdk.incubator.vector; {@link Kernels} loads it by name where the module is there.
 */
final class VectorMapKernel implements MapKernel {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();
    private static final int ABREAST = VectorCalmSteps.ABREAST;
    private static final boolean FUSED = Quotient.isFast();

    /** Blocks of a turn: those of some 20 epochs. */
    private static final int TURN = 500;

    /** Turns between two trials, at first: few, since the JVM's compiler may come too late for the first trial. */
    private static final int FEWEST_BETWEEN = 4;

    /** Then many more soon: a processor stays what it is. */
    private static final int GROWTH = 8;

    /** Turns between two trials at last, those of some 60,000 epochs: the slower way of a trial is then a thousandth of the time. */
    private static final int MOST_BETWEEN = 4096;

    private final double alpha;
    private final double mu;
    private final double muSigma;
    private final double beta;
    private final double decay;
    private final Calm calm;
    private final VectorCalmSteps calmSteps;
    private final boolean canMultiply;
    private final Trials dividing = new Trials(TURN, FEWEST_BETWEEN, GROWTH, MOST_BETWEEN, System.nanoTime());
    private final double[] marks = new double[ABREAST * WIDTH];

    /** Creates the kernel; called by name. */
    VectorMapKernel(Constants constants) {
        alpha = constants.alpha();
        mu = constants.mu();
        muSigma = constants.muSigma();
        beta = constants.beta();
        decay = constants.decay();
        calm = constants.calm();
        calmSteps = new VectorCalmSteps(constants);
        canMultiply = FUSED && Quotient.holdsFor(alpha);
    }

    @Override
    public int unit() {
        return WIDTH;
    }

    @Override
    public int blockSteps() {
        return BLOCK_STEPS;
    }

    @Override
    public int abreast() {
        return ABREAST;
    }

    @Override
    public boolean isCalm(double[] vs, double[] us, double[] xs, int from) {
        DoubleVector v = DoubleVector.fromArray(SPECIES, vs, from);
        DoubleVector u = DoubleVector.fromArray(SPECIES, us, from);
        DoubleVector x = DoubleVector.fromArray(SPECIES, xs, from);
        return v.sub(calm.middleMembrane())
                .abs()
                .compare(VectorOperators.LE, calm.halfMembrane())
                .and(x.mul(beta).add(u).sub(calm.middleDrive()).abs().compare(VectorOperators.LE, calm.halfDrive()))
                .and(x.sub(0.5 * calm.largestCurrent()).abs().compare(VectorOperators.LE, 0.5 * calm.largestCurrent()))
                .allTrue();
    }

    @Override
    public boolean hasTiny(double[] xs, int from, double tiny) {
        DoubleVector x = DoubleVector.fromArray(SPECIES, xs, from);
        return x.abs()
                .compare(VectorOperators.LT, tiny)
                .and(x.compare(VectorOperators.NE, 0))
                .anyTrue();
    }

    @Override
    public boolean stepCalm(double[] vs, double[] us, double[] xs, int[] units, int count, int steps, byte[] kinds) {
        if (count == 0) {
            return true;
        }
        if (!canMultiply) {
            return calmSteps.divide(vs, us, xs, units, count, steps, kinds);
        }
        boolean still;
        if (dividing.first()) {
            still = calmSteps.divide(vs, us, xs, units, count, steps, kinds);
        } else {
            still = multiply(vs, us, xs, units, count, steps, kinds);
        }
        if (dividing.count()) {
            dividing.endTurn(System.nanoTime());
        }
        return still;
    }

    private boolean multiply(double[] vs, double[] us, double[] xs, int[] units, int count, int steps, byte[] kinds) {
        for (int k = 0; k < count; k++) {
            kinds[units[k] / WIDTH] = CALM;
        }
        boolean still = calmSteps.multiply(vs, us, xs, units, count, steps, kinds);
        for (int k = 0; k < count; k++) {
            int unit = units[k] / WIDTH;
            if (kinds[unit] != RISEN && !isCalm(vs, us, xs, units[k])) {
                kinds[unit] = RESTLESS;
                still = false;
            }
        }
        return still;
    }

    @Override
    public int step(
            double[] vs,
            double[] ones,
            double[] twos,
            double[] us,
            double[] xs,
            int[] units,
            int count,
            int steps,
            int[] spikes) {
        int number = 0;
        int k = 0;
        for (; count - k > ABREAST / 2; k += ABREAST) {
            number = stepFour(vs, ones, twos, us, xs, units, k, steps, spikes, number);
        }
        if (k < count) {
            number = stepTwo(vs, ones, twos, us, xs, units, k, steps, spikes, number);
        }
        return number;
    }

    private int stepFour(
            double[] vs,
            double[] ones,
            double[] twos,
            double[] us,
            double[] xs,
            int[] units,
            int first,
            int steps,
            int[] spikes,
            int found) {
        int number = found;
        int i = units[first];
        int j = units[first + 1];
        int k = units[first + 2];
        int l = units[first + 3];
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
                    for (int mark = 0; mark < ABREAST * WIDTH; mark++) {
                        if (marks[mark] != 0) {
                            spikes[number++] = n * STEP + units[first + mark / WIDTH] + mark % WIDTH;
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

    private int stepTwo(
            double[] vs,
            double[] ones,
            double[] twos,
            double[] us,
            double[] xs,
            int[] units,
            int first,
            int steps,
            int[] spikes,
            int found) {
        int number = found;
        int i = units[first];
        int j = units[first + 1];
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
        for (int n = 0; n < steps; n++) {
            DoubleVector w0 = x0.mul(b).add(u0);
            DoubleVector w1 = x1.mul(b).add(u1);
            DoubleVector f0 = a.div(one.sub(v0)).add(w0);
            DoubleVector f1 = a.div(one.sub(v1)).add(w1);
            VectorMask<Double> low0 = v0.compare(VectorOperators.LE, zero);
            VectorMask<Double> low1 = v1.compare(VectorOperators.LE, zero);
            if (!low0.and(low1).allTrue()) {
                DoubleVector t0 = w0.add(a);
                DoubleVector t1 = w1.add(a);
                VectorMask<Double> up0 = v0.compare(VectorOperators.LT, t0).and(r0.compare(VectorOperators.LE, zero));
                VectorMask<Double> up1 = v1.compare(VectorOperators.LT, t1).and(r1.compare(VectorOperators.LE, zero));
                f0 = reset.blend(t0, up0).blend(f0, low0);
                f1 = reset.blend(t1, up1).blend(f1, low1);
                VectorMask<Double> quiet0 = up0.or(low0);
                VectorMask<Double> quiet1 = up1.or(low1);
                if (!quiet0.and(quiet1).allTrue()) {
                    one.blend(zero, quiet0).intoArray(marks, 0);
                    one.blend(zero, quiet1).intoArray(marks, WIDTH);
                    for (int mark = 0; mark < 2 * WIDTH; mark++) {
                        if (marks[mark] != 0) {
                            spikes[number++] = n * STEP + units[first + mark / WIDTH] + mark % WIDTH;
                        }
                    }
                }
            }
            u0 = u0.sub(v0.add(one).mul(m)).add(ms).add(x0.mul(m));
            u1 = u1.sub(v1.add(one).mul(m)).add(ms).add(x1.mul(m));
            x0 = x0.mul(d);
            x1 = x1.mul(d);
            r0 = p0;
            r1 = p1;
            p0 = v0;
            p1 = v1;
            v0 = f0;
            v1 = f1;
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
        return number;
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
