package dormouse.brain.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import org.junit.jupiter.api.Test;

/** Running means brought up to date when needed are those that every move moves, but for roundings. */
class LazyMeansTest {

    private static final StdpParameters GOLDEN = StdpParameters.golden2022();
    private static final int WIDTH = 8;
    private static final int ROWS = 4;
    private static final int SYNAPSES = ROWS * WIDTH;
    private static final int[] NO_ROWS = {};

    @Property(tries = 50)
    void theyAreTheMeansOfTheRuleAtEveryMove(@ForAll long seed) {
        UniformRandomProvider random = Streams.of(seed);
        SteppedMeans stepped = new SteppedMeans(GOLDEN, ROWS, WIDTH);
        LazyMeans lazy = new LazyMeans(GOLDEN, ROWS, WIDTH);
        for (int move = 0; move < 2000; move++) {
            double[] sums = sums(random);
            int[] rows = rows(sums);
            move(stepped, rows, WIDTH, sums);
            move(lazy, rows, WIDTH, sums);
            for (int synapse = 0; synapse < SYNAPSES; synapse++) {
                if (RowKernel.isOfTraces(sums[synapse])) {
                    assertAlike(lazy.ofTraced()[synapse], stepped.ofTraced()[synapse]);
                }
            }
            if (move % 500 == 499) {
                for (int synapse = 0; synapse < SYNAPSES; synapse++) {
                    assertAlike(lazy.values()[synapse], stepped.values()[synapse]);
                }
            }
        }
    }

    /** A sum that nearly takes the mean to 0 leaves few digits, so that what is compared is of the sum's size. */
    private static void assertAlike(double lazy, double stepped) {
        assertThat(lazy).isCloseTo(stepped, within(1e-12 * Math.abs(stepped) + 1e-18));
    }

    /** Synapses with traces are the rarer the lower their number. */
    private static double[] sums(UniformRandomProvider random) {
        double[] sums = new double[SYNAPSES];
        Arrays.setAll(
                sums,
                synapse -> random.nextInt(100) <= synapse ? 0.01 * (random.nextDouble() - 0.5) : RowKernel.NO_TRACES);
        return sums;
    }

    private static int[] rows(double[] sums) {
        return IntStream.range(0, ROWS)
                .filter(row ->
                        Arrays.stream(sums, row * WIDTH, (row + 1) * WIDTH).anyMatch(RowKernel::isOfTraces))
                .toArray();
    }

    @Test
    void aMeanThatWasNeverTouchedIsAtTheFloorFromTheFirstMove() {
        LazyMeans lazy = new LazyMeans(GOLDEN, 1, 2);
        assertThat(lazy.values()).containsOnly(0);
        move(lazy, NO_ROWS, 2, new double[2]);
        assertThat(lazy.values()).containsOnly(1e-10);
    }

    @Test
    void afterAMillionMovesAMeanIsAtTheFloorOfItsSign() {
        LazyMeans lazy = new LazyMeans(GOLDEN, 1, 2);
        move(lazy, new int[] {0}, 2, new double[] {1, -1});
        for (int move = 0; move < 1_000_000; move++) {
            move(lazy, NO_ROWS, 2, new double[2]);
        }
        assertThat(lazy.values()).containsExactly(1e-10, -1e-10);
    }

    @Test
    void theStateGoesOnBitForBit() throws IOException {
        LazyMeans one = new LazyMeans(GOLDEN, ROWS, WIDTH);
        UniformRandomProvider random = Streams.of(3);
        for (int move = 0; move < 300; move++) {
            double[] sums = sums(random);
            int[] rows = rows(sums);
            move(one, rows, WIDTH, sums);
        }
        LazyMeans other = new LazyMeans(GOLDEN, ROWS, WIDTH);
        other.load(new DataInputStream(new ByteArrayInputStream(saved(one))));
        for (int move = 0; move < 300; move++) {
            double[] sums = sums(random);
            int[] rows = rows(sums);
            move(one, rows, WIDTH, sums);
            move(other, rows, WIDTH, sums);
        }
        assertThat(other.values()).containsExactly(one.values());
    }

    @Test
    void aMeanOfAMoveToComeIsRefused() throws IOException {
        byte[] state = saved(new LazyMeans(GOLDEN, 1, 1));
        state[state.length - 1] = 1;
        assertThatThrownBy(() -> new LazyMeans(GOLDEN, 1, 1).load(new DataInputStream(new ByteArrayInputStream(state))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    private static void move(RunningMeans means, int[] rows, int width, double[] sums) {
        means.move(0, sums.length, rows, rows.length, width, sums);
        means.endMove();
    }

    private static byte[] saved(LazyMeans means) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        means.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
