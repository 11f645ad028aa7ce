package dormouse.agent;

/** A run could not go on. It ends alone: other runs are not touched. */
public class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says in a sentence what failed, and keeps the cause. */
    public RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns a failure that says what failed and why; a cause that says so already is returned as it is. */
    public static RunFailedException of(String what, Throwable cause) {
        if (cause instanceof RunFailedException said) {
            return said;
        }
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new RunFailedException(what + ": " + why, cause);
    }
}
