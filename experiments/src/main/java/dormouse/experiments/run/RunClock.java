package dormouse.experiments.run;

import dormouse.experiments.recording.Disk;
import dormouse.experiments.recording.Manifest;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Keeps account of a run in its manifest: how much was lived, and in what time. */
final class RunClock {

    private static final double MILLIS = 1e3;

    private final Disk disk;
    private final Plan plan;
    private final RunOptions options;
    private final Manifest.Fork forkedFrom;
    private final Manifest.Progress before;
    private final long epochsAtStart;
    private final Thread starter = Thread.currentThread();
    private final Stopwatch stopwatch = new Stopwatch();

    private long epochs;
    private long aeons;
    private long keptEpochs;
    private boolean alone = true;
    private boolean computedAlone = true;

    /**
     * Starts an attempt.
     *
     * @param before what earlier attempts took; null if there was none
     * @param forkedFrom the run that this began as a copy of, or null
     */
    RunClock(
            Disk disk,
            Plan plan,
            RunOptions options,
            Manifest.Progress before,
            Manifest.Fork forkedFrom,
            long epochs,
            long aeons) {
        this.disk = disk;
        this.plan = plan;
        this.options = options;
        this.before = before == null ? new Manifest.Progress(now(), now(), 0, 0, 0, 0, 0, 0) : before;
        this.forkedFrom = forkedFrom;
        this.epochs = epochs;
        this.aeons = aeons;
        epochsAtStart = epochs;
        keptEpochs = epochs;
    }

    /** Notes whether this very code computed all of the run so far. */
    RunClock computedAlone(boolean all) {
        computedAlone = all;
        return this;
    }

    void lived(long epochsNow, long aeonsNow) {
        epochs = epochsNow;
        aeons = aeonsNow;
        alone &= Thread.currentThread() == starter;
    }

    long epochs() {
        return epochs;
    }

    long aeons() {
        return aeons;
    }

    /** Returns the epoch of the last checkpoint. */
    long keptEpochs() {
        return keptEpochs;
    }

    /** Notes that a checkpoint was taken now. */
    void kept() throws IOException {
        keptEpochs = epochs;
        write(Manifest.Status.RUNNING, null, null);
    }

    void write(Manifest.Status status, String error, Manifest.Hashes hashes) throws IOException {
        new Manifest(
                        plan.header().experiment(),
                        plan.settings().variant(),
                        plan.header().config(),
                        plan.seed(),
                        status,
                        error,
                        progress(),
                        hashes,
                        forkedFrom,
                        Host.program().computedAlone(computedAlone),
                        Host.machine(),
                        options.commandLine())
                .write(disk, plan.folder().manifest());
    }

    private Manifest.Progress progress() {
        long computed = before.epochsComputed() + epochs - epochsAtStart;
        double wall = before.wallSeconds() + stopwatch.wallSeconds();
        double cpu = before.cpuSeconds() + stopwatch.cpuSeconds(alone);
        double steps = (double) computed
                * plan.header().stepsPerEpoch()
                * plan.header().agents();
        return new Manifest.Progress(
                before.started(),
                now(),
                epochs,
                aeons,
                computed,
                Math.round(wall * MILLIS) / MILLIS,
                Math.round(cpu * MILLIS) / MILLIS,
                Math.round(steps / wall));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
