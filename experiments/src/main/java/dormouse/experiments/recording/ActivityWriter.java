package dormouse.experiments.recording;

import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes activity.npy and activity.csv: for each stage and task, which neurons fired how often and together, as {@link ActivityFile} reads it. */
public final class ActivityWriter implements Closeable {

    /** Stands before the state in checkpoints; those of before activity was recorded end where it would stand. */
    private static final int MARK = 0x41435431;

    private final TabledMatricesWriter table;
    private final int agents;
    private final int hidden;

    private ActivityWriter(TabledMatricesWriter table, int agents, int hidden) {
        this.table = table;
        this.agents = agents;
        this.hidden = hidden;
    }

    /** Returns the cells of an agent's matrix: hidden + 1 rows of outputs + 1. */
    public static int cells(int hidden) {
        return (hidden + 1) * (WeightsWriter.OUTPUTS + 1);
    }

    private static TabledMatricesWriter.Files files(Disk disk, Path npy, Path csv, int agents, int hidden) {
        return new TabledMatricesWriter.Files(
                disk, npy, csv, ActivityFile.KIND, agents, hidden + 1, WeightsWriter.OUTPUTS + 1);
    }

    /** Starts both files, in place of what was there. */
    public static ActivityWriter create(Disk disk, Path npy, Path csv, int agents, int hidden) throws IOException {
        return new ActivityWriter(TabledMatricesWriter.create(files(disk, npy, csv, agents, hidden)), agents, hidden);
    }

    /** Returns whether a checkpoint goes on with what {@link #save} wrote; false at its end. */
    public static boolean follows(DataInput saved) throws IOException {
        try {
            if (saved.readInt() != MARK) {
                throw new RecordingException("the checkpoint holds something else where the activity should be");
            }
            return true;
        } catch (EOFException e) {
            return false;
        }
    }

    /** Goes on with both files from a place that {@link #save} wrote, after {@link #follows}; what follows it is cut off. */
    public static ActivityWriter resume(Disk disk, Path npy, Path csv, DataInput saved) throws IOException {
        int agents = saved.readInt();
        int hidden = saved.readInt();
        long count = saved.readLong();
        long csvLength = saved.readLong();
        return new ActivityWriter(
                TabledMatricesWriter.resume(files(disk, npy, csv, agents, hidden), count, csvLength), agents, hidden);
    }

    /** Starts both files with what others hold, as {@link WeightsWriter#copy} does; after {@link #follows}. */
    public static void copy(
            Disk disk,
            List<Path> fromNpy,
            List<Path> fromCsv,
            Path toNpy,
            Path toCsv,
            Extent extent,
            DataInput saved,
            DataOutput out)
            throws IOException {
        int agents = saved.readInt();
        int hidden = saved.readInt();
        long count = saved.readLong();
        long csvLength = saved.readLong();
        try (ActivityWriter copy = create(disk, toNpy, toCsv, agents, hidden)) {
            copy.table.appendFrom(
                    fromNpy, fromCsv, count, (npy, csv, atMost) -> copy.appendFrom(npy, csv, atMost, extent));
            copy.save(out);
            if (extent.whole()) {
                copy.table.requireLength(fromCsv.get(fromCsv.size() - 1), csvLength);
            }
        }
    }

    private long appendFrom(Path npy, Path csv, long atMost, Extent extent) throws IOException {
        try (ActivityFile source = ActivityFile.open(npy, csv)) {
            List<ActivityFile.Row> all = source.rows();
            int there = (int) Math.min(atMost, all.size());
            for (ActivityFile.Row row : all.subList(0, there)) {
                if (extent.has(row.stage())) {
                    for (int agent = 0; agent < agents; agent++) {
                        put(agent, source.matrix((int) row.index(), agent));
                    }
                    append(row.epoch(), row.stage(), row.task());
                }
            }
            return there;
        }
    }

    /** Puts an agent's matrix into the next row, shape [hidden + 1][outputs + 1], row-major. */
    public void put(int agent, double[] matrix) {
        if (matrix.length != cells(hidden)) {
            throw new IllegalArgumentException("agent " + agent + " has an activity of " + matrix.length
                    + " cells, but should have " + cells(hidden));
        }
        table.matrices().asDoubleBuffer().put(agent * matrix.length, matrix);
    }

    /** Appends the matrices that were put. */
    public void append(long epoch, String stage, String task) throws IOException {
        table.append(Long.toString(epoch), stage, task);
    }

    /** Brings both files up to date on the device, and writes what {@link #resume} needs. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(MARK);
        out.writeInt(agents);
        out.writeInt(hidden);
        table.save(out);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
