package dormouse.agent.naive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** The body: where the agent is, where it is heading and how hungry it is (§6). */
public class NaiveAgent {

    private static final int DIRECTIONS = 9;
    private static final int STAYING = 4;

    public int x;
    public int y;
    public int direction;

    /** Moves since the last bite of a particle worth ±1. */
    public int hunger;

    public final int[] tallies = new int[DIRECTIONS];

    private final NaiveParameters parameters;
    private final UniformRandomProvider decisions;

    public NaiveAgent(NaiveParameters parameters, UniformRandomProvider decisions) {
        this.parameters = parameters;
        this.decisions = decisions;
        direction = parameters.initialDirection;
    }

    /** An output spike adds 1 to its direction's tally; the direction becomes that of the highest tally (§6). */
    public void outputSpike(int neuron) {
        tallies[neuron < STAYING ? neuron : neuron + 1]++;
        int highest = Arrays.stream(tallies).max().getAsInt();
        List<Integer> best = new ArrayList<>();
        for (int candidate = 0; candidate < DIRECTIONS; candidate++) {
            if (tallies[candidate] == highest) {
                best.add(candidate);
            }
        }
        direction = best.size() == 1 ? best.get(0) : best.get(decisions.nextInt(best.size()));
    }

    /** Hunger may override the direction; then the agent makes its move, and the tallies are cleared (§6). */
    public void move() {
        int halved = hunger / parameters.hungerDivisor;
        double probability = Math.min(1, halved / parameters.hungerScale);
        if (decisions.nextDouble() < probability) {
            direction = decisions.nextInt(DIRECTIONS);
        }
        x = Math.floorMod(x + direction / 3 - 1, parameters.worldSize);
        y = Math.floorMod(y + direction % 3 - 1, parameters.worldSize);
        Arrays.fill(tallies, 0);
    }
}
