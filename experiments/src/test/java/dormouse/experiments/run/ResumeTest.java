package dormouse.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dormouse.agent.RunFailedException;
import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.FailingDisk;
import dormouse.experiments.recording.Manifest;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.recording.Samples;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a run is ended before its time, running it again leaves the same bytes as a run that nothing disturbed. */
class ResumeTest {

    private static final long PLENTY = 1L << 40;

    @TempDir
    private Path folder;

    private final Settings settings = Samples.settings(Samples.everything(), 2);
    private Map<String, byte[]> undisturbed;
    private long bytesWritten;

    @BeforeEach
    void runUndisturbed() throws IOException {
        FailingDisk disk = new FailingDisk(PLENTY, "");
        RunResult result =
                new Runs(folder.resolve("undisturbed"), settings).on(disk).execute();
        bytesWritten = PLENTY - disk.room();
        undisturbed = Runs.recorded(result.folder());
    }

    private void assertUndisturbed(RunFolder run) throws IOException {
        Map<String, byte[]> recorded = Runs.recorded(run);
        undisturbed.forEach(
                (name, bytes) -> assertThat(recorded.get(name)).as(name).isEqualTo(bytes));
        assertThat(run.isDone()).isTrue();
        assertThat(run.readManifest().status()).isEqualTo(Manifest.Status.FINISHED);
    }

    private Runs runs(String name) {
        return new Runs(folder.resolve(name), settings);
    }

    @Test
    void aRunInterruptedOftenEndsAsIfNeverStopped() throws IOException {
        RunResult result = null;
        int attempts = 0;
        do {
            AtomicInteger asked = new AtomicInteger();
            result = runs("often").stoppedBy(() -> asked.incrementAndGet() == 3).execute();
            attempts++;
        } while (result.status() == RunResult.Status.INTERRUPTED);
        assertThat(attempts).isGreaterThan(10);
        assertUndisturbed(result.folder());
    }

    @Test
    void aRunKilledInAnyWriteEndsAsIfNeverKilled() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (int kill = 0; kill < 25; kill++) {
            Runs runs = runs("killed-" + kill);
            long room = random.nextLong(bytesWritten);
            assertThatThrownBy(() -> runs.on(new FailingDisk(room, "killed")).execute())
                    .as("after %d bytes", room)
                    .isInstanceOf(RunFailedException.class);
            assertThat(runs.folder().isDone()).isFalse();
            RunResult result = runs("killed-" + kill).execute();
            assertUndisturbed(result.folder());
        }
    }

    @Test
    void aRunKilledAgainAndAgainEndsAsIfNeverKilled() throws IOException {
        SplittableRandom random = new SplittableRandom(2);
        int kills = 0;
        while (!runs("again").folder().isDone()) {
            try {
                runs("again")
                        .on(new FailingDisk(random.nextLong(bytesWritten / 2), "killed"))
                        .execute();
            } catch (RunFailedException e) {
                kills++;
            }
        }
        assertThat(kills).isGreaterThan(1);
        assertUndisturbed(runs("again").folder());
    }

    @Test
    void whatWasWrittenAfterTheCheckpointIsCutOff() throws IOException {
        Runs killed = interrupted("garbage", 20);
        for (String name : undisturbed.keySet()) {
            try (RandomAccessFile file =
                    new RandomAccessFile(killed.folder().path().resolve(name).toFile(), "rw")) {
                file.seek(file.length());
                file.write(new byte[5000]);
                file.writeUTF("garbage");
            }
        }
        assertUndisturbed(runs("garbage").execute().folder());
    }

    @Test
    void aFileShorterThanTheCheckpointSaysSendsTheRunBackToAnOlderOne() throws IOException {
        for (String name : undisturbed.keySet()) {
            if (name.equals(RunFiles.INPUT_WEIGHTS)) {
                continue;
            }
            Runs killed = interrupted("short-" + name, 20);
            Path file = killed.folder().path().resolve(name);
            try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(cut.length() - 10);
            }
            Runs again = runs("short-" + name);
            assertUndisturbed(again.execute().folder());
            assertThat(again.warnings).as(name).singleElement().asString().contains(name);
            assertThat(again.progress.get(0).stageLabel()).isEqualTo("02-T1");
        }
    }

    @Test
    void inputWeightsThatAreDamagedAreLivedAgain() throws IOException {
        Runs killed = interrupted("inputs", 20);
        try (RandomAccessFile cut =
                new RandomAccessFile(killed.folder().inputWeights().toFile(), "rw")) {
            cut.setLength(cut.length() - 10);
        }
        Runs again = runs("inputs");
        assertUndisturbed(again.execute().folder());
        assertThat(again.warnings).first().asString().contains("input-weights.npy is cut off");
    }

    @Test
    void aDamagedCheckpointSendsTheRunBackToAnOlderOne() throws IOException {
        Runs killed = interrupted("damaged", 18);
        Path latest = killed.folder().latestCheckpoint();
        byte[] bytes = Files.readAllBytes(latest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(latest, bytes);
        Runs again = runs("damaged");
        assertUndisturbed(again.execute().folder());
        assertThat(again.warnings)
                .singleElement()
                .asString()
                .contains("latest.ckpt", "damaged", "an older checkpoint is tried");
        assertThat(again.progress.get(0).aeons()).isEqualTo(16);
    }

    @Test
    void withoutAnyGoodCheckpointTheRunStartsAnew() throws IOException {
        Runs killed = interrupted("none", 12);
        for (int stage = 0; stage < 1; stage++) {
            Files.writeString(killed.folder().stageCheckpoint(stage), "DORMOUSE");
        }
        Files.writeString(killed.folder().latestCheckpoint(), "something else");
        Runs again = runs("none");
        assertUndisturbed(again.execute().folder());
        assertThat(again.warnings).hasSize(3).last().asString().contains("starts anew");
    }

    @Test
    void aFullDiskIsToldInOneSentenceAndLosesNothing() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 10; i++) {
            String name = "full-" + i;
            FailingDisk disk =
                    new FailingDisk(bytesWritten / 10 + random.nextLong(bytesWritten * 8 / 10), FailingDisk.FULL);
            assertThatThrownBy(() -> runs(name).on(disk).execute())
                    .isInstanceOf(RunFailedException.class)
                    .hasMessageStartingWith("the disk is full: make room for")
                    .hasMessageNotContaining("\n");
            Runs again = runs(name);
            assertUndisturbed(again.execute().folder());
        }
    }

    @Test
    void aRunGoesOnWhereItWasAndNotBefore() {
        Runs killed = interrupted("where", 20);
        assertThat(killed.progress.get(killed.progress.size() - 1).aeons()).isEqualTo(20);
        Runs again = runs("where");
        again.execute();
        assertThat(again.progress.get(0).aeons()).isEqualTo(20);
        assertThat(again.progress.get(1).aeons()).isEqualTo(21);
        assertThat(again.messages).singleElement().asString().contains("goes on at epoch 200 of");
    }

    @Test
    void otherRecordingSettingsDoNotDestroyAnUnfinishedRun() {
        interrupted("other", 20);
        Settings others = Samples.settings(
                Samples.everything(), 2, new dormouse.experiments.config.RecordingSettings(9, 4, 5, true, true));
        assertThatThrownBy(() -> new Runs(folder.resolve("other"), others).execute())
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("metrics-every 9")
                .hasMessageContaining("--force");
        new Runs(folder.resolve("other"), others).anew().execute();
        assertThat(folder.resolve("other").resolve("everything").resolve(others.hash() + "/seed-7/" + RunFiles.DONE))
                .exists();
    }

    /** Runs until so many aeons were lived. */
    private Runs interrupted(String name, int aeons) {
        Runs runs = runs(name);
        assertThat(runs.stoppedBy(() -> runs.progress.size() >= aeons).execute().status())
                .isEqualTo(RunResult.Status.INTERRUPTED);
        return runs;
    }
}
