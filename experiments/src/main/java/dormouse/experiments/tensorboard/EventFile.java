package dormouse.experiments.tensorboard;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * An event file under way: messages {@code Event} of TensorFlow's event.proto, each framed as TFRecord (its length, the masked CRC-32C of
 * that, the message, the masked CRC-32C of the message; little-endian).
 */
final class EventFile {

    private static final String VERSION = "brain.Event:2";

    // event.proto
    private static final int EVENT_WALL_TIME = 1;
    private static final int EVENT_STEP = 2;
    private static final int EVENT_FILE_VERSION = 3;
    private static final int EVENT_SUMMARY = 5;
    // summary.proto
    private static final int SUMMARY_VALUE = 1;
    private static final int VALUE_TAG = 1;
    private static final int VALUE_SIMPLE_VALUE = 2;

    /** What is added to a checksum, so that one of data with checksums in it is none of a weakness (TFRecord's definition). */
    private static final int MASK_DELTA = 0xa282ead8;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final double wallTime;

    /**
     * Begins a file.
     *
     * @param wallTime seconds since 1970, the time of all events
     */
    EventFile(double wallTime) {
        this.wallTime = wallTime;
        record(message(out -> {
            out.writeDouble(EVENT_WALL_TIME, wallTime);
            out.writeString(EVENT_FILE_VERSION, VERSION);
        }));
    }

    /** Adds a number. */
    void scalar(String tag, long step, float value) {
        byte[] number = message(out -> {
            out.writeString(VALUE_TAG, tag);
            out.writeFloat(VALUE_SIMPLE_VALUE, value);
        });
        byte[] summary = message(out -> out.writeByteArray(SUMMARY_VALUE, number));
        record(message(out -> {
            out.writeDouble(EVENT_WALL_TIME, wallTime);
            out.writeInt64(EVENT_STEP, step);
            out.writeByteArray(EVENT_SUMMARY, summary);
        }));
    }

    /** Returns the file so far. */
    byte[] bytes() {
        return file.toByteArray();
    }

    private void record(byte[] message) {
        ByteBuffer length =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, message.length);
        file.writeBytes(length.array());
        file.writeBytes(checksum(length.array()));
        file.writeBytes(message);
        file.writeBytes(checksum(message));
    }

    private static byte[] checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        int masked = Integer.rotateRight((int) crc.getValue(), 15) + MASK_DELTA;
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, masked)
                .array();
    }

    /** Writes the fields of a message. */
    private interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }

    private static byte[] message(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            fields.write(out);
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
