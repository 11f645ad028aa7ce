package dormouse.experiments.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A disk on which only so many more bytes can be written; the write that is too long is done in part. */
public final class FailingDisk implements Disk {

    /** What Linux says of a full disk. */
    public static final String FULL = "No space left on device";

    private final String message;
    private long room;

    /** Returns a disk that never fails. */
    public static FailingDisk never() {
        return new FailingDisk(Long.MAX_VALUE, "");
    }

    /** Makes a disk that says so when its room is used up. */
    public FailingDisk(long room, String message) {
        this.room = room;
        this.message = message;
    }

    /** Returns how many bytes can still be written. */
    public long room() {
        return room;
    }

    @Override
    public DataFile open(Path path) throws IOException {
        return new FailingFile(Disk.REAL.open(path));
    }

    @Override
    public void syncFolder(Path folder) {
        // tests pull no plugs, and forcing takes most of their time
    }

    /** A file on this disk. */
    private final class FailingFile implements DataFile {

        private final DataFile file;

        FailingFile(DataFile file) {
            this.file = file;
        }

        @Override
        public long length() throws IOException {
            return file.length();
        }

        @Override
        public void write(long position, ByteBuffer bytes) throws IOException {
            int length = (int) Math.min(room, bytes.remaining());
            room -= length;
            file.write(position, bytes.duplicate().limit(bytes.position() + length));
            if (length < bytes.remaining()) {
                throw new IOException(message);
            }
        }

        @Override
        public void read(long position, ByteBuffer bytes) throws IOException {
            file.read(position, bytes);
        }

        @Override
        public void setLength(long length) throws IOException {
            file.setLength(length);
        }

        @Override
        public void sync() {
            // nor here
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
