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

/** Reads weights.npy and weights.csv, also while they grow. Not safe for use by several threads at once. */
public final class WeightsReader implements Closeable {

    private final RandomFile file;
    private final int agents;
    private final int hidden;
    private final int outputs;
    private final List<Snapshot> snapshots;

    private WeightsReader(Path npy, Path csv) throws IOException {
        if (!Files.isRegularFile(npy)) {
            throw new RecordingException(npy + " is missing, or no file");
        }
        List<Snapshot> rows = readRows(csv);
        file = new RandomFile(npy, "r");
        try {
            byte[] header = new byte[Npy.HEADER_BYTES];
            if (file.length() < header.length) {
                throw new RecordingException(npy + " is cut off in its header");
            }
            file.read(0, ByteBuffer.wrap(header));
            long[] shape = Npy.shape(header);
            if (shape == null) {
                throw new RecordingException(npy + " is no recording of strengths");
            }
            agents = Math.toIntExact(shape[1]);
            hidden = Math.toIntExact(shape[2]);
            outputs = Math.toIntExact(shape[3]);
            long there = (file.length() - header.length) / ((long) agents * agentBytes());
            if (there < shape[0]) {
                throw new RecordingException(
                        npy + " is cut off: it should hold " + shape[0] + " snapshots, but holds " + there);
            }
            // the row of a snapshot that is being written may be there before its count, or after
            snapshots = List.copyOf(rows.subList(0, (int) Math.min(rows.size(), shape[0])));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Opens the two files. */
    public static WeightsReader open(Path npy, Path csv) throws IOException {
        return new WeightsReader(npy, csv);
    }

    private static List<Snapshot> readRows(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new RecordingException(path + " is missing, or no file");
        }
        List<Snapshot> rows = new ArrayList<>();
        try (WholeLines lines = new WholeLines(Files.newInputStream(path), Long.MAX_VALUE);
                CsvReader<CsvRecord> csv =
                        CsvReader.builder().ofCsvRecord(new InputStreamReader(lines, StandardCharsets.UTF_8));
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            if (!records.hasNext() || !records.next().getFields().equals(WeightsWriter.COLUMNS)) {
                throw new RecordingException(path + " is no table of snapshots");
            }
            while (records.hasNext()) {
                CsvRecord line = records.next();
                rows.add(new Snapshot(
                        Long.parseLong(line.getField(0)),
                        Long.parseLong(line.getField(1)),
                        Long.parseLong(line.getField(2)),
                        line.getField(3),
                        line.getField(4)));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException | CsvParseException e) {
            throw new RecordingException(path + " is damaged in line " + (rows.size() + 2), e);
        }
        return rows;
    }

    private int agentBytes() {
        return Float.BYTES * hidden * outputs;
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

    /** Returns when the snapshots were taken. */
    public List<Snapshot> snapshots() {
        return snapshots;
    }

    /** Returns an agent's strengths in a snapshot, shape [hidden][output], row-major. */
    public float[] strengths(int snapshot, int agent) throws IOException {
        Objects.checkIndex(snapshot, snapshots.size());
        Objects.checkIndex(agent, agents);
        byte[] bytes = new byte[agentBytes()];
        file.read(Npy.HEADER_BYTES + ((long) snapshot * agents + agent) * bytes.length, ByteBuffer.wrap(bytes));
        float[] strengths = new float[hidden * outputs];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(strengths);
        return strengths;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
