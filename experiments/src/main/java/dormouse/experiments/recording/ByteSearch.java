package dormouse.experiments.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds a text in bytes by Horspool's method: of bytes without it, it looks at one in as many as the text is long (R. N. Horspool 1980,
 * Software: Practice and Experience 10: 501-506).
 */
final class ByteSearch {

    private final byte[] text;
    /** By the value of the byte under the text's last: how far on the text may lie. */
    private final int[] steps = new int[1 << Byte.SIZE];

    ByteSearch(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        Arrays.fill(steps, this.text.length);
        for (int i = 0; i < this.text.length - 1; i++) {
            steps[Byte.toUnsignedInt(this.text[i])] = this.text.length - 1 - i;
        }
    }

    /** Returns where the text stands first, from a place on; the length of the bytes if nowhere. */
    int find(byte[] bytes, int from) {
        int last = text.length - 1;
        for (int at = from; at + last < bytes.length; at += steps[Byte.toUnsignedInt(bytes[at + last])]) {
            if (bytes[at + last] == text[last]
                    && bytes[at] == text[0]
                    && Arrays.equals(bytes, at, at + last, text, 0, last)) {
                return at;
            }
        }
        return bytes.length;
    }
}
