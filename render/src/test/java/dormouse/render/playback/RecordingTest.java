package dormouse.render.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dormouse.experiments.recording.EpochRecord;
import dormouse.experiments.recording.PhaseRecord.Activity;
import dormouse.experiments.recording.RecordingException;
import dormouse.experiments.recording.SpikeReader;
import dormouse.experiments.recording.TraceReader;
import dormouse.render.Tiny;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of an epoch is what was recorded of it. */
class RecordingTest {

    @TempDir
    private Path folder;

    private Recording recording;

    @BeforeEach
    void open() throws IOException {
        recording = Recording.open(Tiny.run());
    }

    @AfterEach
    void close() throws IOException {
        recording.close();
    }

    @Test
    void aMomentIsWhatTheTraceHoldsOfItsEpoch() throws IOException {
        try (TraceReader trace = TraceReader.open(Tiny.run().resolve("trace.bin"))) {
            for (long epoch : new long[] {0, 1, 59, 60, 61, 200, 379, 5}) {
                Moment moment = recording.moment(epoch, 30);
                EpochRecord record = trace.record(epoch, 0);
                AgentMoment agent = moment.agents().get(0);
                assertThat(moment.epoch()).isEqualTo(epoch);
                assertThat(moment.phase()).isEqualTo(trace.phase(epoch));
                assertThat(moment.food()).isEqualTo(trace.food(epoch));
                assertThat(List.of(agent.x(), agent.y())).containsExactly(record.x(), record.y());
                assertThat(agent.direction()).isEqualTo(record.direction());
                for (int cell = 0; cell < 49; cell++) {
                    assertThat(agent.view().get(cell)).isEqualTo(record.sees(cell));
                }
            }
        }
    }

    @Test
    void aTrailEndsWhereTheAgentIsAndIsNoLongerThanTheLife() throws IOException {
        AgentMoment late = recording.moment(100, 30).agents().get(0);
        assertThat(late.trail()).hasSize(30);
        assertThat(late.trail().get(29).epoch()).isEqualTo(100);
        assertThat(late.trail().get(29).x()).isEqualTo(late.x());
        assertThat(recording.moment(3, 30).agents().get(0).trail()).hasSize(4);
    }

    @Test
    void stagesTellWhatIsDoneInThem() {
        assertThat(recording.epochs()).isEqualTo(Tiny.EPOCHS);
        assertThat(recording.stages()).extracting(StageSpan::name).containsExactly("U", "T1", "t1", "S", "T2", "t2");
        assertThat(recording.stages())
                .extracting(StageSpan::activity)
                .containsExactly(
                        Activity.UNSUPERVISED,
                        Activity.TRAIN,
                        Activity.TEST,
                        Activity.TRAIN,
                        Activity.TRAIN,
                        Activity.TEST);
        assertThat(recording.stages())
                .extracting(StageSpan::slept)
                .containsExactly(false, false, false, true, false, false);
        assertThat(recording.stages()).extracting(StageSpan::from).containsExactly(0L, 60L, 160L, 190L, 250L, 350L);
        assertThat(recording.stage(189).name()).isEqualTo("t1");
        assertThat(recording.stages().stream().filter(StageSpan::teachesOneTask))
                .extracting(StageSpan::name)
                .containsExactly("T1", "T2");
    }

    @Test
    void stagesCanBeGoneThroughBothWays() {
        assertThat(recording.stageFrom(100, 1)).hasValue(2);
        assertThat(recording.stageFrom(100, -1)).hasValue(1);
        assertThat(recording.stageFrom(60, -1)).hasValue(0);
        assertThat(recording.stageFrom(379, 1)).isEmpty();
        assertThat(recording.stageFrom(0, -1)).isEmpty();
    }

    @Test
    void firingCountsTheRecordedSpikes() throws IOException {
        try (SpikeReader spikes = SpikeReader.open(Tiny.run().resolve("trace-spikes.bin"))) {
            double[] hidden = new double[49];
            for (long epoch = 91; epoch <= 100; epoch++) {
                spikes.spikes(epoch, 0).stream()
                        .filter(spike -> spike.layer() == 1)
                        .forEach(spike -> hidden[spike.neuron()] += 0.1);
            }
            Firing firing = recording.firing(100, 0, 10).orElseThrow();
            assertThat(firing.epochs()).isEqualTo(10);
            assertThat(firing.hidden().stream().mapToDouble(d -> d).sum())
                    .isCloseTo(Arrays.stream(hidden).sum(), org.assertj.core.data.Offset.offset(1e-9))
                    .isPositive();
            assertThat(firing.raster()).isEqualTo(spikes.spikes(100, 0));
            assertThat(firing.tallies().stream().mapToInt(n -> n).sum())
                    .isEqualTo(recording.moment(100, 1).agents().get(0).spikes().get(2));
        }
    }

    @Test
    void aReceptiveFieldIsTheDifferenceToWhatIsSeenAnyway() throws IOException {
        int direction = 8;
        ReceptiveField field = recording.fieldOfDirection(379, 0, direction, 300);
        try (TraceReader trace = TraceReader.open(Tiny.run().resolve("trace.bin"))) {
            int cell = 24 - 7;
            long epochs = 0;
            long seen = 0;
            long events = 0;
            long then = 0;
            for (long epoch = 80; epoch <= 379; epoch++) {
                if (!trace.phase(epoch).asleep()) {
                    boolean food = trace.record(epoch - 1, 0).sees(cell);
                    boolean event = trace.record(epoch, 0).direction() == direction
                            && !trace.record(epoch, 0).hungry();
                    epochs++;
                    seen += food ? 1 : 0;
                    events += event ? 1 : 0;
                    then += food && event ? 1 : 0;
                }
            }
            assertThat(field.epochs()).isEqualTo(epochs);
            assertThat(field.events()).isEqualTo(events).isPositive();
            assertThat(field.excess().get(cell)).isEqualTo(then / (double) events - seen / (double) epochs);
        }
        assertThat(recording.fieldOfHidden(379, 0, 3, 300)).isPresent();
    }

    @Test
    void curvesAreThoseOfTheMetricsFile() {
        List<Curve> curves = recording.curves().of("hidden_spikes_per_aeon");
        assertThat(curves).extracting(Curve::stage).contains("01-U", "02-T1", "04-S");
        assertThat(curves.get(0).epochs()).containsExactly(20L, 40L, 60L);
        assertThat(recording.curves().of("no such metric")).isEmpty();
    }

    @Test
    void aRecordingIsFollowedWhileItGrows() throws IOException {
        byte[] whole = Files.readAllBytes(Tiny.run().resolve("trace.bin"));
        Path copy = folder.resolve("trace.bin");
        try (TraceReader trace = TraceReader.open(Tiny.run().resolve("trace.bin"))) {
            assertThat(trace.epochs()).isEqualTo(Tiny.EPOCHS);
        }
        int half = (int) (whole.length * 0.8);
        Files.write(copy, Arrays.copyOf(whole, half));
        try (Recording growing = Recording.open(folder)) {
            long before = growing.epochs();
            assertThat(before).isBetween(1L, Tiny.EPOCHS - 1L);
            assertThat(growing.finished()).isFalse();
            assertThat(growing.hasSpikes(0)).isFalse();
            assertThat(growing.refresh()).isFalse();
            Files.write(copy, Arrays.copyOfRange(whole, half, whole.length), StandardOpenOption.APPEND);
            assertThat(growing.refresh()).isTrue();
            assertThat(growing.epochs()).isEqualTo(Tiny.EPOCHS);
            assertThat(growing.stages()).hasSize(6);
        }
    }

    @Test
    void whatCannotBeReadIsToldInASentence() throws IOException {
        Path trace = folder.resolve("trace.bin");
        Files.writeString(trace, "something else");
        assertThatThrownBy(() -> Recording.open(folder))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("is not a trace of Dormouse");
        byte[] whole = Files.readAllBytes(Tiny.run().resolve("trace.bin"));
        whole[14] = 9;
        Files.write(trace, whole);
        assertThatThrownBy(() -> Recording.open(folder)).hasMessageContaining("newer Dormouse");
        whole[14] = 1;
        Files.write(trace, Arrays.copyOf(whole, 100));
        assertThatThrownBy(() -> Recording.open(folder)).hasMessageContaining("cut off in its header");
    }
}
