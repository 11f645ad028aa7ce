package dormouse.experiments.recording;

import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes weights.npy and weights.csv: snapshots of the hidden to output strengths, and when they were taken. NumPy can read what there is after every snapshot. */
public final class WeightsWriter implements Closeable {

    /** Neurons of the output layer. */
    public static final int OUTPUTS = 8;

    private final TabledMatricesWriter table;
    private final int agents;
    private final int hidden;

    private WeightsWriter(TabledMatricesWriter table, int agents, int hidden) {
        this.table = table;
        this.agents = agents;
        this.hidden = hidden;
    }

    private static TabledMatricesWriter.Files files(Disk disk, Path npy, Path csv, int agents, int hidden) {
        return new TabledMatricesWriter.Files(disk, npy, csv, WeightsReader.KIND, agents, hidden, OUTPUTS);
    }

    /** Starts both files, in place of what was there. */
    public static WeightsWriter create(Disk disk, Path npy, Path csv, int agents, int hidden) throws IOException {
        return new WeightsWriter(TabledMatricesWriter.create(files(disk, npy, csv, agents, hidden)), agents, hidden);
    }

    /** Goes on with both files from a place that {@link #save} wrote; what follows it is cut off. */
    public static WeightsWriter resume(Disk disk, Path npy, Path csv, int agents, int hidden, DataInput saved)
            throws IOException {
        long count = saved.readLong();
        long csvLength = saved.readLong();
        return new WeightsWriter(
                TabledMatricesWriter.resume(files(disk, npy, csv, agents, hidden), count, csvLength), agents, hidden);
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
        try (WeightsWriter copy = create(disk, toNpy, toCsv, agents, hidden)) {
            copy.table.appendFrom(
                    fromNpy, fromCsv, count, (npy, csv, atMost) -> copy.appendFrom(npy, csv, atMost, extent));
            copy.save(out);
            if (extent.whole()) {
                copy.table.requireLength(fromCsv.get(fromCsv.size() - 1), csvLength);
            }
        }
    }

    private long appendFrom(Path npy, Path csv, long atMost, Extent extent) throws IOException {
        try (WeightsReader source = WeightsReader.open(npy, csv)) {
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
    }

    /** Puts an agent's strengths into the next snapshot, shape [hidden][output], row-major. */
    public void put(int agent, double[] strengths) {
        if (strengths.length != hidden * OUTPUTS) {
            throw new IllegalArgumentException("agent " + agent + " has " + strengths.length
                    + " hidden to output strengths, but should have " + hidden + " x " + OUTPUTS);
        }
        int at = agent * strengths.length * Float.BYTES;
        for (double strength : strengths) {
            table.matrices().putFloat(at, (float) strength);
            at += Float.BYTES;
        }
    }

    private void put(int agent, float[] strengths) {
        table.matrices().asFloatBuffer().put(agent * strengths.length, strengths);
    }

    /** Takes the last snapshot once more, for another reason. */
    public void putLastAgain() throws IOException {
        table.putLastAgain();
    }

    /** Appends the snapshot that was put. */
    public void append(long epoch, long aeon, String stage, String reason) throws IOException {
        table.append(Long.toString(epoch), Long.toString(aeon), stage, reason);
    }

    /** Brings both files up to date on the device, and writes what {@link #resume} needs. */
    public void save(DataOutput out) throws IOException {
        table.save(out);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
