package dormouse.brain.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.core.RandomProviderDefaultState;

/** Writes and reads the pieces that a saved state is made of; every array goes with its length, which is checked on reading. */
public final class Binary {

    /** No generator of the library needs more; a longer state is a damaged one. */
    private static final int MAX_RNG_STATE = 1 << 16;

    /** A length that is damaged takes no more room than there are bytes to read: they are read in pieces. */
    private static final int PIECE = 1 << 16;

    private Binary() {}

    /** Writes the length and the values. */
    public static void write(DataOutput out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    /** Reads into {@code values}; throws if another length was saved. */
    public static void read(DataInput in, double[] values) throws IOException {
        expectLength(in, values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
    }

    /** Writes the length and the values. */
    public static void write(DataOutput out, int[] values) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    /** Reads into {@code values}; throws if another length was saved. */
    public static void read(DataInput in, int[] values) throws IOException {
        expectLength(in, values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readInt();
        }
    }

    /** Writes the length and the values. */
    public static void write(DataOutput out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /** Reads into {@code values}; throws if another length was saved. */
    public static void read(DataInput in, float[] values) throws IOException {
        expectLength(in, values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
    }

    /** Writes the state of a random stream. */
    public static void write(DataOutput out, RestorableUniformRandomProvider stream) throws IOException {
        byte[] state = ((RandomProviderDefaultState) stream.saveState()).getState();
        out.writeInt(state.length);
        out.write(state);
    }

    /** Restores the state of a random stream of the same kind. */
    public static void read(DataInput in, RestorableUniformRandomProvider stream) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_RNG_STATE) {
            throw new IOException("the saved state of a random stream is damaged");
        }
        byte[] state = new byte[length];
        in.readFully(state);
        try {
            stream.restoreState(new RandomProviderDefaultState(state));
        } catch (IllegalStateException e) {
            throw new IOException("the saved state of a random stream is damaged", e);
        }
    }

    private static void expectLength(DataInput in, int expected) throws IOException {
        int length = in.readInt();
        if (length != expected) {
            throw new IOException("the saved state holds " + length + " values where this model has " + expected);
        }
    }

    /** What writes a state that {@link #seal} puts under seal. */
    @FunctionalInterface
    public interface Writer {

        /** Writes the state. */
        void write(DataOutput out) throws IOException;
    }

    /** Writes a state with its length and its CRC-32. */
    public static void seal(DataOutput out, Writer writer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(new DataOutputStream(bytes));
        byte[] state = bytes.toByteArray();
        out.writeInt(state.length);
        out.writeInt(crc(state));
        out.write(state);
    }

    /**
     * Returns what was put under seal.
     *
     * @throws IOException if it is cut short or damaged
     */
    public static DataInput unseal(DataInput in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int crc;
        try {
            int left = in.readInt();
            crc = in.readInt();
            byte[] piece = new byte[PIECE];
            while (left > 0) {
                int size = Math.min(left, PIECE);
                in.readFully(piece, 0, size);
                bytes.write(piece, 0, size);
                left -= size;
            }
        } catch (EOFException e) {
            throw new IOException("the saved state is cut short", e);
        }
        byte[] state = bytes.toByteArray();
        if (crc(state) != crc) {
            throw new IOException("the saved state is damaged");
        }
        return new DataInputStream(new ByteArrayInputStream(state));
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
