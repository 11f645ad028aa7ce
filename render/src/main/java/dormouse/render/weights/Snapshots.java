package dormouse.render.weights;

import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.recording.Snapshot;
import dormouse.experiments.recording.WeightsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Snapshots of an agent's strengths, thinned so that they take the same memory however long the run. */
final class Snapshots {

    private final List<Snapshot> when = new ArrayList<>();
    private final List<float[]> strengths = new ArrayList<>();

    /**
     * Reads those of a run's folder that are wanted; none if it has none.
     *
     * @param most so many at most: if there are more, ends of stages and some in between are kept
     */
    static Snapshots read(Path folder, int agent, int most, Predicate<Snapshot> wanted) throws IOException {
        Snapshots read = new Snapshots();
        Path npy = folder.resolve(RunFiles.WEIGHTS);
        Path csv = folder.resolve(RunFiles.WEIGHTS_TABLE);
        if (!Files.exists(npy) || !Files.exists(csv)) {
            return read;
        }
        try (WeightsReader reader = WeightsReader.open(npy, csv)) {
            if (agent >= reader.agents()) {
                return read;
            }
            List<Snapshot> candidates = reader.snapshots().stream()
                    .filter(snapshot -> !Objects.equals(snapshot.reason(), Snapshot.START) || snapshot.index() == 0)
                    .filter(wanted)
                    .toList();
            int stride = Math.max(1, (candidates.size() + most - 1) / most);
            for (int i = 0; i < candidates.size(); i++) {
                Snapshot snapshot = candidates.get(i);
                if (i % stride == 0 || snapshot.reason().equals(Snapshot.END)) {
                    read.when.add(snapshot);
                    read.strengths.add(reader.strengths((int) snapshot.index(), agent));
                }
            }
        }
        return read;
    }

    List<Snapshot> when() {
        return when;
    }

    /** The strengths, [hidden][output] row-major. */
    List<float[]> strengths() {
        return strengths;
    }
}
