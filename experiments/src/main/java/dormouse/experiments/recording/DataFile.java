package dormouse.experiments.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file that is read and written at any position. Not safe for use by several threads at once. */
public interface DataFile extends Closeable {

    /** Returns the file's length in bytes. */
    long length() throws IOException;

    /** Writes the remaining bytes of a buffer at a position; the file grows if need be. Leaves the buffer as it is. */
    void write(long position, ByteBuffer bytes) throws IOException;

    /** Fills what remains of a buffer from a position, or throws {@link java.io.EOFException}. Leaves the buffer's position as it is. */
    void read(long position, ByteBuffer bytes) throws IOException;

    /** Cuts the file off, or lengthens it with zeros. */
    void setLength(long length) throws IOException;

    /** Returns when everything written has reached the device. */
    void sync() throws IOException;
}
