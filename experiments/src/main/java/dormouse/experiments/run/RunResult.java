package dormouse.experiments.run;

/**
 * What came of a run.
 *
 * @param folder where it lies
 * @param status how far it came
 * @param alreadyDone whether it was finished before, and nothing was computed now
 * @param summary what the stages that have ended came to
 */
public record RunResult(RunFolder folder, Status status, boolean alreadyDone, RunSummary summary) {

    /** How far a run came. */
    public enum Status {
        /** All of it was lived. */
        FINISHED,
        /** It was asked to stop; running it again goes on from there. */
        INTERRUPTED
    }
}
