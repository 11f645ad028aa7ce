package dormouse.experiments.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The test scores of all runs that were made, by protocol and seed. */
public final class Evidence {
    private final Map<String, NavigableMap<Long, List<TestScore>>> runs = new HashMap<>();

    /** Adds what a run measured. Another run of the same protocol and seed takes the place of an earlier one. */
    public void add(String protocol, long seed, List<TestScore> scores) {
        runs.computeIfAbsent(protocol, name -> new TreeMap<>()).put(seed, List.copyOf(scores));
    }

    /** Returns the performance of each seed that has one, in ascending order of seeds. */
    public NavigableMap<Long, Double> values(Reading reading) {
        NavigableMap<Long, Double> values = new TreeMap<>();
        runs.getOrDefault(reading.protocol(), new TreeMap<>()).forEach((seed, scores) -> scores.stream()
                .filter(score -> score.lessons() == reading.lessons()
                        && score.task().equals(reading.task())
                        && !Double.isNaN(score.performance()))
                .findFirst()
                .ifPresent(score -> values.put(seed, score.performance())));
        return values;
    }
}
