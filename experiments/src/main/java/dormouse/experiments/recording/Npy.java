package dormouse.experiments.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a NumPy file of little-endian floating-point numbers with four dimensions in C order. It has room for any number of
 * snapshots, so that it can be written again in place.
 */
final class Npy {

    static final int HEADER_BYTES = 128;
    static final String SINGLE = "<f4";
    static final String DOUBLE = "<f8";
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int PREFIX_BYTES = MAGIC.length + Short.BYTES;
    private static final Pattern SHAPE = Pattern.compile(
            "\\{'descr': '(<f[48])', 'fortran_order': False, 'shape': \\((\\d+), (\\d+), (\\d+), (\\d+)\\), \\} *\n");

    private Npy() {}

    /** Returns how many bytes a number of {@link #SINGLE} or {@link #DOUBLE} takes. */
    static int bytes(String type) {
        return type.equals(DOUBLE) ? Double.BYTES : Float.BYTES;
    }

    /** Returns a header for float32. */
    static byte[] header(long snapshots, int agents, int hidden, int outputs) {
        return header(SINGLE, snapshots, agents, hidden, outputs);
    }

    /** Returns a header for {@link #SINGLE} or {@link #DOUBLE}. */
    static byte[] header(String type, long snapshots, int agents, int rows, int columns) {
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + snapshots + ", " + agents + ", "
                + rows + ", " + columns + "), }";
        int room = HEADER_BYTES - PREFIX_BYTES - 1;
        byte[] header = new byte[HEADER_BYTES];
        ByteBuffer.wrap(header)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) (room + 1))
                .put((text + " ".repeat(room - text.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
        return header;
    }

    /** Returns the four dimensions of float32, or null if this is no such header. */
    static long[] shape(byte[] header) {
        return shape(SINGLE, header);
    }

    /** Returns the four dimensions of {@link #SINGLE} or {@link #DOUBLE}, or null if this is no such header. */
    static long[] shape(String type, byte[] header) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (header[i] != MAGIC[i]) {
                return null;
            }
        }
        String text = new String(header, PREFIX_BYTES, header.length - PREFIX_BYTES, StandardCharsets.US_ASCII);
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches() || !matcher.group(1).equals(type)) {
            return null;
        }
        try {
            return new long[] {
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                Long.parseLong(matcher.group(4)),
                Long.parseLong(matcher.group(5))
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
