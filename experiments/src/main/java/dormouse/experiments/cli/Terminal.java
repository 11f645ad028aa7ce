package dormouse.experiments.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** What can be found out about the terminal on stderr. */
final class Terminal {
    private static final Path STDERR = Path.of("/proc/self/fd/2");
    private static final File TTY = new File("/dev/tty");
    private static final int USUAL_COLUMNS = 80;
    private static final int MOST_COLUMNS = 160;

    private Terminal() {}

    /** Returns whether what is printed to stderr appears on a terminal. Where stderr itself can't be asked, stdin and stdout are. */
    static boolean onStderr() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            String target = Files.readSymbolicLink(STDERR).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return Ansi.AUTO.enabled();
        }
    }

    /** Returns the terminal's width in columns; 80 where it isn't known. */
    static int columns() {
        if (!TTY.canRead()) {
            return USUAL_COLUMNS;
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(TTY)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return columns(size);
        } catch (IOException e) {
            return USUAL_COLUMNS;
        }
    }

    /** Returns the columns that {@code stty size} tells, as in {@code 24 80}. */
    static int columns(String size) {
        try {
            int columns = Integer.parseInt(size.substring(size.indexOf(' ') + 1));
            return columns < 20 ? USUAL_COLUMNS : Math.min(columns, MOST_COLUMNS);
        } catch (NumberFormatException e) {
            return USUAL_COLUMNS;
        }
    }
}
