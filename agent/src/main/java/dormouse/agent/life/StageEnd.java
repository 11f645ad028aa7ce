package dormouse.agent.life;

import dormouse.agent.protocol.Stage;

/**
 * A stage has ended.
 *
 * @param epochs epochs lived since the run began
 * @param stageIndex number of the stage in its protocol, from 0
 * @param stage the stage
 * @param aeonsLived how many aeons it took; less than its length where it ended early
 * @param state the state of the run at this moment, to be asked only during the call
 */
public record StageEnd(long epochs, int stageIndex, Stage stage, long aeonsLived, LifeState state) {}
