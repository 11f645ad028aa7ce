package dormouse.brain.plasticity;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.brain.Streams;
import dormouse.brain.kernel.RowKernel;
import dormouse.brain.parameters.StdpParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.rng.UniformRandomProvider;

/** Means whose rows make several moves together are, bit for bit, those that make each at its time. */
class SteppedMeansTest {

    private static final StdpParameters GOLDEN = StdpParameters.golden2022();
    private static final int WIDTH = 8;
    private static final int ROWS = 5;

    @Property(tries = 50)
    void everyMoveIsMade(@ForAll long seed) throws IOException {
        UniformRandomProvider random = Streams.of(seed);
        SteppedMeans means = means();
        SteppedMeans loaded = means();
        double[] expected = new double[ROWS * WIDTH];
        for (int move = 0; move < 200; move++) {
            double[] sums = new double[ROWS * WIDTH];
            Arrays.fill(sums, RowKernel.NO_TRACES);
            int[] rows = IntStream.range(0, ROWS)
                    .filter(row -> random.nextInt(3 * ROWS) < row)
                    .toArray();
            for (int row : rows) {
                sums[row * WIDTH + random.nextInt(WIDTH)] = 0.01 * (random.nextDouble() - 0.5);
            }
            for (int i = 0; i < expected.length; i++) {
                expected[i] = moved(expected[i], sums[i]);
            }
            move(means, rows, sums);
            for (int row : rows) {
                for (int i = row * WIDTH; i < (row + 1) * WIDTH; i++) {
                    assertThat(means.ofTraced()[i]).isEqualTo(expected[i]);
                }
            }
            if (move >= 100) {
                move(loaded, rows, sums);
                assertThat(loaded.values()).containsExactly(expected);
            } else if (random.nextInt(10) == 0) {
                assertThat(means.values()).containsExactly(expected);
            }
            if (move == 99) {
                loaded.load(new DataInputStream(new ByteArrayInputStream(saved(means))));
            }
        }
        assertThat(means.values()).containsExactly(expected);
    }

    private static SteppedMeans means() {
        return new SteppedMeans(GOLDEN, ROWS, WIDTH);
    }

    /** The specification's move (spec §7). */
    private static double moved(double mean, double sum) {
        double moved = (1 - GOLDEN.meanRate()) * mean + GOLDEN.meanRate() * sum;
        if (Math.abs(moved) >= GOLDEN.meanFloor()) {
            return moved;
        }
        return moved < 0 ? -GOLDEN.meanFloor() : GOLDEN.meanFloor();
    }

    private static void move(SteppedMeans means, int[] rows, double[] sums) {
        means.move(0, sums.length, rows, rows.length, WIDTH, sums);
        means.endMove();
    }

    private static byte[] saved(SteppedMeans means) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        means.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
