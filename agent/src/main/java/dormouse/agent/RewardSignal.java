package dormouse.agent;

import dormouse.agent.parameters.RewardParameters;
import dormouse.world.Taste;

/** The reward signal, dopamine r, of a move (spec §2). */
final class RewardSignal {

    private final RewardParameters parameters;

    RewardSignal(RewardParameters parameters) {
        this.parameters = parameters;
    }

    double of(Taste taste, boolean asleep) {
        if (asleep) {
            return parameters.asleep();
        }
        return switch (Integer.signum(taste.value())) {
            case 1 -> parameters.rewarded();
            case -1 -> parameters.strongPunishment() ? parameters.stronglyPunished() : parameters.punished();
            default -> parameters.otherwise();
        };
    }
}
