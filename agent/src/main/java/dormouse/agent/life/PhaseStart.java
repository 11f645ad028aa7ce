package dormouse.agent.life;

import dormouse.agent.protocol.Phase;
import dormouse.agent.protocol.Stage;
import dormouse.world.Particle;
import java.util.List;

/**
 * A phase begins.
 *
 * @param epoch the first epoch of the phase
 * @param stageIndex number of the stage in its protocol, from 0
 * @param stage the stage
 * @param phase the conditions from now on
 * @param stageBegins whether the stage begins as well
 * @param food the world's food after laying out
 */
public record PhaseStart(
        long epoch, int stageIndex, Stage stage, Phase phase, boolean stageBegins, List<Particle> food) {

    public PhaseStart {
        food = List.copyOf(food);
    }
}
