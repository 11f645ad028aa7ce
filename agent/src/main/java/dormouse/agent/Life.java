package dormouse.agent;

import dormouse.agent.life.LifeObserver;
import dormouse.agent.life.LifeState;
import dormouse.agent.life.PhaseStart;
import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.parameters.StartParameters;
import dormouse.brain.helper.Helpers;
import dormouse.world.Taste;
import dormouse.world.View;
import dormouse.world.World;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A run being lived in one thread: a world, the minds that live in it, and the schedule they live by. */
public final class Life {

    private final Schedule schedule;
    private final World world;
    private final List<Mind> minds = new ArrayList<>();
    private final Taste[] tastes;
    private final Whole whole;

    /**
     * Creates a life at the run's beginning, or at its checkpoint.
     *
     * @throws IOException if the checkpoint is damaged or of another model
     */
    public Life(RunSpec run) throws IOException {
        ModelParameters model = run.model();
        schedule = new Schedule(run.protocol(), model.agent().epochsPerAeon());
        world = createWorld(run);
        for (int agent = 0; agent < model.world().agents(); agent++) {
            minds.add(new Mind(agent, model, run.seed()));
        }
        tastes = new Taste[minds.size()];
        whole = new Whole(schedule, world, minds);
        if (run.checkpoint().isPresent()) {
            whole.load(new DataInputStream(
                    new ByteArrayInputStream(run.checkpoint().get())));
        }
    }

    /**
     * Says where to find threads that may help the minds from the next epoch on; it is for the caller to say there how many are at work. What is lived is the same
     * without.
     */
    public void helpedBy(Helpers helpers) {
        minds.forEach(mind -> mind.helpedBy(helpers));
    }

    /** Creates the world of a run, still without food. */
    public static World createWorld(RunSpec run) {
        StartParameters start = run.model().agent().start();
        return new World(run.model().world(), Streams.stream(run.seed(), "world"), start.x(), start.y());
    }

    /** Returns whether the protocol has been lived to its end. */
    public boolean finished() {
        return schedule.finished();
    }

    /** Lives one epoch: every agent chooses, all move, each learns from what it tasted, sees and thinks (spec §10). */
    public void liveOneEpoch(LifeObserver observer) {
        beginAeonIfDue(observer);
        for (int agent = 0; agent < tastes.length; agent++) {
            Decision decision = minds.get(agent).choose();
            tastes[agent] = world.move(agent, decision.dx(), decision.dy());
            schedule.tasted(tastes[agent]);
        }
        for (int agent = 0; agent < tastes.length; agent++) {
            Mind mind = minds.get(agent);
            View view = world.view(agent);
            mind.learn(tastes[agent]);
            mind.see(view);
            mind.think();
            observer.epochEnds(mind.report(schedule.epochs(), world.x(agent), world.y(agent), tastes[agent], view));
        }
        endEpoch(observer);
    }

    private void beginAeonIfDue(LifeObserver observer) {
        if (!schedule.aeonBegins()) {
            return;
        }
        Turn turn = Turn.of(schedule);
        if (turn.phaseBegins()) {
            world.layOut(turn.phase().task());
            observer.phaseBegins(new PhaseStart(
                    schedule.epochs(),
                    schedule.stageIndex(),
                    turn.stage(),
                    turn.phase(),
                    turn.stageBegins(),
                    world.food()));
        }
        for (Mind mind : minds) {
            mind.beginAeon(turn);
        }
    }

    private void endEpoch(LifeObserver observer) {
        if (!schedule.aeonEnds()) {
            schedule.advance();
            return;
        }
        Close close = Close.of(schedule);
        for (Mind mind : minds) {
            mind.endAeon(close.freezeHidden());
        }
        schedule.advance();
        close.tell(observer, schedule, whole);
    }

    /** Returns the state of the life between two epochs. */
    public LifeState state() {
        return whole;
    }

    /** Returns the mind of an agent, to look into; live. */
    public Mind mind(int agent) {
        return minds.get(agent);
    }

    /** Returns where in its protocol the life is; live. */
    public Schedule schedule() {
        return schedule;
    }

    /** Returns the world, to look at; live. */
    public World world() {
        return world;
    }
}
