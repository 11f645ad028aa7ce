package dormouse.render.weights;

import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.recording.Snapshot;
import dormouse.experiments.recording.WeightsReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds a run's strengths at any epoch; keeps the last that was asked for. Not safe for use by several threads at once. */
public final class StrengthsSource implements Closeable {

    private final Path folder;
    private WeightsReader reader;
    private int index = -1;
    private int agent;
    private Strengths last;

    /** Opens what a run's folder holds; that may be nothing. */
    public StrengthsSource(Path folder) throws IOException {
        this.folder = folder;
        refresh();
    }

    /** Looks for what was recorded since. */
    public void refresh() throws IOException {
        Path npy = folder.resolve(RunFiles.WEIGHTS);
        Path csv = folder.resolve(RunFiles.WEIGHTS_TABLE);
        if (Files.exists(npy) && Files.exists(csv)) {
            WeightsReader opened = WeightsReader.open(npy, csv);
            close();
            reader = opened;
        }
    }

    /** Returns how many snapshots there are. */
    public int count() {
        return reader == null ? 0 : reader.snapshots().size();
    }

    /** Returns an agent's strengths as they were last recorded up to an epoch; empty if they were not. */
    public Optional<Strengths> at(long epoch, int ofAgent) throws IOException {
        int found = reader == null || ofAgent >= reader.agents() ? -1 : newest(epoch);
        if (found < 0) {
            return Optional.empty();
        }
        if (found != index || ofAgent != agent || last == null) {
            last = new Strengths(
                    reader.snapshots().get(found).epoch(), reader.outputs(), reader.strengths(found, ofAgent));
            index = found;
            agent = ofAgent;
        }
        return Optional.of(last);
    }

    private int newest(long epoch) {
        List<Snapshot> snapshots = reader.snapshots();
        int low = 0;
        int high = snapshots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (snapshots.get(middle).epoch() <= epoch) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
            last = null;
        }
    }
}
