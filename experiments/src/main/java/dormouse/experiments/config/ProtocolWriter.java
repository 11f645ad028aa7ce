package dormouse.experiments.config;

import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.world.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a protocol as the keys and values of a protocol file: nothing repeated, every length and name written. */
final class ProtocolWriter {

    private ProtocolWriter() {}

    static Map<String, Object> toMap(Protocol protocol) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", protocol.name());
        map.put("question", protocol.question());
        map.put("stages", protocol.stages().stream().map(ProtocolWriter::toMap).toList());
        return map;
    }

    /** Returns a task's kinds of food and their values. */
    static Map<String, Object> toMap(Task task) {
        Map<String, Object> map = new LinkedHashMap<>();
        task.values().forEach((kind, value) -> map.put(kind.name(), value));
        return map;
    }

    private static Map<String, Object> toMap(Stage stage) {
        Map<String, Object> map = new LinkedHashMap<>(toMap(stage.course()));
        map.put("name", stage.name());
        map.put("aeons", stage.aeons());
        stage.until().ifPresent(until -> map.put("until", Records.toMap(until)));
        if (stage.freezeStrongest() > 0) {
            map.put("freeze-strongest", stage.freezeStrongest());
        }
        if (stage.freezeHiddenAfter()) {
            map.put("freeze-hidden-after", true);
        }
        return map;
    }

    private static Map<String, Object> toMap(Course course) {
        if (course instanceof Course.Train train) {
            return Map.of("do", "train", "task", train.task().name());
        } else if (course instanceof Course.Test test) {
            return Map.of("do", "test", "task", test.task().name());
        } else if (course instanceof Course.Interleave both) {
            return Map.of(
                    "do",
                    "interleave",
                    "tasks",
                    List.of(both.even().name(), both.odd().name()));
        } else if (course instanceof Course.SleepInterleave sleep) {
            return Map.of("do", "sleep", "train", sleep.task().name(), "uniform", sleep.uniform());
        } else if (course instanceof Course.Unsupervised) {
            return Map.of("do", "unsupervised");
        }
        throw new IllegalStateException("no key for " + course);
    }
}
