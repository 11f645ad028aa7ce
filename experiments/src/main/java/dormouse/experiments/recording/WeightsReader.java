package dormouse.experiments.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads weights.npy and weights.csv, also while they grow. Not safe for use by several threads at once. */
public final class WeightsReader implements Closeable {

    static final TabledMatrices.Kind KIND = new TabledMatrices.Kind(
            Npy.SINGLE,
            List.of("index", "epoch", "aeon", "stage", "reason"),
            "snapshots",
            "no recording of strengths",
            "no table of snapshots");

    private final TabledMatrices<Snapshot> matrices;

    private WeightsReader(Path npy, Path csv) throws IOException {
        matrices = new TabledMatrices<>(
                npy,
                csv,
                KIND,
                line -> new Snapshot(
                        Long.parseLong(line.getField(0)),
                        Long.parseLong(line.getField(1)),
                        Long.parseLong(line.getField(2)),
                        line.getField(3),
                        line.getField(4)));
    }

    /**
     * Opens the two files.
     *
     * @throws RecordingException if one is missing, cut off, damaged, or another's
     */
    public static WeightsReader open(Path npy, Path csv) throws IOException {
        return new WeightsReader(npy, csv);
    }

    /**
     * Opens the two files of a run that has ended.
     *
     * @throws RecordingException as {@link #open}, and if the table is cut off
     */
    public static WeightsReader openWhole(Path npy, Path csv) throws IOException {
        WeightsReader reader = open(npy, csv);
        try {
            reader.matrices.requireWhole();
        } catch (RecordingException e) {
            reader.close();
            throw e;
        }
        return reader;
    }

    /** Returns the number of agents. */
    public int agents() {
        return matrices.agents();
    }

    /** Returns the number of hidden neurons. */
    public int hidden() {
        return matrices.matrixRows();
    }

    /** Returns the number of output neurons. */
    public int outputs() {
        return matrices.matrixColumns();
    }

    /** Returns when the snapshots were taken. */
    public List<Snapshot> snapshots() {
        return matrices.rows();
    }

    /** Returns an agent's strengths in a snapshot, shape [hidden][output], row-major. */
    public float[] strengths(int snapshot, int agent) throws IOException {
        float[] strengths = new float[hidden() * outputs()];
        matrices.matrix(snapshot, agent).asFloatBuffer().get(strengths);
        return strengths;
    }

    @Override
    public void close() throws IOException {
        matrices.close();
    }
}
