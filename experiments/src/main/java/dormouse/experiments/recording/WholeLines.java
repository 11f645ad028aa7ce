package dormouse.experiments.recording;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The whole lines of a file's beginning: what follows the last line feed is left out, and all that follows a length. */
final class WholeLines extends FilterInputStream {

    private final byte[] line = new byte[1 << 16];
    private long left;
    private int next;
    private int end;

    WholeLines(InputStream file, long length) {
        super(new BufferedInputStream(file));
        left = length;
    }

    @Override
    public int read() throws IOException {
        return next < end || fill() ? Byte.toUnsignedInt(line[next++]) : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (next == end && !fill()) {
            return -1;
        }
        int count = Math.min(length, end - next);
        System.arraycopy(line, next, bytes, offset, count);
        next += count;
        return count;
    }

    /** Reads a line, with its line feed; false if there is none any more. */
    private boolean fill() throws IOException {
        next = 0;
        end = 0;
        while (left > 0 && end < line.length) {
            int b = in.read();
            left--;
            if (b < 0) {
                break;
            }
            line[end++] = (byte) b;
            if (b == '\n') {
                return true;
            }
        }
        boolean overlong = end == line.length;
        end = overlong ? end : 0;
        return overlong;
    }
}
