package dormouse.agent.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/** An agent with its brain in its world, living one epoch after the other (§10). */
public class NaiveForager {

    public final NaiveParameters parameters;
    public final NaiveBrain brain;
    public final NaiveWorld world;
    public final NaiveAgent agent;

    private final UniformRandomProvider sleep;
    private final List<int[]> spikes = new ArrayList<>();
    private boolean strongPunishment;
    private NaiveKind lastEaten;
    private double lastReward;
    private long time;

    /** Agent 0 of a run; its I→H connections are ordered by hidden and then by input neuron. */
    public NaiveForager(NaiveParameters parameters, long seed, int hiddens, int[] pre, int[] post, double[] strength) {
        this.parameters = parameters;
        brain = new NaiveBrain(
                parameters,
                parameters.viewSize * parameters.viewSize,
                hiddens,
                pre,
                post,
                strength,
                parameters.initialHiddenToOutput,
                NaiveStreams.stream(seed, "agent/0/synaptic-noise"));
        world = new NaiveWorld(parameters, NaiveStreams.stream(seed, "world"));
        agent = new NaiveAgent(parameters, NaiveStreams.stream(seed, "agent/0/decisions"));
        sleep = NaiveStreams.stream(seed, "agent/0/sleep");
    }

    /** A stage begins: the world is laid out for it, with nothing in it if it is sleep (§2, §9). */
    public void layOut(Map<NaiveKind, Integer> valuesOfKinds) {
        world.layOut(valuesOfKinds, agent.x, agent.y);
    }

    public void freezeHidden() {
        brain.freezeHidden();
    }

    public void freezeStrongest(double fraction) {
        brain.freezeStrongest(fraction);
    }

    public void setStrongPunishment(boolean strongPunishment) {
        this.strongPunishment = strongPunishment;
    }

    /**
     * The boundary with its step, and then the other steps of an epoch, in the order of §10.
     *
     * @param replayProbability p of each hidden neuron; read only if asleep
     */
    public void liveOneEpoch(boolean plastic, boolean asleep, double[] replayProbability) {
        spikes.clear();
        if (asleep) {
            replay(replayProbability);
        }
        step(plastic);
        moveAndEat(asleep);
        if (plastic) {
            NaiveLearning.learn(brain, time, lastReward);
            NaiveBalancing.balance(brain);
        }
        see();
        if (plastic) {
            NaiveHomeostasis.apply(brain);
        } else {
            NaiveHomeostasis.clearCounts(brain);
        }
        time++;
        for (int i = 1; i < parameters.stepsAnEpoch; i++) {
            step(plastic);
            time++;
        }
    }

    /** Sleep's noise (§9). */
    private void replay(double[] probability) {
        for (NaiveNeuron h : brain.hidden) {
            if (sleep.nextDouble() < probability[h.index]) {
                h.x += parameters.replayedCurrent;
            }
        }
    }

    private void step(boolean plastic) {
        for (NaiveNeuron neuron : brain.step(time, plastic)) {
            spikes.add(new int[] {Math.toIntExact(time), neuron.layer, neuron.index});
            if (neuron.layer == NaiveNeuron.OUTPUT) {
                agent.outputSpike(neuron.index);
            }
        }
    }

    /** The move, the bite, hunger (§6) and the reward (§2). */
    private void moveAndEat(boolean asleep) {
        agent.move();
        lastEaten = world.eat(agent.x, agent.y);
        int value = lastEaten == null ? 0 : world.value(lastEaten);
        if (!asleep) {
            agent.hunger = value == 0 ? agent.hunger + 1 : 0;
        }
        lastReward = asleep ? parameters.rewardOfSleep : reward(value);
    }

    private double reward(int value) {
        if (value > 0) {
            return parameters.rewardOfRewarded;
        }
        if (value < 0) {
            return strongPunishment ? parameters.rewardOfStronglyPunished : parameters.rewardOfPunished;
        }
        return parameters.rewardOfNothing;
    }

    /** The view is added to the input currents (§3). */
    private void see() {
        boolean[] view = world.view(agent.x, agent.y);
        for (NaiveNeuron i : brain.input) {
            if (view[i.index]) {
                i.x += parameters.seenFood;
            }
        }
    }

    /** The number of the next step. */
    public long time() {
        return time;
    }

    /** The spikes of the last epoch as {step, layer, neuron}, in the order in which they were handled. */
    public List<int[]> spikes() {
        return List.copyOf(spikes);
    }

    /** What was eaten at the last move; null if nothing was. */
    public NaiveKind lastEaten() {
        return lastEaten;
    }

    /** The reward of the last move. */
    public double lastReward() {
        return lastReward;
    }
}
