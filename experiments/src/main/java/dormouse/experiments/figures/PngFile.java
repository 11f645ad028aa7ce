package dormouse.experiments.figures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes pictures as PNG files (W3C Portable Network Graphics, 3rd edition), red, green and blue, without a filter: drawings are mostly of even
 * areas, which filters make no smaller. {@code javax.imageio} tries five filters on every line, and takes three times as long.
 */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int LEVEL = 4;
    private static final byte BITS = 8;
    private static final byte RED_GREEN_BLUE = 2;
    private static final int COLOURS = 3;
    private static final byte NO_FILTER = 0;
    private static final int BUFFER = 1 << 16;

    private PngFile() {}

    /**
     * Returns a picture as the bytes of a file.
     *
     * @param image of the type {@link BufferedImage#TYPE_INT_RGB}
     */
    static byte[] of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        // after the depth and the colours: the only compression, the only set of filters, not interlaced
        byte[] header = ByteBuffer.allocate(2 * Integer.BYTES + 5)
                .putInt(width)
                .putInt(height)
                .put(BITS)
                .put(RED_GREEN_BLUE)
                .array();
        chunk(file, "IHDR", header, header.length);
        byte[] lines = lines(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), width, height);
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(lines);
            deflater.finish();
            byte[] data = new byte[BUFFER];
            while (!deflater.finished()) {
                chunk(file, "IDAT", data, deflater.deflate(data));
            }
        } finally {
            deflater.end();
        }
        chunk(file, "IEND", new byte[0], 0);
        return file.toByteArray();
    }

    /** Returns the pixels, each line with the number of its filter before it. */
    private static byte[] lines(int[] pixels, int width, int height) {
        byte[] lines = new byte[Math.multiplyExact(height, 1 + COLOURS * width)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            lines[at++] = NO_FILTER;
            for (int i = y * width; i < (y + 1) * width; i++) {
                int pixel = pixels[i];
                lines[at] = (byte) (pixel >> 16);
                lines[at + 1] = (byte) (pixel >> 8);
                lines[at + 2] = (byte) pixel;
                at += COLOURS;
            }
        }
        return lines;
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        file.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        file.writeBytes(name);
        file.write(data, 0, length);
        file.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array());
    }
}
