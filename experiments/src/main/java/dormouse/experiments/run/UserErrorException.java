package dormouse.experiments.run;

/** What was asked for cannot be done as it was asked; the message says why in a sentence. */
public class UserErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int WRONG_USAGE = 2;

    private final int exitCode;

    /** Says why, for exit code 2: wrong usage. */
    public UserErrorException(String message) {
        this(message, null);
    }

    /** Says why, and keeps the cause, for exit code 2: wrong usage. */
    public UserErrorException(String message, Throwable cause) {
        super(message, cause);
        exitCode = WRONG_USAGE;
    }

    /** Returns the code that the program exits with. */
    public int exitCode() {
        return exitCode;
    }
}
