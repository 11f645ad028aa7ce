package dormouse.experiments.recording;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Finds a text in bytes: looks, eight bytes at a time, for the one of its bytes that is rarest there (H. S. Warren, Hacker's Delight, 2nd
 * edition, 6-1: find first 0-byte), and compares the rest around it.
 */
final class ByteSearch {

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    /** So many bytes tell which are rare. */
    private static final int SAMPLE = 4096;

    private final byte[] text;
    /** Where in the text its rarest byte stands. */
    private final int rarest;

    /**
     * Prepares to look for a text.
     *
     * @param sample bytes such as those to look in; only their order of frequency matters
     * @param length how many
     * @param text what for; at least one byte in UTF-8
     */
    ByteSearch(ByteBuffer sample, int length, String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        int[] counts = new int[1 << Byte.SIZE];
        for (int i = 0; i < Math.min(SAMPLE, length); i++) {
            counts[Byte.toUnsignedInt(sample.get(i))]++;
        }
        int least = 0;
        for (int i = 1; i < this.text.length; i++) {
            if (counts[Byte.toUnsignedInt(this.text[i])] < counts[Byte.toUnsignedInt(this.text[least])]) {
                least = i;
            }
        }
        rarest = least;
    }

    /**
     * Returns where the text stands first; {@code to} if nowhere.
     *
     * @param bytes where to look, little-endian
     * @param from the first byte that may be of the text
     * @param to after the last byte that may be
     */
    int find(ByteBuffer bytes, int from, int to) {
        long repeated = Byte.toUnsignedLong(text[rarest]) * ONES;
        int end = to - (text.length - 1 - rarest);
        int at = from + rarest;
        while (at < end) {
            if (at + Long.BYTES <= to) {
                long differences = bytes.getLong(at) ^ repeated;
                long zeros = (differences - ONES) & ~differences & HIGHEST_BITS;
                if (zeros == 0) {
                    at += Long.BYTES;
                    continue;
                }
                at += Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
            }
            if (at < end && isAt(bytes, at - rarest)) {
                return at - rarest;
            }
            at++;
        }
        return to;
    }

    private boolean isAt(ByteBuffer bytes, int begin) {
        for (int i = 0; i < text.length; i++) {
            if (bytes.get(begin + i) != text[i]) {
                return false;
            }
        }
        return true;
    }
}
