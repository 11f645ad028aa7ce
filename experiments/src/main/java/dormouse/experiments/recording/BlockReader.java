package dormouse.experiments.recording;

import static dormouse.experiments.recording.BlockFormat.*;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a block file, also while it grows and after its writer was killed. Finds the block of any epoch through the index. */
final class BlockReader implements Closeable {

    /** The head of a block, and where it lies. */
    record Head(long start, int length, boolean sealed, int flags, long firstEpoch, int epochs, int body, int crc) {
        long end() {
            return start + length;
        }

        long endEpoch() {
            return firstEpoch + epochs;
        }
    }

    private final Path path;
    private final String what;
    private final RandomFile file;
    private final String text;
    private final long indexStart;
    private final int indexUnit;
    private final long slots;
    private final long dataStart;

    private long fileLength;
    private Head last;
    private String damage;

    BlockReader(Path path, String magic, String what) throws IOException {
        this.path = path;
        this.what = what;
        if (!Files.isRegularFile(path)) {
            throw new RecordingException(path + " is missing, or no file");
        }
        file = new RandomFile(path, "r");
        try {
            ByteBuffer fixed = readFixed(magic);
            indexStart = fixed.getInt(AT_INDEX_START);
            indexUnit = fixed.getInt(AT_INDEX_UNIT);
            slots = fixed.getLong(AT_INDEX_SLOTS);
            dataStart = fixed.getLong(AT_DATA_START);
            text = readText(fixed);
            refresh();
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private ByteBuffer readFixed(String magic) throws IOException {
        long length = file.length();
        ByteBuffer fixed = allocate(FIXED_HEADER_BYTES);
        int available = (int) Math.min(length, FIXED_HEADER_BYTES);
        file.read(0, fixed.limit(available));
        byte[] start = new byte[Math.min(available, MAGIC_BYTES)];
        fixed.clear().get(start);
        String there = new String(start, StandardCharsets.US_ASCII);
        if (there.isEmpty() || !magic.startsWith(there)) {
            throw new RecordingException(path + " is not a " + what + " of Dormouse");
        }
        if (available >= AT_VERSION + 2) {
            int version = Short.toUnsignedInt(fixed.getShort(AT_VERSION));
            if (version > VERSION) {
                throw new RecordingException(path + " was written by a newer Dormouse: its format has version "
                        + version + ", and this program reads up to " + VERSION);
            }
        }
        if (available < FIXED_HEADER_BYTES || length < fixed.getLong(AT_DATA_START)) {
            throw new RecordingException(path + " is cut off in its header");
        }
        return fixed;
    }

    private String readText(ByteBuffer fixed) throws IOException {
        int bytes = fixed.getInt(AT_TEXT_BYTES);
        boolean possible = bytes >= 0
                && indexUnit > 0
                && slots >= 0
                && slots <= (dataStart - indexStart) / 8
                && FIXED_HEADER_BYTES + (long) bytes <= indexStart;
        byte[] content = new byte[possible ? bytes : 0];
        file.read(FIXED_HEADER_BYTES, ByteBuffer.wrap(content));
        if (!possible || crc(ByteBuffer.wrap(content)) != fixed.getInt(AT_TEXT_CRC)) {
            throw new RecordingException(path + " is damaged in its header");
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Returns the text of the file's header. */
    String text() {
        return text;
    }

    /** Looks for what was written since. */
    void refresh() throws IOException {
        fileLength = file.length();
        damage = null;
        last = null;
        long at = lastIndexed();
        while (at < fileLength) {
            Head head = head(at);
            if (head == null) {
                String where = last == null ? " before its first epoch" : " after epoch " + (last.endEpoch() - 1);
                damage = fileLength - at < BLOCK_HEADER_BYTES
                        ? path + " is cut off" + where
                        : path + " is damaged" + where + ": there is no block at byte " + at;
                return;
            }
            last = head;
            if (!head.sealed()) {
                return;
            }
            if (head.end() > fileLength) {
                damage = path + " is cut off in the block of epochs " + head.firstEpoch() + " to "
                        + (head.endEpoch() - 1);
                return;
            }
            at = head.end();
        }
    }

    /** Where the last good block begins that the index knows, or the first. */
    private long lastIndexed() throws IOException {
        long low = 0;
        long high = slots;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (slot(middle) != 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        while (low > 0 && head(slot(low - 1)) == null) {
            low--;
        }
        return low == 0 ? dataStart : slot(low - 1);
    }

    private long slot(long number) throws IOException {
        ByteBuffer entry = allocate(Long.BYTES);
        file.read(indexStart + Long.BYTES * number, entry);
        long start = entry.getLong(0);
        return start >= dataStart && start <= fileLength - BLOCK_HEADER_BYTES ? start : 0;
    }

    /** Returns the head of the block at a place, or null if there is none. */
    private Head head(long start) throws IOException {
        if (start < dataStart || start > fileLength - BLOCK_HEADER_BYTES) {
            return null;
        }
        ByteBuffer bytes = allocate(BLOCK_HEADER_BYTES);
        file.read(start, bytes);
        int flags = bytes.getInt(AT_FLAGS);
        Head head = new Head(
                start,
                bytes.getInt(AT_LENGTH),
                (flags & SEALED) != 0,
                flags,
                bytes.getLong(AT_FIRST_EPOCH),
                bytes.getInt(AT_EPOCHS),
                bytes.getInt(AT_BODY),
                bytes.getInt(AT_CRC));
        boolean possible = bytes.getInt(AT_MAGIC) == BLOCK_MAGIC
                && head.body() >= BLOCK_HEADER_BYTES
                && head.length() >= head.body()
                && head.epochs() >= 0
                && head.firstEpoch() >= 0;
        return possible ? head : null;
    }

    /** Returns the last block, empty if there is none. It may be open, or cut off. */
    Optional<Head> last() {
        return Optional.ofNullable(last);
    }

    /** Returns what is wrong with the file's end, if anything is. */
    Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    /** Finds the block of an epoch: from the index, and from there over the blocks that share its entry. */
    Head find(long epoch) throws IOException {
        long slot = Math.min(epoch / indexUnit, slots - 1);
        long at = slot < 0 ? 0 : slot(slot);
        if (at == 0) {
            at = lastIndexed();
        }
        while (true) {
            Head head = head(at);
            if (head == null || head.firstEpoch() > epoch) {
                throw damagedAt(epoch, at);
            }
            if (epoch < head.endEpoch()) {
                return head;
            }
            at = head.end();
        }
    }

    /** Returns the block after one, or null at the end. */
    Head after(Head head) throws IOException {
        return head == null ? head(dataStart) : head.sealed() ? head(head.end()) : null;
    }

    RecordingException damagedAt(long epoch, long at) {
        return damagedAt(path, epoch, at);
    }

    static RecordingException damagedAt(Path path, long epoch, long at) {
        return new RecordingException(
                path + " is damaged: the block of epoch " + epoch + ", at byte " + at + ", is not as it was written");
    }

    /** Returns how many bytes of a block are there; fewer than its length if the file was cut off. */
    int available(Head head) {
        return (int) Math.min(head.length(), fileLength - head.start());
    }

    /** Reads a block whole, or as much of it as there is, and checks it if it is complete. */
    ByteBuffer load(Head head) throws IOException {
        int available = available(head);
        ByteBuffer bytes = allocate(available);
        file.read(head.start(), bytes);
        if (head.sealed() && available == head.length() && crc(bytes.position(AT_LENGTH)) != head.crc()) {
            throw damagedAt(head.firstEpoch(), head.start());
        }
        return bytes.rewind();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
