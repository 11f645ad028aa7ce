package dormouse.brain.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link DoubleKernel} with the processor's vector instructions; what is left over of a row is done as in {@link PlainDoubleKernel}. */
final class VectorDoubleKernel implements DoubleKernel {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    @Override
    public void add(double[] sums, double[] values, int from, int count) {
        int i = 0;
        for (; i < SPECIES.loopBound(count); i += WIDTH) {
            DoubleVector.fromArray(SPECIES, sums, i)
                    .add(DoubleVector.fromArray(SPECIES, values, from + i))
                    .intoArray(sums, i);
        }
        for (; i < count; i++) {
            sums[i] += values[from + i];
        }
    }

    @Override
    public void scale(double[] values, int from, int count, double factor, double floor) {
        DoubleVector factors = DoubleVector.broadcast(SPECIES, factor);
        DoubleVector floors = DoubleVector.broadcast(SPECIES, floor);
        int i = from;
        for (int end = from + SPECIES.loopBound(count); i < end; i += WIDTH) {
            DoubleVector.fromArray(SPECIES, values, i).mul(factors).max(floors).intoArray(values, i);
        }
        for (; i < from + count; i++) {
            values[i] = Math.max(values[i] * factor, floor);
        }
    }

    @Override
    public void scaleEach(double[] values, int from, int count, double[] factors, double floor) {
        DoubleVector floors = DoubleVector.broadcast(SPECIES, floor);
        int i = 0;
        for (; i < SPECIES.loopBound(count); i += WIDTH) {
            DoubleVector.fromArray(SPECIES, values, from + i)
                    .mul(DoubleVector.fromArray(SPECIES, factors, i))
                    .max(floors)
                    .intoArray(values, from + i);
        }
        for (; i < count; i++) {
            values[from + i] = Math.max(values[from + i] * factors[i], floor);
        }
    }

    @Override
    public void factors(double[] targets, double[] sums, double[] factors, int count) {
        DoubleVector none = DoubleVector.broadcast(SPECIES, 1);
        int i = 0;
        for (; i < SPECIES.loopBound(count); i += WIDTH) {
            DoubleVector sum = DoubleVector.fromArray(SPECIES, sums, i);
            DoubleVector factor = DoubleVector.fromArray(SPECIES, targets, i).div(sum);
            VectorMask<Double> usable = factor.compare(VectorOperators.GT, 0).and(sum.compare(VectorOperators.NE, 0));
            none.blend(factor, usable).intoArray(factors, i);
        }
        for (; i < count; i++) {
            factors[i] = PlainDoubleKernel.factor(targets[i], sums[i]);
        }
    }

    @Override
    public void decay(double[] values, double keep, double floor) {
        DoubleVector keeps = DoubleVector.broadcast(SPECIES, keep);
        DoubleVector floors = DoubleVector.broadcast(SPECIES, floor);
        int i = 0;
        for (; i < SPECIES.loopBound(values.length); i += WIDTH) {
            DoubleVector kept = DoubleVector.fromArray(SPECIES, values, i).mul(keeps);
            DoubleVector away = kept.abs().max(floors);
            away.blend(away.neg(), kept.compare(VectorOperators.LT, 0)).intoArray(values, i);
        }
        for (; i < values.length; i++) {
            values[i] = PlainDoubleKernel.decayed(values[i], keep, floor);
        }
    }
}
