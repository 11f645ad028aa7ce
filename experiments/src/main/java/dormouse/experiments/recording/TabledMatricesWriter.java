package dormouse.experiments.recording;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.DataOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the two files that {@link TabledMatrices} reads. NumPy can read what there is after every row: first comes the data, then the
 * header that counts it.
 */
final class TabledMatricesWriter implements Closeable {

    /**
     * Two files, and what they are to hold.
     *
     * @param kind what {@link TabledMatrices} takes them for
     * @param matrixRows rows of an agent's matrix
     * @param matrixColumns its columns
     */
    record Files(
            Disk disk, Path npy, Path csv, TabledMatrices.Kind kind, int agents, int matrixRows, int matrixColumns) {

        private byte[] header(long count) {
            return Npy.header(kind.type(), count, agents, matrixRows, matrixColumns);
        }

        private ByteBuffer matrices() {
            int cells = Math.multiplyExact(matrixRows, matrixColumns);
            return BlockFormat.allocate(Math.multiplyExact(Npy.bytes(kind.type()) * agents, cells));
        }
    }

    /** Appends what one file holds. */
    @FunctionalInterface
    interface Copier {

        /** Returns how many rows there were, at most so many, whether they were appended or not. */
        long append(Path npy, Path csv, long atMost) throws IOException;
    }

    private final Files files;
    private final DataFile npy;
    private final AppendFile lines;
    private final CsvWriter csv;
    private final ByteBuffer matrices;
    private long count;

    private TabledMatricesWriter(Files files, DataFile npy, AppendFile lines, long count) {
        this.files = files;
        this.npy = npy;
        this.lines = lines;
        this.count = count;
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(lines, StandardCharsets.UTF_8));
        matrices = files.matrices();
    }

    /** Starts both files, in place of what was there. */
    static TabledMatricesWriter create(Files files) throws IOException {
        TabledMatricesWriter writer = resume(files, 0, 0);
        try {
            writer.csv.writeRecord(files.kind().columns());
            writer.csv.flush();
        } catch (IOException | RuntimeException e) {
            writer.npy.close();
            throw e;
        }
        return writer;
    }

    /**
     * Goes on with both files from a place that {@link #save} wrote; what follows it is cut off.
     *
     * @throws RecordingException if they hold less, or something else
     */
    static TabledMatricesWriter resume(Files files, long count, long csvLength) throws IOException {
        AppendFile lines = new AppendFile(files.disk(), files.csv(), csvLength);
        try {
            DataFile npy = files.disk().open(files.npy());
            try {
                TabledMatricesWriter writer = new TabledMatricesWriter(files, npy, lines, count);
                writer.cutBack();
                return writer;
            } catch (IOException | RuntimeException e) {
                npy.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    private void cutBack() throws IOException {
        if (count > 0) {
            requireThere();
        }
        writeHeader();
        npy.setLength(end());
    }

    private void requireThere() throws IOException {
        if (npy.length() < end()) {
            throw new RecordingException(
                    files.npy() + " holds " + npy.length() + " bytes, but " + end() + " were recorded: it was cut off");
        }
        byte[] header = new byte[Npy.HEADER_BYTES];
        npy.read(0, ByteBuffer.wrap(header));
        long[] shape = Npy.shape(files.kind().type(), header);
        if (shape == null
                || shape[1] != files.agents()
                || shape[2] != files.matrixRows()
                || shape[3] != files.matrixColumns()) {
            throw new RecordingException(
                    files.npy() + " is " + files.kind().noMatrices() + ", or not that of this run");
        }
    }

    private long end() {
        return Npy.HEADER_BYTES + count * matrices.capacity();
    }

    private void writeHeader() throws IOException {
        npy.write(0, ByteBuffer.wrap(files.header(count)));
    }

    /** Returns the matrices of the next row, agent after agent, row-major, little-endian; live. */
    ByteBuffer matrices() {
        return matrices;
    }

    /** Puts the last row's matrices into the next. */
    void putLastAgain() throws IOException {
        npy.read(end() - matrices.capacity(), matrices);
    }

    /** Appends the matrices that were put, and a line for them: their number, and {@code rest}. */
    void append(String... rest) throws IOException {
        npy.write(end(), matrices);
        List<String> line = new ArrayList<>(List.of(rest));
        line.add(0, Long.toString(count));
        csv.writeRecord(line);
        count++;
        writeHeader();
        csv.flush();
        lines.flush();
    }

    /**
     * Appends rows of other files that follow on one another.
     *
     * @param wanted how many rows they are known to hold
     * @throws RecordingException if they hold fewer
     */
    void appendFrom(List<Path> npys, List<Path> csvs, long wanted, Copier copier) throws IOException {
        long seen = 0;
        for (int part = 0; part < npys.size(); part++) {
            seen += copier.append(npys.get(part), csvs.get(part), wanted - seen);
        }
        if (seen < wanted) {
            throw new RecordingException(npys.get(npys.size() - 1) + " ends after " + seen + " "
                    + files.kind().rows() + ", but " + wanted + " were recorded: it was cut off");
        }
    }

    /**
     * Compares the table's length with that of one that it is a copy of.
     *
     * @throws RecordingException if they differ
     */
    void requireLength(Path original, long length) throws IOException {
        csv.flush();
        if (lines.length() != length) {
            throw new RecordingException(original + " is damaged: the first " + count + " rows take " + lines.length()
                    + " bytes, but took " + length);
        }
    }

    /** Brings both files up to date on the device, and writes what {@link #resume} needs: the number of rows and the table's length. */
    void save(DataOutput out) throws IOException {
        csv.flush();
        lines.sync();
        npy.sync();
        out.writeLong(count);
        out.writeLong(lines.length());
    }

    @Override
    public void close() throws IOException {
        try (npy) {
            csv.close();
        }
    }
}
