package dormouse.experiments.run;

import dormouse.agent.RunFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Says in a sentence what ended a run. */
final class Failures {

    private Failures() {}

    /**
     * Returns what ended a run, as what a user is told.
     *
     * @param keptEpochs the epoch up to which its state was kept
     */
    static RunFailedException of(Exception failure, RunFolder folder, long keptEpochs) {
        String kept = keptEpochs == 0
                ? ""
                : "; what was lived up to epoch " + keptEpochs + " is kept, and running it again goes on from there";
        if (diskFull(failure)) {
            return new RunFailedException("the disk is full: make room for " + folder.path() + kept, failure);
        }
        IOException writing = writing(failure);
        if (writing == null && failure instanceof RunFailedException told) {
            return told;
        }
        String what = writing == null ? failure.toString() : "cannot write it: " + reason(writing);
        return new RunFailedException("the run in " + folder.path() + " failed, " + what + kept, failure);
    }

    /** Returns what went wrong with the run's files, or null if nothing did. A checkpoint that cannot be used is none of it: whoever read it says so. */
    private static IOException writing(Exception failure) {
        UncheckedIOException recording = cause(failure, UncheckedIOException.class);
        if (recording != null) {
            return recording.getCause();
        }
        return failure instanceof RunFailedException ? null : cause(failure, IOException.class);
    }

    /** Returns whether a failure came of a disk, or a quota, without room. */
    static boolean diskFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (cause instanceof IOException && message != null) {
                String lower = message.toLowerCase(Locale.ROOT);
                if (lower.contains("no space left")
                        || lower.contains("not enough space")
                        || lower.contains("quota exceeded")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns why something could not be done with a file, in words. */
    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "permission denied for " + denied.getFile();
        }
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
