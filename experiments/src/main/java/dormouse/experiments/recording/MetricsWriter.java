package dormouse.experiments.recording;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** Writes metrics.csv. */
public final class MetricsWriter implements Closeable {

    /** So many significant digits; fewer than a double has, so that no Java writes them otherwise. */
    private static final MathContext DIGITS = new MathContext(12);

    private final AppendFile file;
    private final CsvWriter csv;

    private MetricsWriter(AppendFile file) {
        this.file = file;
        Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    }

    /** Starts a file with its line of columns, in place of what was there. */
    public static MetricsWriter create(Disk disk, Path path) throws IOException {
        MetricsWriter writer = new MetricsWriter(new AppendFile(disk, path, 0));
        writer.csv.writeRecord(MetricsFile.COLUMNS);
        return writer;
    }

    /** Goes on with a file from a place that {@link #save} wrote; what follows it is cut off. */
    public static MetricsWriter resume(Disk disk, Path path, DataInput saved) throws IOException {
        return new MetricsWriter(new AppendFile(disk, path, saved.readLong()));
    }

    /**
     * Starts a file with rows of others, under the name of this run.
     *
     * @param from files that follow on one another; of a single one no more is read than it held when it was saved
     * @param extent which rows are copied
     * @param saved what {@link #save} wrote for the other
     * @param out is given what {@link #resume} needs for the copy
     */
    public static void copy(
            Disk disk,
            List<Path> from,
            Path to,
            String experiment,
            String config,
            Extent extent,
            DataInput saved,
            DataOutput out)
            throws IOException {
        long length = saved.readLong();
        try (MetricsWriter copy = create(disk, to)) {
            for (Path part : from) {
                MetricsFile.forEach(part, from.size() == 1 ? length : Long.MAX_VALUE, row -> {
                    if (extent.has(row.stage())) {
                        copy.write(row.of(experiment, config));
                    }
                });
            }
            copy.save(out);
        }
    }

    /** Appends a row. */
    public void write(MetricRow row) {
        csv.writeRecord(
                row.experiment(),
                row.config(),
                Long.toString(row.seed()),
                Integer.toString(row.agent()),
                row.stage(),
                row.task(),
                Long.toString(row.epoch()),
                row.metric(),
                text(row.value()));
    }

    /** Returns a value as it stands in the file: without an exponent, and blank if there is none. */
    static String text(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(value.getAsDouble()).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Brings the file up to date for readers. */
    public void flush() throws IOException {
        csv.flush();
        file.flush();
    }

    /** Brings the file up to date on the device, and writes what {@link #resume} needs. */
    public void save(DataOutput out) throws IOException {
        csv.flush();
        file.sync();
        out.writeLong(file.length());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
