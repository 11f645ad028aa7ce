package dormouse.experiments.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The test scores of all runs that were made, by protocol and seed, and other measures of theirs. */
public final class Evidence {
    private final Map<String, NavigableMap<Long, List<TestScore>>> runs = new HashMap<>();
    private final Map<String, NavigableMap<Long, Double>> measures = new HashMap<>();

    /** Adds what a run measured. Another run of the same protocol and seed takes the place of an earlier one. */
    public void add(String protocol, long seed, List<TestScore> scores) {
        runs.computeIfAbsent(protocol, name -> new TreeMap<>()).put(seed, List.copyOf(scores));
    }

    /** Adds a seed's value of a measure other than performance; NaN counts as not measured. */
    public void addMeasure(String name, long seed, double value) {
        if (!Double.isNaN(value)) {
            measures.computeIfAbsent(name, key -> new TreeMap<>()).put(seed, value);
        }
    }

    /** Returns the value of each seed that has one, in ascending order of seeds. */
    public NavigableMap<Long, Double> values(Reading reading) {
        if (reading.isMeasure()) {
            return new TreeMap<>(measures.getOrDefault(reading.protocol(), new TreeMap<>()));
        }
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
