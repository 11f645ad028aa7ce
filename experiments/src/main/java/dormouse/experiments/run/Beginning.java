package dormouse.experiments.run;

import dormouse.experiments.recording.Checkpoint;
import dormouse.experiments.recording.Manifest;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Where an attempt at a run begins.
 *
 * @param recordings open, and cut back to there
 * @param checkpoint the state to go on from; empty to begin from nothing
 * @param forkedFrom the run whose state that is, if it was copied now
 * @param code name of the code that computed what was copied; empty if several versions did, or nothing was copied
 */
record Beginning(
        Recordings recordings,
        Optional<Checkpoint> checkpoint,
        Optional<Manifest.Fork> forkedFrom,
        Optional<String> code)
        implements Closeable {

    /** Begins with nothing, or with the run's own checkpoint. */
    Beginning(Recordings recordings, Optional<Checkpoint> checkpoint) {
        this(recordings, checkpoint, Optional.empty(), Optional.empty());
    }

    long epochs() {
        return checkpoint.map(at -> at.label().epochs()).orElse(0L);
    }

    long aeons() {
        return checkpoint.map(at -> at.label().aeons()).orElse(0L);
    }

    @Override
    public void close() throws IOException {
        recordings.close();
    }
}
