package dormouse.experiments.run;

/**
 * How far a run has come.
 *
 * @param epochs epochs lived since the run began
 * @param aeons aeons lived since the run began
 * @param mostAeons the most aeons that the run can take, given the stages that ended early
 * @param stage number of the stage, from 0
 * @param stageLabel label of the stage, such as {@code 03-t1}
 * @param aeonOfStage aeons lived of the stage
 * @param stageAeons the most aeons that the stage can take
 */
public record Progress(
        long epochs, long aeons, long mostAeons, int stage, String stageLabel, long aeonOfStage, long stageAeons) {}
