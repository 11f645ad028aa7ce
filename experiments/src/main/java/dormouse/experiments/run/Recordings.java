package dormouse.experiments.run;

import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.EpochReport;
import dormouse.agent.life.PhaseStart;
import dormouse.agent.life.StageEnd;
import dormouse.experiments.recording.ActivityWriter;
import dormouse.experiments.recording.Disk;
import dormouse.experiments.recording.Extent;
import dormouse.experiments.recording.InputWeights;
import dormouse.experiments.recording.MetricsWriter;
import dormouse.experiments.recording.SpikeWriter;
import dormouse.experiments.recording.TraceHeader;
import dormouse.experiments.recording.TraceWriter;
import dormouse.experiments.recording.WeightsWriter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All that is recorded of a run while it is lived. Their bytes depend on what was lived alone, not on where it was interrupted. */
final class Recordings implements Closeable {

    private final Optional<TraceWriter> trace;
    private final Optional<SpikeWriter> spikes;
    private final MetricsWriter metricsFile;
    private final MetricsRecorder metrics;
    private final WeightsWriter weightsFile;
    private final WeightsRecorder weights;
    private final ActivityWriter activityFile;
    private final ActivityRecorder activity;
    private final InputWeightsRecorder inputWeights;

    private Recordings(
            Disk disk,
            Plan plan,
            Optional<TraceWriter> trace,
            Optional<SpikeWriter> spikes,
            MetricsWriter metricsFile,
            WeightsWriter weightsFile,
            ActivityWriter activityFile) {
        this.trace = trace;
        this.spikes = spikes;
        this.metricsFile = metricsFile;
        this.weightsFile = weightsFile;
        this.activityFile = activityFile;
        metrics = new MetricsRecorder(plan.header(), plan.settings().recording().metricsEvery(), metricsFile);
        weights = new WeightsRecorder(
                plan.settings().model(), plan.settings().recording().weightsEvery(), weightsFile);
        activity = new ActivityRecorder(plan.header(), activityFile);
        inputWeights = new InputWeightsRecorder(disk, plan);
    }

    /** Starts every file, in place of what was there. */
    static Recordings create(Disk disk, Plan plan) throws IOException {
        RunFolder folder = plan.folder();
        TraceHeader header = plan.header();
        try (Opened opened = new Opened()) {
            Optional<TraceWriter> trace = Optional.empty();
            if (plan.traced()) {
                trace = Optional.of(opened.add(TraceWriter.create(disk, folder.trace(), header)));
            } else {
                Files.deleteIfExists(folder.trace());
            }
            Optional<SpikeWriter> spikes = Optional.empty();
            if (header.spikes()) {
                spikes = Optional.of(opened.add(SpikeWriter.create(disk, folder.spikes(), header)));
            } else {
                Files.deleteIfExists(folder.spikes());
            }
            MetricsWriter metrics = opened.add(MetricsWriter.create(disk, folder.metrics()));
            WeightsWriter weights = opened.add(WeightsWriter.create(
                    disk, folder.weights(), folder.weightsTable(), header.agents(), plan.hidden()));
            Files.deleteIfExists(folder.inputWeights());
            ActivityWriter activity = opened.add(createActivity(disk, plan));
            opened.keep();
            return new Recordings(disk, plan, trace, spikes, metrics, weights, activity);
        }
    }

    /** Goes on with every file from where {@link #save} was called; what follows is cut off. */
    static Recordings resume(Disk disk, Plan plan, DataInput saved) throws IOException {
        RunFolder folder = plan.folder();
        TraceHeader header = plan.header();
        try (Opened opened = new Opened()) {
            Optional<TraceWriter> trace = Optional.empty();
            if (plan.traced()) {
                trace = Optional.of(opened.add(TraceWriter.resume(disk, folder.trace(), header, saved)));
            }
            Optional<SpikeWriter> spikes = Optional.empty();
            if (header.spikes()) {
                spikes = Optional.of(opened.add(SpikeWriter.resume(disk, folder.spikes(), header, saved)));
            }
            MetricsWriter metrics = opened.add(MetricsWriter.resume(disk, folder.metrics(), saved));
            WeightsWriter weights = opened.add(WeightsWriter.resume(
                    disk, folder.weights(), folder.weightsTable(), header.agents(), plan.hidden(), saved));
            MetricsRecorder counts = new MetricsRecorder(header, 1, null);
            counts.load(saved);
            boolean hasActivity = ActivityWriter.follows(saved);
            ActivityWriter activity = opened.add(
                    hasActivity
                            ? ActivityWriter.resume(disk, folder.activity(), folder.activityTable(), saved)
                            : createActivity(disk, plan));
            Recordings recordings = new Recordings(disk, plan, trace, spikes, metrics, weights, activity);
            recordings.metrics.takeOver(counts);
            if (hasActivity) {
                recordings.activity.load(saved);
                if (saved.readBoolean()) {
                    // refuses a damaged one, so that an older checkpoint is gone back to
                    InputWeights.read(folder.inputWeights());
                }
            }
            opened.keep();
            return recordings;
        }
    }

    private static ActivityWriter createActivity(Disk disk, Plan plan) throws IOException {
        return ActivityWriter.create(
                disk,
                plan.folder().activity(),
                plan.folder().activityTable(),
                plan.header().agents(),
                plan.hidden());
    }

    /**
     * Starts every file with what others hold.
     *
     * @param from folders with recordings that follow on one another, such as one stage's each
     * @param to where the copies go
     * @param plan what the copies say that they are of
     * @param extent what is copied
     * @param saved what {@link #save} returned at the end of the last
     * @return what {@link #resume} needs for the copies, if all was copied
     */
    static byte[] copy(Disk disk, List<RunFolder> from, RunFolder to, Plan plan, Extent extent, DataInput saved)
            throws IOException {
        TraceHeader header = plan.header();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        if (plan.traced()) {
            TraceWriter.copy(disk, each(from, RunFolder::trace), to.trace(), header, extent, saved, out);
        }
        if (header.spikes()) {
            SpikeWriter.copy(disk, each(from, RunFolder::spikes), to.spikes(), header, extent, saved, out);
        }
        MetricsWriter.copy(
                disk,
                each(from, RunFolder::metrics),
                to.metrics(),
                header.experiment(),
                header.config(),
                extent,
                saved,
                out);
        WeightsWriter.copy(
                disk,
                each(from, RunFolder::weights),
                each(from, RunFolder::weightsTable),
                to.weights(),
                to.weightsTable(),
                header.agents(),
                plan.hidden(),
                extent,
                saved,
                out);
        MetricsRecorder counts = new MetricsRecorder(header, 1, null);
        counts.load(saved);
        counts.save(out);
        if (ActivityWriter.follows(saved)) {
            ActivityWriter.copy(
                    disk,
                    each(from, RunFolder::activity),
                    each(from, RunFolder::activityTable),
                    to.activity(),
                    to.activityTable(),
                    extent,
                    saved,
                    out);
            ActivityRecorder tallies = new ActivityRecorder(header, null);
            tallies.load(saved);
            tallies.save(out);
            Files.deleteIfExists(to.inputWeights());
            boolean inputWeights = saved.readBoolean();
            if (inputWeights) {
                InputWeights.read(from.get(from.size() - 1).inputWeights()).write(disk, to.inputWeights());
            }
            out.writeBoolean(inputWeights);
        }
        return bytes.toByteArray();
    }

    private static List<Path> each(List<RunFolder> folders, Function<RunFolder, Path> file) {
        return folders.stream().map(file).toList();
    }

    void phaseBegins(PhaseStart start) throws IOException {
        if (trace.isPresent()) {
            trace.get().phaseBegins(start);
        }
        if (spikes.isPresent()) {
            spikes.get().phaseBegins();
        }
        metrics.phaseBegins(start);
        activity.phaseBegins(start);
        weights.phaseBegins(start);
    }

    void epochEnds(EpochReport report) throws IOException {
        if (trace.isPresent()) {
            trace.get().epochEnds(report);
        }
        if (spikes.isPresent()) {
            spikes.get().epochEnds(report);
        }
        metrics.epochEnds(report);
        activity.epochEnds(report);
    }

    void aeonEnds(AeonEnd end) throws IOException {
        metrics.aeonEnds(end);
        weights.aeonEnds(end);
    }

    void stageEnds(StageEnd end) throws IOException {
        if (trace.isPresent()) {
            trace.get().stageEnds();
        }
        if (spikes.isPresent()) {
            spikes.get().stageEnds();
        }
        metrics.stageEnds(end);
        weights.stageEnds(end);
        activity.stageEnds(end);
        inputWeights.stageEnds(end);
    }

    /** Brings what a viewer follows up to date. */
    void flush() throws IOException {
        if (trace.isPresent()) {
            trace.get().flush();
        }
    }

    /** Brings every file up to date on the device; returns what {@link #resume} needs. */
    byte[] save() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        if (trace.isPresent()) {
            trace.get().save(out);
        }
        if (spikes.isPresent()) {
            spikes.get().save(out);
        }
        metricsFile.save(out);
        weightsFile.save(out);
        metrics.save(out);
        activityFile.save(out);
        activity.save(out);
        out.writeBoolean(inputWeights.written());
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        try (Opened opened = new Opened()) {
            trace.ifPresent(opened::add);
            spikes.ifPresent(opened::add);
            opened.add(metricsFile);
            opened.add(weightsFile);
            opened.add(activityFile);
        }
    }
}
