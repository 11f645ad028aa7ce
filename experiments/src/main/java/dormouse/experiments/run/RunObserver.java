package dormouse.experiments.run;

import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.EpochReport;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.life.LifeState;
import dormouse.agent.life.PhaseStart;
import dormouse.agent.life.StageEnd;
import dormouse.experiments.recording.Checkpoint;
import dormouse.experiments.recording.Disk;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Records a run while it is lived, takes its checkpoints, and ends it when asked: there where the last checkpoint was taken. */
final class RunObserver implements LifeObserver {

    /** How far what viewers follow may lag behind. */
    private static final long FLUSH_NANOS = 500_000_000;

    private final Disk disk;
    private final Plan plan;
    private final Recordings recordings;
    private final RunClock clock;
    private final Optional<SharedStages> cached;
    private final ProgressListener listener;
    private final BooleanSupplier stop;
    private final int checkpointEvery;

    private long mostAeons;
    private long flushed = System.nanoTime();
    private volatile boolean stopped;

    RunObserver(
            Disk disk,
            Plan plan,
            Recordings recordings,
            RunClock clock,
            Optional<SharedStages> cached,
            ProgressListener listener,
            BooleanSupplier stop,
            long aeonsAtMost) {
        this.disk = disk;
        this.plan = plan;
        this.recordings = recordings;
        this.clock = clock;
        this.cached = cached;
        this.listener = listener;
        this.stop = stop;
        this.mostAeons = aeonsAtMost;
        checkpointEvery = plan.settings().recording().checkpointEvery();
    }

    /** Returns whether the run was asked to stop, and its state at that moment has been kept. */
    boolean stopped() {
        return stopped;
    }

    @Override
    public void phaseBegins(PhaseStart start) {
        record(() -> recordings.phaseBegins(start));
    }

    @Override
    public void epochEnds(EpochReport report) {
        try {
            recordings.epochEnds(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void aeonEnds(AeonEnd end) {
        record(() -> {
            recordings.aeonEnds(end);
            clock.lived(end.epochs(), end.aeons());
            if (!end.stageEnds()) {
                boolean asked = stop.getAsBoolean();
                if (asked || end.aeons() % checkpointEvery == 0) {
                    keep(end.stageIndex(), end.aeonOfStage() + 1, false, end.state());
                }
                stopped = asked;
            }
            flushNowAndThen();
        });
        listener.progress(new Progress(
                end.epochs(),
                end.aeons(),
                mostAeons,
                end.stageIndex(),
                plan.stage(end.stageIndex()),
                end.aeonOfStage() + 1,
                end.stage().aeons()));
    }

    @Override
    public void stageEnds(StageEnd end) {
        record(() -> {
            recordings.stageEnds(end);
            boolean asked = stop.getAsBoolean();
            keep(end.stageIndex(), end.aeonsLived(), true, end.state());
            stopped = asked;
        });
        cached.ifPresent(stages -> stages.store(end));
        mostAeons -= end.stage().aeons() - end.aeonsLived();
    }

    /** Takes a checkpoint: first what was recorded reaches the device, then the state that goes with it. */
    private void keep(int stage, long aeonOfStage, boolean stageEnded, LifeState state) throws IOException {
        byte[] recorded = recordings.save();
        ByteArrayOutputStream life = new ByteArrayOutputStream(1 << 20);
        DataOutputStream out = new DataOutputStream(life);
        state.save(out);
        out.flush();
        Path path = stageEnded
                ? plan.folder().stageCheckpoint(stage)
                : plan.folder().latestCheckpoint();
        Checkpoint.Label label = new Checkpoint.Label(
                plan.belongsTo(stage), clock.epochs(), clock.aeons(), stage, aeonOfStage, stageEnded);
        new Checkpoint(label, recorded, life.toByteArray()).write(disk, path);
        clock.kept();
        listener.kept();
    }

    private void flushNowAndThen() throws IOException {
        long now = System.nanoTime();
        if (now - flushed > FLUSH_NANOS) {
            recordings.flush();
            flushed = now;
        }
    }

    private static void record(Recording recording) {
        try {
            recording.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that writes files. */
    private interface Recording {
        void run() throws IOException;
    }
}
