package dormouse.render.view;

/** Whether a run goes on. */
public enum RunState {
    /** It is being computed, and its recording grows. */
    GROWING,
    /** Nobody computes it, but it did not come to its end; it can be resumed, and then grows again. */
    STOPPED,
    /** It came to its end. */
    FINISHED
}
