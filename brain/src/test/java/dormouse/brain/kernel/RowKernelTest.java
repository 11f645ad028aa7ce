package dormouse.brain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Both forms of {@link RowKernel} give the same bits, and touch the rows that they are told to and no others. */
class RowKernelTest {

    private static final int ROWS = 12;
    private static final int FIRST_ROW = 3;
    private static final double RATE = 0.001;
    private static final double FLOOR = 1e-3;

    private final RowKernel vector = Kernels.rows();
    private final RowKernel plain = Kernels.plainRows();

    @Test
    void theVectorFormIsTestedHere() {
        assertThat(vector.getClass()).isNotEqualTo(plain.getClass());
    }

    @Property(tries = 200)
    void rowsAreWorkedOnAlike(@ForAll long seed, @ForAll @IntRange(min = 1, max = 17) int width) {
        UniformRandomProvider random = Streams.of(seed);
        int[] rows = {7, 0, 11, 3, 4};
        double[] sums = sums(random, ROWS * width);
        int from = FIRST_ROW * width;
        double[] means = sums(random, from + ROWS * width);
        double[] gains = sums.clone();
        double[] otherGains = sums.clone();
        vector.gains(gains, means, from, rows, rows.length, width, -0.5);
        plain.gains(otherGains, means, from, rows, rows.length, width, -0.5);
        assertThat(gains).isEqualTo(otherGains);
        for (int i = 0; i < gains.length; i++) {
            assertThat(RowKernel.isOfTraces(gains[i])).isEqualTo(RowKernel.isOfTraces(sums[i]));
        }
        double[] values = sums(random, means.length);
        double[] otherValues = values.clone();
        vector.bound(values, from, sums, rows, rows.length, width, -0.25, 0.5);
        plain.bound(otherValues, from, sums, rows, rows.length, width, -0.25, 0.5);
        assertThat(values).isEqualTo(otherValues);
        vector.fill(values, rows, 3, width, 8);
        plain.fill(otherValues, rows, 3, width, 8);
        assertThat(values).isEqualTo(otherValues);
        vector.spread(values, means, rows, rows.length, width);
        plain.spread(otherValues, means, rows, rows.length, width);
        assertThat(values).isEqualTo(otherValues);
        vector.clip(values, 5 * width, 0.3);
        plain.clip(otherValues, 5 * width, 0.3);
        assertThat(values).isEqualTo(otherValues);
    }

    @Property(tries = 200)
    void valuesAreDividedByTheirAgesAlike(@ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int count) {
        UniformRandomProvider random = Streams.of(seed);
        double[] values = sums(random, count + 3);
        double[] stamps = new double[count + 3];
        Arrays.setAll(stamps, k -> random.nextInt(3600));
        double[] quotients = new double[count + 1];
        double[] otherQuotients = new double[count + 1];
        vector.divideByAge(values, stamps, 3, count, 4200, quotients);
        plain.divideByAge(values, stamps, 3, count, 4200, otherQuotients);
        assertThat(quotients).isEqualTo(otherQuotients);
        assertThat(quotients[count]).isZero();
        for (int k = 0; k < count; k++) {
            assertThat(quotients[k]).isEqualTo(values[k + 3] / (4200 - stamps[k + 3]));
        }
    }

    /** Those that are late are left as they are, but for their dates. */
    @Property(tries = 200)
    void thoseWithTracesFollowUnlessTheyAreLate(@ForAll long seed, @ForAll @IntRange(min = 1, max = 17) int width) {
        UniformRandomProvider random = Streams.of(seed);
        int[] rows = {2, 9, 1, 10};
        double[] sums = sums(random, ROWS * width);
        int from = FIRST_ROW * width;
        double[] means = sums(random, from + sums.length);
        long[] dates = new long[means.length];
        Arrays.setAll(dates, i -> random.nextInt(20) == 0 ? 30 + random.nextInt(12) : 41);
        double[] expected = means.clone();
        long[] expectedDates = dates.clone();
        List<Integer> lateRows = new ArrayList<>();
        List<Long> missed = new ArrayList<>();
        for (int row : rows) {
            List<Long> ofRow = new ArrayList<>();
            for (int i = row * width; i < (row + 1) * width; i++) {
                boolean traced = RowKernel.isOfTraces(sums[i]);
                ofRow.add(traced ? 41 - dates[from + i] : 0);
                if (traced && dates[from + i] == 41) {
                    expected[from + i] =
                            PlainRowKernel.awayFromZero((1 - RATE) * means[from + i] + RATE * sums[i], FLOOR);
                }
                if (traced) {
                    expectedDates[from + i] = 42;
                }
            }
            if (!ofRow.stream().allMatch(moves -> moves == 0)) {
                lateRows.add(row);
                missed.addAll(ofRow);
            }
        }

        for (RowKernel kernel : List.of(vector, plain)) {
            double[] itsMeans = means.clone();
            long[] itsDates = dates.clone();
            int[] itsRows = new int[rows.length];
            long[] itsMissed = new long[rows.length * width];
            int count = kernel.follow(
                    itsMeans, from, sums, rows, rows.length, width, itsDates, 41, RATE, FLOOR, itsRows, itsMissed);
            assertThat(itsMeans).isEqualTo(expected);
            assertThat(itsDates).isEqualTo(expectedDates);
            assertThat(Arrays.stream(itsRows, 0, count).boxed()).isEqualTo(lateRows);
            assertThat(Arrays.stream(itsMissed, 0, count * width).boxed()).isEqualTo(missed);
        }
    }

    /** Means of any sign, some at the floor, each row as many moves late as it may be. */
    @Property(tries = 200)
    void rowsThatAreLateMakeTheMovesThatTheyMissed(@ForAll long seed, @ForAll @IntRange(min = 1, max = 17) int width) {
        UniformRandomProvider random = Streams.of(seed);
        int[] rows = {7, 0, 11, 3, 4};
        int from = FIRST_ROW * width;
        double[] sums = sums(random, ROWS * width);
        double[] means = sums(random, from + ROWS * width);
        double[] one = means.clone();
        double[] other = means.clone();
        int[] dates = new int[FIRST_ROW + ROWS];
        Arrays.setAll(dates, row -> 41 - random.nextInt(20));
        int[] otherDates = dates.clone();
        double[] moved = means.clone();
        for (int row : rows) {
            for (int i = row * width; i < (row + 1) * width; i++) {
                moved[from + i] = RowKernel.decayed(moved[from + i], 41 - dates[FIRST_ROW + row], RATE, FLOOR);
                moved[from + i] = PlainRowKernel.awayFromZero((1 - RATE) * moved[from + i] + RATE * sums[i], FLOOR);
            }
        }
        vector.followLate(one, from, sums, rows, rows.length, width, dates, 41, RATE, FLOOR);
        plain.followLate(other, from, sums, rows, rows.length, width, otherDates, 41, RATE, FLOOR);
        assertThat(one).isEqualTo(moved);
        assertThat(other).isEqualTo(moved);
        assertThat(dates).isEqualTo(otherDates);
        for (int row : rows) {
            assertThat(dates[FIRST_ROW + row]).isEqualTo(42);
        }
    }

    @Test
    void whatDecaysStaysAwayFromZeroOnItsSide() {
        double[] values = {1, -1, 0.1, -0.1, 0, -0.0, 1e-300, -1e-300, 0.25};
        double[] decayed = Arrays.stream(values)
                .map(value -> RowKernel.decayed(value, 1, 0.5, 0.125))
                .toArray();
        assertThat(decayed).containsExactly(0.5, -0.5, 0.125, -0.125, 0.125, 0.125, 0.125, -0.125, 0.125);
    }

    /** One row of four: traces whose sum is 0 are traces, no traces are not. */
    @Test
    void whereThereAreNoTracesNothingFollowsAndNothingIsBound() {
        double[] sums = {1, 0, RowKernel.NO_TRACES, -1};
        double[] means = {2, 2, 2, -2};
        follow(means, sums);
        assertThat(means).containsExactly(1.5, 1, 2, -1.5);
        double[] values = {9, 9, 9, 0.5};
        plain.bound(values, 0, sums, new int[] {0}, 1, 4, 1, 3);
        assertThat(values).containsExactly(3, 3, 9, 1);
    }

    @Test
    void theSignOfAMeanNearZeroIsKeptAndZeroIsPositive() {
        double[] means = {0.1, -0.1, 0.0, -0.0};
        follow(means, new double[4]);
        assertThat(means).containsExactly(0.25, -0.25, 0.25, 0.25);
    }

    /** Numbers from −1 to 1, a third of them no traces, some of them tiny, some 0. */
    private static double[] sums(UniformRandomProvider random, int count) {
        double[] sums = new double[count];
        Arrays.setAll(sums, i -> switch (random.nextInt(9)) {
            case 0, 1, 2 -> RowKernel.NO_TRACES;
            case 3 -> 1e-4 * (2 * random.nextDouble() - 1);
            case 4 -> 0;
            default -> 2 * random.nextDouble() - 1;
        });
        return sums;
    }

    private void follow(double[] means, double[] sums) {
        plain.follow(means, 0, sums, new int[] {0}, 1, 4, new long[4], 0, 0.5, 0.25, new int[1], new long[4]);
    }
}
