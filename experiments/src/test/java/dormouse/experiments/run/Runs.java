package dormouse.experiments.run;

import dormouse.agent.Loop;
import dormouse.experiments.cache.Cache;
import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.Disk;
import dormouse.experiments.recording.FailingDisk;
import dormouse.experiments.recording.FakeLoop;
import dormouse.experiments.recording.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Executes runs for tests, and compares what they leave. */
final class Runs implements ProgressListener {

    static final long SEED = 7;

    private static final List<String> RECORDINGS = List.of(
            RunFiles.TRACE,
            RunFiles.SPIKES,
            RunFiles.METRICS,
            RunFiles.WEIGHTS,
            RunFiles.WEIGHTS_TABLE,
            RunFiles.ACTIVITY,
            RunFiles.ACTIVITY_TABLE,
            RunFiles.INPUT_WEIGHTS);

    private final Path out;
    private final Settings settings;
    private Loop loop = new FakeLoop();
    private Disk disk = FailingDisk.never();
    private BooleanSupplier stop = () -> false;
    private boolean share = true;
    private boolean force;
    private Optional<Cache> cache = Optional.empty();

    final List<String> messages = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    final List<Progress> progress = new ArrayList<>();

    Runs(Path out, Settings settings) {
        this.out = out;
        this.settings = settings;
    }

    Runs on(Disk other) {
        disk = other;
        return this;
    }

    Runs with(Loop other) {
        loop = other;
        return this;
    }

    Runs stoppedBy(BooleanSupplier other) {
        stop = other;
        return this;
    }

    Runs alone() {
        share = false;
        return this;
    }

    Runs anew() {
        force = true;
        return this;
    }

    Runs cachedIn(Cache other) {
        cache = Optional.of(other);
        return this;
    }

    RunResult execute() {
        RunOptions options = new RunOptions(List.of("run", "fake"), force, share, cache);
        return new RunExecution(settings, SEED, out, loop, options, this, stop, disk).execute();
    }

    RunFolder folder() {
        return RunFolder.of(out, settings.protocol().name(), settings.hash(), SEED);
    }

    /** Returns the bytes of everything recorded, by file. */
    static Map<String, byte[]> recorded(RunFolder folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : RECORDINGS) {
            files.put(name, Files.readAllBytes(folder.path().resolve(name)));
        }
        return files;
    }

    @Override
    public void begins(Progress at) {
        progress.add(at);
    }

    @Override
    public void progress(Progress at) {
        progress.add(at);
    }

    @Override
    public void message(String sentence) {
        messages.add(sentence);
    }

    @Override
    public void warning(String sentence) {
        warnings.add(sentence);
    }
}
