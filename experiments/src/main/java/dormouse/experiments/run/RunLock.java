package dormouse.experiments.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Held while a run is computed, so that nobody else computes it. A killed process loses it; the file stays. */
final class RunLock implements Closeable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of a run's folder, or throws if another has it. */
    static RunLock take(RunFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw taken(folder);
            }
            return new RunLock(channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw taken(folder);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static UserErrorException taken(RunFolder folder) {
        return new UserErrorException(folder.path() + " is being computed by another process already");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // the lock ends with the process at the latest
            return;
        }
    }
}
