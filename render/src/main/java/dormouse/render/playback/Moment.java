package dormouse.render.playback;

import dormouse.experiments.recording.Food;
import dormouse.experiments.recording.PhaseRecord;
import java.util.List;

/**
 * The world at the end of an epoch.
 *
 * @param epoch which
 * @param phase what the agents do, and what each kind of food is worth
 * @param food what lies on the board
 * @param agents the agents, in their order
 */
public record Moment(long epoch, PhaseRecord phase, List<Food> food, List<AgentMoment> agents) {

    public Moment {
        food = List.copyOf(food);
        agents = List.copyOf(agents);
    }
}
