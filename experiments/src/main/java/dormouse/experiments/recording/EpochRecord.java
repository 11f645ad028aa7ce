package dormouse.experiments.recording;

import java.nio.ByteBuffer;
import java.util.Objects;

/** One agent's epoch, as recorded. */
public final class EpochRecord {

    /** What {@link #kind()} is when nothing was eaten. */
    public static final int NOTHING = -1;

    private final long epoch;
    private final int agent;
    private final ByteBuffer bytes;
    private final TraceHeader header;

    EpochRecord(long epoch, int agent, ByteBuffer bytes, TraceHeader header) {
        this.epoch = epoch;
        this.agent = agent;
        this.bytes = bytes;
        this.header = header;
    }

    /** Returns epochs since the run began. */
    public long epoch() {
        return epoch;
    }

    /** Returns the agent's number, from 0. */
    public int agent() {
        return agent;
    }

    /** Returns the first coordinate of the cell after the move. */
    public int x() {
        return Short.toUnsignedInt(bytes.getShort(TraceFormat.AT_X));
    }

    /** Returns the second coordinate of the cell after the move. */
    public int y() {
        return Short.toUnsignedInt(bytes.getShort(TraceFormat.AT_Y));
    }

    /** Returns the move, a cell of the 3 × 3 square: 0 to 8, 4 is staying. */
    public int direction() {
        return bytes.get(TraceFormat.AT_MOVE) & TraceFormat.DIRECTION_BITS;
    }

    /** Returns whether hunger chose the direction. */
    public boolean hungry() {
        return (bytes.get(TraceFormat.AT_MOVE) & TraceFormat.HUNGRY) != 0;
    }

    /** Returns whether a particle was eaten, whatever it is worth. */
    public boolean ate() {
        return kind() != NOTHING;
    }

    /** Returns the number of the eaten kind in {@link TraceHeader#kinds()}, or {@link #NOTHING}. */
    public int kind() {
        return bytes.get(TraceFormat.AT_KIND) - 1;
    }

    /** Returns what the eaten particle is worth: 1, −1 or 0; 0 for nothing. */
    public int value() {
        return bytes.get(TraceFormat.AT_VALUE);
    }

    /** Returns the first coordinate of the anchor of the particle that grew again, −1 when nothing was eaten. */
    public int regrownX() {
        return ate() ? Short.toUnsignedInt(bytes.getShort(TraceFormat.AT_REGROWN_X)) : -1;
    }

    /** Returns the second coordinate of the anchor of the particle that grew again, −1 when nothing was eaten. */
    public int regrownY() {
        return ate() ? Short.toUnsignedInt(bytes.getShort(TraceFormat.AT_REGROWN_Y)) : -1;
    }

    /** Returns the reward signal of the move. */
    public double reward() {
        return header.rewards().get(bytes.get(TraceFormat.AT_REWARD));
    }

    /** Returns how many spikes a layer fired: 0 input, 1 hidden, 2 output. */
    public int spikes(int layer) {
        return bytes.getInt(TraceFormat.AT_SPIKES + Integer.BYTES * Objects.checkIndex(layer, 3));
    }

    /** Returns whether a cell of the view held food; cell (dx, dy) has the index (dx + r) · size + (dy + r), r = (size − 1) / 2. */
    public boolean sees(int cell) {
        Objects.checkIndex(cell, header.viewSize() * header.viewSize());
        return (bytes.getLong(TraceFormat.AT_VIEW + Long.BYTES * (cell >> 6)) >>> cell & 1) != 0;
    }
}
