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
import java.util.function.Function;

/**
 * A NumPy file of one matrix a row and agent, beside a table that says what each row is of; both may grow. Not safe for use by several
 * threads at once.
 */
final class TabledMatrices<R> implements Closeable {

    /**
     * What the two files must be.
     *
     * @param type type of a number in {@link Npy}'s words
     * @param columns the table's columns
     * @param rows what its lines stand for
     * @param noMatrices what to say of a NumPy file that is another's: that it is ...
     * @param noTable likewise of a table
     */
    record Kind(String type, List<String> columns, String rows, String noMatrices, String noTable) {}

    private final Path csv;
    private final RandomFile file;
    private final long[] shape;
    private final int matrixBytes;
    private final List<R> rows;

    /**
     * Opens the two files.
     *
     * @throws RecordingException if one is missing, cut off, damaged, or another's
     */
    TabledMatrices(Path npy, Path csv, Kind kind, Function<CsvRecord, R> row) throws IOException {
        if (!Files.isRegularFile(npy)) {
            throw new RecordingException(npy + " is missing, or no file");
        }
        this.csv = csv;
        List<R> all = readRows(csv, kind, row);
        file = new RandomFile(npy, "r");
        try {
            byte[] header = new byte[Npy.HEADER_BYTES];
            if (file.length() < header.length) {
                throw new RecordingException(npy + " is cut off in its header");
            }
            file.read(0, ByteBuffer.wrap(header));
            shape = Npy.shape(kind.type(), header);
            if (shape == null) {
                throw new RecordingException(npy + " is " + kind.noMatrices());
            }
            matrixBytes = Math.toIntExact(shape[2] * shape[3] * Npy.bytes(kind.type()));
            long there = (file.length() - header.length) / Math.max(1, shape[1] * matrixBytes);
            if (there < shape[0]) {
                throw new RecordingException(
                        npy + " is cut off: it should hold " + shape[0] + " " + kind.rows() + ", but holds " + there);
            }
            // the line of a matrix that is being written may be there before its count, or after
            rows = List.copyOf(all.subList(0, (int) Math.min(all.size(), shape[0])));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static <R> List<R> readRows(Path path, Kind kind, Function<CsvRecord, R> row) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new RecordingException(path + " is missing, or no file");
        }
        List<R> rows = new ArrayList<>();
        try (WholeLines lines = new WholeLines(Files.newInputStream(path), Long.MAX_VALUE);
                CsvReader<CsvRecord> reader =
                        CsvReader.builder().ofCsvRecord(new InputStreamReader(lines, StandardCharsets.UTF_8));
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            if (!records.hasNext() || !records.next().getFields().equals(kind.columns())) {
                throw new RecordingException(path + " is " + kind.noTable());
            }
            while (records.hasNext()) {
                rows.add(row.apply(records.next()));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException | CsvParseException e) {
            throw new RecordingException(path + " is damaged in line " + (rows.size() + 2), e);
        }
        return rows;
    }

    /**
     * Refuses the files of a run that has ended where the table is cut off.
     *
     * @throws RecordingException if the table has fewer lines than there are matrices
     */
    void requireWhole() throws RecordingException {
        if (rows.size() < shape[0]) {
            throw new RecordingException(
                    csv + " is cut off: it should have " + shape[0] + " lines, but has " + rows.size());
        }
    }

    int agents() {
        return Math.toIntExact(shape[1]);
    }

    int matrixRows() {
        return Math.toIntExact(shape[2]);
    }

    int matrixColumns() {
        return Math.toIntExact(shape[3]);
    }

    List<R> rows() {
        return rows;
    }

    /** Returns an agent's matrix of a row, row-major, to be read from its beginning. */
    ByteBuffer matrix(int row, int agent) throws IOException {
        Objects.checkIndex(row, rows.size());
        Objects.checkIndex(agent, agents());
        byte[] bytes = new byte[matrixBytes];
        file.read(Npy.HEADER_BYTES + ((long) row * agents() + agent) * bytes.length, ByteBuffer.wrap(bytes));
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
