package dormouse.experiments.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots in weights.npy and weights.csv. */
class WeightsTest {

    private static final int AGENTS = 2;
    private static final int HIDDEN = 3;

    @TempDir
    private Path folder;

    private Path npy;
    private Path csv;

    @BeforeEach
    void name() {
        npy = folder.resolve("weights.npy");
        csv = folder.resolve("weights.csv");
    }

    private static double[] strengths(int snapshot, int agent) {
        double[] strengths = new double[HIDDEN * WeightsWriter.OUTPUTS];
        Arrays.setAll(strengths, i -> snapshot + 0.1 * agent + 0.001 * i);
        return strengths;
    }

    private static void append(WeightsWriter writer, int snapshot) throws IOException {
        for (int agent = 0; agent < AGENTS; agent++) {
            writer.put(agent, strengths(snapshot, agent));
        }
        writer.append(1000L * snapshot, 10L * snapshot, "01-U", Snapshot.EVERY);
    }

    private WeightsWriter create() throws IOException {
        return WeightsWriter.create(Disk.REAL, npy, csv, AGENTS, HIDDEN);
    }

    @Test
    void theHeaderIsWhatNumPyReads() throws IOException {
        try (WeightsWriter writer = create()) {
            append(writer, 0);
            append(writer, 1);
            append(writer, 2);
        }
        byte[] bytes = Files.readAllBytes(npy);
        assertThat(Arrays.copyOf(bytes, 8)).isEqualTo(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        int headerLength = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
        assertThat(10 + headerLength).isEqualTo(Npy.HEADER_BYTES);
        assertThat(Npy.HEADER_BYTES % 64).isZero();
        String header = new String(bytes, 10, headerLength, StandardCharsets.US_ASCII);
        assertThat(header)
                .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2, 3, 8), }")
                .endsWith(" \n");
        assertThat(bytes).hasSize(Npy.HEADER_BYTES + 3 * AGENTS * HIDDEN * 8 * 4);
        float second = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getFloat(Npy.HEADER_BYTES + 4);
        assertThat(second).isEqualTo((float) strengths(0, 0)[1]);
    }

    @Test
    void snapshotsAreReadBackWhileMoreAreWritten() throws IOException {
        try (WeightsWriter writer = create()) {
            for (int snapshot = 0; snapshot < 5; snapshot++) {
                append(writer, snapshot);
                try (WeightsReader reader = WeightsReader.open(npy, csv)) {
                    assertThat(reader.agents()).isEqualTo(AGENTS);
                    assertThat(reader.hidden()).isEqualTo(HIDDEN);
                    assertThat(reader.outputs()).isEqualTo(8);
                    assertThat(reader.snapshots()).hasSize(snapshot + 1);
                    assertThat(reader.snapshots().get(snapshot))
                            .isEqualTo(new Snapshot(snapshot, 1000L * snapshot, 10L * snapshot, "01-U", "every"));
                    float[] read = reader.strengths(snapshot, 1);
                    double[] put = strengths(snapshot, 1);
                    for (int i = 0; i < put.length; i++) {
                        assertThat(read[i]).isEqualTo((float) put[i]);
                    }
                }
            }
        }
    }

    @Test
    void theLastSnapshotCanBeTakenAgain() throws IOException {
        try (WeightsWriter writer = create()) {
            append(writer, 4);
            writer.putLastAgain();
            writer.append(5, 6, "02-T1", Snapshot.START);
        }
        try (WeightsReader reader = WeightsReader.open(npy, csv)) {
            assertThat(reader.strengths(1, 1)).isEqualTo(reader.strengths(0, 1));
        }
    }

    @Test
    void writingGoesOnFromWhereItWasSaved() throws IOException {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        try (WeightsWriter writer = create()) {
            append(writer, 0);
            writer.save(new DataOutputStream(saved));
            append(writer, 7);
            append(writer, 8);
        }
        try (WeightsWriter writer = resume(saved, HIDDEN)) {
            append(writer, 1);
        }
        byte[] resumed = Files.readAllBytes(npy);
        String rows = Files.readString(csv);
        try (WeightsWriter writer = create()) {
            append(writer, 0);
            append(writer, 1);
        }
        assertThat(resumed).isEqualTo(Files.readAllBytes(npy));
        assertThat(rows).isEqualTo(Files.readString(csv));
    }

    @Test
    void filesThatHoldOtherThanWasSavedAreNotGoneOnWith() throws IOException {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        try (WeightsWriter writer = create()) {
            append(writer, 0);
            writer.save(new DataOutputStream(saved));
        }
        byte[] good = Files.readAllBytes(npy);
        assertThatThrownBy(() -> resume(saved, HIDDEN / 2 + HIDDEN))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("weights.npy holds " + good.length + " bytes, but ");
        assertThatThrownBy(() -> resume(saved, HIDDEN - 1))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("weights.npy is no recording of strengths, or not that of this run");
        assertThat(npy).hasBinaryContent(good);
        resume(saved, HIDDEN).close();
        assertThat(npy).hasBinaryContent(good);
    }

    private WeightsWriter resume(ByteArrayOutputStream saved, int hidden) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved.toByteArray()));
        return WeightsWriter.resume(Disk.REAL, npy, csv, AGENTS, hidden, in);
    }

    @Test
    void damagedFilesAreToldByName() throws IOException {
        try (WeightsWriter writer = create()) {
            append(writer, 0);
        }
        byte[] good = Files.readAllBytes(npy);
        assertRefused(Arrays.copyOf(good, 100), "weights.npy is cut off in its header");
        assertRefused(Arrays.copyOf(good, good.length - 1), "weights.npy is cut off: it should hold 1 snapshots");
        byte[] other = good.clone();
        other[3] = 'X';
        assertRefused(other, "weights.npy is no recording of strengths");
        Files.write(npy, good);
        Files.writeString(csv, "index,epoch,aeon,stage,reason\n0,x,1,01-U,end\n");
        assertThatThrownBy(() -> WeightsReader.open(npy, csv))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("weights.csv is damaged in line 2");
        Files.delete(csv);
        assertThatThrownBy(() -> WeightsReader.open(npy, csv))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("weights.csv is missing");
    }

    private void assertRefused(byte[] content, String why) throws IOException {
        Files.write(npy, content);
        assertThatThrownBy(() -> WeightsReader.open(npy, csv))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining(why);
    }

    @Test
    void strengthsOfAnotherShapeAreRefused() throws IOException {
        try (WeightsWriter writer = create()) {
            assertThatThrownBy(() -> writer.put(0, new double[5]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("5 hidden to output strengths");
        }
    }
}
