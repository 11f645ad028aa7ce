package dormouse.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dormouse.agent.Loop;
import dormouse.agent.PureLoop;
import dormouse.agent.RunFailedException;
import dormouse.experiments.config.RecordingSettings;
import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.FakeLoop;
import dormouse.experiments.recording.Manifest;
import dormouse.experiments.recording.MetricsFile;
import dormouse.experiments.recording.Samples;
import dormouse.experiments.recording.TraceReader;
import dormouse.experiments.recording.WeightsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One run and its folder. */
class RunExecutorTest {

    @TempDir
    private Path out;

    private final Settings settings = Samples.settings(Samples.everything(), 2);

    private Runs runs() {
        return new Runs(out, settings);
    }

    @Test
    void aFinishedRunHasAllItsFiles() throws IOException {
        RunResult result = RunExecutor.execute(
                settings,
                -7,
                out,
                new FakeLoop(),
                RunOptions.usual(List.of("run", "everything")),
                ProgressListener.NONE,
                () -> false);
        assertThat(result.status()).isEqualTo(RunResult.Status.FINISHED);
        assertThat(result.alreadyDone()).isFalse();
        RunFolder folder = result.folder();
        assertThat(folder.path()).isEqualTo(out.resolve("everything/" + settings.hash() + "/seed--7"));
        assertThat(folder.out()).isEqualTo(out);
        assertThat(folder.path().toFile().list())
                .containsExactlyInAnyOrder(
                        "manifest.json",
                        "config.conf",
                        "metrics.csv",
                        "trace.bin",
                        "trace-spikes.bin",
                        "weights.npy",
                        "weights.csv",
                        "activity.npy",
                        "activity.csv",
                        "input-weights.npy",
                        "checkpoint",
                        "DONE",
                        ".lock");
        assertThat(folder.checkpoints().toFile().list())
                .containsExactlyInAnyOrder(
                        "stage-01.ckpt",
                        "stage-02.ckpt",
                        "stage-03.ckpt",
                        "stage-04.ckpt",
                        "stage-05.ckpt",
                        "stage-06.ckpt",
                        "stage-07.ckpt");
        assertThat(Files.readString(folder.config())).isEqualTo(settings.render());
        assertManifest(folder);
    }

    private void assertManifest(RunFolder folder) throws IOException {
        Manifest manifest = folder.readManifest();
        assertThat(manifest.status()).isEqualTo(Manifest.Status.FINISHED);
        assertThat(manifest.experiment()).isEqualTo("everything");
        assertThat(manifest.seed()).isEqualTo(-7);
        assertThat(manifest.config()).isEqualTo(settings.hash());
        assertThat(manifest.commandLine()).containsExactly("run", "everything");
        assertThat(manifest.hashes().trace())
                .isEqualTo(Sha256.of(folder.trace()))
                .hasSize(64);
        assertThat(manifest.hashes().metrics()).isEqualTo(Sha256.of(folder.metrics()));
        CRC32 crc = new CRC32();
        crc.update(Files.readAllBytes(folder.metrics()));
        assertThat(manifest.hashes().metricsCrc32()).isEqualTo(String.format("%08x", crc.getValue()));
        assertThat(manifest.error()).isNull();
        assertThat(manifest.program().commit()).isNotBlank();
        assertThat(manifest.machine().cores()).isPositive();
        try (TraceReader trace = TraceReader.open(folder.trace())) {
            trace.verify();
            assertThat(manifest.progress().epochs()).isEqualTo(trace.epochs());
            assertThat(manifest.progress().aeons()).isEqualTo(trace.epochs() / 10);
            assertThat(trace.header().stages()).startsWith("01-U", "02-T1", "03-t1");
        }
    }

    @Test
    void aFinishedRunIsReadBackAndNotComputedAgain() {
        FakeLoop loop = new FakeLoop();
        RunResult first = runs().with(loop).execute();
        RunResult second = runs().with(loop).execute();
        assertThat(loop.lives()).isEqualTo(1);
        assertThat(second.alreadyDone()).isTrue();
        assertThat(second.status()).isEqualTo(RunResult.Status.FINISHED);
        assertThat(second.summary()).isEqualTo(first.summary());
        RunResult third = runs().with(loop).anew().execute();
        assertThat(loop.lives()).isEqualTo(2);
        assertThat(third.alreadyDone()).isFalse();
        assertThat(third.summary()).isEqualTo(first.summary());
    }

    @Test
    void anInterruptedRunIsKeptAndSaysSo() throws IOException {
        Runs runs = runs();
        RunResult result = runs.stoppedBy(() -> runs.progress.size() == 13).execute();
        assertThat(result.status()).isEqualTo(RunResult.Status.INTERRUPTED);
        assertThat(result.folder().isDone()).isFalse();
        Manifest manifest = result.folder().readManifest();
        assertThat(manifest.status()).isEqualTo(Manifest.Status.INTERRUPTED);
        assertThat(manifest.progress().aeons()).isEqualTo(13);
        assertThat(result.summary().rows()).extracting(RunSummary.Row::stage).containsExactly("01-U");
    }

    @Test
    void progressTellsOfAnEarlyEnd() {
        Runs runs = runs();
        runs.execute();
        Progress first = runs.progress.get(0);
        Progress last = runs.progress.get(runs.progress.size() - 1);
        assertThat(first.mostAeons()).isEqualTo(77);
        assertThat(last.aeons()).isEqualTo(last.mostAeons()).isLessThan(77);
        assertThat(last.stageLabel()).isEqualTo("07-t1");
        assertThat(last.aeonOfStage()).isEqualTo(last.stageAeons()).isEqualTo(3);
    }

    @Test
    void aFailureInsideIsKeptInTheManifest() throws IOException {
        Loop failing = (run, observer, stop) -> {
            new FakeLoop().live(run, observer, stop);
            throw new RunFailedException("neuron 3 has no number", new IllegalStateException("NaN"));
        };
        assertThatThrownBy(() -> runs().with(failing).execute())
                .isInstanceOf(RunFailedException.class)
                .hasMessage("neuron 3 has no number");
        Manifest manifest = runs().folder().readManifest();
        assertThat(manifest.status()).isEqualTo(Manifest.Status.FAILED);
        assertThat(manifest.error()).isEqualTo("neuron 3 has no number");
        assertThat(runs().folder().isDone()).isFalse();
        try (TraceReader trace = TraceReader.open(runs().folder().trace())) {
            assertThat(trace.epochs()).isPositive();
        }
    }

    @Test
    void anUnexpectedExceptionBecomesASentence() {
        Loop failing = (run, observer, stop) -> {
            throw new IllegalStateException("oops");
        };
        assertThatThrownBy(() -> runs().with(failing).execute())
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("failed")
                .hasMessageContaining("oops")
                .hasMessageNotContaining("\n");
    }

    /** However the loop says that its observer could not write. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatCannotBeWrittenIsSaidWithTheFolderAndWhatIsKept(boolean wrapped) {
        Loop failing = (run, observer, stop) -> {
            new FakeLoop().live(run, observer, stop);
            RuntimeException failure = new UncheckedIOException(new IOException("File too large"));
            throw wrapped ? RunFailedException.of("the observer failed", failure) : failure;
        };
        Path folder = runs().folder().path();
        assertThatThrownBy(() -> runs().with(failing).execute())
                .isInstanceOf(RunFailedException.class)
                .hasMessageMatching(Pattern.quote("the run in " + folder + " failed, cannot write it: File too large")
                        + "; what was lived up to epoch \\d+ is kept, and running it again goes on from there");
    }

    @Test
    void whatIsNoRunFolderIsLeftAlone() throws IOException {
        Path folder = runs().folder().path();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.tex"), "precious");
        assertThatThrownBy(() -> runs().anew().execute())
                .isInstanceOfSatisfying(
                        UserErrorException.class, e -> assertThat(e.exitCode()).isEqualTo(2))
                .hasMessageContaining("is no run's folder");
        assertThat(folder.toFile().list()).containsExactly("thesis.tex");
    }

    @Test
    void anOutputFolderThatIsAFileIsAUserError() throws IOException {
        Path file = Files.writeString(out.resolve("file"), "text");
        assertThatThrownBy(() -> new Runs(file, settings).execute())
                .isInstanceOf(UserErrorException.class)
                .hasMessage(file + " is a file, not a folder: name another with --out");
    }

    @Test
    void anOutputFolderWithoutPermissionIsAUserError() throws IOException {
        Path locked = Files.createDirectory(
                out.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        if (Files.isWritable(locked)) {
            return; // root may write anywhere
        }
        assertThatThrownBy(() -> new Runs(locked, settings).execute())
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void aRunThatIsBeingComputedIsNotComputedTwice() {
        List<String> told = new ArrayList<>();
        Loop nested = (run, observer, stop) -> {
            try {
                runs().execute();
            } catch (UserErrorException e) {
                told.add(e.getMessage());
            }
            return new FakeLoop().live(run, observer, stop);
        };
        runs().with(nested).execute();
        assertThat(told).singleElement().asString().contains("is being computed by another process already");
    }

    @Test
    void theTraceCanBeLeftOut() throws IOException {
        Settings bare = Samples.settings(Samples.everything(), 1, new RecordingSettings(3, 4, 5, false, false));
        Runs interrupted = new Runs(out, bare);
        interrupted.stoppedBy(() -> interrupted.progress.size() == 30).execute();
        RunFolder folder = new Runs(out, bare).execute().folder();
        assertThat(folder.trace()).doesNotExist();
        assertThat(folder.spikes()).doesNotExist();
        assertThat(folder.readManifest().hashes().trace()).isNull();
        assertThat(MetricsFile.read(folder.metrics())).isNotEmpty();
    }

    @Test
    void weightsAreTakenWhereStagesBeginAndEndAndInBetween() throws IOException {
        RunFolder folder = runs().execute().folder();
        try (WeightsReader weights = WeightsReader.open(folder.weights(), folder.weightsTable())) {
            assertThat(weights.snapshots().stream()
                            .limit(7)
                            .map(snapshot -> snapshot.stage() + " " + snapshot.aeon() + " " + snapshot.reason()))
                    .containsExactly(
                            "01-U 0 start",
                            "01-U 4 every",
                            "01-U 7 end",
                            "02-T1 7 start",
                            "02-T1 11 every",
                            "02-T1 15 every",
                            "02-T1 16 end");
            assertThat(weights.strengths(0, 1)).hasSize(40 * 8).containsOnly(0.02f);
            assertThat(weights.strengths(3, 1)).isEqualTo(weights.strengths(2, 1));
        }
    }

    @Test
    void realAgentsGoOnAsIfNeverInterrupted() throws IOException {
        Settings small = Samples.settings(Samples.everything(), 1);
        Map<String, byte[]> undisturbed = Runs.recorded(
                new Runs(out.resolve("a"), small).with(new PureLoop()).execute().folder());
        Runs interrupted = new Runs(out.resolve("b"), small).with(new PureLoop());
        interrupted.stoppedBy(() -> interrupted.progress.size() == 25).execute();
        RunResult resumed =
                new Runs(out.resolve("b"), small).with(new PureLoop()).execute();
        Runs.recorded(resumed.folder())
                .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(undisturbed.get(name)));
    }
}
