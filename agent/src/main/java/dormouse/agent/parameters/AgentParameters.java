package dormouse.agent.parameters;

import java.util.Objects;

/**
 * All parameters of an agent's life, other than its world's and its brain's (foraging model, §1, §2, §6). Keys: {@code agent.*}.
 *
 * @param epochsPerAeon epochs in an aeon, the unit of a protocol's stages; between 1 and 1,000,000; 100 (Golden et al. 2022)
 * @param reward the reward signal
 * @param hunger random moves
 * @param start where it starts
 */
public record AgentParameters(
        int epochsPerAeon, RewardParameters reward, HungerParameters hunger, StartParameters start) {

    public AgentParameters {
        Check.between("agent.epochs-per-aeon", epochsPerAeon, 1, 1_000_000);
        Objects.requireNonNull(reward, "reward");
        Objects.requireNonNull(hunger, "hunger");
        Objects.requireNonNull(start, "start");
    }

    /** Returns the values of Golden et al. (2022). */
    public static AgentParameters golden2022() {
        return new AgentParameters(
                100, RewardParameters.golden2022(), HungerParameters.golden2022(), StartParameters.golden2022());
    }
}
