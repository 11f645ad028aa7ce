package dormouse.experiments.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of metrics.csv. */
class MetricsFileTest {

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("metrics.csv");
    }

    private static MetricRow row(OptionalDouble value) {
        return new MetricRow("my, \"odd\" name", "abc", -3, 1, "05-I(T1,T2)", "task-1", 1200, "performance", value);
    }

    @Test
    void rowsAreReadBackAndBlankMeansNotMeasured() throws IOException {
        try (MetricsWriter writer = MetricsWriter.create(Disk.REAL, path)) {
            writer.write(row(OptionalDouble.of(0.625)));
            writer.write(row(OptionalDouble.empty()));
        }
        assertThat(Files.readString(path))
                .isEqualTo(
                        """
                        experiment,config,seed,agent,stage,task,epoch,metric,value
                        "my, ""odd"" name",abc,-3,1,"05-I(T1,T2)",task-1,1200,performance,0.625
                        "my, ""odd"" name",abc,-3,1,"05-I(T1,T2)",task-1,1200,performance,
                        """);
        assertThat(MetricsFile.read(path)).containsExactly(row(OptionalDouble.of(0.625)), row(OptionalDouble.empty()));
    }

    @Test
    void valuesStandInTwelveDigitsWithoutAnExponent() {
        assertThat(MetricsWriter.text(OptionalDouble.of(2.0 / 3))).isEqualTo("0.666666666667");
        assertThat(MetricsWriter.text(OptionalDouble.of(1e-9))).isEqualTo("0.000000001");
        assertThat(MetricsWriter.text(OptionalDouble.of(123_456))).isEqualTo("123456");
        assertThat(MetricsWriter.text(OptionalDouble.of(-0.0))).isEqualTo("0");
    }

    @Test
    void aLineThatIsNotEndedYetIsLeftOut() throws IOException {
        Files.writeString(
                path,
                String.join(",", MetricsFile.COLUMNS) + "\ne,c,1,0,01-U,unsupervised,100,bites_per_aeon,3\n"
                        + "e,c,1,0,01-U,unsupervised,100,performance,0.");
        assertThat(MetricsFile.read(path)).hasSize(1);
    }

    @Test
    void damagedFilesAreToldByNameAndLine() throws IOException {
        String columns = String.join(",", MetricsFile.COLUMNS) + "\n";
        assertRefused("a,b\n1,2\n", "metrics.csv is no metrics file");
        assertRefused("", "metrics.csv is no metrics file");
        assertRefused(columns + "e,c,1,0,01-U,u,100\n", "metrics.csv is damaged in line 2: it has 7 fields");
        assertRefused(columns + "e,c,1,0,01-U,u,100,p,zero\n", "metrics.csv is damaged in line 2: ");
        Files.write(path, (columns + "\u00e4,c,1,0,01-U,u,100,p,1\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> MetricsFile.read(path))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("cannot be read as CSV");
        Files.delete(path);
        assertThatThrownBy(() -> MetricsFile.read(path))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("metrics.csv is missing");
    }

    private void assertRefused(String content, String why) throws IOException {
        Files.writeString(path, content);
        assertThatThrownBy(() -> MetricsFile.read(path))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining(why);
    }
}
