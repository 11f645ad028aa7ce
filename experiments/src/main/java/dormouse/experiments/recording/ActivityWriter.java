package dormouse.experiments.recording;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes activity.npy and activity.csv: for each stage and task, which neurons fired how often and together, as {@link ActivityFile} reads
 * it. First comes the data, then the header that counts it.
 */
public final class ActivityWriter implements Closeable {

    static final List<String> COLUMNS = List.of("index", "epoch", "stage", "task");

    /** Stands before the state in checkpoints; those of before activity was recorded end where it would stand. */
    private static final int MARK = 0x41435431;

    private final DataFile npy;
    private final AppendFile rows;
    private final CsvWriter csv;
    private final int agents;
    private final int hidden;
    private final ByteBuffer matrices;
    private long count;

    private ActivityWriter(DataFile npy, AppendFile rows, int agents, int hidden, long count) {
        this.npy = npy;
        this.rows = rows;
        this.agents = agents;
        this.hidden = hidden;
        this.count = count;
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(rows, StandardCharsets.UTF_8));
        matrices = BlockFormat.allocate(Math.multiplyExact(Double.BYTES * agents, cells(hidden)));
    }

    /** Returns the cells of an agent's matrix: hidden + 1 rows of outputs + 1. */
    public static int cells(int hidden) {
        return (hidden + 1) * (WeightsWriter.OUTPUTS + 1);
    }

    /** Starts both files, in place of what was there. */
    public static ActivityWriter create(Disk disk, Path npy, Path csv, int agents, int hidden) throws IOException {
        ActivityWriter writer = open(disk, npy, csv, agents, hidden, 0, 0);
        try {
            writer.csv.writeRecord(COLUMNS);
            writer.csv.flush();
        } catch (RuntimeException | IOException e) {
            writer.npy.close();
            throw e;
        }
        return writer;
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
        return open(disk, npy, csv, saved.readInt(), saved.readInt(), saved.readLong(), saved.readLong());
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
        int last = fromNpy.size() - 1;
        try (ActivityWriter copy = create(disk, toNpy, toCsv, agents, hidden)) {
            long seen = 0;
            for (int part = 0; part <= last; part++) {
                try (ActivityFile source = ActivityFile.open(fromNpy.get(part), fromCsv.get(part))) {
                    seen += copy.appendFrom(source, count - seen, extent);
                }
            }
            if (seen < count) {
                throw new RecordingException(fromNpy.get(last) + " ends after " + seen + " matrices, but " + count
                        + " were recorded: it was cut off");
            }
            copy.save(out);
            if (extent.whole() && copy.rows.length() != csvLength) {
                throw new RecordingException(fromCsv.get(last) + " is damaged: the first " + count + " rows take "
                        + copy.rows.length() + " bytes, but took " + csvLength);
            }
        }
    }

    /** Returns how many matrices there were, at most so many, whether they were copied or not. */
    private long appendFrom(ActivityFile source, long atMost, Extent extent) throws IOException {
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

    private static ActivityWriter open(
            Disk disk, Path npy, Path csv, int agents, int hidden, long count, long csvLength) throws IOException {
        AppendFile rows = new AppendFile(disk, csv, csvLength);
        try {
            DataFile data = disk.open(npy);
            try {
                ActivityWriter writer = new ActivityWriter(data, rows, agents, hidden, count);
                if (count > 0 && data.length() < writer.end()) {
                    throw new RecordingException(npy + " holds " + data.length() + " bytes, but " + writer.end()
                            + " were recorded: it was cut off");
                }
                writer.writeHeader();
                data.setLength(writer.end());
                return writer;
            } catch (IOException e) {
                data.close();
                throw e;
            }
        } catch (IOException e) {
            rows.close();
            throw e;
        }
    }

    private long end() {
        return Npy.HEADER_BYTES + count * matrices.capacity();
    }

    private void writeHeader() throws IOException {
        npy.write(0, ByteBuffer.wrap(Npy.header(Npy.DOUBLE, count, agents, hidden + 1, WeightsWriter.OUTPUTS + 1)));
    }

    /** Puts an agent's matrix into the next row, shape [hidden + 1][outputs + 1], row-major. */
    public void put(int agent, double[] matrix) {
        if (matrix.length != cells(hidden)) {
            throw new IllegalArgumentException("agent " + agent + " has an activity of " + matrix.length
                    + " cells, but should have " + cells(hidden));
        }
        matrices.asDoubleBuffer().put(agent * matrix.length, matrix);
    }

    /** Appends the matrices that were put. */
    public void append(long epoch, String stage, String task) throws IOException {
        npy.write(end(), matrices);
        csv.writeRecord(Long.toString(count), Long.toString(epoch), stage, task);
        count++;
        writeHeader();
        csv.flush();
        rows.flush();
    }

    /** Brings both files up to date on the device, and writes what {@link #resume} needs. */
    public void save(DataOutput out) throws IOException {
        csv.flush();
        rows.sync();
        npy.sync();
        out.writeInt(MARK);
        out.writeInt(agents);
        out.writeInt(hidden);
        out.writeLong(count);
        out.writeLong(rows.length());
    }

    @Override
    public void close() throws IOException {
        try (npy) {
            csv.close();
        }
    }
}
