package dormouse.agent.life;

/**
 * Hears of a run as it is lived: recordings, metrics and progress bars. Called in the order of simulated time, and of agents within
 * an epoch, always by one thread at a time. An exception ends the run.
 */
public interface LifeObserver {

    /** A stage begins, or the phase within it changes: the world was laid out afresh. */
    default void phaseBegins(PhaseStart start) {}

    /** An agent has lived an epoch. */
    default void epochEnds(EpochReport report) {}

    /** All agents have lived an aeon; {@code life} may be asked for its state until this returns. */
    default void aeonEnds(AeonEnd end) {}

    /** A stage has ended, right after its last aeon. */
    default void stageEnds(StageEnd end) {}
}
