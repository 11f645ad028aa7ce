package dormouse.experiments.recording;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
     * Hands over each row of a whole file that was read already.
     *
     * @param path its path, for messages
     * @param contents all of it
     */
    public static void forEach(Path path, byte[] contents, Consumer<MetricRow> consumer) throws IOException {
        forEach(path, new ByteArrayInputStream(contents), consumer);
    }

    /** Returns what a file holds of whole stages alone: its first line, and those with such metrics. Most lines are of aeons. */
    public static byte[] ofWholeStages(byte[] contents) {
        byte[] mark = ("," + MetricRow.STAGE_PREFIX).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int from = 0;
        while (from < contents.length) {
            int end = from;
            boolean wanted = from == 0;
            while (end < contents.length && contents[end] != '\n') {
                wanted |= contents[end] == ','
                        && Arrays.equals(
                                contents, end, Math.min(contents.length, end + mark.length), mark, 0, mark.length);
                end++;
            }
            end = Math.min(contents.length, end + 1);
            if (wanted) {
                kept.write(contents, from, end - from);
            }
            from = end;
        }
        return kept.toByteArray();
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
                throw new RecordingException(
                        path + " is no metrics file: its first line is not " + String.join(",", COLUMNS));
            }
            while (records.hasNext()) {
                consumer.accept(row(path, records.next()));
            }
        } catch (UncheckedIOException | CsvParseException | CharacterCodingException e) {
            throw new RecordingException(path + " is damaged: it cannot be read as CSV", e);
        }
    }

    private static MetricRow row(Path path, CsvRecord line) throws RecordingException {
        if (line.getFieldCount() != COLUMNS.size()) {
            throw damaged(path, line, "it has " + line.getFieldCount() + " fields");
        }
        try {
            String value = line.getField(8);
            return new MetricRow(
                    line.getField(0),
                    line.getField(1),
                    Long.parseLong(line.getField(2)),
                    Integer.parseInt(line.getField(3)),
                    line.getField(4),
                    line.getField(5),
                    Long.parseLong(line.getField(6)),
                    line.getField(7),
                    value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(value)));
        } catch (NumberFormatException e) {
            throw damaged(path, line, e.getMessage());
        }
    }

    private static RecordingException damaged(Path path, CsvRecord line, String how) {
        return new RecordingException(path + " is damaged in line " + line.getStartingLineNumber() + ": " + how);
    }
}
