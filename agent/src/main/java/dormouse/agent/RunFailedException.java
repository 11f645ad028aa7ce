package dormouse.agent;

/** A run could not go on. It ends alone: other runs are not touched. */
public class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says in a sentence what failed, and keeps the cause. */
    public RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
