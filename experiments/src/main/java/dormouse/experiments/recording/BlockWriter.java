package dormouse.experiments.recording;

import static dormouse.experiments.recording.BlockFormat.*;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a block file. The open block is kept in memory as it will lie in the file; {@link #flush} brings the file up to date,
 * {@link #seal} completes the block and enters it into the index. Where a block ends is the caller's choice alone, never flushing's: so
 * the bytes of a file do not depend on when it was looked at or interrupted.
 */
final class BlockWriter implements Closeable {

    private final DataFile file;
    private final long indexStart;
    private final int indexUnit;
    private final long slots;
    private final long dataStart;

    private ByteBuffer block = BlockFormat.allocate(1 << 16);
    private boolean open;
    private long blockStart;
    private int writtenBytes;
    private long firstEpoch;
    private int epochs;

    private BlockWriter(DataFile file, ByteBuffer header) {
        this.file = file;
        indexStart = header.getInt(AT_INDEX_START);
        indexUnit = header.getInt(AT_INDEX_UNIT);
        slots = header.getLong(AT_INDEX_SLOTS);
        dataStart = header.getLong(AT_DATA_START);
        blockStart = dataStart;
    }

    /** Starts a file with its header and an empty index, in place of what was there. */
    static BlockWriter create(Disk disk, Path path, String magic, String header, int indexUnit, long epochs)
            throws IOException {
        ByteBuffer head = header(magic, header, indexUnit, epochs);
        BlockWriter writer = new BlockWriter(disk.open(path), head);
        try {
            writer.file.setLength(0);
            writer.file.write(0, head.rewind());
            writer.file.setLength(writer.dataStart);
        } catch (IOException e) {
            writer.file.close();
            throw e;
        }
        return writer;
    }

    /** Goes on with a file that was written with the same header, from a place in it; what follows is cut off. */
    static BlockWriter resume(
            Disk disk, Path path, String magic, String header, int indexUnit, long epochs, BlockMark mark)
            throws IOException {
        ByteBuffer head = header(magic, header, indexUnit, epochs);
        BlockWriter writer = new BlockWriter(disk.open(path), head);
        try {
            writer.restore(path, head, mark);
        } catch (IOException e) {
            writer.file.close();
            throw e;
        }
        return writer;
    }

    /** The header's bytes up to the index. */
    private static ByteBuffer header(String magic, String header, int indexUnit, long epochs) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        int indexStart = (int) roundUp(FIXED_HEADER_BYTES + text.length, 64);
        long slots = (epochs + indexUnit - 1) / indexUnit;
        ByteBuffer head = allocate(indexStart);
        head.put(magic.getBytes(StandardCharsets.US_ASCII))
                .putShort(AT_VERSION, (short) VERSION)
                .putLong(AT_DATA_START, roundUp(indexStart + 8 * slots, 64))
                .putInt(AT_TEXT_BYTES, text.length)
                .putInt(AT_TEXT_CRC, crc(ByteBuffer.wrap(text)))
                .putInt(AT_INDEX_UNIT, indexUnit)
                .putInt(AT_INDEX_START, indexStart)
                .putLong(AT_INDEX_SLOTS, slots)
                .put(FIXED_HEADER_BYTES, text);
        return head;
    }

    /**
     * Starts a file with blocks of others, up to a place where no block was open. Each block is checked as it is copied.
     *
     * @param from files whose blocks follow on one another
     * @param extent where the first block that is copied begins
     */
    static void copy(
            Disk disk,
            List<Path> from,
            Path to,
            String magic,
            String header,
            int indexUnit,
            long epochs,
            Extent extent,
            BlockMark mark)
            throws IOException {
        try (BlockWriter copy = create(disk, to, magic, header, indexUnit, epochs)) {
            copy.firstEpoch = extent.firstEpoch();
            for (Path part : from) {
                try (BlockReader source = new BlockReader(part, magic, "recording")) {
                    copy.appendFrom(source, mark.firstEpoch());
                }
            }
            boolean complete = copy.firstEpoch == mark.firstEpoch();
            boolean asLong = copy.blockStart - copy.dataStart == mark.length();
            if (!complete || (extent.whole() && !asLong)) {
                throw BlockReader.damagedAt(from.get(from.size() - 1), copy.firstEpoch, copy.blockStart);
            }
        }
    }

    private void appendFrom(BlockReader source, long end) throws IOException {
        BlockReader.Head head = source.after(null);
        if (head != null && head.firstEpoch() < firstEpoch) {
            head = source.find(firstEpoch);
        }
        while (head != null && firstEpoch < end) {
            if (!head.sealed() || head.firstEpoch() != firstEpoch || head.endEpoch() > end) {
                throw source.damagedAt(firstEpoch, head.start());
            }
            append(head, source.load(head));
            head = source.after(head);
        }
    }

    private void append(BlockReader.Head head, ByteBuffer bytes) throws IOException {
        file.write(blockStart, bytes.rewind());
        firstEpoch = head.firstEpoch();
        epochs = head.epochs();
        enterIntoIndex();
        blockStart += bytes.capacity();
        firstEpoch += epochs;
        epochs = 0;
    }

    private void restore(Path path, ByteBuffer head, BlockMark mark) throws IOException {
        ByteBuffer there = allocate(head.capacity());
        if (file.length() < dataStart + mark.length()) {
            throw new RecordingException(path + " holds " + file.length() + " bytes, but " + (dataStart + mark.length())
                    + " were recorded: it was cut off");
        }
        file.read(0, there);
        if (!there.equals(head.rewind())) {
            throw new RecordingException(path + " does not begin with the header of this run");
        }
        file.setLength(dataStart + mark.length());
        blockStart = dataStart + mark.blockStart();
        firstEpoch = mark.firstEpoch();
        clearIndexFrom((firstEpoch + indexUnit - 1) / indexUnit);
        if (mark.open()) {
            reopen(path, mark);
        }
    }

    /** Takes the open block back into memory; its header may have been written again since. */
    private void reopen(Path path, BlockMark mark) throws IOException {
        int length = (int) (mark.length() - mark.blockStart());
        ensureRoom(length);
        file.read(blockStart, block.limit(length));
        block.limit(block.capacity());
        if (length < BLOCK_HEADER_BYTES
                || block.getInt(AT_MAGIC) != BLOCK_MAGIC
                || block.getLong(AT_FIRST_EPOCH) != mark.firstEpoch()) {
            throw new RecordingException(
                    path + " is damaged: no block of epoch " + mark.firstEpoch() + " at byte " + blockStart);
        }
        block.position(length);
        open = true;
        epochs = mark.epochs();
        writtenBytes = length;
        block.putInt(AT_CRC, 0).putInt(AT_FLAGS, block.getInt(AT_FLAGS) & ~SEALED);
        writeBlock();
    }

    private void clearIndexFrom(long slot) throws IOException {
        long from = indexStart + 8 * slot;
        ByteBuffer zeros = allocate(1 << 13);
        for (long at = from; at < dataStart; at += zeros.capacity()) {
            file.write(at, zeros.limit((int) Math.min(zeros.capacity(), dataStart - at)));
        }
    }

    /** Returns whether a block is open. */
    boolean isOpen() {
        return open;
    }

    /** Begins a block; the one before must have been sealed. */
    void begin(long epoch, int flags) {
        if (open) {
            throw new IllegalStateException("the block of epoch " + firstEpoch + " has not been sealed");
        }
        open = true;
        firstEpoch = epoch;
        epochs = 0;
        writtenBytes = 0;
        block.clear();
        block.putInt(BLOCK_MAGIC)
                .putInt(0)
                .putInt(0)
                .putInt(flags)
                .putLong(epoch)
                .putInt(0)
                .putInt(0);
    }

    /** Marks where the head of the open block ends and its records begin. */
    void beginRecords() {
        block.putInt(AT_BODY, block.position());
    }

    /** Returns the open block with room for so many more bytes, to be put at its position. */
    ByteBuffer room(int bytes) {
        ensureRoom(bytes);
        return block;
    }

    private void ensureRoom(int bytes) {
        if (block.remaining() < bytes) {
            ByteBuffer larger = allocate(Math.max(2 * block.capacity(), block.position() + bytes));
            larger.put(block.flip());
            block = larger;
        }
    }

    /** Counts an epoch of the open block: all its records have been put. */
    void epochComplete() {
        epochs++;
    }

    /** Returns the number of complete epochs in the open block. */
    int epochs() {
        return epochs;
    }

    /** Brings the file up to date, and leaves the block open. */
    void flush() throws IOException {
        if (open) {
            writeBlock();
        }
    }

    /** Completes the block, and enters it into the index. */
    void seal() throws IOException {
        if (!open) {
            return;
        }
        block.putInt(AT_FLAGS, block.getInt(AT_FLAGS) | SEALED)
                .putInt(AT_LENGTH, block.position())
                .putInt(AT_EPOCHS, epochs);
        block.putInt(AT_CRC, crc(part(AT_LENGTH, block.position())));
        writeBlock();
        enterIntoIndex();
        blockStart += block.position();
        firstEpoch += epochs;
        epochs = 0;
        open = false;
    }

    /** New records first, the header after: a reader that sees a record counted finds it there. */
    private void writeBlock() throws IOException {
        int end = block.position();
        block.putInt(AT_LENGTH, end).putInt(AT_EPOCHS, epochs);
        file.write(blockStart + writtenBytes, part(writtenBytes, end));
        if (writtenBytes > 0) {
            file.write(blockStart, part(0, BLOCK_HEADER_BYTES));
        }
        writtenBytes = end;
    }

    private ByteBuffer part(int from, int to) {
        return block.duplicate().limit(to).position(from);
    }

    private void enterIntoIndex() throws IOException {
        long from = (firstEpoch + indexUnit - 1) / indexUnit;
        long to = Math.min(slots, (firstEpoch + epochs + indexUnit - 1) / indexUnit);
        if (from >= to) {
            return;
        }
        ByteBuffer entries = allocate((int) (8 * (to - from)));
        while (entries.hasRemaining()) {
            entries.putLong(blockStart);
        }
        file.write(indexStart + 8 * from, entries.rewind());
    }

    /** Returns the place up to which the file has been flushed. */
    BlockMark mark() throws IOException {
        flush();
        long end = open ? blockStart + block.position() : blockStart;
        return new BlockMark(end - dataStart, blockStart - dataStart, firstEpoch, open ? epochs : 0);
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
