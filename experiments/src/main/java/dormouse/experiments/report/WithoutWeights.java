package dormouse.experiments.report;

import dormouse.experiments.results.RunData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/** The runs that were looked into for their weights, but have none: hundreds may have been made without, which one sentence tells. */
final class WithoutWeights {

    /** So many are called by their names. */
    private static final int NAMED = 3;

    private final Set<Path> weights = new ConcurrentSkipListSet<>();

    /** Returns whether a run has no weights, and remembers it. */
    boolean isOneOf(RunData run) {
        Path file = run.folder().weights();
        return !Files.isRegularFile(file) && (weights.add(file) || weights.contains(file));
    }

    /** Says which they are; empty if there are none. */
    Optional<String> sentence() {
        List<Path> all = List.copyOf(weights);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (all.size() == 1) {
            return Optional.of(all.get(0) + " is missing, or no file; the run's weights are left out");
        }
        String names = all.stream().limit(NAMED).map(Path::toString).collect(Collectors.joining(", "));
        return Optional.of(all.size() + " runs have no weights, which are left out: " + names
                + (all.size() > NAMED ? " and " + (all.size() - NAMED) + " more are" : " are")
                + " missing, or no files");
    }
}
