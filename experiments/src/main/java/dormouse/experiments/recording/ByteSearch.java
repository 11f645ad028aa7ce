package dormouse.experiments.recording;

import java.nio.charset.StandardCharsets;

/**
 * Finds a text in bytes: looks, eight bytes at a time, for the one of its bytes that is rarest there (H. S. Warren, Hacker's Delight, 2nd
 * edition, 6-1: find first 0-byte), and compares the rest around it.
 */
final class ByteSearch {

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    /** So many bytes tell which are rare. */
    private static final int SAMPLE = 1024;

    private final byte[] text;
    /** Where in the text its rarest byte stands. */
    private final int rarest;
    /** Eight of that byte. */
    private final long repeated;

    /**
     * Prepares to look for a text.
     *
     * @param sample bytes such as those to look in, as {@link Words} has them; only their order of frequency matters
     * @param length how many
     * @param text what for; at least one byte in UTF-8
     */
    ByteSearch(long[] sample, int length, String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        int[] counts = new int[1 << Byte.SIZE];
        for (int i = 0; i < Math.min(SAMPLE, length); i++) {
            counts[Byte.toUnsignedInt(Words.byteAt(sample, i))]++;
        }
        int least = 0;
        for (int i = 1; i < this.text.length; i++) {
            if (counts[Byte.toUnsignedInt(this.text[i])] < counts[Byte.toUnsignedInt(this.text[least])]) {
                least = i;
            }
        }
        rarest = least;
        repeated = Byte.toUnsignedLong(this.text[rarest]) * ONES;
    }

    /**
     * Returns where the text stands first; {@code to} if nowhere.
     *
     * @param words where to look, as {@link Words} has it
     * @param from the first byte that may be of the text
     * @param to after the last byte that may be
     */
    int find(long[] words, int from, int to) {
        int end = to - (text.length - 1 - rarest);
        int at = from + rarest;
        while (at < end) {
            int word = at / Long.BYTES;
            long found = places(words[word], repeated) & (-1L << (at * Byte.SIZE));
            if (found == 0) {
                word = nextWith(words, word + 1, (end + Long.BYTES - 1) / Long.BYTES);
                if (word * Long.BYTES >= end) {
                    return to;
                }
                found = places(words[word], repeated);
            }
            at = word * Long.BYTES + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            if (at < end && isAt(words, at - rarest)) {
                return at - rarest;
            }
            at++;
        }
        return to;
    }

    /** Returns the first word that may hold the rarest byte; {@code to} if there is none. By far the most time is spent here. */
    private int nextWith(long[] words, int from, int to) {
        long wanted = repeated;
        int word = from;
        while (word < to) {
            if (places(words[word], wanted) != 0) {
                return word;
            }
            word++;
        }
        return to;
    }

    /** Returns the highest bit of each byte of a word that is the wanted one, and perhaps of others above the lowest of them. */
    private static long places(long word, long wanted) {
        long differences = word ^ wanted;
        return (differences - ONES) & ~differences & HIGHEST_BITS;
    }

    private boolean isAt(long[] words, int begin) {
        for (int i = 0; i < text.length; i++) {
            if (Words.byteAt(words, begin + i) != text[i]) {
                return false;
            }
        }
        return true;
    }
}
