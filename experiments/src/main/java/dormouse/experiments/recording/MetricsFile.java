package dormouse.experiments.recording;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Reads metrics.csv, also while it grows: a last line that is not ended yet is left out. */
public final class MetricsFile {

    /** The columns, in their order. */
    public static final List<String> COLUMNS =
            List.of("experiment", "config", "seed", "agent", "stage", "task", "epoch", "metric", "value");

    private MetricsFile() {}

    /** Returns all rows. */
    public static List<MetricRow> read(Path path) throws IOException {
        List<MetricRow> rows = new ArrayList<>();
        forEach(path, Long.MAX_VALUE, rows::add);
        return rows;
    }

    /** Hands over each row, without keeping them. */
    public static void forEach(Path path, Consumer<MetricRow> consumer) throws IOException {
        forEach(path, Long.MAX_VALUE, consumer);
    }

    /**
     * Hands over each row of lines that were read already.
     *
     * @param path their file's path, for messages
     * @param lines the first line, and others
     */
    public static void forEach(Path path, byte[] lines, Consumer<MetricRow> consumer) throws IOException {
        if (PlainLines.isPlain(lines)) {
            forEachPlain(path, new PlainLines(lines, COLUMNS.size()), consumer);
        } else {
            forEach(path, new ByteArrayInputStream(lines), consumer);
        }
    }

    private static void forEachPlain(Path path, PlainLines lines, Consumer<MetricRow> consumer)
            throws RecordingException {
        if (!lines.next() || !lines.fields().equals(COLUMNS)) {
            throw foreign(path);
        }
        while (lines.next()) {
            consumer.accept(row(path, lines.fields(), lines.number()));
        }
    }

    /**
     * Reads a whole file once and returns its first line, and those with a metric of whole stages: most lines are of single spans of a stage.
     *
     * @param path its path
     * @param all is handed all its bytes, in their order and a part at a time, such as for their checksum; must not keep them
     * @param others further metrics whose lines are returned
     */
    public static byte[] ofWholeStagesAnd(Path path, Consumer<ByteBuffer> all, String... others) throws IOException {
        String[] wanted = new String[others.length + 1];
        wanted[0] = "," + MetricRow.STAGE_PREFIX;
        for (int i = 0; i < others.length; i++) {
            wanted[i + 1] = "," + others[i] + ",";
        }
        return LinePicker.pick(path, all, wanted);
    }

    /** Hands over each row of the file's first {@code length} bytes. */
    static void forEach(Path path, long length, Consumer<MetricRow> consumer) throws IOException {
        try (WholeLines lines = new WholeLines(Files.newInputStream(path), length)) {
            forEach(path, lines, consumer);
        } catch (NoSuchFileException e) {
            throw new RecordingException(path + " is missing", e);
        }
    }

    private static void forEach(Path path, InputStream lines, Consumer<MetricRow> consumer) throws IOException {
        try (Reader text = new InputStreamReader(lines, StandardCharsets.UTF_8.newDecoder());
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            if (!records.hasNext() || !records.next().getFields().equals(COLUMNS)) {
                throw foreign(path);
            }
            while (records.hasNext()) {
                CsvRecord line = records.next();
                consumer.accept(row(path, line.getFields(), line.getStartingLineNumber()));
            }
        } catch (UncheckedIOException | CsvParseException | CharacterCodingException e) {
            throw new RecordingException(path + " is damaged: it cannot be read as CSV", e);
        }
    }

    private static MetricRow row(Path path, List<String> fields, long line) throws RecordingException {
        if (fields.size() != COLUMNS.size()) {
            throw damaged(path, line, "it has " + fields.size() + " fields");
        }
        try {
            String value = fields.get(8);
            return new MetricRow(
                    fields.get(0),
                    fields.get(1),
                    Long.parseLong(fields.get(2)),
                    Integer.parseInt(fields.get(3)),
                    fields.get(4),
                    fields.get(5),
                    Long.parseLong(fields.get(6)),
                    fields.get(7),
                    value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(value)));
        } catch (NumberFormatException e) {
            throw damaged(path, line, e.getMessage());
        }
    }

    private static RecordingException foreign(Path path) {
        return new RecordingException(path + " is no metrics file: its first line is not " + String.join(",", COLUMNS));
    }

    private static RecordingException damaged(Path path, long line, String how) {
        return new RecordingException(path + " is damaged in line " + line + ": " + how);
    }
}
