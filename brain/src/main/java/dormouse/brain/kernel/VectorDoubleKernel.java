package dormouse.brain.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link DoubleKernel} with the processor's vector instructions; what is left over of a row is done as in {@link PlainDoubleKernel}. */
final class VectorDoubleKernel implements DoubleKernel {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = SPECIES.withLanes(long.class);
    private static final int WIDTH = SPECIES.length();

    /** The bits of a number above 0, which are in the order of numbers. */
    private static LongVector bits(double floor) {
        return LongVector.broadcast(LONGS, Double.doubleToRawLongBits(floor));
    }

    /**
     * The larger of each number and a floor above 0, as whole numbers: what is negative has the sign bit and is smaller, and the processor needs no care for
     * zeros of both signs.
     */
    private static DoubleVector atLeast(LongVector floors, DoubleVector values) {
        return values.reinterpretAsLongs().max(floors).reinterpretAsDoubles();
    }

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
        LongVector floors = bits(floor);
        int i = from;
        for (int end = from + SPECIES.loopBound(count); i < end; i += WIDTH) {
            atLeast(floors, DoubleVector.fromArray(SPECIES, values, i).mul(factors))
                    .intoArray(values, i);
        }
        for (; i < from + count; i++) {
            values[i] = Math.max(values[i] * factor, floor);
        }
    }

    @Override
    public void balance(double[] values, int count, double[] targets, double floor) {
        LongVector floors = bits(floor);
        DoubleVector none = DoubleVector.broadcast(SPECIES, 1);
        int column = 0;
        for (; column < SPECIES.loopBound(count); column += WIDTH) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int i = column; i < values.length; i += count) {
                sum = sum.add(DoubleVector.fromArray(SPECIES, values, i));
            }
            DoubleVector factor =
                    DoubleVector.fromArray(SPECIES, targets, column).div(sum);
            VectorMask<Double> usable = factor.compare(VectorOperators.GT, 0).and(sum.compare(VectorOperators.NE, 0));
            DoubleVector used = none.blend(factor, usable);
            for (int i = column; i < values.length; i += count) {
                atLeast(floors, DoubleVector.fromArray(SPECIES, values, i).mul(used))
                        .intoArray(values, i);
            }
        }
        for (; column < count; column++) {
            PlainDoubleKernel.balance(values, count, column, targets[column], floor);
        }
    }

    @Override
    public void decay(double[] values, double keep, double floor) {
        DoubleVector keeps = DoubleVector.broadcast(SPECIES, keep);
        LongVector floors = bits(floor);
        LongVector sign = LongVector.broadcast(LONGS, Long.MIN_VALUE);
        int i = 0;
        for (; i < SPECIES.loopBound(values.length); i += WIDTH) {
            // to add 0 gives zeros of both signs the same
            LongVector kept =
                    DoubleVector.fromArray(SPECIES, values, i).mul(keeps).add(0).reinterpretAsLongs();
            LongVector signs = kept.and(sign);
            kept.lanewise(VectorOperators.XOR, signs)
                    .max(floors)
                    .or(signs)
                    .reinterpretAsDoubles()
                    .intoArray(values, i);
        }
        for (; i < values.length; i++) {
            values[i] = PlainDoubleKernel.decayed(values[i], keep, floor);
        }
    }
}
