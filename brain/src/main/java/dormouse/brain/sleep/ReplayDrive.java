package dormouse.brain.sleep;

import dormouse.brain.network.Currents;
import dormouse.brain.parameters.SleepParameters;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.TreeMap;
import org.apache.commons.rng.RestorableUniformRandomProvider;

/**
 * The noise that drives sleep (spec §9): each epoch every hidden neuron gets an extra current with a probability of its own, the mean of
 * how active it was while each task was trained. What was seen plays no part.
 */
public final class ReplayDrive {

    private final SleepParameters parameters;
    private final RestorableUniformRandomProvider random;
    private final int[] counts;
    private final TreeMap<String, double[]> activities = new TreeMap<>();
    private final double[] probabilities;

    /** Creates the drive of {@code neurons} hidden neurons, which have not been active yet. */
    public ReplayDrive(SleepParameters parameters, int neurons, RestorableUniformRandomProvider random) {
        this.parameters = parameters;
        this.random = random;
        counts = new int[neurons];
        probabilities = new double[neurons];
    }

    /** Counts a spike of a hidden neuron. */
    public void count(int neuron) {
        counts[neuron]++;
    }

    /** Begins to count anew. */
    public void startCounting() {
        Arrays.fill(counts, 0);
    }

    /** Keeps what was counted over {@code epochs} epochs as the activity while training {@code task}, in place of any earlier. */
    public void remember(String task, int epochs) {
        double[] activity = new double[counts.length];
        for (int j = 0; j < counts.length; j++) {
            activity[j] = (double) counts[j] / epochs;
        }
        activities.put(task, activity);
    }

    /** Falls asleep: sets each neuron's probability from what is remembered, or all of them to the mean if {@code uniform}. */
    public void fallAsleep(boolean uniform) {
        Arrays.fill(probabilities, 0);
        for (double[] activity : activities.values()) {
            for (int j = 0; j < probabilities.length; j++) {
                probabilities[j] += activity[j];
            }
        }
        double total = 0;
        for (int j = 0; j < probabilities.length; j++) {
            probabilities[j] *= parameters.replayShare();
            total += probabilities[j];
        }
        if (uniform) {
            Arrays.fill(probabilities, total / probabilities.length);
        }
    }

    /** Adds the extra current of one epoch. */
    public void drive(Currents hidden) {
        for (int j = 0; j < probabilities.length; j++) {
            if (random.nextDouble() < probabilities[j]) {
                hidden.add(j, parameters.current());
            }
        }
    }

    /** Returns the probability of each hidden neuron, 0 and above; live. */
    public double[] probabilities() {
        return probabilities;
    }

    /** Writes the complete state. */
    public void save(DataOutput out) throws IOException {
        Binary.write(out, random);
        Binary.write(out, counts);
        Binary.write(out, probabilities);
        out.writeInt(activities.size());
        for (var entry : activities.entrySet()) {
            out.writeUTF(entry.getKey());
            Binary.write(out, entry.getValue());
        }
    }

    /** Restores a state written by {@link #save}. */
    public void load(DataInput in) throws IOException {
        Binary.read(in, random);
        Binary.read(in, counts);
        Binary.read(in, probabilities);
        activities.clear();
        for (int n = in.readInt(); n > 0; n--) {
            String task = in.readUTF();
            double[] activity = new double[counts.length];
            Binary.read(in, activity);
            activities.put(task, activity);
        }
    }
}
