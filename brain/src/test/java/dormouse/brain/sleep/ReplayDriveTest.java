package dormouse.brain.sleep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dormouse.brain.Streams;
import dormouse.brain.parameters.SleepParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** What drives sleep (spec §9): p = ½·(activity of task 1 + activity of task 2). */
class ReplayDriveTest {

    private static final SleepParameters GOLDEN = SleepParameters.golden2022();

    private final ReplayDrive drive = new ReplayDrive(GOLDEN, 4, Streams.of(1));

    private static void train(ReplayDrive drive, String task, int epochs, int... spikes) {
        drive.startCounting();
        for (int j = 0; j < spikes.length; j++) {
            for (int n = 0; n < spikes[j]; n++) {
                drive.count(j);
            }
        }
        drive.remember(task, epochs);
    }

    @Test
    void aNeuronsProbabilityIsHalfTheSumOfItsSpikesAnEpochOfBothTasks() {
        train(drive, "task-1", 100, 40, 0, 20, 0);
        train(drive, "task-2", 100, 20, 10, 0, 0);
        drive.fallAsleep(false);
        // ½(0.4 + 0.2), ½(0 + 0.1), ½(0.2 + 0), 0
        assertThat(drive.probabilities()).usingComparatorWithPrecision(1e-16).containsExactly(0.3, 0.05, 0.1, 0);
    }

    @Test
    void aTaskNeverTrainedCountsAsNone() {
        train(drive, "task-2", 100, 40, 0, 20, 0);
        drive.fallAsleep(false);
        assertThat(drive.probabilities()).containsExactly(0.2, 0, 0.1, 0);
    }

    @Test
    void withNothingRememberedNothingIsDriven() {
        drive.fallAsleep(false);
        drive.drive((neuron, current) -> assertThat(neuron).as("driven neuron").isNegative());
        assertThat(drive.probabilities()).containsOnly(0);
    }

    @Test
    void aLaterAeonOfTheSameTaskReplacesTheEarlier() {
        train(drive, "task-1", 100, 40, 40, 40, 40);
        train(drive, "task-1", 50, 20, 0, 0, 0);
        drive.fallAsleep(false);
        assertThat(drive.probabilities()).containsExactly(0.2, 0, 0, 0);
    }

    @Test
    void uniformSleepDrivesAllByTheMean() {
        train(drive, "task-1", 100, 40, 0, 20, 0);
        train(drive, "task-2", 100, 20, 0, 0, 0);
        drive.fallAsleep(true);
        // (0.3 + 0 + 0.1 + 0)/4
        assertThat(drive.probabilities()).usingComparatorWithPrecision(1e-16).containsOnly(0.1);
    }

    @Test
    void whatIsCountedAfterFallingAsleepChangesNothingUntilTheNextTime() {
        train(drive, "task-1", 100, 40, 0, 20, 0);
        drive.fallAsleep(false);
        train(drive, "task-1", 100, 0, 0, 0, 80);
        assertThat(drive.probabilities()).containsExactly(0.2, 0, 0.1, 0);
        drive.fallAsleep(false);
        assertThat(drive.probabilities()).containsExactly(0, 0, 0, 0.4);
    }

    /** One draw a neuron in order, below its probability. */
    @Test
    void eachEpochDrawsOnceForEachNeuronInOrder() {
        train(drive, "task-1", 100, 100, 0, 60, 200);
        drive.fallAsleep(false);
        UniformRandomProvider draws = Streams.of(1);
        for (int epoch = 0; epoch < 50; epoch++) {
            double[] expected = new double[4];
            for (int j = 0; j < 4; j++) {
                expected[j] = draws.nextDouble() < drive.probabilities()[j] ? 0.025 : 0;
            }
            double[] currents = new double[4];
            drive.drive((neuron, current) -> currents[neuron] += current);
            assertThat(currents).isEqualTo(expected);
            assertThat(currents[1]).isZero();
            assertThat(currents[3]).isEqualTo(0.025);
        }
    }

    /** 20,000 epochs at p = 0.2: the deviation of the share is 0.0028. */
    @Test
    void aNeuronIsDrivenAsOftenAsItsProbability() {
        train(drive, "task-1", 100, 40, 0, 0, 0);
        drive.fallAsleep(false);
        int[] driven = new int[4];
        for (int epoch = 0; epoch < 20_000; epoch++) {
            drive.drive((neuron, current) -> driven[neuron]++);
        }
        assertThat(driven[0] / 20_000.0).isCloseTo(0.2, within(0.012));
        assertThat(driven[1]).isZero();
    }

    @Test
    void aSavedDriveGoesOnAlike() throws IOException {
        train(drive, "task-1", 100, 40, 30, 20, 10);
        train(drive, "task-2", 100, 0, 30, 50, 10);
        drive.fallAsleep(false);
        drive.drive((neuron, current) -> {});
        drive.startCounting();
        drive.count(3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        drive.save(new DataOutputStream(bytes));
        ReplayDrive restored = new ReplayDrive(GOLDEN, 4, Streams.of(99));
        train(restored, "task-0", 1, 9, 9, 9, 9);
        restored.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        for (int epoch = 0; epoch < 50; epoch++) {
            double[] one = new double[4];
            double[] other = new double[4];
            drive.drive((neuron, current) -> one[neuron] += current);
            restored.drive((neuron, current) -> other[neuron] += current);
            assertThat(other).isEqualTo(one);
        }
        drive.remember("task-1", 10);
        restored.remember("task-1", 10);
        drive.fallAsleep(false);
        restored.fallAsleep(false);
        assertThat(restored.probabilities()).isEqualTo(drive.probabilities());
        assertThat(restored.probabilities()[3]).isCloseTo(0.1, within(1e-16));
    }
}
