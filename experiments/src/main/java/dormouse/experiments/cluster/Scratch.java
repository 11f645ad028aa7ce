package dormouse.experiments.cluster;

import dormouse.experiments.run.UserErrorException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A folder of one worker's process, in which its runs lie until they are sent; what killed workers left beside it is removed. */
final class Scratch implements AutoCloseable {

    private static final String PREFIX = "dormouse-worker-";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;
    private final AtomicInteger folders = new AtomicInteger();

    private Scratch(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes one.
     *
     * @param root where; it is made if it is not there
     * @throws UserErrorException if nothing can be written there
     */
    static Scratch open(Path root) {
        try {
            Files.createDirectories(root);
            removeLeftovers(root);
            Path folder = Files.createTempDirectory(root, PREFIX);
            FileChannel lock = openLock(folder);
            if (lock.tryLock() == null) {
                throw new IOException(folder + " is locked");
            }
            return new Scratch(folder, lock);
        } catch (IOException e) {
            throw new UserErrorException("--scratch: cannot write to " + root + ": " + e.getMessage(), e);
        }
    }

    private static FileChannel openLock(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void removeLeftovers(Path root) throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.list(root)) {
            others = files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .filter(file -> Files.isRegularFile(file.resolve(LOCK)))
                    .toList();
        }
        others.forEach(Scratch::removeIfLeft);
    }

    private static void removeIfLeft(Path other) {
        try (FileChannel channel = openLock(other);
                FileLock taken = channel.tryLock()) {
            if (taken != null) {
                removeAll(other);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // another user's, or alive
            return;
        }
    }

    Path newFolder() {
        return folder.resolve(Integer.toString(folders.incrementAndGet()));
    }

    /** Removes a run's folder; what cannot be removed is the next worker's to remove. */
    void remove(Path path) {
        try {
            removeAll(path);
        } catch (IOException e) {
            return;
        }
    }

    private static void removeAll(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() {
        remove(folder);
        try {
            lock.close();
        } catch (IOException e) {
            return;
        }
    }
}
