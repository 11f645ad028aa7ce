package dormouse.experiments.cluster.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A file, as its blocks.
 *
 * @param name its name below the folder, with slashes
 * @param size bytes
 * @param blockSize bytes of every block but the last
 * @param blocks SHA-256 of each block, in order
 */
public record FileTable(String name, long size, int blockSize, List<byte[]> blocks) {

    /** Bytes of the smallest block, and the most that are sent at once. */
    public static final int PIECE = 1 << 18;

    /** Larger files have larger blocks, so that a table fits into a message. */
    private static final long MOST_BLOCKS = 1 << 11;

    public FileTable {
        blocks = List.copyOf(blocks);
    }

    /** Reads a file and makes its table. */
    static FileTable of(Path folder, String name) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.READ)) {
            long size = channel.size();
            int blockSize = PIECE;
            while (size > blockSize * MOST_BLOCKS) {
                blockSize = Math.multiplyExact(blockSize, 2);
            }
            List<byte[]> blocks = new ArrayList<>();
            for (long offset = 0; offset < size; offset += blockSize) {
                blocks.add(hash(channel, offset, Math.min(blockSize, size - offset)));
            }
            return new FileTable(name, size, blockSize, blocks);
        }
    }

    /** Returns the bytes of a block. */
    long length(int block) {
        return Math.min(blockSize, size - offset(block));
    }

    /** Returns where a block begins. */
    long offset(int block) {
        return (long) block * blockSize;
    }

    /** Returns whether a block of this file is that of another. */
    boolean sameBlock(int block, FileTable other) {
        return other != null
                && other.blockSize == blockSize
                && block < other.blocks.size()
                && other.length(block) == length(block)
                && MessageDigest.isEqual(blocks.get(block), other.blocks.get(block));
    }

    boolean same(FileTable other) {
        if (other == null || other.size != size || other.blocks.size() != blocks.size()) {
            return false;
        }
        for (int block = 0; block < blocks.size(); block++) {
            if (!sameBlock(block, other)) {
                return false;
            }
        }
        return true;
    }

    /** Throws if the table is not of a file that a run's folder may have. */
    void check() throws IOException {
        boolean sound = FolderTable.travels(name)
                && size >= 0
                && blockSize >= PIECE
                && blocks.size() == (size + blockSize - 1) / blockSize;
        if (!sound) {
            throw new IOException("'" + name + "' does not belong into a run's folder");
        }
    }

    static byte[] hash(FileChannel channel, long offset, long length) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        for (long done = 0; done < length; done += PIECE) {
            digest.update(read(channel, offset + done, (int) Math.min(PIECE, length - done)));
        }
        return digest.digest();
    }

    static ByteBuffer read(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException("a file became shorter while it was read");
            }
        }
        return bytes.flip();
    }
}
