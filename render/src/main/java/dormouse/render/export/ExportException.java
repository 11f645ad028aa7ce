package dormouse.render.export;

/** A picture or film cannot be made as it was asked for; the message says why in a sentence. */
public class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    public ExportException(String message) {
        super(message);
    }
}
