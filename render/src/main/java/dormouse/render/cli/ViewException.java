package dormouse.render.cli;

import picocli.CommandLine.IExitCodeGenerator;

/** What was asked for cannot be shown; the message says why in a sentence. Wrong usage: exit code 2. */
final class ViewException extends RuntimeException implements IExitCodeGenerator {

    private static final long serialVersionUID = 1L;
    private static final int USAGE = 2;

    ViewException(String message) {
        super(message);
    }

    ViewException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int getExitCode() {
        return USAGE;
    }
}
