package dormouse.experiments.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Picks lines out of a file, which is read once and a part at a time: what is done to all its bytes, such as a checksum, is done to those that
 * the processor has at hand. Looks for all texts at once, and at single bytes only around what it found, in an array: see {@link Words}.
 */
final class LinePicker {

    private static final int PART = 1 << 18;
    private static final int LONGEST_LINE = 1 << 24;
    private static final int FEW = 1 << 13;
    private static final byte NEW_LINE = '\n';

    /** Outside the heap, so that the system reads straight into them; each thread's own, since making one takes longer than filling it. */
    private static final ThreadLocal<ByteBuffer> PARTS = ThreadLocal.withInitial(() -> part(PART));

    private static final ThreadLocal<long[]> WORDS = ThreadLocal.withInitial(() -> new long[Words.count(PART)]);

    private final String[] texts;
    private final ByteSearch[] searches;
    /** What was read last. */
    private long[] words = WORDS.get();

    private byte[] kept = new byte[FEW];
    /** How much of it is filled. */
    private int size;

    private LinePicker(String... texts) {
        this.texts = texts;
        searches = new ByteSearch[texts.length];
    }

    private static ByteBuffer part(int size) {
        return ByteBuffer.allocateDirect(size);
    }

    /**
     * Reads a file and returns its first line and all that hold one of some texts.
     *
     * @param file its path
     * @param all is handed all its bytes, in their order, and may change the position of what it is handed, but not keep it
     * @param texts what to look for; ASCII, without ends of lines
     * @throws RecordingException if it has a line longer than any table's
     */
    static byte[] pick(Path file, Consumer<ByteBuffer> all, String... texts) throws IOException {
        LinePicker picker = new LinePicker(texts);
        try (FileChannel in = FileChannel.open(file)) {
            ByteBuffer part = PARTS.get().clear();
            boolean first = true;
            boolean more = true;
            while (more) {
                int begun = part.position();
                while (more && part.hasRemaining()) {
                    more = in.read(part) >= 0;
                }
                int length = part.position();
                all.accept(part.duplicate().flip().position(begun));
                int whole = more ? endOfLastLine(part, begun, length) : length;
                if (whole > 0) {
                    picker.pick(part, whole, first);
                    first = false;
                }
                part.flip().position(whole).compact();
                if (more && !part.hasRemaining()) {
                    part = larger(part, file);
                }
            }
        }
        return Arrays.copyOf(picker.kept, picker.size);
    }

    private static ByteBuffer larger(ByteBuffer part, Path file) throws RecordingException {
        if (part.capacity() >= LONGEST_LINE) {
            throw new RecordingException(
                    file + " is no table: it has a line of more than " + LONGEST_LINE / (1 << 20) + " MiB");
        }
        return part(2 * part.capacity()).put(part.flip());
    }

    private void pick(ByteBuffer bytes, int length, boolean first) {
        if (words.length < Words.count(length)) {
            words = new long[Words.count(bytes.capacity())];
        }
        Words.copy(bytes, words, length);
        int done = 0;
        if (first) {
            done = endOfLine(0, length);
            keep(bytes, 0, done);
            for (int i = 0; i < texts.length; i++) {
                searches[i] = new ByteSearch(words, length, texts[i]);
            }
        }
        int[] next = new int[searches.length];
        Arrays.fill(next, -1);
        while (done < length) {
            int nearest = length;
            for (int i = 0; i < searches.length; i++) {
                next[i] = next[i] < done ? searches[i].find(words, done, length) : next[i];
                nearest = Math.min(nearest, next[i]);
            }
            if (nearest == length) {
                return;
            }
            int start = nearest;
            while (start > done && Words.byteAt(words, start - 1) != NEW_LINE) {
                start--;
            }
            done = endOfLine(nearest, length);
            keep(bytes, start, done);
        }
    }

    private void keep(ByteBuffer bytes, int from, int to) {
        int length = to - from;
        if (length > kept.length - size) {
            kept = Arrays.copyOf(kept, Math.max(2 * kept.length, size + length));
        }
        bytes.get(from, kept, size, length);
        size += length;
    }

    /** Returns the place after the end of the line that a place is in. */
    private int endOfLine(int from, int length) {
        int end = from;
        while (end < length && Words.byteAt(words, end) != NEW_LINE) {
            end++;
        }
        return Math.min(length, end + 1);
    }

    /** Returns the place after the last end of a line; 0 if there is none. */
    private static int endOfLastLine(ByteBuffer bytes, int from, int length) {
        int end = length;
        while (end > from && bytes.get(end - 1) != NEW_LINE) {
            end--;
        }
        return end > from ? end : 0;
    }
}
