package dormouse.experiments.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Where a run's files are written. A seam for tests, whose disks fill up. */
public interface Disk {

    /** The file system. */
    Disk REAL = RandomFile::new;

    /** Opens a file to read and write; it is created if there is none. */
    DataFile open(Path path) throws IOException;

    /**
     * Puts a whole file in place or leaves what was there: written aside, forced to the device, then renamed.
     *
     * @param path the file
     * @param bytes its new content
     */
    default void replace(Path path, byte[] bytes) throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ".tmp");
        try {
            Files.deleteIfExists(aside);
            try (DataFile file = open(aside)) {
                file.write(0, ByteBuffer.wrap(bytes));
                file.sync();
            }
            try {
                Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(aside, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(aside);
        }
        syncFolder(path.toAbsolutePath().getParent());
    }

    /** Forces a rename to the device where the file system lets a folder be opened; others do without. */
    default void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; the rename is safe there all the same
            return;
        }
    }
}
