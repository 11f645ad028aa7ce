package dormouse.agent;

import dormouse.agent.life.EpochReport;
import dormouse.agent.life.Spikes;
import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.protocol.Activity;
import dormouse.agent.protocol.Phase;
import dormouse.brain.Brain;
import dormouse.brain.BrainStreams;
import dormouse.brain.helper.Helpers;
import dormouse.world.Taste;
import dormouse.world.View;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.commons.rng.RestorableUniformRandomProvider;

/**
 * One agent without its body: its brain, how it chooses a move, what a taste is worth to it. One epoch is {@link #choose}, a move in the
 * world, {@link #learn}, {@link #see}, {@link #think}, in this order (spec §10).
 */
public final class Mind {

    private final int agent;
    private final int epochsPerAeon;
    private final Brain brain;
    private final Decider decider;
    private final RewardSignal rewards;
    private final Spikes spikes;
    private Phase phase = Phase.sleep(false);
    private double reward;

    /** Creates the mind of agent number {@code agent} as it is at the start of a run. */
    public Mind(int agent, ModelParameters parameters, long seed) {
        this.agent = agent;
        epochsPerAeon = parameters.agent().epochsPerAeon();
        brain = new Brain(
                parameters.brain(),
                new BrainStreams(stream(seed, "connectivity"), stream(seed, "synaptic-noise"), stream(seed, "sleep")));
        decider = new Decider(parameters.agent(), stream(seed, "decisions"));
        rewards = new RewardSignal(parameters.agent().reward());
        spikes = new BrainSpikes(brain.epochSpikes());
    }

    private RestorableUniformRandomProvider stream(long seed, String name) {
        return Streams.stream(seed, "agent/" + agent + "/" + name);
    }

    /** Says where to find threads that may help its brain from the next epoch on. */
    void helpedBy(Helpers helpers) {
        brain.helpedBy(helpers);
    }

    /** An aeon begins, under the same or under new conditions; where a stage begins, some synapses may be frozen first. */
    public void beginAeon(Turn turn) {
        phase = turn.phase();
        if (turn.stageBegins() && turn.stage().freezeStrongest() > 0) {
            brain.freezeStrongest(turn.stage().freezeStrongest());
        }
        brain.setPlastic(phase.plastic());
        if (phase.asleep() && turn.phaseBegins()) {
            brain.fallAsleep(phase.uniformSleep());
        }
        if (phase.activity() == Activity.TRAIN) {
            brain.startCountingActivity();
        }
    }

    /** An aeon ends; where its stage ends as well, the hidden layer may be frozen. */
    public void endAeon(boolean freezeHidden) {
        if (phase.activity() == Activity.TRAIN) {
            brain.rememberActivity(phase.task().name(), epochsPerAeon);
        }
        if (freezeHidden) {
            brain.freezeHidden();
        }
    }

    /** (b), (c) The boundary step, with sleep's noise if asleep; what fired since the last move settles the next. */
    public Decision choose() {
        if (phase.asleep()) {
            brain.dream();
        }
        brain.stepOnce();
        brain.drainOutputSpikes(decider::vote);
        decider.settle();
        return new Decision(decider.direction(), decider.hungry());
    }

    /** (d) The move was made: its reward is applied to the traces. */
    public void learn(Taste taste) {
        reward = rewards.of(taste, phase.asleep());
        if (!phase.asleep()) {
            decider.fed(taste.bite());
        }
        brain.learn(reward);
    }

    /** (e) Sees what lies around after the move. */
    public void see(View view) {
        view.forEachFood(brain::see);
    }

    /** (f) and the steps up to the next boundary. */
    public void think() {
        brain.endMove();
        brain.think();
    }

    /** Tells what happened in the epoch, given what the world knows of it. */
    public EpochReport report(long epoch, int x, int y, Taste taste, View view) {
        return new EpochReport(agent, epoch, x, y, decider.direction(), decider.hungry(), taste, reward, view, spikes);
    }

    /** Returns the brain. */
    public Brain brain() {
        return brain;
    }

    /** Returns the moves since the last bite, h (spec §6). */
    public long hunger() {
        return decider.hunger();
    }

    /** Writes the complete state. */
    public void save(DataOutput out) throws IOException {
        decider.save(out);
        brain.save(out);
    }

    /** Restores a state written by {@link #save}, at an aeon's end. */
    public void load(DataInput in) throws IOException {
        decider.load(in);
        brain.load(in);
    }
}
