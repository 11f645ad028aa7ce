package dormouse.experiments.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dormouse.agent.life.EpochReport;
import dormouse.agent.life.PhaseStart;
import dormouse.agent.life.Spikes;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written to trace.bin and trace-spikes.bin can be read back, epoch by epoch in any order. */
class TraceTest {

    private static final int AGENTS = 3;

    @TempDir
    private Path folder;

    private Path path;
    private Path spikePath;
    private final TraceHeader header = Witness.header(AGENTS);
    private Witness witness;

    @BeforeEach
    void record() throws IOException {
        path = folder.resolve("trace.bin");
        spikePath = folder.resolve("trace-spikes.bin");
        witness = Witness.record(path, spikePath, header, Samples.everything());
    }

    @Test
    void everyEpochIsReadBackAsItWasReported() throws IOException {
        try (TraceReader trace = TraceReader.open(path)) {
            assertThat(trace.header()).isEqualTo(header);
            assertThat(trace.epochs()).isEqualTo(witness.epochs.size());
            for (int epoch = 0; epoch < witness.epochs.size(); epoch++) {
                for (EpochReport report : witness.epochs.get(epoch)) {
                    assertSame(trace.record(epoch, report.agent()), report);
                }
            }
        }
    }

    private static void assertSame(EpochRecord record, EpochReport report) {
        assertThat(record.epoch()).isEqualTo(report.epoch());
        assertThat(record.agent()).isEqualTo(report.agent());
        assertThat(record.x()).isEqualTo(report.x());
        assertThat(record.y()).isEqualTo(report.y());
        assertThat(record.direction()).isEqualTo(report.direction());
        assertThat(record.hungry()).isEqualTo(report.hungry());
        assertThat(record.ate()).isEqualTo(report.taste().ate());
        assertThat(record.kind())
                .isEqualTo(
                        report.taste().ate()
                                ? TraceFormat.KINDS.indexOf(report.taste().kind())
                                : EpochRecord.NOTHING);
        assertThat(record.value()).isEqualTo(report.taste().value());
        assertThat(record.regrownX()).isEqualTo(report.taste().regrownX());
        assertThat(record.regrownY()).isEqualTo(report.taste().regrownY());
        assertThat(record.reward()).isEqualTo(report.reward());
        for (int layer = 0; layer < Spikes.LAYERS; layer++) {
            assertThat(record.spikes(layer)).isEqualTo(report.spikes().count(layer));
        }
        for (int cell = 0; cell < report.view().size() * report.view().size(); cell++) {
            assertThat(record.sees(cell)).isEqualTo(report.view().food(cell));
        }
    }

    @Test
    void anyEpochIsFoundInAnyOrderWithItsFoodAndPhase() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        try (TraceReader trace = TraceReader.open(path)) {
            for (int i = 0; i < 300; i++) {
                int epoch = random.nextInt(witness.epochs.size());
                assertThat(trace.record(epoch, 0).x())
                        .isEqualTo(witness.epochs.get(epoch).get(0).x());
                assertThat(new HashSet<>(trace.food(epoch))).isEqualTo(witness.food.get(epoch));
                assertPhase(trace.phase(epoch), witness.phaseOfEpoch.get(epoch));
            }
        }
    }

    private static void assertPhase(PhaseRecord phase, PhaseStart start) {
        assertThat(phase.stage()).isEqualTo(start.stageIndex());
        assertThat(phase.activity().name()).isEqualTo(start.phase().activity().name());
        assertThat(phase.task()).isEqualTo(start.phase().task().name());
        assertThat(phase.asleep()).isEqualTo(start.phase().asleep());
        assertThat(phase.values())
                .isEqualTo(TraceFormat.KINDS.stream()
                        .map(kind -> start.phase().task().value(kind))
                        .toList());
    }

    @Test
    void phasesAndStagesAreFoundWhereTheyBegin() throws IOException {
        try (TraceReader trace = TraceReader.open(path)) {
            assertThat(trace.phases().stream().map(TraceReader.PhaseMark::epoch))
                    .isEqualTo(witness.phases.stream().map(PhaseStart::epoch).toList());
            assertThat(trace.stages().stream().map(TraceReader.PhaseMark::epoch))
                    .isEqualTo(witness.phases.stream()
                            .filter(PhaseStart::stageBegins)
                            .map(PhaseStart::epoch)
                            .toList());
        }
    }

    @Test
    void aRecordTakes32BytesForTheUsualView() {
        assertThat(header.recordBytes()).isEqualTo(32);
    }

    @Test
    void everySpikeIsReadBack() throws IOException {
        try (SpikeReader spikes = SpikeReader.open(spikePath)) {
            assertThat(spikes.epochs()).isEqualTo(witness.epochs.size());
            for (int epoch = witness.epochs.size() - 1; epoch >= 0; epoch--) {
                for (EpochReport report : witness.epochs.get(epoch)) {
                    List<SpikeReader.Spike> fired = new ArrayList<>();
                    for (int i = 0; i < report.spikes().total(); i++) {
                        fired.add(new SpikeReader.Spike(
                                report.spikes().step(i),
                                report.spikes().layer(i),
                                report.spikes().neuron(i)));
                    }
                    assertThat(spikes.spikes(epoch, report.agent())).isEqualTo(fired);
                }
            }
            assertThatThrownBy(() -> spikes.spikes(witness.epochs.size(), 0))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void aTraceCutOffAnywhereIsReadUpToItsLastWholeEpoch() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        long dataStart = Files.size(emptyTrace());
        SplittableRandom random = new SplittableRandom(6);
        long before = 0;
        for (long length = dataStart; length < whole.length; length += 1 + random.nextInt(200)) {
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve("cut.bin").toFile(), "rw")) {
                file.write(whole);
                file.setLength(length);
            }
            try (TraceReader trace = TraceReader.open(folder.resolve("cut.bin"))) {
                assertThat(trace.epochs()).isGreaterThanOrEqualTo(before);
                before = trace.epochs();
                if (before > 0) {
                    EpochReport last = witness.epochs.get((int) before - 1).get(AGENTS - 1);
                    assertSame(trace.record(before - 1, AGENTS - 1), last);
                    assertThat(new HashSet<>(trace.food(before - 1))).isEqualTo(witness.food.get((int) before - 1));
                }
            }
        }
        assertThat(before).isGreaterThanOrEqualTo(witness.epochs.size() - 10);
    }

    private Path emptyTrace() throws IOException {
        Path empty = folder.resolve("empty.bin");
        TraceWriter.create(Disk.REAL, empty, header).close();
        return empty;
    }

    @Test
    void aTraceIsFollowedWhileItGrows() throws IOException {
        Path growing = folder.resolve("growing.bin");
        try (TraceWriter writer = TraceWriter.create(Disk.REAL, growing, header);
                TraceReader reader = TraceReader.open(growing)) {
            assertThat(reader.epochs()).isZero();
            int phase = 0;
            for (int epoch = 0; epoch < witness.epochs.size(); epoch++) {
                if (phase < witness.phases.size() && witness.phases.get(phase).epoch() == epoch) {
                    writer.phaseBegins(witness.phases.get(phase++));
                }
                for (EpochReport report : witness.epochs.get(epoch)) {
                    writer.epochEnds(report);
                }
                if (epoch % 7 == 0) {
                    writer.flush();
                    assertThat(reader.refresh()).isEqualTo(epoch + 1);
                    assertThat(reader.damage()).isEmpty();
                    assertSame(
                            reader.record(epoch, 1), witness.epochs.get(epoch).get(1));
                    assertSame(
                            reader.record(epoch / 2, 1),
                            witness.epochs.get(epoch / 2).get(1));
                }
            }
        }
    }

    @Test
    void aSpikeThatNeedsMoreThan32BitsIsRefused() {
        TraceHeader large = new TraceHeader(
                "large",
                "abc",
                1,
                1,
                20,
                7,
                600,
                100,
                List.of(49, 10_000_000, 8),
                1000,
                25,
                true,
                List.of(0.0),
                TraceWriter.kinds(),
                List.of());
        assertThatThrownBy(() -> SpikeWriter.create(Disk.REAL, folder.resolve("large.bin"), large))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("32 bits");
    }
}
