package dormouse.experiments.config;

import dormouse.world.FoodKind;
import dormouse.world.Task;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tasks that a configuration defines, by name. */
final class Tasks {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final Pattern NUMBERED = Pattern.compile("task-([0-9]+)");
    private static final List<String> RESERVED = List.of(Task.EMPTY.name(), Task.FORAGING.name());
    private static final List<String> KINDS =
            Arrays.stream(FoodKind.values()).map(Enum::name).toList();

    private final Map<String, Task> byName;

    private Tasks(Map<String, Task> byName) {
        this.byName = byName;
    }

    /** Reads the section {@code tasks}; what is null there does not exist. */
    static Tasks read(Section tasks) {
        Map<String, Task> byName = new LinkedHashMap<>();
        for (String name : tasks.keys()) {
            if (tasks.isNull(name)) {
                continue;
            }
            Section task = tasks.section(name);
            if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
                throw tasks.refuse(
                        name,
                        "named by letters, digits, '-', '_' and '.', and neither " + String.join(" nor ", RESERVED));
            }
            byName.put(name, new Task(name, values(tasks, name, task)));
        }
        return new Tasks(byName);
    }

    /** Returns the task that a key names. */
    Task named(Section section, String key) {
        return named(section, key, section.text(key));
    }

    /** Returns the task of a name that stands at a key. */
    Task named(Section section, String key, String name) {
        Task task = byName.get(name);
        if (task == null) {
            throw section.refuse(
                    key,
                    "one of the tasks " + String.join(", ", byName.keySet())
                            + Suggestion.near(name, byName.keySet())
                                    .map(meant -> ", did you mean " + meant + "?")
                                    .orElse(""));
        }
        return task;
    }

    /** Returns a task's short name in names of stages: 1 for {@code task-1}, (bars) for {@code bars}. */
    static String shortName(Task task) {
        Matcher numbered = NUMBERED.matcher(task.name());
        return numbered.matches() ? numbered.group(1) : "(" + task.name() + ")";
    }

    private static Map<FoodKind, Integer> values(Section tasks, String name, Section task) {
        task.allow(KINDS);
        Map<FoodKind, Integer> values = new EnumMap<>(FoodKind.class);
        for (FoodKind kind : FoodKind.values()) {
            if (task.has(kind.name()) && !task.isNull(kind.name())) {
                values.put(kind, task.whole(kind.name(), -1, 1));
            }
        }
        if (values.isEmpty()) {
            throw tasks.refuse(name, "a task with at least one kind of food, as in { HORIZONTAL = 1 }");
        }
        return values;
    }
}
