package dormouse.experiments.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Bytes, eight in each number of an array, the first one lowest. A JVM's first compiler, the only one that short commands have, makes quick code for
 * arrays, and slow code for buffers.
 */
final class Words {

    private Words() {}

    /** Returns how many numbers hold some bytes. */
    static int count(int bytes) {
        return (bytes + Long.BYTES - 1) / Long.BYTES;
    }

    /**
     * Copies bytes from the beginning of a buffer.
     *
     * @param from where they are; has room for a multiple of eight
     * @param words where they go; those after the last byte, in the same number, are whatever the buffer holds there
     * @param length how many bytes
     */
    static void copy(ByteBuffer from, long[] words, int length) {
        from.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words, 0, count(length));
    }

    static byte byteAt(long[] words, int place) {
        return (byte) (words[place / Long.BYTES] >> (place * Byte.SIZE));
    }
}
