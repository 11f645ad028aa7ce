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

    /**
     * Returns of a whole file its first line, and those with a metric of whole stages: most lines are of single spans of a stage.
     *
     * @param contents all of it
     * @param others further metrics whose lines are kept
     */
    public static byte[] ofWholeStagesAnd(byte[] contents, String... others) {
        ByteSearch[] wanted = new ByteSearch[others.length + 1];
        wanted[0] = new ByteSearch(contents, "," + MetricRow.STAGE_PREFIX);
        for (int i = 0; i < others.length; i++) {
            wanted[i + 1] = new ByteSearch(contents, "," + others[i] + ",");
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(contents.length / 4);
        int[] next = new int[wanted.length];
        int done = endOfLine(contents, 0);
        kept.write(contents, 0, done);
        while (true) {
            int nearest = contents.length;
            for (int i = 0; i < wanted.length; i++) {
                next[i] = next[i] < done ? wanted[i].find(done) : next[i];
                nearest = Math.min(nearest, next[i]);
            }
            if (nearest == contents.length) {
                return kept.toByteArray();
            }
            int start = nearest;
            while (start > done && contents[start - 1] != '\n') {
                start--;
            }
            done = endOfLine(contents, nearest);
            kept.write(contents, start, done - start);
        }
    }

    private static int endOfLine(byte[] contents, int from) {
        int end = from;
        while (end < contents.length && contents[end] != '\n') {
            end++;
        }
        return Math.min(contents.length, end + 1);
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
