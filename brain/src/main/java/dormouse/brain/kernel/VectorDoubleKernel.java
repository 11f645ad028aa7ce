package dormouse.brain.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link DoubleKernel} with the processor's vector instructions; what is left over of a row is done as in {@link PlainDoubleKernel}.
 *
 * <p>The larger of a number and a floor above 0 is taken of them as whole numbers: what is negative has the sign bit and is smaller, and the processor needs no care
 * for zeros of both signs. Loops have all their operations written out: where the JVM's compiler does not take a method of ours into a loop, as it chooses, every vector becomes an object.
 */
final class VectorDoubleKernel implements DoubleKernel {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = SPECIES.withLanes(long.class);
    private static final int WIDTH = SPECIES.length();
    private static final int NINE = 9;

    private static LongVector bits(double floor) {
        return LongVector.broadcast(LONGS, Double.doubleToRawLongBits(floor));
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
    public void sumColumns(double[] values, double[] sums) {
        int columns = sums.length;
        int column = 0;
        for (; column < SPECIES.loopBound(columns); column += WIDTH) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int i = column; i < values.length; i += columns) {
                sum = sum.add(DoubleVector.fromArray(SPECIES, values, i));
            }
            sum.intoArray(sums, column);
        }
        for (; column < columns; column++) {
            sums[column] = PlainDoubleKernel.sumColumn(values, column, columns);
        }
    }

    @Override
    public void scaleColumns(double[] values, double[] factors, double floor) {
        int columns = factors.length;
        LongVector floors = bits(floor);
        int column = 0;
        for (; column < SPECIES.loopBound(columns); column += WIDTH) {
            DoubleVector factor = DoubleVector.fromArray(SPECIES, factors, column);
            for (int i = column; i < values.length; i += columns) {
                DoubleVector.fromArray(SPECIES, values, i)
                        .mul(factor)
                        .reinterpretAsLongs()
                        .max(floors)
                        .reinterpretAsDoubles()
                        .intoArray(values, i);
            }
        }
        for (; column < columns; column++) {
            PlainDoubleKernel.scaleColumn(values, column, factors, floor);
        }
    }

    @Override
    public void balance(double[] values, int count, double[] targets, double floor) {
        if (values.length == NINE * count) {
            balanceNine(values, count, targets, floor);
            return;
        }
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
                DoubleVector.fromArray(SPECIES, values, i)
                        .mul(used)
                        .reinterpretAsLongs()
                        .max(floors)
                        .reinterpretAsDoubles()
                        .intoArray(values, i);
            }
        }
        for (; column < count; column++) {
            PlainDoubleKernel.balance(values, count, column, targets[column], floor);
        }
    }

    /** The published network's nine rows: a column of vectors stays in the processor's registers from the sum to the product, which halves the time. */
    private static void balanceNine(double[] values, int n, double[] targets, double floor) {
        LongVector floors = bits(floor);
        DoubleVector none = DoubleVector.broadcast(SPECIES, 1);
        int i = 0;
        for (; i < SPECIES.loopBound(n); i += WIDTH) {
            DoubleVector a = DoubleVector.fromArray(SPECIES, values, i);
            DoubleVector b = DoubleVector.fromArray(SPECIES, values, i + n);
            DoubleVector c = DoubleVector.fromArray(SPECIES, values, i + 2 * n);
            DoubleVector d = DoubleVector.fromArray(SPECIES, values, i + 3 * n);
            DoubleVector e = DoubleVector.fromArray(SPECIES, values, i + 4 * n);
            DoubleVector f = DoubleVector.fromArray(SPECIES, values, i + 5 * n);
            DoubleVector g = DoubleVector.fromArray(SPECIES, values, i + 6 * n);
            DoubleVector h = DoubleVector.fromArray(SPECIES, values, i + 7 * n);
            DoubleVector j = DoubleVector.fromArray(SPECIES, values, i + 8 * n);
            DoubleVector sum =
                    a.add(0).add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(j);
            DoubleVector factor = DoubleVector.fromArray(SPECIES, targets, i).div(sum);
            VectorMask<Double> usable = factor.compare(VectorOperators.GT, 0).and(sum.compare(VectorOperators.NE, 0));
            DoubleVector used = none.blend(factor, usable);
            a.mul(used).reinterpretAsLongs().max(floors).reinterpretAsDoubles().intoArray(values, i);
            b.mul(used).reinterpretAsLongs().max(floors).reinterpretAsDoubles().intoArray(values, i + n);
            c.mul(used).reinterpretAsLongs().max(floors).reinterpretAsDoubles().intoArray(values, i + 2 * n);
            d.mul(used).reinterpretAsLongs().max(floors).reinterpretAsDoubles().intoArray(values, i + 3 * n);
            e.mul(used).reinterpretAsLongs().max(floors).reinterpretAsDoubles().intoArray(values, i + 4 * n);
            f.mul(used).reinterpretAsLongs().max(floors).reinterpretAsDoubles().intoArray(values, i + 5 * n);
            g.mul(used).reinterpretAsLongs().max(floors).reinterpretAsDoubles().intoArray(values, i + 6 * n);
            h.mul(used).reinterpretAsLongs().max(floors).reinterpretAsDoubles().intoArray(values, i + 7 * n);
            j.mul(used).reinterpretAsLongs().max(floors).reinterpretAsDoubles().intoArray(values, i + 8 * n);
        }
        for (; i < n; i++) {
            PlainDoubleKernel.balance(values, n, i, targets[i], floor);
        }
    }

    /** {@inheritDoc} Without a branch: which neurons of a large layer are above their targets is guessed wrong too often. */
    @Override
    public void scaleByMeans(
            double[] means,
            double[] counts,
            double rate,
            double target,
            double[] values,
            double whenAbove,
            double whenBelow) {
        DoubleVector keeps = DoubleVector.broadcast(SPECIES, 1 - rate);
        DoubleVector rates = DoubleVector.broadcast(SPECIES, rate);
        DoubleVector targets = DoubleVector.broadcast(SPECIES, target);
        DoubleVector above = DoubleVector.broadcast(SPECIES, whenAbove);
        DoubleVector below = DoubleVector.broadcast(SPECIES, whenBelow);
        DoubleVector same = DoubleVector.broadcast(SPECIES, 1);
        DoubleVector zero = DoubleVector.zero(SPECIES);
        int i = 0;
        for (; i < SPECIES.loopBound(means.length); i += WIDTH) {
            DoubleVector mean = DoubleVector.fromArray(SPECIES, means, i)
                    .mul(keeps)
                    .add(DoubleVector.fromArray(SPECIES, counts, i).mul(rates));
            mean.intoArray(means, i);
            zero.intoArray(counts, i);
            DoubleVector factor = same.blend(above, mean.compare(VectorOperators.GT, targets))
                    .blend(below, mean.compare(VectorOperators.LT, targets));
            DoubleVector.fromArray(SPECIES, values, i).mul(factor).intoArray(values, i);
        }
        PlainDoubleKernel.scaleByMeans(i, means, counts, rate, target, values, whenAbove, whenBelow);
    }
}
