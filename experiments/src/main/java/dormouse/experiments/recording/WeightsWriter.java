package dormouse.experiments.recording;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes weights.npy and weights.csv: snapshots of the hidden to output strengths, and when they were taken. NumPy can read what there
 * is after every snapshot: first comes the data, then the header that counts it.
 */
public final class WeightsWriter implements Closeable {

    /** Neurons of the output layer. */
    public static final int OUTPUTS = 8;

    static final List<String> COLUMNS = List.of("index", "epoch", "aeon", "stage", "reason");

    private final DataFile npy;
    private final AppendFile rows;
    private final CsvWriter csv;
    private final int agents;
    private final int hidden;
    private final ByteBuffer snapshot;
    private long count;

    private WeightsWriter(DataFile npy, AppendFile rows, int agents, int hidden, long count) {
        this.npy = npy;
        this.rows = rows;
        this.agents = agents;
        this.hidden = hidden;
        this.count = count;
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(rows, StandardCharsets.UTF_8));
        snapshot = BlockFormat.allocate(Math.multiplyExact(Float.BYTES * OUTPUTS * agents, hidden));
    }

    /** Starts both files, in place of what was there. */
    public static WeightsWriter create(Disk disk, Path npy, Path csv, int agents, int hidden) throws IOException {
        WeightsWriter writer = open(disk, npy, csv, agents, hidden, 0, 0);
        try {
            writer.csv.writeRecord(COLUMNS);
        } catch (RuntimeException e) {
            writer.npy.close();
            throw e;
        }
        return writer;
    }

    /** Goes on with both files from a place that {@link #save} wrote; what follows it is cut off. */
    public static WeightsWriter resume(Disk disk, Path npy, Path csv, int agents, int hidden, DataInput saved)
            throws IOException {
        return open(disk, npy, csv, agents, hidden, saved.readLong(), saved.readLong());
    }

    /**
     * Starts both files with snapshots of others.
     *
     * @param fromNpy files that follow on one another
     * @param fromCsv the tables that go with them
     * @param extent which snapshots are copied
     * @param saved what {@link #save} wrote for the other
     * @param out is given what {@link #resume} needs for the copy
     */
    public static void copy(
            Disk disk,
            List<Path> fromNpy,
            List<Path> fromCsv,
            Path toNpy,
            Path toCsv,
            int agents,
            int hidden,
            Extent extent,
            DataInput saved,
            DataOutput out)
            throws IOException {
        long count = saved.readLong();
        long csvLength = saved.readLong();
        int last = fromNpy.size() - 1;
        try (WeightsWriter copy = create(disk, toNpy, toCsv, agents, hidden)) {
            long seen = 0;
            for (int part = 0; part <= last; part++) {
                try (WeightsReader source = WeightsReader.open(fromNpy.get(part), fromCsv.get(part))) {
                    seen += copy.appendFrom(source, count - seen, extent);
                }
            }
            if (seen < count) {
                throw new RecordingException(fromNpy.get(last) + " ends after " + seen + " snapshots, but " + count
                        + " were recorded: it was cut off");
            }
            copy.save(out);
            if (extent.whole() && copy.rows.length() != csvLength) {
                throw new RecordingException(fromCsv.get(last) + " is damaged: the first " + count + " rows take "
                        + copy.rows.length() + " bytes, but took " + csvLength);
            }
        }
    }

    /** Returns how many snapshots there were, at most so many, whether they were copied or not. */
    private long appendFrom(WeightsReader source, long atMost, Extent extent) throws IOException {
        List<Snapshot> snapshots = source.snapshots();
        int there = (int) Math.min(atMost, snapshots.size());
        for (Snapshot row : snapshots.subList(0, there)) {
            if (extent.has(row.stage())) {
                for (int agent = 0; agent < agents; agent++) {
                    put(agent, source.strengths((int) row.index(), agent));
                }
                append(row.epoch(), row.aeon(), row.stage(), row.reason());
            }
        }
        return there;
    }

    private static WeightsWriter open(Disk disk, Path npy, Path csv, int agents, int hidden, long count, long csvLength)
            throws IOException {
        AppendFile rows = new AppendFile(disk, csv, csvLength);
        try {
            DataFile data = disk.open(npy);
            WeightsWriter writer = new WeightsWriter(data, rows, agents, hidden, count);
            try {
                writer.cutBack(npy);
            } catch (IOException e) {
                data.close();
                throw e;
            }
            return writer;
        } catch (IOException e) {
            rows.close();
            throw e;
        }
    }

    private void cutBack(Path path) throws IOException {
        long length = end();
        if (count > 0 && npy.length() < length) {
            throw new RecordingException(
                    path + " holds " + npy.length() + " bytes, but " + length + " were recorded: it was cut off");
        }
        if (count > 0) {
            byte[] header = new byte[Npy.HEADER_BYTES];
            npy.read(0, ByteBuffer.wrap(header));
            long[] shape = Npy.shape(header);
            if (shape == null || shape[1] != agents || shape[2] != hidden || shape[3] != OUTPUTS) {
                throw new RecordingException(path + " does not hold the strengths of this run");
            }
        }
        writeHeader();
        npy.setLength(length);
    }

    private long end() {
        return Npy.HEADER_BYTES + count * snapshot.capacity();
    }

    private void writeHeader() throws IOException {
        npy.write(0, ByteBuffer.wrap(Npy.header(count, agents, hidden, OUTPUTS)));
    }

    /** Puts an agent's strengths into the next snapshot, shape [hidden][output], row-major. */
    public void put(int agent, double[] strengths) {
        if (strengths.length != hidden * OUTPUTS) {
            throw new IllegalArgumentException("agent " + agent + " has " + strengths.length
                    + " hidden to output strengths, but should have " + hidden + " x " + OUTPUTS);
        }
        int at = agent * strengths.length * Float.BYTES;
        for (double strength : strengths) {
            snapshot.putFloat(at, (float) strength);
            at += Float.BYTES;
        }
    }

    private void put(int agent, float[] strengths) {
        snapshot.asFloatBuffer().put(agent * strengths.length, strengths);
    }

    /** Takes the last snapshot once more, for another reason. */
    public void putLastAgain() throws IOException {
        npy.read(end() - snapshot.capacity(), snapshot);
    }

    /** Appends the snapshot that was put. */
    public void append(long epoch, long aeon, String stage, String reason) throws IOException {
        npy.write(end(), snapshot);
        csv.writeRecord(Long.toString(count), Long.toString(epoch), Long.toString(aeon), stage, reason);
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
