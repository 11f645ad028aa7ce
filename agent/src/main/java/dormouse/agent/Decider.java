package dormouse.agent;

import dormouse.agent.parameters.AgentParameters;
import dormouse.agent.parameters.HungerParameters;
import dormouse.brain.state.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.rng.RestorableUniformRandomProvider;

/**
 * Where to go (spec §6): each output spike adds to its direction's tally, the highest tally so far sets the direction, and hunger may
 * override it. Directions are cells of the 3 × 3 square, 0 to 8; 4 is staying.
 */
final class Decider {

    private static final int DIRECTIONS = 9;
    private static final int STAY = 4;

    private final HungerParameters parameters;
    private final RestorableUniformRandomProvider random;
    private final int[] tallies = new int[DIRECTIONS];
    private int direction;
    private long hunger;
    private boolean hungry;

    Decider(AgentParameters parameters, RestorableUniformRandomProvider random) {
        this.parameters = parameters.hunger();
        this.random = random;
        direction = (parameters.start().dx() + 1) * 3 + parameters.start().dy() + 1;
    }

    /** An output neuron, 0 to 7, fired. */
    void vote(int outputNeuron) {
        int voted = outputNeuron < STAY ? outputNeuron : outputNeuron + 1;
        int best = ++tallies[voted];
        int shared = 0;
        for (int tally : tallies) {
            if (tally > best) {
                best = tally;
                shared = 1;
            } else if (tally == best) {
                shared++;
            }
        }
        direction = nth(best, shared > 1 ? random.nextInt(shared) : 0);
    }

    private int nth(int tally, int n) {
        int left = n;
        for (int d = 0; d < DIRECTIONS; d++) {
            if (tallies[d] == tally && left-- == 0) {
                return d;
            }
        }
        throw new IllegalStateException("fewer than " + (n + 1) + " directions have a tally of " + tally);
    }

    /** Settles the move: hunger may override, and the tallies are cleared. */
    void settle() {
        long points = hunger / parameters.movesPerPoint();
        hungry = random.nextDouble() < Math.min(1, (double) points / parameters.pointsToCertainty());
        if (hungry) {
            direction = random.nextInt(DIRECTIONS);
        }
        Arrays.fill(tallies, 0);
    }

    /** The move was made awake: a bite stills hunger, any other move adds to it. */
    void fed(boolean bite) {
        hunger = bite ? 0 : hunger + 1;
    }

    int direction() {
        return direction;
    }

    int dx() {
        return direction / 3 - 1;
    }

    int dy() {
        return direction % 3 - 1;
    }

    boolean hungry() {
        return hungry;
    }

    long hunger() {
        return hunger;
    }

    void save(DataOutput out) throws IOException {
        Binary.write(out, random);
        Binary.write(out, tallies);
        out.writeInt(direction);
        out.writeLong(hunger);
        out.writeBoolean(hungry);
    }

    void load(DataInput in) throws IOException {
        Binary.read(in, random);
        Binary.read(in, tallies);
        direction = in.readInt();
        hunger = in.readLong();
        hungry = in.readBoolean();
    }
}
