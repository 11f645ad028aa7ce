package dormouse.experiments.batch;

/** What a Worker actor hears. */
sealed interface WorkerMessage {

    /** Do a piece of work. */
    record Work(int piece) implements WorkerMessage {}

    /** There is no more work. */
    record Leave() implements WorkerMessage {}
}
