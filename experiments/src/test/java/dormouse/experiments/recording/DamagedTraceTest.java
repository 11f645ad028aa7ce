package dormouse.experiments.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trace that is not as it was written is told from a good one, in a sentence that names it. */
class DamagedTraceTest {

    @TempDir
    private Path folder;

    private Path path;
    private byte[] bytes;

    @BeforeEach
    void record() throws IOException {
        path = folder.resolve("trace.bin");
        Witness.record(path, folder.resolve("trace-spikes.bin"), Witness.header(1), Samples.everything());
        bytes = Files.readAllBytes(path);
    }

    private void assertRefused(byte[] content, String why) throws IOException {
        Files.write(path, content);
        assertThatThrownBy(() -> TraceReader.open(path))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("trace.bin")
                .hasMessageContaining(why)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aFileOfAnotherKindIsNoTrace() throws IOException {
        assertRefused("epoch,x,y\n0,1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), "is not a trace");
        assertRefused(new byte[0], "is not a trace");
        assertRefused(Files.readAllBytes(folder.resolve("trace-spikes.bin")), "is not a trace");
    }

    @Test
    void aMissingFileIsToldSo() {
        assertThatThrownBy(() -> TraceReader.open(folder.resolve("none.bin")))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("none.bin is missing");
    }

    @Test
    void aNewerVersionIsNotGuessedAt() throws IOException {
        bytes[BlockFormat.AT_VERSION] = 2;
        assertRefused(bytes, "was written by a newer Dormouse: its format has version 2");
    }

    @Test
    void aHeaderCutOffAnywhereIsToldSo() throws IOException {
        for (int length = 1; length < 64; length++) {
            assertRefused(Arrays.copyOf(bytes, length), "cut off in its header");
        }
        assertRefused(Arrays.copyOf(bytes, 300), "cut off in its header");
        assertRefused(Arrays.copyOf(bytes, 700), "cut off in its header");
    }

    @Test
    void aDamagedHeaderIsToldSo() throws IOException {
        bytes[BlockFormat.FIXED_HEADER_BYTES + 20] ^= 1;
        assertRefused(bytes, "is damaged in its header");
    }

    @Test
    void aDamagedBlockIsToldByWhoeverReadsItAndByNobodyElse() throws IOException {
        int middle = blockOf(200) + 100;
        bytes[middle] ^= 1;
        Files.write(path, bytes);
        try (TraceReader trace = TraceReader.open(path)) {
            assertThat(trace.record(0, 0).epoch()).isZero();
            assertThat(trace.record(trace.epochs() - 1, 0).direction()).isBetween(0, 8);
            assertThatThrownBy(() -> trace.record(200, 0))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("is damaged: the block of epoch 200");
            assertThatThrownBy(trace::verify).isInstanceOf(RecordingException.class);
        }
    }

    /** Where the block begins that begins with an epoch. */
    private int blockOf(long epoch) throws IOException {
        try (BlockReader blocks = new BlockReader(path, BlockFormat.TRACE, "trace")) {
            BlockReader.Head head = blocks.find(epoch);
            assertThat(head.firstEpoch()).isEqualTo(epoch);
            return (int) head.start();
        }
    }

    @Test
    void aDamagedHeadOfABlockIsToldAsWell() throws IOException {
        int start = blockOf(200);
        for (int at = 0; at < BlockFormat.BLOCK_HEADER_BYTES; at++) {
            byte[] damaged = bytes.clone();
            damaged[start + at] ^= 64;
            Files.write(path, damaged);
            try (TraceReader trace = TraceReader.open(path)) {
                assertThatThrownBy(trace::verify).as("byte %d", at).isInstanceOf(RecordingException.class);
                assertThat(trace.record(0, 0).epoch()).isZero();
            }
        }
    }

    @Test
    void aWholeTraceIsVerified() throws IOException {
        try (TraceReader trace = TraceReader.open(path)) {
            trace.verify();
            assertThat(trace.damage()).isEmpty();
        }
    }

    @Test
    void garbageAtTheEndIsToldAndTheRestCanBeRead() throws IOException {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 500);
        long epochs;
        try (TraceReader trace = TraceReader.open(path)) {
            epochs = trace.epochs();
        }
        Files.write(path, longer);
        try (TraceReader trace = TraceReader.open(path)) {
            assertThat(trace.epochs()).isEqualTo(epochs);
            assertThat(trace.damage())
                    .hasValueSatisfying(text -> assertThat(text).contains("is damaged after epoch " + (epochs - 1)));
            assertThatThrownBy(trace::verify).isInstanceOf(RecordingException.class);
        }
    }

    @Test
    void aDamagedIndexMisleadsNobody() throws IOException {
        int index = java.nio.ByteBuffer.wrap(bytes)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getInt(BlockFormat.AT_INDEX_START);
        bytes[index + 8 * 5] ^= 16;
        Files.write(path, bytes);
        try (TraceReader trace = TraceReader.open(path)) {
            assertThatThrownBy(() -> trace.record(5 * 25, 0))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("is damaged");
        }
    }
}
