package dormouse.agent;

import dormouse.agent.life.LifeState;
import dormouse.brain.BrainSnapshot;
import dormouse.world.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** All parts of a life together: what is saved, and in which order. */
public final class Whole implements LifeState {

    private final Schedule schedule;
    private final World world;
    private final List<Mind> minds;

    /** Puts the parts together; they stay their owners'. */
    public Whole(Schedule schedule, World world, List<Mind> minds) {
        this.schedule = schedule;
        this.world = world;
        this.minds = List.copyOf(minds);
    }

    @Override
    public int agents() {
        return minds.size();
    }

    @Override
    public double[] hiddenToOutput(int agent) {
        return minds.get(agent).brain().snapshot().hiddenToOutput();
    }

    @Override
    public double[] inputToHidden(int agent) {
        BrainSnapshot snapshot = minds.get(agent).brain().snapshot();
        return Arrays.stream(snapshot.inputToHidden())
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        schedule.save(out);
        world.save(out);
        for (Mind mind : minds) {
            mind.save(out);
        }
    }

    /** Restores all parts from a state written by {@link #save}. */
    public void load(DataInput in) throws IOException {
        schedule.load(in);
        world.load(in);
        for (Mind mind : minds) {
            mind.load(in);
        }
    }
}
