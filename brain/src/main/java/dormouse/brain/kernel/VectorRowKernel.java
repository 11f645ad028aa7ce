package dormouse.brain.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link RowKernel} with the processor's vector instructions, for rows that fill vectors; others are left to its plain twin.
 *
 * <p>Loops have all their operations written out: where the JVM's compiler does not take a method of ours into a loop, as it chooses, every vector becomes an object.
 *
 * <p>Needs the module jdk.incubator.vector; {@link Kernels} loads it by name where the module is there.
 */
final class VectorRowKernel implements RowKernel {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = SPECIES.withLanes(long.class);
    private static final int WIDTH = SPECIES.length();

    private final PlainRowKernel plain = new PlainRowKernel();

    @Override
    public void fill(double[] values, int[] rows, int count, int width, double value) {
        if (width % WIDTH != 0) {
            plain.fill(values, rows, count, width, value);
            return;
        }
        DoubleVector all = DoubleVector.broadcast(SPECIES, value);
        for (int k = 0; k < count; k++) {
            for (int i = rows[k] * width; i < (rows[k] + 1) * width; i += WIDTH) {
                all.intoArray(values, i);
            }
        }
    }

    @Override
    public void spread(double[] values, double[] each, int[] rows, int count, int width) {
        if (width % WIDTH != 0) {
            plain.spread(values, each, rows, count, width);
            return;
        }
        for (int k = 0; k < count; k++) {
            DoubleVector all = DoubleVector.broadcast(SPECIES, each[rows[k]]);
            for (int i = rows[k] * width; i < (rows[k] + 1) * width; i += WIDTH) {
                all.intoArray(values, i);
            }
        }
    }

    /** {@inheritDoc} Without a branch on what was read: of a large layer it comes from far away, and a branch that is guessed wrong waits for it. */
    @Override
    public int follow(
            double[] means,
            int from,
            double[] sums,
            int[] rows,
            int count,
            int width,
            long[] dates,
            long now,
            double rate,
            double floor,
            int[] lateRows,
            long[] missed) {
        if (width % WIDTH != 0) {
            return plain.follow(means, from, sums, rows, count, width, dates, now, rate, floor, lateRows, missed);
        }
        DoubleVector keeps = DoubleVector.broadcast(SPECIES, 1 - rate);
        DoubleVector rates = DoubleVector.broadcast(SPECIES, rate);
        LongVector floors = LongVector.broadcast(LONGS, Double.doubleToRawLongBits(floor));
        LongVector sign = LongVector.broadcast(LONGS, Long.MIN_VALUE);
        LongVector noTraces = LongVector.broadcast(LONGS, Double.doubleToRawLongBits(NO_TRACES));
        LongVector present = LongVector.broadcast(LONGS, now);
        LongVector next = LongVector.broadcast(LONGS, now + 1);
        LongVector none = LongVector.zero(LONGS);
        int number = 0;
        for (int k = 0; k < count; k++) {
            int first = rows[k] * width;
            int late = 0;
            lateRows[number] = rows[k];
            for (int i = 0; i < width; i += WIDTH) {
                DoubleVector sum = DoubleVector.fromArray(SPECIES, sums, first + i);
                LongVector date = LongVector.fromArray(LONGS, dates, from + first + i);
                DoubleVector mean = DoubleVector.fromArray(SPECIES, means, from + first + i);
                VectorMask<Long> traced = sum.reinterpretAsLongs().compare(VectorOperators.NE, noTraces);
                LongVector moves = none.blend(present.sub(date), traced);
                moves.intoArray(missed, number * width + i);
                date.blend(next, traced).intoArray(dates, from + first + i);
                VectorMask<Long> lateOnes = moves.compare(VectorOperators.NE, none);
                late |= lateOnes.anyTrue() ? 1 : 0;
                // to add 0 gives zeros of both signs the same
                LongVector moved = mean.mul(keeps).add(sum.mul(rates)).add(0).reinterpretAsLongs();
                LongVector signs = moved.and(sign);
                LongVector away =
                        moved.lanewise(VectorOperators.XOR, signs).max(floors).or(signs);
                mean.reinterpretAsLongs()
                        .blend(away, traced.andNot(lateOnes))
                        .reinterpretAsDoubles()
                        .intoArray(means, from + first + i);
            }
            number += late;
        }
        return number;
    }

    @Override
    public void followLate(
            double[] means,
            int from,
            double[] sums,
            int[] rows,
            int count,
            int width,
            int[] dates,
            int now,
            double rate,
            double floor) {
        if (width % WIDTH != 0) {
            plain.followLate(means, from, sums, rows, count, width, dates, now, rate, floor);
            return;
        }
        DoubleVector keeps = DoubleVector.broadcast(SPECIES, 1 - rate);
        DoubleVector rates = DoubleVector.broadcast(SPECIES, rate);
        LongVector floors = LongVector.broadcast(LONGS, Double.doubleToRawLongBits(floor));
        LongVector sign = LongVector.broadcast(LONGS, Long.MIN_VALUE);
        int firstRow = from / width;
        for (int k = 0; k < count; k++) {
            int missed = now - dates[firstRow + rows[k]];
            dates[firstRow + rows[k]] = now + 1;
            for (int i = rows[k] * width; i < (rows[k] + 1) * width; i += WIDTH) {
                DoubleVector mean = DoubleVector.fromArray(SPECIES, means, from + i);
                if (missed > 0) {
                    // what has come below the floor never leaves it, so that it can be asked for once, after all moves
                    LongVector decayed = mean.mul(keeps).add(0).reinterpretAsLongs();
                    LongVector signs = decayed.and(sign);
                    DoubleVector size =
                            decayed.lanewise(VectorOperators.XOR, signs).reinterpretAsDoubles();
                    for (int n = 1; n < missed; n++) {
                        size = size.mul(keeps);
                    }
                    mean = size.reinterpretAsLongs().max(floors).or(signs).reinterpretAsDoubles();
                }
                LongVector moved = mean.mul(keeps)
                        .add(DoubleVector.fromArray(SPECIES, sums, i).mul(rates))
                        .add(0)
                        .reinterpretAsLongs();
                LongVector signs = moved.and(sign);
                moved.lanewise(VectorOperators.XOR, signs)
                        .max(floors)
                        .or(signs)
                        .reinterpretAsDoubles()
                        .intoArray(means, from + i);
            }
        }
    }

    @Override
    public void gains(double[] sums, double[] means, int from, int[] rows, int count, int width, double reward) {
        if (width % WIDTH != 0) {
            plain.gains(sums, means, from, rows, count, width, reward);
            return;
        }
        DoubleVector rewards = DoubleVector.broadcast(SPECIES, reward);
        LongVector noTraces = LongVector.broadcast(LONGS, Double.doubleToRawLongBits(NO_TRACES));
        for (int k = 0; k < count; k++) {
            for (int i = rows[k] * width; i < (rows[k] + 1) * width; i += WIDTH) {
                LongVector sum = DoubleVector.fromArray(SPECIES, sums, i).reinterpretAsLongs();
                LongVector gain = rewards.mul(sum.reinterpretAsDoubles())
                        .div(DoubleVector.fromArray(SPECIES, means, from + i))
                        .add(0)
                        .reinterpretAsLongs();
                sum.blend(gain, sum.compare(VectorOperators.NE, noTraces))
                        .reinterpretAsDoubles()
                        .intoArray(sums, i);
            }
        }
    }

    @Override
    public void bound(
            double[] values, int from, double[] sums, int[] rows, int count, int width, double least, double most) {
        if (width % WIDTH != 0) {
            plain.bound(values, from, sums, rows, count, width, least, most);
            return;
        }
        DoubleVector lowest = DoubleVector.broadcast(SPECIES, least);
        DoubleVector highest = DoubleVector.broadcast(SPECIES, most);
        LongVector noTraces = LongVector.broadcast(LONGS, Double.doubleToRawLongBits(NO_TRACES));
        for (int k = 0; k < count; k++) {
            for (int i = rows[k] * width; i < (rows[k] + 1) * width; i += WIDTH) {
                DoubleVector value = DoubleVector.fromArray(SPECIES, values, from + i);
                VectorMask<Long> traced = DoubleVector.fromArray(SPECIES, sums, i)
                        .reinterpretAsLongs()
                        .compare(VectorOperators.NE, noTraces);
                DoubleVector within = value.blend(highest, value.compare(VectorOperators.GT, highest))
                        .blend(lowest, value.compare(VectorOperators.LT, lowest));
                value.reinterpretAsLongs()
                        .blend(within.reinterpretAsLongs(), traced)
                        .reinterpretAsDoubles()
                        .intoArray(values, from + i);
            }
        }
    }

    @Override
    public void divideByAge(double[] values, double[] stamps, int from, int count, double now, double[] quotients) {
        DoubleVector present = DoubleVector.broadcast(SPECIES, now);
        int k = 0;
        for (; k < SPECIES.loopBound(count); k += WIDTH) {
            DoubleVector age = present.sub(DoubleVector.fromArray(SPECIES, stamps, from + k));
            DoubleVector.fromArray(SPECIES, values, from + k).div(age).intoArray(quotients, k);
        }
        for (; k < count; k++) {
            quotients[k] = values[from + k] / (now - stamps[from + k]);
        }
    }

    @Override
    public void clip(double[] values, int count, double limit) {
        DoubleVector lowest = DoubleVector.broadcast(SPECIES, -limit);
        DoubleVector highest = DoubleVector.broadcast(SPECIES, limit);
        int i = 0;
        for (; i < SPECIES.loopBound(count); i += WIDTH) {
            DoubleVector value = DoubleVector.fromArray(SPECIES, values, i);
            value.blend(highest, value.compare(VectorOperators.GT, highest))
                    .blend(lowest, value.compare(VectorOperators.LT, lowest))
                    .intoArray(values, i);
        }
        for (; i < count; i++) {
            values[i] = PlainRowKernel.within(values[i], -limit, limit);
        }
    }
}
