package dormouse.experiments.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads activity.npy and activity.csv: for each stage and task and agent a matrix of (hidden + 1) × (outputs + 1) sums over epochs. Cell
 * [h][o] is the sum of products of hidden neuron h's and output neuron o's spikes in an epoch; the last column has the hidden neurons'
 * spikes, the last row those of the output neurons, and their corner the number of epochs. Not safe for use by several threads at once.
 */
public final class ActivityFile implements Closeable {

    /**
     * What a matrix is of.
     *
     * @param index its number, from 0
     * @param epoch epochs lived since the run began when the stage ended
     * @param stage label of the stage, such as {@code 03-t1}
     * @param task name of the task; "sleep" asleep
     */
    public record Row(long index, long epoch, String stage, String task) {}

    static final TabledMatrices.Kind KIND = new TabledMatrices.Kind(
            Npy.DOUBLE,
            List.of("index", "epoch", "stage", "task"),
            "matrices an agent",
            "no recording of activity",
            "no table of activity");

    private final TabledMatrices<Row> matrices;

    private ActivityFile(Path npy, Path csv) throws IOException {
        matrices = new TabledMatrices<>(
                npy,
                csv,
                KIND,
                line -> new Row(
                        Long.parseLong(line.getField(0)),
                        Long.parseLong(line.getField(1)),
                        line.getField(2),
                        line.getField(3)));
        if (matrices.matrixRows() < 1 || matrices.matrixColumns() < 1) {
            matrices.close();
            throw new RecordingException(npy + " is " + KIND.noMatrices());
        }
    }

    /**
     * Opens the two files.
     *
     * @throws RecordingException if one is missing, cut off, damaged, or another's
     */
    public static ActivityFile open(Path npy, Path csv) throws IOException {
        return new ActivityFile(npy, csv);
    }

    /**
     * Opens the two files of a run that has ended.
     *
     * @throws RecordingException as {@link #open}, and if the table is cut off
     */
    public static ActivityFile openWhole(Path npy, Path csv) throws IOException {
        ActivityFile file = open(npy, csv);
        try {
            file.matrices.requireWhole();
        } catch (RecordingException e) {
            file.close();
            throw e;
        }
        return file;
    }

    /** Returns the number of agents. */
    public int agents() {
        return matrices.agents();
    }

    /** Returns the number of hidden neurons. */
    public int hidden() {
        return matrices.matrixRows() - 1;
    }

    /** Returns the number of output neurons. */
    public int outputs() {
        return matrices.matrixColumns() - 1;
    }

    /** Returns what each matrix is of. */
    public List<Row> rows() {
        return matrices.rows();
    }

    /** Returns an agent's matrix of a row, shape [hidden + 1][outputs + 1], row-major. */
    public double[] matrix(int row, int agent) throws IOException {
        double[] matrix = new double[matrices.matrixRows() * matrices.matrixColumns()];
        matrices.matrix(row, agent).asDoubleBuffer().get(matrix);
        return matrix;
    }

    @Override
    public void close() throws IOException {
        matrices.close();
    }
}
