package dormouse.experiments.reproduce;

import dormouse.experiments.recording.EpochRecord;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.recording.TraceReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The first difference between the recordings of two runs that should be the same. */
public final class Difference {

    /** What must be the same, in the order in which it is looked at: what tells most comes first. */
    private static final List<String> FILES = List.of(
            RunFiles.TRACE,
            RunFiles.METRICS,
            RunFiles.WEIGHTS_TABLE,
            RunFiles.WEIGHTS,
            RunFiles.ACTIVITY_TABLE,
            RunFiles.ACTIVITY,
            RunFiles.INPUT_WEIGHTS,
            RunFiles.SPIKES);

    private Difference() {}

    /**
     * Returns where two runs part, in a sentence; empty if all that both have recorded is the same, byte for byte.
     *
     * @param recorded the folder of the run as it was
     * @param again the folder of the run as it came out now
     */
    public static Optional<String> between(Path recorded, Path again) throws IOException {
        for (String name : FILES) {
            Path was = recorded.resolve(name);
            Path is = again.resolve(name);
            if (Files.exists(was) && Files.exists(is)) {
                long at = Files.mismatch(was, is);
                if (at >= 0) {
                    return Optional.of(name + ": " + describe(name, was, is, at));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the names of the files that were compared: those that both folders have. */
    public static List<String> compared(Path recorded, Path again) {
        return FILES.stream()
                .filter(name -> Files.exists(recorded.resolve(name)) && Files.exists(again.resolve(name)))
                .toList();
    }

    private static String describe(String name, Path was, Path is, long at) throws IOException {
        return switch (name) {
            case RunFiles.TRACE -> trace(was, is, at);
            case RunFiles.METRICS, RunFiles.WEIGHTS_TABLE, RunFiles.ACTIVITY_TABLE -> line(was, is);
            default -> "byte " + at + " differs";
        };
    }

    private static String line(Path was, Path is) throws IOException {
        try (BufferedReader one = Files.newBufferedReader(was);
                BufferedReader other = Files.newBufferedReader(is)) {
            for (long number = 1; ; number++) {
                String recorded = one.readLine();
                String now = other.readLine();
                if (!Objects.equals(recorded, now)) {
                    return "line " + number + " was '" + Objects.requireNonNullElse(recorded, "(nothing)") + "', is '"
                            + Objects.requireNonNullElse(now, "(nothing)") + "'";
                }
                if (recorded == null) {
                    return "they differ in the ends of lines";
                }
            }
        }
    }

    private static String trace(Path was, Path is, long at) throws IOException {
        try (TraceReader one = TraceReader.open(was);
                TraceReader other = TraceReader.open(is)) {
            long epochs = Math.min(one.epochs(), other.epochs());
            int agents = Math.min(one.header().agents(), other.header().agents());
            for (long epoch = 0; epoch < epochs; epoch++) {
                for (int agent = 0; agent < agents; agent++) {
                    EpochRecord recorded = one.record(epoch, agent);
                    EpochRecord now = other.record(epoch, agent);
                    Optional<String> what = differs(recorded, now);
                    if (what.isPresent()) {
                        return "epoch " + epoch + " (stage "
                                + one.header().stages().get(one.phase(epoch).stage()) + "), agent " + agent + ": "
                                + what.get();
                    }
                }
            }
            return one.epochs() == other.epochs()
                    ? "byte " + at + " differs"
                    : "it had " + one.epochs() + " epochs, and has " + other.epochs();
        }
    }

    private static Optional<String> differs(EpochRecord was, EpochRecord is) {
        if (was.direction() != is.direction()) {
            return Optional.of("the move was " + was.direction() + ", is " + is.direction());
        }
        if (was.x() != is.x() || was.y() != is.y()) {
            return Optional.of("the place was (" + was.x() + ", " + was.y() + "), is (" + is.x() + ", " + is.y() + ")");
        }
        String[] layers = {"input", "hidden", "output"};
        for (int layer = 0; layer < layers.length; layer++) {
            if (was.spikes(layer) != is.spikes(layer)) {
                return Optional.of("the " + layers[layer] + " layer fired " + was.spikes(layer) + " spikes, fires "
                        + is.spikes(layer));
            }
        }
        if (was.kind() != is.kind() || was.regrownX() != is.regrownX() || was.regrownY() != is.regrownY()) {
            return Optional.of("what was eaten differs");
        }
        return was.reward() == is.reward()
                ? Optional.empty()
                : Optional.of("the reward was " + was.reward() + ", is " + is.reward());
    }
}
