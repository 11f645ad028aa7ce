package dormouse.render.playback;

import dormouse.experiments.recording.MetricRow;
import dormouse.experiments.recording.MetricsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The curves of a run, from its metrics.csv. */
public final class Curves {

    private record Key(String metric, String stage, String task) {}

    /** A sum over agents, and over how many. */
    private record Sum(double total, int agents) {
        Sum plus(double value) {
            return new Sum(total + value, agents + 1);
        }
    }

    private final Map<String, List<Curve>> curves = new LinkedHashMap<>();

    private Curves() {}

    /** Returns none. */
    public static Curves none() {
        return new Curves();
    }

    /** Reads those of a file; none if there is no such file. */
    static Curves read(Path metrics) throws IOException {
        Curves read = new Curves();
        if (!Files.exists(metrics)) {
            return read;
        }
        Map<Key, Map<Long, Sum>> sums = new LinkedHashMap<>();
        MetricsFile.forEach(metrics, row -> add(sums, row));
        sums.forEach((key, points) -> read.curves
                .computeIfAbsent(key.metric, name -> new ArrayList<>())
                .add(new Curve(
                        key.stage,
                        key.task,
                        List.copyOf(points.keySet()),
                        points.values().stream()
                                .map(sum -> sum.total / sum.agents)
                                .toList())));
        return read;
    }

    private static void add(Map<Key, Map<Long, Sum>> sums, MetricRow row) {
        row.value().ifPresent(value -> sums.computeIfAbsent(
                        new Key(row.metric(), row.stage(), row.task()), key -> new TreeMap<>())
                .merge(row.epoch(), new Sum(value, 1), (old, added) -> old.plus(value)));
    }

    /** Returns the curves of a metric, one for each stage and task, in their order; none if it was not measured. */
    public List<Curve> of(String metric) {
        return List.copyOf(curves.getOrDefault(metric, List.of()));
    }
}
