package dormouse.experiments.recording;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A file of the file system; its buffers lie on the heap. Unlike a channel it stays open when its thread is interrupted. */
final class RandomFile implements DataFile {

    private final RandomAccessFile file;

    RandomFile(Path path) throws IOException {
        this(path, "rw");
    }

    RandomFile(Path path, String mode) throws IOException {
        file = new RandomAccessFile(path.toFile(), mode);
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public void write(long position, ByteBuffer bytes) throws IOException {
        file.seek(position);
        file.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    @Override
    public void read(long position, ByteBuffer bytes) throws IOException {
        file.seek(position);
        file.readFully(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    @Override
    public void setLength(long length) throws IOException {
        file.setLength(length);
    }

    @Override
    public void sync() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
