package dormouse.brain.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The steps of calm units for {@link VectorMapKernel}, a vector each, in two ways with the same bits: one divides, the other has every other pair of vectors divided
 * by {@link Quotient} while the processor's divider is busy with the pair before. Four vectors go side by side through a block, since each step of one waits for the last.
 *
 * <p>Loops have all their operations written out: where the JVM's compiler does not take a method of ours into a loop, as it chooses, every vector becomes an object.
 */
final class VectorCalmSteps {

    /** So many vectors go side by side. */
    static final int ABREAST = 4;

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    /** Where the bits of e², as an integer, are below this, d is in {@link Quotient}'s range. The bits of a negative v, with which the largest begins, are a negative integer. */
    private static final long LARGEST_ERROR = Double.doubleToRawLongBits(Quotient.LARGEST_SQUARE);

    private final double alpha;
    private final double mu;
    private final double muSigma;
    private final double beta;
    private final double decay;
    private final MapKernel.Calm calm;

    VectorCalmSteps(MapKernel.Constants constants) {
        alpha = constants.alpha();
        mu = constants.mu();
        muSigma = constants.muSigma();
        beta = constants.beta();
        decay = constants.decay();
        calm = constants.calm();
    }

    /**
     * Divides by the processor's divider alone. Tells who is still calm while the numbers are at hand, and the divider busy with the next.
     *
     * <p>That no v came above 0 shows in their signs, which all the steps' bits together have still set; else the four units are left as they were.
     *
     * @return whether all units were taken on and are still calm
     */
    boolean divide(double[] vs, double[] us, double[] xs, int[] units, int count, int steps, byte[] kinds) {
        DoubleVector one = broadcast(1);
        DoubleVector a = broadcast(alpha);
        DoubleVector m = broadcast(mu);
        DoubleVector ms = broadcast(muSigma);
        DoubleVector b = broadcast(beta);
        DoubleVector d = broadcast(decay);
        DoubleVector middle = broadcast(calm.middleMembrane());
        DoubleVector half = broadcast(calm.halfMembrane());
        DoubleVector drive = broadcast(calm.middleDrive());
        DoubleVector reach = broadcast(calm.halfDrive());
        boolean still = true;
        for (int unit = 0; unit < count; unit += ABREAST) {
            int i = units[unit];
            int j = units[unit + 1];
            int k = units[unit + 2];
            int l = units[unit + 3];
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
            LongVector signs = v0.reinterpretAsLongs();
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
                signs = signs.and(f0.reinterpretAsLongs())
                        .and(f1.reinterpretAsLongs())
                        .and(f2.reinterpretAsLongs().and(f3.reinterpretAsLongs()));
            }
            if (!signs.compare(VectorOperators.LT, 0).allTrue()) {
                rise(units, unit, kinds);
                still = false;
                continue;
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
            VectorMask<Double> in0 = v0.sub(middle)
                    .abs()
                    .compare(VectorOperators.LE, half)
                    .and(x0.mul(b).add(u0).sub(drive).abs().compare(VectorOperators.LE, reach));
            VectorMask<Double> in1 = v1.sub(middle)
                    .abs()
                    .compare(VectorOperators.LE, half)
                    .and(x1.mul(b).add(u1).sub(drive).abs().compare(VectorOperators.LE, reach));
            VectorMask<Double> in2 = v2.sub(middle)
                    .abs()
                    .compare(VectorOperators.LE, half)
                    .and(x2.mul(b).add(u2).sub(drive).abs().compare(VectorOperators.LE, reach));
            VectorMask<Double> in3 = v3.sub(middle)
                    .abs()
                    .compare(VectorOperators.LE, half)
                    .and(x3.mul(b).add(u3).sub(drive).abs().compare(VectorOperators.LE, reach));
            kinds[i / WIDTH] = in0.allTrue() ? MapKernel.CALM : MapKernel.RESTLESS;
            kinds[j / WIDTH] = in1.allTrue() ? MapKernel.CALM : MapKernel.RESTLESS;
            kinds[k / WIDTH] = in2.allTrue() ? MapKernel.CALM : MapKernel.RESTLESS;
            kinds[l / WIDTH] = in3.allTrue() ? MapKernel.CALM : MapKernel.RESTLESS;
            still &= in0.and(in1).and(in2.and(in3)).allTrue();
        }
        return still;
    }

    /**
     * Divides half of the vectors by fused multiplications, where {@link Quotient#holdsFor} α. Who is still calm is not looked for here: with that the loop would be longer
     * than the JVM's compiler takes in, and every vector an object.
     *
     * <p>That d stayed in the range in which such a quotient is right shows in the largest e² of all steps.
     *
     * @param kinds receives {@link MapKernel#RISEN} for each unit that was left as it was; of others it is left as it is
     * @return whether all units were taken on
     */
    boolean multiply(double[] vs, double[] us, double[] xs, int[] units, int count, int steps, byte[] kinds) {
        DoubleVector one = broadcast(1);
        DoubleVector a = broadcast(alpha);
        DoubleVector m = broadcast(mu);
        DoubleVector ms = broadcast(muSigma);
        DoubleVector b = broadcast(beta);
        DoubleVector d = broadcast(decay);
        DoubleVector constant = broadcast(Quotient.CONSTANT);
        DoubleVector linear = broadcast(Quotient.LINEAR);
        DoubleVector square = broadcast(Quotient.SQUARE);
        boolean all = true;
        for (int unit = 0; unit < count; unit += ABREAST) {
            int i = units[unit];
            int j = units[unit + 1];
            int k = units[unit + 2];
            int l = units[unit + 3];
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
            LongVector signs = v0.reinterpretAsLongs();
            LongVector errors = signs;
            for (int n = 0; n < steps; n++) {
                DoubleVector f0 = a.div(one.sub(v0)).add(x0.mul(b).add(u0));
                DoubleVector f1 = a.div(one.sub(v1)).add(x1.mul(b).add(u1));
                DoubleVector h2 = v2.fma(square, linear).fma(v2, constant);
                DoubleVector n2 = v2.sub(one);
                DoubleVector e2 = n2.fma(h2, one);
                DoubleVector t2 = e2.fma(e2, e2);
                DoubleVector s2 = e2.mul(e2);
                DoubleVector p2 = t2.fma(s2, t2);
                DoubleVector g2 = h2.mul(a);
                DoubleVector q2 = p2.fma(g2, g2);
                DoubleVector y2 = p2.fma(h2, h2);
                DoubleVector f2 = q2.fma(n2, a).fma(y2, q2).add(x2.mul(b).add(u2));
                DoubleVector h3 = v3.fma(square, linear).fma(v3, constant);
                DoubleVector n3 = v3.sub(one);
                DoubleVector e3 = n3.fma(h3, one);
                DoubleVector t3 = e3.fma(e3, e3);
                DoubleVector s3 = e3.mul(e3);
                DoubleVector p3 = t3.fma(s3, t3);
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
                signs = signs.and(f0.reinterpretAsLongs().and(f1.reinterpretAsLongs()));
                errors = errors.max(s2.reinterpretAsLongs()).max(s3.reinterpretAsLongs());
            }
            if (!signs.compare(VectorOperators.LT, 0)
                    .and(errors.compare(VectorOperators.LT, LARGEST_ERROR))
                    .allTrue()) {
                rise(units, unit, kinds);
                all = false;
                continue;
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
        return all;
    }

    private static void rise(int[] units, int first, byte[] kinds) {
        for (int k = first; k < first + ABREAST; k++) {
            kinds[units[k] / WIDTH] = MapKernel.RISEN;
        }
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
