package dormouse.render.playback;

import dormouse.experiments.recording.RunFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Tells whether a program still computes a run: from the lock that it holds as long as it lives, however it ends. */
final class Lock {

    private Lock() {}

    /**
     * Returns whether nobody computes the run in a folder; false if that cannot be told. To ask takes the lock for an instant, so it is asked
     * of runs only that did not grow for a while.
     */
    static boolean free(Path folder) {
        Path file = folder.resolve(RunFiles.LOCK);
        if (!Files.exists(file)) {
            // a copy: what computes a run holds a lock
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }
}
