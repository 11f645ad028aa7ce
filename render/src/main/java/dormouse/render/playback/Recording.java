package dormouse.render.playback;

import dormouse.experiments.recording.EpochRecord;
import dormouse.experiments.recording.RecordingException;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.recording.SpikeReader;
import dormouse.experiments.recording.SpikeReader.Spike;
import dormouse.experiments.recording.TraceHeader;
import dormouse.experiments.recording.TraceReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** A run's folder, opened to be played back; it may grow meanwhile. Not safe for use by several threads at once. */
public final class Recording implements Closeable {

    private final Path folder;
    private final TraceReader trace;
    private SpikeReader spikes;
    private long epochsWithSpikes;
    private List<StageSpan> stages = List.of();
    private Curves curves = Curves.none();
    private long metricsLength = -1;

    private Recording(Path folder, TraceReader trace) throws IOException {
        this.folder = folder;
        this.trace = trace;
        readRest();
        if (trace.epochs() == 0) {
            throw new RecordingException(trace.damage()
                    .orElse(folder.resolve(RunFiles.TRACE) + " holds no epoch yet; try again when the run has begun"));
        }
    }

    /**
     * Opens a run.
     *
     * @param folder holds trace.bin and, if there are, metrics.csv and trace-spikes.bin
     * @throws RecordingException if it is no recording, or none that can be read
     */
    public static Recording open(Path folder) throws IOException {
        TraceReader trace = TraceReader.open(folder.resolve(RunFiles.TRACE));
        Recording recording = null;
        try {
            recording = new Recording(folder, trace);
            return recording;
        } finally {
            if (recording == null) {
                trace.close();
            }
        }
    }

    /** Returns the run's folder. */
    public Path folder() {
        return folder;
    }

    /** Returns what was run. */
    public TraceHeader header() {
        return trace.header();
    }

    /** Returns a name to tell runs apart by. */
    public String name() {
        return header().experiment() + ", seed " + header().seed();
    }

    /** Returns how many epochs can be seen. */
    public long epochs() {
        return trace.epochs();
    }

    /** Returns whether the run will not grow. */
    public boolean finished() {
        return Files.exists(folder.resolve(RunFiles.DONE));
    }

    /** Returns whether nobody computes the run any more, though it did not come to its end: it was killed, or interrupted. */
    public boolean stopped() {
        return !finished() && Lock.free(folder);
    }

    /** Returns what is wrong with the end of the trace, if anything is. */
    public Optional<String> damage() {
        return trace.damage();
    }

    /** Returns the stages, as far as they were lived. */
    public List<StageSpan> stages() {
        return stages;
    }

    /** Returns the stage of an epoch. */
    public StageSpan stage(long epoch) {
        return stages.stream()
                .filter(stage -> stage.contains(epoch))
                .findFirst()
                .orElse(stages.get(stages.size() - 1));
    }

    /** Returns the measured curves. */
    public Curves curves() {
        return curves;
    }

    /** Looks for what was recorded since; returns whether there was anything. */
    public boolean refresh() throws IOException {
        long before = trace.epochs();
        trace.refresh();
        readRest();
        return trace.epochs() != before;
    }

    private void readRest() throws IOException {
        if (stages.isEmpty() || stages.get(stages.size() - 1).to() != trace.epochs()) {
            stages = Stages.of(trace);
        }
        Path metrics = folder.resolve(RunFiles.METRICS);
        long length = Files.exists(metrics) ? Files.size(metrics) : 0;
        if (length != metricsLength) {
            curves = length == 0 ? Curves.none() : Curves.read(metrics);
            metricsLength = length;
        }
        Path spikesFile = folder.resolve(RunFiles.SPIKES);
        if (spikes != null) {
            spikes.refresh();
        } else if (header().spikes() && Files.exists(spikesFile)) {
            spikes = SpikeReader.open(spikesFile);
        }
        epochsWithSpikes = spikes == null ? 0 : spikes.epochs();
    }

    /**
     * Returns the world at the end of an epoch.
     *
     * @param epoch which, below {@link #epochs}
     * @param steps how many cells of each agent's trail, at least 1
     */
    public Moment moment(long epoch, int steps) throws IOException {
        int agents = header().agents();
        List<List<Step>> trails = new ArrayList<>();
        for (int agent = 0; agent < agents; agent++) {
            trails.add(new ArrayList<>());
        }
        for (long past = Math.max(0, epoch - steps + 1); past <= epoch; past++) {
            for (int agent = 0; agent < agents; agent++) {
                EpochRecord record = trace.record(past, agent);
                trails.get(agent).add(new Step(past, record.x(), record.y(), record.kind(), record.value()));
            }
        }
        List<AgentMoment> moments = new ArrayList<>();
        for (int agent = 0; agent < agents; agent++) {
            moments.add(agent(trace.record(epoch, agent), trails.get(agent)));
        }
        return new Moment(epoch, trace.phase(epoch), trace.food(epoch), moments);
    }

    private AgentMoment agent(EpochRecord record, List<Step> trail) {
        return new AgentMoment(
                record.agent(),
                record.x(),
                record.y(),
                record.direction(),
                record.hungry(),
                record.reward(),
                view(record),
                List.of(record.spikes(0), record.spikes(1), record.spikes(2)),
                trail);
    }

    private BitSet view(EpochRecord record) {
        int cells = header().viewSize() * header().viewSize();
        BitSet view = new BitSet(cells);
        for (int cell = 0; cell < cells; cell++) {
            view.set(cell, record.sees(cell));
        }
        return view;
    }

    /** Returns whether single spikes of an epoch were recorded. */
    public boolean hasSpikes(long epoch) {
        return epoch < epochsWithSpikes;
    }

    /**
     * Returns what an agent's neurons fired; empty if single spikes were not recorded.
     *
     * @param epoch the shown epoch
     * @param window over how many epochs up to it the hidden layer's mean is taken, at least 1
     */
    public Optional<Firing> firing(long epoch, int agent, int window) throws IOException {
        if (!hasSpikes(epoch)) {
            return Optional.empty();
        }
        long from = Math.max(0, epoch - window + 1);
        int epochs = (int) (epoch - from + 1);
        double[] hidden = new double[header().layerSizes().get(1)];
        for (long past = from; past <= epoch; past++) {
            for (Spike spike : spikes.spikes(past, agent)) {
                if (spike.layer() == 1) {
                    hidden[spike.neuron()] += 1.0 / epochs;
                }
            }
        }
        List<Spike> raster = spikes.spikes(epoch, agent);
        Integer[] tallies = new Integer[header().layerSizes().get(2)];
        java.util.Arrays.fill(tallies, 0);
        raster.stream().filter(spike -> spike.layer() == 2).forEach(spike -> tallies[spike.neuron()]++);
        return Optional.of(
                new Firing(epochs, java.util.Arrays.stream(hidden).boxed().toList(), List.of(tallies), raster));
    }

    /**
     * Returns what an agent saw before it moved in a direction by its brain, not by hunger or asleep.
     *
     * @param direction a cell of the 3 × 3 square
     * @param window of how many epochs up to the shown one
     */
    public ReceptiveField fieldOfDirection(long epoch, int agent, int direction, int window) throws IOException {
        return field(epoch, agent, window, past -> {
            EpochRecord record = read(past, agent);
            return !record.hungry() && record.direction() == direction;
        });
    }

    /** Returns what an agent saw when a hidden neuron fired; empty if single spikes were not recorded. */
    public Optional<ReceptiveField> fieldOfHidden(long epoch, int agent, int neuron, int window) throws IOException {
        if (!hasSpikes(epoch)) {
            return Optional.empty();
        }
        return Optional.of(field(epoch, agent, window, past -> fired(past, agent, neuron)));
    }

    private boolean fired(long epoch, int agent, int neuron) {
        try {
            return spikes.spikes(epoch, agent).stream()
                    .anyMatch(spike -> spike.layer() == 1 && spike.neuron() == neuron);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private EpochRecord read(long epoch, int agent) {
        try {
            return trace.record(epoch, agent);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A brain answers to what was seen at the end of the epoch before. */
    private ReceptiveField field(long epoch, int agent, int window, Predicate<Long> happened) throws IOException {
        int cells = header().viewSize() * header().viewSize();
        long[] all = new long[cells];
        long[] then = new long[cells];
        long epochs = 0;
        long events = 0;
        try {
            for (long past = Math.max(1, epoch - window + 1); past <= epoch; past++) {
                if (trace.phase(past).asleep()) {
                    continue;
                }
                boolean event = happened.test(past);
                EpochRecord before = trace.record(past - 1, agent);
                for (int cell = 0; cell < cells; cell++) {
                    if (before.sees(cell)) {
                        all[cell]++;
                        then[cell] += event ? 1 : 0;
                    }
                }
                epochs++;
                events += event ? 1 : 0;
            }
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        List<Double> excess = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            excess.add(events == 0 ? 0.0 : then[cell] / (double) events - all[cell] / (double) epochs);
        }
        return new ReceptiveField(events, epochs, excess);
    }

    /** Returns the number of the stage that begins after an epoch, or that began before it, if there is one. */
    public OptionalInt stageFrom(long epoch, int way) {
        for (int i = way > 0 ? 0 : stages.size() - 1; i >= 0 && i < stages.size(); i += way) {
            if (way > 0 ? stages.get(i).from() > epoch : stages.get(i).from() < epoch) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            trace.close();
        } finally {
            if (spikes != null) {
                spikes.close();
            }
        }
    }
}
