package dormouse.experiments.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Held while a run is computed, so that nobody else computes it. A killed process loses it; the file stays. */
final class RunLock implements Closeable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Sees to it that a run has its folder, and takes its lock.
     *
     * @throws UserErrorException if the folder cannot be used, or another has its lock
     * @throws dormouse.agent.RunFailedException if the disk is full
     */
    static RunLock inFolder(RunFolder folder) {
        for (Path above = folder.path(); above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new UserErrorException(above + " is a file, not a folder: name another with --out");
            }
        }
        try {
            Files.createDirectories(folder.path());
            try (Stream<Path> files = Files.list(folder.path())) {
                boolean empty = files.findAny().isEmpty();
                if (!empty && !Files.exists(folder.lock()) && !Files.exists(folder.manifest())) {
                    throw new UserErrorException(
                            folder.path() + " is there already, but is no run's folder: name another with --out");
                }
            }
            return take(folder);
        } catch (IOException e) {
            if (Failures.diskFull(e)) {
                throw Failures.of(e, folder, 0);
            }
            throw new UserErrorException("cannot write to " + folder.path() + ": " + Failures.reason(e), e);
        }
    }

    /** Takes the lock of a run's folder, or throws if another has it. */
    private static RunLock take(RunFolder folder) throws IOException {
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
