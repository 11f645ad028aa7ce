package dormouse.experiments.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** What trace.bin and trace-spikes.bin have in common: a header, an index, and blocks of successive epochs. Little-endian. */
final class BlockFormat {

    static final String TRACE = "DORMOUSE-TRACE";
    static final String SPIKES = "DORMOUSE-SPIKE";
    static final int VERSION = 1;

    /** The fixed part of the file header: see {@code docs/formats.md}. */
    static final int FIXED_HEADER_BYTES = 64;

    static final int MAGIC_BYTES = 14;
    static final int AT_VERSION = 14;
    static final int AT_DATA_START = 16;
    static final int AT_TEXT_BYTES = 24;
    static final int AT_TEXT_CRC = 28;
    static final int AT_INDEX_UNIT = 32;
    static final int AT_INDEX_START = 36;
    static final int AT_INDEX_SLOTS = 40;

    /** "DBLK" read as a little-endian number. */
    static final int BLOCK_MAGIC = 'D' | 'B' << 8 | 'L' << 16 | 'K' << 24;

    static final int BLOCK_HEADER_BYTES = 32;
    static final int AT_MAGIC = 0;
    static final int AT_CRC = 4;
    static final int AT_LENGTH = 8;
    static final int AT_FLAGS = 12;
    static final int AT_FIRST_EPOCH = 16;
    static final int AT_EPOCHS = 24;
    static final int AT_BODY = 28;

    /** The block is complete and its CRC holds. */
    static final int SEALED = 1;
    /** A phase begins with the block. */
    static final int PHASE_BEGINS = 2;
    /** A stage begins with the block. */
    static final int STAGE_BEGINS = 4;

    private BlockFormat() {}

    static ByteBuffer allocate(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the check sum of what remains of a buffer, which stays as it is. */
    static int crc(ByteBuffer bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes.duplicate());
        return (int) crc.getValue();
    }

    static long roundUp(long value, int multiple) {
        return (value + multiple - 1) / multiple * multiple;
    }
}
