package dormouse.experiments.cluster;

import dormouse.experiments.config.Settings;
import dormouse.experiments.run.RunFolder;
import java.nio.file.Path;
import java.util.List;

/** A run that a worker was given. */
final class Assignment {

    private final RunKey run;
    private final Settings settings;
    private final List<String> words;
    private final Path out;
    private volatile boolean stop;
    private volatile boolean dropped;

    /**
     * Creates one.
     *
     * @param out where its folder is to lie; no other run's lies there
     */
    Assignment(RunKey run, Settings settings, List<String> words, Path out) {
        this.run = run;
        this.settings = settings;
        this.words = List.copyOf(words);
        this.out = out;
    }

    RunKey run() {
        return run;
    }

    Settings settings() {
        return settings;
    }

    List<String> words() {
        return words;
    }

    Path out() {
        return out;
    }

    RunFolder folder() {
        return RunFolder.of(out, run.experiment(), run.config(), run.seed());
    }

    /** Ends it at its next aeon's end. */
    void stop() {
        stop = true;
    }

    boolean stopped() {
        return stop;
    }

    /** It is somebody else's now, or nobody's: it ends, and nobody wants to know how. */
    void drop() {
        dropped = true;
        stop = true;
    }

    boolean dropped() {
        return dropped;
    }
}
