package dormouse.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dormouse.agent.RunFailedException;
import dormouse.experiments.config.RecordingSettings;
import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.FailingDisk;
import dormouse.experiments.recording.Manifest;
import dormouse.experiments.recording.Samples;
import dormouse.experiments.recording.TraceReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that begins with what another has lived leaves the same bytes as one that lived it all. */
class ForkTest {

    private static final int SHARED_STAGES = 5;
    private static final long PLENTY = 1L << 40;

    @TempDir
    private Path folder;

    private final Settings everything = Samples.settings(Samples.everything(), 2);
    private final Settings otherEnd = Samples.settings(Samples.otherEnd(), 2);
    private Map<String, byte[]> alone;

    @BeforeEach
    void runBothAlone() throws IOException {
        alone = Runs.recorded(
                new Runs(folder.resolve("alone"), otherEnd).execute().folder());
        new Runs(folder.resolve("shared"), everything).execute();
    }

    private void assertSame(RunFolder run) throws IOException {
        Map<String, byte[]> recorded = Runs.recorded(run);
        alone.forEach((name, bytes) -> assertThat(recorded.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void aForkedRunIsTheSameAsOneThatWasNot() throws IOException {
        Runs fork = new Runs(folder.resolve("shared"), otherEnd);
        RunResult result = fork.execute();
        assertSame(result.folder());
        assertThat(fork.messages).singleElement().asString().contains("stages up to 05-I(T1,T2) of", "everything");
        assertThat(fork.progress.get(0).stage()).isEqualTo(SHARED_STAGES - 1);
        Manifest manifest = result.folder().readManifest();
        assertThat(manifest.forkedFrom())
                .isEqualTo(new Manifest.Fork(
                        "everything",
                        everything.hash(),
                        "05-I(T1,T2)",
                        fork.progress.get(0).epochs()));
        assertThat(manifest.progress().epochsComputed()).isEqualTo(60);
        try (TraceReader trace = TraceReader.open(result.folder().trace())) {
            trace.verify();
            assertThat(trace.header().experiment()).isEqualTo("other-end");
        }
    }

    @Test
    void withoutSharingEverythingIsLivedAgain() throws IOException {
        Runs fork = new Runs(folder.resolve("shared"), otherEnd).alone();
        RunResult result = fork.execute();
        assertSame(result.folder());
        assertThat(fork.messages).isEmpty();
        assertThat(fork.progress.get(0).epochs()).isZero();
        assertThat(result.folder().readManifest().forkedFrom()).isNull();
    }

    @Test
    void aForkedRunKilledAnywhereEndsTheSame() throws IOException {
        Path out = folder.resolve("shared");
        FailingDisk whole = new FailingDisk(PLENTY, "");
        RunFolder fork = new Runs(out, otherEnd).on(whole).execute().folder();
        long bytesWritten = PLENTY - whole.room();
        SplittableRandom random = new SplittableRandom(4);
        for (int kill = 0; kill < 15; kill++) {
            Beginnings.clear(fork);
            FailingDisk disk = new FailingDisk(random.nextLong(bytesWritten), "killed");
            assertThatThrownBy(() -> new Runs(out, otherEnd).on(disk).execute()).isInstanceOf(RunFailedException.class);
            assertSame(new Runs(out, otherEnd).execute().folder());
            assertThat(fork.readManifest().forkedFrom()).isNotNull();
        }
    }

    /** Whether killed before the first epoch of its own or later: whoever reads the folder is told where its beginning is from. */
    @Test
    void aForkedRunKilledAnywhereKnowsWhoseStateItHas() throws IOException {
        Path out = folder.resolve("shared");
        FailingDisk whole = new FailingDisk(PLENTY, "");
        RunFolder fork = new Runs(out, otherEnd).on(whole).execute().folder();
        long bytesWritten = PLENTY - whole.room();
        int withState = 0;
        for (long room = 0; room < bytesWritten; room += bytesWritten / 150) {
            Beginnings.clear(fork);
            FailingDisk disk = new FailingDisk(room, "killed");
            assertThatThrownBy(() -> new Runs(out, otherEnd).on(disk).execute()).isInstanceOf(RunFailedException.class);
            if (hasState(fork)) {
                withState++;
                assertThat(fork.readManifest().forkedFrom())
                        .as("killed after %d bytes", room)
                        .isNotNull();
            }
        }
        assertThat(withState).isGreaterThan(10);
    }

    private static boolean hasState(RunFolder run) throws IOException {
        if (!Files.isDirectory(run.checkpoints())) {
            return false;
        }
        try (Stream<Path> files = Files.list(run.checkpoints())) {
            return files.anyMatch(file -> file.toString().endsWith(".ckpt"));
        }
    }

    @Test
    void anUnfinishedRunLendsTheStagesItHasLived() throws IOException {
        Path out = folder.resolve("unfinished");
        Runs first = new Runs(out, everything);
        first.stoppedBy(() -> first.progress.size() > 18).execute();
        Runs fork = new Runs(out, otherEnd);
        assertSame(fork.execute().folder());
        assertThat(fork.messages).singleElement().asString().contains("stages up to 02-T1 of");
        assertThat(fork.progress.get(0).aeons()).isEqualTo(16);
        first.stoppedBy(() -> false).execute();
        assertThat(first.folder().isDone()).isTrue();
    }

    @Test
    void aDamagedRunIsNotShared() throws IOException {
        RunFolder lender = new Runs(folder.resolve("shared"), everything).folder();
        try (RandomAccessFile trace = new RandomAccessFile(lender.trace().toFile(), "rw")) {
            trace.seek(trace.length() / 3);
            trace.write(99);
        }
        Runs fork = new Runs(folder.resolve("shared"), otherEnd);
        assertSame(fork.execute().folder());
        assertThat(fork.progress.get(0).stage()).isLessThan(SHARED_STAGES - 1);
        assertThat(fork.warnings.get(0)).contains("trace.bin is damaged", "not shared");
    }

    @Test
    void otherModelsSeedsAndRecordingsAreNotShared() throws IOException {
        Path out = folder.resolve("shared");
        Settings recordedOtherwise =
                Samples.settings(Samples.otherEnd(), 2, new RecordingSettings(4, 4, 5, true, true));
        Settings otherModel = Samples.settings(Samples.otherEnd(), 1);
        for (Settings other : List.of(recordedOtherwise, otherModel)) {
            Runs run = new Runs(out, other);
            run.execute();
            assertThat(run.progress.get(0).epochs()).isZero();
            Beginnings.clear(run.folder());
        }
    }
}
