package dormouse.experiments.recording;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A place in a block file from which its writing can go on. Positions count from the start of the data, so that they hold in a copy
 * whose header is longer.
 *
 * @param length bytes of data
 * @param blockStart where the open block begins; equal to {@code length} if none is open
 * @param firstEpoch the open block's first epoch, or the next epoch if none is open
 * @param epochs complete epochs of the open block
 */
public record BlockMark(long length, long blockStart, long firstEpoch, int epochs) {

    boolean open() {
        return blockStart < length;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(length);
        out.writeLong(blockStart);
        out.writeLong(firstEpoch);
        out.writeInt(epochs);
    }

    static BlockMark read(DataInput in) throws IOException {
        return new BlockMark(in.readLong(), in.readLong(), in.readLong(), in.readInt());
    }
}
