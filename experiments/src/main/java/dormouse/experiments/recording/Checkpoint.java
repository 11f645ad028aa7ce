package dormouse.experiments.recording;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;

/** The state of a run and of its recordings between two aeons: what a killed run goes on from, and a longer one begins with. */
public final class Checkpoint {

    private static final byte[] MAGIC = "DORMOUSE-CHKPT".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 6;
    /** Magic 14, version 4, length of the label 4, CRC of the label 4. */
    private static final int FIXED_BYTES = 24;

    private static final int MAX_LABEL_BYTES = 1 << 16;

    /**
     * What a checkpoint is one of.
     *
     * @param belongsTo hash of all that led to it: model, seed, and the stages up to here
     * @param epochs epochs lived since the run began
     * @param aeons aeons lived since the run began
     * @param stage number of the stage, from 0
     * @param aeonOfStage aeons lived of the stage
     * @param stageEnded whether that stage has ended
     */
    public record Label(String belongsTo, long epochs, long aeons, int stage, long aeonOfStage, boolean stageEnded) {

        public Label {
            Objects.requireNonNull(belongsTo, "belongsTo");
        }
    }

    private final Label label;
    private final byte[] recordings;
    private final byte[] life;

    /** Takes over what the recordings and the life saved. */
    public Checkpoint(Label label, byte[] recordings, byte[] life) {
        this.label = label;
        this.recordings = recordings.clone();
        this.life = life.clone();
    }

    /** Returns what this is a checkpoint of. */
    public Label label() {
        return label;
    }

    /** Returns what the recordings saved, to be read from its beginning. */
    public DataInput recordings() {
        return new DataInputStream(new ByteArrayInputStream(recordings));
    }

    /** Returns what the life saved. */
    public byte[] life() {
        return life.clone();
    }

    /** Returns the same state with other recordings. */
    public Checkpoint withRecordings(byte[] others) {
        return new Checkpoint(label, others, life);
    }

    /** Writes the checkpoint in place of the one that was there, which stays if anything fails. */
    public void write(Disk disk, Path path) throws IOException {
        disk.replace(path, toBytes());
    }

    private byte[] toBytes() throws IOException {
        byte[] head = labelBytes();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(recordings.length + life.length + 256);
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
        out.writeShort(VERSION);
        out.writeInt(head.length);
        out.writeInt(crc(head));
        out.write(head);
        out.writeInt(crc(recordings, life));
        out.writeInt(recordings.length);
        out.writeInt(life.length);
        out.write(recordings);
        out.write(life);
        return bytes.toByteArray();
    }

    private byte[] labelBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(label.belongsTo());
        out.writeLong(label.epochs());
        out.writeLong(label.aeons());
        out.writeInt(label.stage());
        out.writeLong(label.aeonOfStage());
        out.writeBoolean(label.stageEnded());
        return bytes.toByteArray();
    }

    private static int crc(byte[]... parts) {
        CRC32 crc = new CRC32();
        for (byte[] part : parts) {
            crc.update(part);
        }
        return (int) crc.getValue();
    }

    /** Reads the label alone. */
    public static Label readLabel(Path path) throws IOException {
        try (DataInputStream in = open(path)) {
            return label(path, in);
        } catch (EOFException e) {
            throw cutOff(path, e);
        }
    }

    /** Reads a checkpoint, and checks it. */
    public static Checkpoint read(Path path) throws IOException {
        try (DataInputStream in = open(path)) {
            Label label = label(path, in);
            int crc = in.readInt();
            int recordingBytes = in.readInt();
            int lifeBytes = in.readInt();
            if (recordingBytes < 0 || lifeBytes < 0) {
                throw damaged(path);
            }
            byte[] recordings = readFully(in, recordingBytes);
            byte[] life = readFully(in, lifeBytes);
            if (crc(recordings, life) != crc || in.read() >= 0) {
                throw damaged(path);
            }
            return new Checkpoint(label, recordings, life);
        } catch (EOFException e) {
            throw cutOff(path, e);
        }
    }

    private static DataInputStream open(Path path) throws IOException {
        try {
            InputStream file = Files.newInputStream(path);
            return new DataInputStream(new BufferedInputStream(file));
        } catch (NoSuchFileException e) {
            throw new RecordingException(path + " is missing", e);
        }
    }

    private static Label label(Path path, DataInputStream in) throws IOException {
        ByteBuffer fixed = ByteBuffer.wrap(in.readNBytes(FIXED_BYTES));
        int magicBytes = Math.min(MAGIC.length, fixed.capacity());
        if (fixed.capacity() == 0 || !Arrays.equals(fixed.array(), 0, magicBytes, MAGIC, 0, magicBytes)) {
            throw new RecordingException(path + " is not a checkpoint of Dormouse");
        }
        if (fixed.capacity() < FIXED_BYTES) {
            throw cutOff(path, null);
        }
        int version = Short.toUnsignedInt(fixed.getShort(MAGIC.length));
        if (version != VERSION) {
            throw new RecordingException(path + " was written by another Dormouse: its format has version " + version
                    + ", and this program reads version " + VERSION);
        }
        int length = fixed.getInt(16);
        if (length < 0 || length > MAX_LABEL_BYTES) {
            throw damaged(path);
        }
        byte[] head = readFully(in, length);
        if (crc(head) != fixed.getInt(20)) {
            throw damaged(path);
        }
        DataInputStream fields = new DataInputStream(new ByteArrayInputStream(head));
        return new Label(
                fields.readUTF(),
                fields.readLong(),
                fields.readLong(),
                fields.readInt(),
                fields.readLong(),
                fields.readBoolean());
    }

    /** Does not reserve memory for bytes that are not there. */
    private static byte[] readFully(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static RecordingException cutOff(Path path, EOFException cause) {
        return new RecordingException(path + " is cut off", cause);
    }

    private static RecordingException damaged(Path path) {
        return new RecordingException(path + " is damaged: its check sum is wrong");
    }
}
