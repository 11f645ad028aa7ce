package dormouse.experiments.recording;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

    private final RandomFile file;
    private final int agents;
    private final int hidden;
    private final int outputs;
    private final List<Row> rows;

    private ActivityFile(Path npy, Path csv) throws IOException {
        if (!Files.isRegularFile(npy)) {
            throw new RecordingException(npy + " is missing, or no file");
        }
        List<Row> all = readRows(csv);
        file = new RandomFile(npy, "r");
        try {
            byte[] header = new byte[Npy.HEADER_BYTES];
            if (file.length() < header.length) {
                throw new RecordingException(npy + " is cut off in its header");
            }
            file.read(0, ByteBuffer.wrap(header));
            long[] shape = Npy.shape(Npy.DOUBLE, header);
            if (shape == null || shape[2] < 1 || shape[3] < 1) {
                throw new RecordingException(npy + " is no recording of activity");
            }
            agents = Math.toIntExact(shape[1]);
            hidden = Math.toIntExact(shape[2] - 1);
            outputs = Math.toIntExact(shape[3] - 1);
            if (file.length() < header.length + shape[0] * agents * bytes()) {
                throw new RecordingException(npy + " is cut off: it should hold " + shape[0] + " matrices an agent");
            }
            rows = List.copyOf(all.subList(0, (int) Math.min(all.size(), shape[0])));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Opens the two files. */
    public static ActivityFile open(Path npy, Path csv) throws IOException {
        return new ActivityFile(npy, csv);
    }

    private static List<Row> readRows(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new RecordingException(path + " is missing, or no file");
        }
        List<Row> rows = new ArrayList<>();
        try (WholeLines lines = new WholeLines(Files.newInputStream(path), Long.MAX_VALUE);
                CsvReader<CsvRecord> csv =
                        CsvReader.builder().ofCsvRecord(new InputStreamReader(lines, StandardCharsets.UTF_8));
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            if (!records.hasNext() || !records.next().getFields().equals(ActivityWriter.COLUMNS)) {
                throw new RecordingException(path + " is no table of activity");
            }
            while (records.hasNext()) {
                CsvRecord line = records.next();
                rows.add(new Row(
                        Long.parseLong(line.getField(0)),
                        Long.parseLong(line.getField(1)),
                        line.getField(2),
                        line.getField(3)));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException | CsvParseException e) {
            throw new RecordingException(path + " is damaged in line " + (rows.size() + 2), e);
        }
        return rows;
    }

    private int bytes() {
        return Double.BYTES * (hidden + 1) * (outputs + 1);
    }

    /** Returns the number of agents. */
    public int agents() {
        return agents;
    }

    /** Returns the number of hidden neurons. */
    public int hidden() {
        return hidden;
    }

    /** Returns the number of output neurons. */
    public int outputs() {
        return outputs;
    }

    /** Returns what each matrix is of. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns an agent's matrix of a row, shape [hidden + 1][outputs + 1], row-major. */
    public double[] matrix(int row, int agent) throws IOException {
        Objects.checkIndex(row, rows.size());
        Objects.checkIndex(agent, agents);
        byte[] bytes = new byte[bytes()];
        file.read(Npy.HEADER_BYTES + ((long) row * agents + agent) * bytes.length, ByteBuffer.wrap(bytes));
        double[] matrix = new double[(hidden + 1) * (outputs + 1)];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(matrix);
        return matrix;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
