package dormouse.agent.life;

import dormouse.agent.protocol.Phase;
import dormouse.agent.protocol.Stage;

/**
 * An aeon has been lived by all agents.
 *
 * @param epochs epochs lived since the run began
 * @param aeons aeons lived since the run began
 * @param stageIndex number of the stage in its protocol, from 0
 * @param stage the stage
 * @param aeonOfStage number of this aeon in its stage, from 0
 * @param phase the conditions of the aeon
 * @param stageEnds whether it was the stage's last
 * @param state the state of the run at this moment, to be asked only during the call
 */
public record AeonEnd(
        long epochs,
        long aeons,
        int stageIndex,
        Stage stage,
        long aeonOfStage,
        Phase phase,
        boolean stageEnds,
        LifeState state) {}
