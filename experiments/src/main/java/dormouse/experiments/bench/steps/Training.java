package dormouse.experiments.bench.steps;

import dormouse.agent.PureLoop;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.cache.Cache;
import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.Checkpoint;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.run.ProgressListener;
import dormouse.experiments.run.RunExecutor;
import dormouse.experiments.run.RunOptions;
import dormouse.experiments.run.RunResult;
import dormouse.experiments.text.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Trains agents for a bench, by a run like any other: what was computed before comes from the cache. */
final class Training {

    /** Unsupervised, then trained on a task. */
    static final int STAGES = 2;

    private final Optional<Cache> cache;
    private final Consumer<String> messages;

    Training(Optional<Cache> cache, Consumer<String> messages) {
        this.cache = cache;
        this.messages = messages;
    }

    /**
     * Returns the settings of a training: the first stages of a protocol, up to its first training, shortened.
     *
     * @param share of the stages' lengths that is kept
     */
    static Settings shorten(Settings settings, double share) {
        List<Stage> stages = settings.protocol().stages().stream()
                .limit(STAGES)
                .map(stage -> new Stage(
                        stage.name(),
                        stage.course(),
                        (int) Math.max(1, Math.round(share * stage.aeons())),
                        stage.until(),
                        stage.freezeStrongest(),
                        stage.freezeHiddenAfter()))
                .toList();
        Protocol protocol =
                new Protocol(settings.protocol().name(), settings.protocol().question(), stages);
        return new Settings(settings.model(), protocol, settings.recording(), settings.resolved(), settings.variant());
    }

    /** Returns the state of an agent at the end of a training, computed now if it is not in the cache. */
    byte[] train(Settings settings) throws IOException {
        List<Stage> stages = settings.protocol().stages();
        String what = settings.model().brain().engine().name().toLowerCase(Locale.ROOT) + " engine, "
                + settings.model().brain().network().hiddenKept() + " hidden neurons, "
                + Numbers.grouped(settings.protocol().aeons()) + " aeons ("
                + String.join(
                        ", ",
                        stages.stream()
                                .map(stage -> stage.name() + " " + stage.aeons())
                                .toList()) + ")";
        messages.accept("needs a trained agent: " + what);
        long start = System.nanoTime();
        Path out = Files.createTempDirectory("dormouse-bench-");
        try {
            RunOptions options = new RunOptions(List.of("dormouse", "bench"), false, true, cache);
            RunResult result =
                    RunExecutor.execute(settings, 1, out, new PureLoop(), options, new Listener(), () -> false);
            Path checkpoint = result.folder()
                    .path()
                    .resolve(RunFiles.CHECKPOINTS)
                    .resolve(RunFiles.stageCheckpoint(stages.size() - 1));
            byte[] state = Checkpoint.read(checkpoint).life();
            messages.accept("has it, after " + Numbers.time(Duration.ofNanos(System.nanoTime() - start)));
            return state;
        } finally {
            delete(out);
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }

    /** Passes on what a user wants to know. */
    private final class Listener implements ProgressListener {
        @Override
        public void message(String sentence) {
            messages.accept(sentence);
        }

        @Override
        public void warning(String sentence) {
            messages.accept("warning: " + sentence);
        }
    }
}
