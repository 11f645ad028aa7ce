package dormouse.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.agent.PureLoop;
import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.cache.Cache;
import dormouse.experiments.config.RecordingSettings;
import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.FailingDisk;
import dormouse.experiments.recording.Manifest;
import dormouse.experiments.recording.Samples;
import dormouse.world.Task;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that begins with stages from the cache leaves the same bytes as one that lived all of it, whatever happens to the cache. */
class SharedStagesTest {

    private static final long PLENTY = 1L << 40;

    @TempDir
    private Path folder;

    private final Settings everything = Samples.settings(Samples.everything(), 2);
    private final Settings otherEnd = Samples.settings(Samples.otherEnd(), 2);

    private Cache cache() {
        return cache(FailingDisk.never());
    }

    private Cache cache(FailingDisk disk) {
        return new Cache(folder.resolve("cache"), PLENTY, disk);
    }

    /** Each call has its own folder of results, so that only the cache is shared. */
    private Runs run(String out, Settings settings) {
        return new Runs(folder.resolve(out), settings).cachedIn(cache());
    }

    private Map<String, byte[]> alone(Settings settings) throws IOException {
        return Runs.recorded(
                new Runs(folder.resolve("alone"), settings).alone().execute().folder());
    }

    private static void assertSame(RunFolder run, Map<String, byte[]> expected) throws IOException {
        Map<String, byte[]> recorded = Runs.recorded(run);
        expected.forEach(
                (name, bytes) -> assertThat(recorded.get(name)).as(name).isEqualTo(bytes));
    }

    private List<Path> filesNamed(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aRunThatBeginsFromTheCacheIsTheSameAsOneThatDidNot() throws IOException {
        run("first", everything).execute();
        Runs fork = run("second", otherEnd);
        RunResult result = fork.execute();
        assertSame(result.folder(), alone(otherEnd));
        assertThat(fork.warnings).isEmpty();
        assertThat(fork.messages)
                .singleElement()
                .asString()
                .contains("begins with stages up to 05-I(T1,T2) from the cache in", "--no-cache");
        Manifest manifest = result.folder().readManifest();
        assertThat(manifest.forkedFrom())
                .isEqualTo(new Manifest.Fork(
                        "everything",
                        everything.hash(),
                        "05-I(T1,T2)",
                        fork.progress.get(0).epochs()));
        assertThat(manifest.program().code()).isNotNull();
    }

    @Test
    void protocolsOfTheRealModelShareTheirBeginningsBitForBit() throws IOException {
        Stage start = new Stage("U", new Course.Unsupervised(), 6, Optional.empty(), 0, true);
        Stage first = Samples.stage("T1", new Course.Train(Task.TASK_1), 5);
        Stage test = Samples.stage("t1", new Course.Test(Task.TASK_1), 2);
        List<Protocol> protocols = List.of(
                new Protocol(
                        "a", "", List.of(start, first, test, Samples.stage("T2", new Course.Train(Task.TASK_2), 4))),
                new Protocol("b", "", List.of(start, first, test)),
                new Protocol(
                        "c",
                        "",
                        List.of(start, first, Samples.stage("S", new Course.SleepInterleave(Task.TASK_2, false), 5))),
                new Protocol("d", "", List.of(start, Samples.stage("T2", new Course.Train(Task.TASK_2), 5))),
                new Protocol(
                        "e",
                        "",
                        List.of(
                                start,
                                first,
                                test,
                                new Stage("T2", new Course.Train(Task.TASK_2), 4, Optional.empty(), 0.1, false))));
        List<Integer> taken = new ArrayList<>();
        for (Protocol protocol : protocols) {
            Settings settings = Samples.settings(protocol, 1);
            Runs lived = new Runs(folder.resolve("alone"), settings)
                    .with(new PureLoop())
                    .alone();
            Runs forked = run("out-" + protocol.name(), settings).with(new PureLoop());
            assertSame(forked.execute().folder(), Runs.recorded(lived.execute().folder()));
            taken.add((int) forked.progress.get(0).aeons());
        }
        assertThat(taken).containsExactly(0, 13, 11, 6, 13);
        assertThat(cache().entries()).hasSize(7);
    }

    @Test
    void aRunThatWasLivedAlreadyIsCopiedAsAWhole() throws IOException {
        run("first", everything).execute();
        Runs again = run("second", everything);
        RunResult result = again.execute();
        assertSame(result.folder(), alone(everything));
        assertThat(result.folder().readManifest().progress().epochsComputed()).isZero();
        assertThat(result.folder().isDone()).isTrue();
    }

    @Test
    void otherRecordingsModelsAndSeedsAreOthers() throws IOException {
        run("first", everything).execute();
        for (Settings other : List.of(
                Samples.settings(Samples.otherEnd(), 2, new RecordingSettings(4, 4, 5, true, true)),
                Samples.settings(Samples.otherEnd(), 1))) {
            Runs fork = run("second", other);
            fork.execute();
            assertThat(fork.progress.get(0).epochs()).isZero();
        }
    }

    @Test
    void anewMeansWithoutTheCache() throws IOException {
        run("first", everything).execute();
        Runs anew = run("first", everything).anew();
        anew.execute();
        assertThat(anew.progress.get(0).epochs()).isZero();
        Runs alone = run("second", everything).alone();
        alone.execute();
        assertThat(alone.progress.get(0).epochs()).isZero();
    }

    @Test
    void damageAnywhereIsNamedAndTheStageIsComputedAnew() throws IOException {
        Map<String, byte[]> expected = alone(otherEnd);
        SplittableRandom random = new SplittableRandom(11);
        int out = 0;
        for (String name : List.of(
                "trace.bin",
                "trace-spikes.bin",
                "metrics.csv",
                "weights.npy",
                "activity.npy",
                "stage.ckpt",
                "entry.json")) {
            run("full-" + out, everything).execute();
            List<Path> files = filesNamed(name);
            Path file = files.get(random.nextInt(files.size()));
            boolean needed = cache().entries().stream()
                    .filter(found -> found.folder().equals(file.getParent()))
                    .anyMatch(found -> found.entry().content().stage().compareTo("06") < 0);
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                if (random.nextBoolean()) {
                    bytes.setLength(bytes.length() / 2);
                } else {
                    long at = random.nextLong(bytes.length());
                    bytes.seek(at);
                    int there = bytes.read();
                    bytes.seek(at);
                    bytes.write(there ^ 0x20);
                }
            }
            Runs fork = run("damaged-" + out++, otherEnd);
            assertSame(fork.execute().folder(), expected);
            if (needed) {
                assertThat(fork.warnings)
                        .as(file.toString())
                        .singleElement()
                        .asString()
                        .contains(file.getParent().toString(), "is deleted", "computed anew");
            }
        }
        assertThat(out).isEqualTo(7);
    }

    @Test
    void aMissingFileIsDamageToo() throws IOException {
        run("first", everything).execute();
        Files.delete(filesNamed("weights.csv").get(0));
        Runs fork = run("second", everything);
        assertSame(fork.execute().folder(), alone(everything));
        assertThat(fork.warnings).singleElement().asString().contains("weights.csv is missing", "is deleted");
    }

    @Test
    void aFullDiskCostsAWarningAndLeavesNothingHalf() throws IOException {
        Map<String, byte[]> expected = alone(everything);
        FailingDisk measured = new FailingDisk(PLENTY, "");
        new Runs(folder.resolve("measure"), everything)
                .cachedIn(new Cache(folder.resolve("measured"), PLENTY, measured))
                .execute();
        long bytes = PLENTY - measured.room();
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 6; i++) {
            Runs run = new Runs(folder.resolve("full-" + i), everything)
                    .alone()
                    .cachedIn(cache(new FailingDisk(random.nextLong(bytes), FailingDisk.FULL)));
            assertSame(run.execute().folder(), expected);
            assertThat(run.warnings)
                    .singleElement()
                    .asString()
                    .contains("cannot keep stages in the cache", "No space left", "the run goes on without");
            for (Cache.Found found : cache().entries()) {
                assertThat(cache().find(found.entry().content().identity())).isPresent();
            }
            try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
                assertThat(files.filter(file -> file.getFileName().toString().startsWith(".aside")))
                        .isEmpty();
            }
            cache().clear();
        }
    }

    @Test
    void aCacheThatCannotBeMadeCostsAWarning() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "in the way");
        Runs run = new Runs(folder.resolve("out"), everything).cachedIn(new Cache(file.resolve("cache"), PLENTY));
        assertSame(run.execute().folder(), alone(everything));
        assertThat(run.warnings).singleElement().asString().contains("cannot keep stages in the cache in");
    }

    @Test
    void whatAKilledProcessLeftIsNeverUsed() throws IOException {
        run("first", everything).execute();
        Path entry = cache().entries().get(0).folder();
        Path half = folder.resolve("cache").resolve(".aside-killed");
        Files.move(entry, half);
        Runs fork = run("second", everything);
        assertSame(fork.execute().folder(), alone(everything));
        assertThat(fork.warnings).isEmpty();
    }

    @Test
    void severalAtOnceMayUseOneCache() throws Exception {
        Map<String, byte[]> expected = alone(otherEnd);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<RunResult>> results = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String out = "at-once-" + i;
                Callable<RunResult> task = () -> run(out, otherEnd).execute();
                results.add(threads.submit(task));
            }
            for (Future<RunResult> result : results) {
                assertSame(result.get().folder(), expected);
            }
        } finally {
            threads.shutdown();
        }
        Runs last = run("after", otherEnd);
        assertSame(last.execute().folder(), expected);
        assertThat(last.messages).singleElement().asString().contains("from the cache");
    }

    @Test
    void aRunThatAnotherVersionBeganIsNotKept() throws IOException {
        Runs begun = new Runs(folder.resolve("first"), everything);
        begun.stoppedBy(() -> begun.progress.size() > 18).execute();
        Path manifest = begun.folder().manifest();
        Files.writeString(
                manifest, Files.readString(manifest).replaceAll("\"code\" : \"[0-9a-f]+\"", "\"code\" : \"other\""));
        Runs resumed = run("first", everything);
        resumed.execute();
        assertThat(cache().entries()).isEmpty();
        assertThat(resumed.folder().readManifest().program().code()).isNull();
    }

    @Test
    void aRunThatWasStoppedKeepsItsStagesAll() throws IOException {
        Runs begun = run("first", everything);
        begun.stoppedBy(() -> begun.progress.size() > 18).execute();
        assertThat(cache().entries()).hasSize(2);
        run("first", everything).execute();
        assertThat(cache().entries()).hasSize(7);
    }

    @Test
    void theLeastRecentlyUsedGoes() throws IOException {
        run("first", everything).execute();
        long all = cache().entries().stream()
                .mapToLong(found -> found.entry().bytes())
                .sum();
        Cache small = new Cache(folder.resolve("cache"), all * 2 / 3, FailingDisk.never());
        Files.writeString(folder.resolve("cache").resolve("mine.txt"), "not the cache's", StandardOpenOption.CREATE);
        assertThat(small.trim()).isPositive();
        assertThat(cache().entries().stream()
                        .map(found -> found.entry().content().stage()))
                .startsWith("01-U", "02-T1")
                .doesNotContain("07-t1");
        Runs fork = run("second", everything);
        assertSame(fork.execute().folder(), alone(everything));
        assertThat(fork.progress.get(0).epochs()).isPositive();
        cache().clear();
        try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("mine.txt");
        }
    }
}
