package dormouse.experiments.recording;

import java.io.IOException;

/** A file of a recording cannot be used; the message says in one sentence which file, and what is wrong with it. */
public class RecordingException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong with which file. */
    public RecordingException(String message) {
        super(message);
    }

    /** Says what is wrong with which file, and keeps the cause. */
    public RecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
