package dormouse.experiments.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a NumPy file of little-endian float32 with four dimensions in C order. It has room for any number of snapshots, so that
 * it can be written again in place.
 */
final class Npy {

    static final int HEADER_BYTES = 128;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int PREFIX_BYTES = MAGIC.length + Short.BYTES;
    private static final Pattern SHAPE = Pattern.compile(
            "\\{'descr': '<f4', 'fortran_order': False, 'shape': \\((\\d+), (\\d+), (\\d+), (\\d+)\\), \\} *\n");

    private Npy() {}

    static byte[] header(long snapshots, int agents, int hidden, int outputs) {
        String text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + snapshots + ", " + agents + ", " + hidden
                + ", " + outputs + "), }";
        int room = HEADER_BYTES - PREFIX_BYTES - 1;
        byte[] header = new byte[HEADER_BYTES];
        ByteBuffer.wrap(header)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) (room + 1))
                .put((text + " ".repeat(room - text.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
        return header;
    }

    /** Returns the four dimensions, or null if this is no such header. */
    static long[] shape(byte[] header) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (header[i] != MAGIC[i]) {
                return null;
            }
        }
        String text = new String(header, PREFIX_BYTES, header.length - PREFIX_BYTES, StandardCharsets.US_ASCII);
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            return new long[] {
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                Long.parseLong(matcher.group(4))
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
