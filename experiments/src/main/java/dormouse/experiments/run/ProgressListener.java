package dormouse.experiments.run;

/** Hears how a run comes on. Called by one thread at a time, which waits. */
public interface ProgressListener {

    /** Hears of nothing. */
    ProgressListener NONE = new ProgressListener() {};

    /** The run begins here: with nothing lived, or with what was lived before. */
    default void begins(Progress progress) {}

    /** Another aeon was lived. */
    default void progress(Progress progress) {}

    /** A checkpoint was taken: the run's folder has, on the device, all that the run needs to go on from here. Nothing is written until this returns. */
    default void kept() {}

    /** Something a user wants to know: a sentence. */
    default void message(String sentence) {}

    /** Something a user must know: a sentence. */
    default void warning(String sentence) {}
}
