package dormouse.experiments.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Picks lines out of a file, which is read once and a part at a time: what is done to all its bytes, such as a checksum, is done to those that
 * the processor has at hand. Looks for all texts at once, and at single bytes only around what it found.
 */
final class LinePicker {

    private static final int PART = 1 << 18;
    private static final int LONGEST_LINE = 1 << 24;
    private static final byte NEW_LINE = '\n';

    /** Outside the heap, so that the system reads straight into it; each thread's own, since making one takes longer than filling it. */
    private static final ThreadLocal<ByteBuffer> PARTS = ThreadLocal.withInitial(() -> part(PART));

    private final String[] texts;
    private final ByteSearch[] searches;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    private LinePicker(String... texts) {
        this.texts = texts;
        searches = new ByteSearch[texts.length];
    }

    private static ByteBuffer part(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.LITTLE_ENDIAN);
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
        return picker.kept.toByteArray();
    }

    private static ByteBuffer larger(ByteBuffer part, Path file) throws RecordingException {
        if (part.capacity() >= LONGEST_LINE) {
            throw new RecordingException(
                    file + " is no table: it has a line of more than " + LONGEST_LINE / (1 << 20) + " MiB");
        }
        return part(2 * part.capacity()).put(part.flip());
    }

    private void pick(ByteBuffer bytes, int length, boolean first) {
        int done = 0;
        if (first) {
            done = endOfLine(bytes, 0, length);
            keep(bytes, 0, done);
            for (int i = 0; i < texts.length; i++) {
                searches[i] = new ByteSearch(bytes, length, texts[i]);
            }
        }
        int[] next = new int[searches.length];
        Arrays.fill(next, -1);
        while (done < length) {
            int nearest = length;
            for (int i = 0; i < searches.length; i++) {
                next[i] = next[i] < done ? searches[i].find(bytes, done, length) : next[i];
                nearest = Math.min(nearest, next[i]);
            }
            if (nearest == length) {
                return;
            }
            int start = nearest;
            while (start > done && bytes.get(start - 1) != NEW_LINE) {
                start--;
            }
            done = endOfLine(bytes, nearest, length);
            keep(bytes, start, done);
        }
    }

    private void keep(ByteBuffer bytes, int from, int to) {
        byte[] line = new byte[to - from];
        bytes.get(from, line);
        kept.writeBytes(line);
    }

    /** Returns the place after the end of the line that a place is in. */
    private static int endOfLine(ByteBuffer bytes, int from, int length) {
        int end = from;
        while (end < length && bytes.get(end) != NEW_LINE) {
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
