package dormouse.experiments.recording;

import dormouse.agent.RunSpec;
import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.EpochReport;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.life.PhaseStart;
import dormouse.agent.life.StageEnd;
import dormouse.agent.protocol.Protocol;
import dormouse.world.Particle;
import dormouse.world.Taste;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Remembers everything that a fake life reports, while it is written to a trace. */
final class Witness implements LifeObserver {

    final List<List<EpochReport>> epochs = new ArrayList<>();
    final List<PhaseStart> phases = new ArrayList<>();
    final List<PhaseStart> phaseOfEpoch = new ArrayList<>();
    /** The food after each epoch. */
    final List<Set<Food>> food = new ArrayList<>();

    private final int agents;
    private final TraceWriter trace;
    private final SpikeWriter spikes;
    private Set<Food> board = new HashSet<>();

    private Witness(int agents, TraceWriter trace, SpikeWriter spikes) {
        this.agents = agents;
        this.trace = trace;
        this.spikes = spikes;
    }

    /** Lives a protocol, records it and closes the files. */
    static Witness record(Path tracePath, Path spikePath, TraceHeader header, Protocol protocol) throws IOException {
        try (TraceWriter trace = TraceWriter.create(Disk.REAL, tracePath, header);
                SpikeWriter spikes = SpikeWriter.create(Disk.REAL, spikePath, header)) {
            Witness witness = new Witness(header.agents(), trace, spikes);
            RunSpec run = RunSpec.fresh(Samples.model(header.agents()), protocol, header.seed());
            new FakeLoop().live(run, witness, () -> false);
            return witness;
        }
    }

    /** Returns a header for small runs, with short blocks. */
    static TraceHeader header(int agents) {
        return new TraceHeader(
                "everything",
                "abc",
                7,
                agents,
                20,
                7,
                20,
                10,
                List.of(49, 40, 8),
                1000,
                25,
                true,
                List.of(-1e-4, 1.0, -1e-3, -0.5, 0.5),
                TraceWriter.kinds(),
                List.of("01-U", "02-T1"));
    }

    @Override
    public void phaseBegins(PhaseStart start) {
        phases.add(start);
        board = start.food().stream().map(Witness::food).collect(Collectors.toSet());
        try {
            trace.phaseBegins(start);
            spikes.phaseBegins();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void epochEnds(EpochReport report) {
        if (report.agent() == 0) {
            epochs.add(new ArrayList<>());
            phaseOfEpoch.add(phases.get(phases.size() - 1));
        }
        epochs.get(epochs.size() - 1).add(report);
        eat(report);
        if (report.agent() == agents - 1) {
            food.add(Set.copyOf(board));
        }
        try {
            trace.epochEnds(report);
            spikes.epochEnds(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void eat(EpochReport report) {
        Taste taste = report.taste();
        if (taste.ate()) {
            board.removeIf(particle -> covers(particle, report.x(), report.y()));
            board.add(food(new Particle(taste.kind(), taste.regrownX(), taste.regrownY())));
        }
    }

    private static boolean covers(Food particle, int x, int y) {
        TraceHeader.Kind kind = TraceWriter.kinds().get(particle.kind());
        return (particle.x() == x && particle.y() == y)
                || (particle.x() + kind.dx() == x && particle.y() + kind.dy() == y);
    }

    private static Food food(Particle particle) {
        List<String> names =
                TraceWriter.kinds().stream().map(TraceHeader.Kind::name).toList();
        return new Food(names.indexOf(particle.kind().name()), particle.x(), particle.y());
    }

    @Override
    public void aeonEnds(AeonEnd end) {
        try {
            if (end.aeons() % 3 == 0) {
                trace.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stageEnds(StageEnd end) {
        try {
            trace.stageEnds();
            spikes.stageEnds();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
