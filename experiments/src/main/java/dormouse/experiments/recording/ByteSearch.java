package dormouse.experiments.recording;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds a text in bytes: looks, eight bytes at a time, for the one of its bytes that is rarest there (H. S. Warren, Hacker's Delight, 2nd
 * edition, 6-1: find first 0-byte), and compares the rest around it.
 */
final class ByteSearch {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    /** So many bytes tell which are rare. */
    private static final int SAMPLE = 4096;

    private final byte[] bytes;
    private final byte[] text;
    /** Where in the text its rarest byte stands. */
    private final int rarest;

    /**
     * Prepares to look for a text.
     *
     * @param bytes where to look
     * @param text what for; at least one byte in UTF-8
     */
    ByteSearch(byte[] bytes, String text) {
        this.bytes = bytes;
        this.text = text.getBytes(StandardCharsets.UTF_8);
        int[] counts = new int[1 << Byte.SIZE];
        for (int i = 0; i < Math.min(SAMPLE, bytes.length); i++) {
            counts[Byte.toUnsignedInt(bytes[i])]++;
        }
        int least = 0;
        for (int i = 1; i < this.text.length; i++) {
            if (counts[Byte.toUnsignedInt(this.text[i])] < counts[Byte.toUnsignedInt(this.text[least])]) {
                least = i;
            }
        }
        rarest = least;
    }

    /** Returns where the text stands first, from a place on; the length of the bytes if nowhere. */
    int find(int from) {
        long repeated = Byte.toUnsignedLong(text[rarest]) * ONES;
        int end = bytes.length - (text.length - 1 - rarest);
        int at = from + rarest;
        while (at < end) {
            if (at + Long.BYTES <= bytes.length) {
                long differences = (long) EIGHT_BYTES.get(bytes, at) ^ repeated;
                long zeros = (differences - ONES) & ~differences & HIGHEST_BITS;
                if (zeros == 0) {
                    at += Long.BYTES;
                    continue;
                }
                at += Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
            }
            int begin = at - rarest;
            if (at < end
                    && bytes[begin] == text[0]
                    && Arrays.equals(bytes, begin, begin + text.length, text, 0, text.length)) {
                return begin;
            }
            at++;
        }
        return bytes.length;
    }
}
