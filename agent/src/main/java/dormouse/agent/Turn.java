package dormouse.agent;

import dormouse.agent.protocol.Phase;
import dormouse.agent.protocol.Stage;

/**
 * What holds for the aeon that begins.
 *
 * @param stage the stage it belongs to
 * @param phase its conditions
 * @param stageBegins whether the stage begins with it
 * @param phaseBegins whether the conditions begin with it
 */
public record Turn(Stage stage, Phase phase, boolean stageBegins, boolean phaseBegins) {

    /** Returns what holds for the aeon that a schedule is about to begin. */
    public static Turn of(Schedule schedule) {
        return new Turn(schedule.stage(), schedule.phase(), schedule.stageBegins(), schedule.phaseBegins());
    }
}
