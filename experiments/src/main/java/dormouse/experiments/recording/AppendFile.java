package dormouse.experiments.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A file that only grows at its end, buffered; it knows how long it is, so that it can be cut back to a checkpoint. */
final class AppendFile extends OutputStream {

    private final DataFile file;
    private final byte[] buffer = new byte[1 << 13];
    private long written;
    private int buffered;

    /** Opens a file, keeps its first {@code length} bytes and appends to them. */
    AppendFile(Disk disk, Path path, long length) throws IOException {
        file = disk.open(path);
        try {
            if (file.length() < length) {
                throw new RecordingException(
                        path + " holds " + file.length() + " bytes, but " + length + " were recorded: it was cut off");
            }
            file.setLength(length);
        } catch (IOException e) {
            file.close();
            throw e;
        }
        written = length;
    }

    /** Returns the length with everything appended so far. */
    long length() {
        return written + buffered;
    }

    @Override
    public void write(int b) throws IOException {
        if (buffered == buffer.length) {
            flush();
        }
        buffer[buffered++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > buffer.length - buffered) {
            flush();
        }
        if (length > buffer.length) {
            file.write(written, ByteBuffer.wrap(bytes, offset, length));
            written += length;
        } else {
            System.arraycopy(bytes, offset, buffer, buffered, length);
            buffered += length;
        }
    }

    @Override
    public void flush() throws IOException {
        file.write(written, ByteBuffer.wrap(buffer, 0, buffered));
        written += buffered;
        buffered = 0;
    }

    void sync() throws IOException {
        flush();
        file.sync();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            flush();
        }
    }
}
