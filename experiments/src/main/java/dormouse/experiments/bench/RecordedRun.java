package dormouse.experiments.bench;

import dormouse.agent.Loop;
import dormouse.agent.PureLoop;
import dormouse.agent.RunSpec;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.protocol.Protocol;
import dormouse.experiments.config.Settings;
import dormouse.experiments.run.ProgressListener;
import dormouse.experiments.run.RunExecutor;
import dormouse.experiments.run.RunOptions;
import dormouse.experiments.watch.Both;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The pure loop with everything recorded as {@code dormouse run} does it, into a folder that is deleted afterwards. */
public final class RecordedRun implements Bench.Observed, AutoCloseable {
    private final Settings settings;
    private final Path folder;

    private final Loop pure = PureLoop.withHelp();

    private RecordedRun(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /** Creates one that records what the settings say of a protocol. */
    public static RecordedRun of(Settings settings, Protocol protocol) throws IOException {
        Settings shortened =
                new Settings(settings.model(), protocol, settings.recording(), settings.resolved(), settings.variant());
        return new RecordedRun(shortened, Files.createTempDirectory("dormouse-bench"));
    }

    @Override
    public void live(RunSpec run, LifeObserver stopwatch) {
        Loop loop = (spec, recorder, stop) -> pure.live(spec, new Both(recorder, stopwatch), stop);
        RunOptions options = new RunOptions(List.of("dormouse", "bench"), true, false);
        RunExecutor.execute(settings, run.seed(), folder, loop, options, ProgressListener.NONE, () -> false);
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
