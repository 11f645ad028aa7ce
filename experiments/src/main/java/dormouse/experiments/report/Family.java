package dormouse.experiments.report;

import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.results.Condition;
import dormouse.experiments.results.Results;
import dormouse.world.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conditions that the paper's findings are held against: one model, one first stage, so that runs of one seed are one agent. Of several
 * such families the one with most runs; of several conditions of one protocol in it likewise.
 *
 * @param conditions in the order of results
 * @param tasks names of the tasks that are tested, in the order in which they first are
 * @param leftOut titles of conditions of the same protocols that are left out of the findings
 */
record Family(List<Condition> conditions, List<String> tasks, List<String> leftOut) {

    static Family of(Results results) {
        Map<String, List<Condition>> families = new LinkedHashMap<>();
        results.conditions().forEach(condition -> families.computeIfAbsent(condition.family(), key -> new ArrayList<>())
                .add(condition));
        List<Condition> largest = List.of();
        for (List<Condition> family : families.values()) {
            largest = runs(family) > runs(largest) ? family : largest;
        }
        Map<String, Condition> byProtocol = new LinkedHashMap<>();
        List<String> leftOut = new ArrayList<>();
        for (Condition condition : largest) {
            Condition before = byProtocol.get(condition.experiment());
            if (before == null) {
                byProtocol.put(condition.experiment(), condition);
            } else {
                boolean larger = condition.runs().size() > before.runs().size();
                byProtocol.put(condition.experiment(), larger ? condition : before);
                leftOut.add((larger ? before : condition).title() + " " + (larger ? before : condition).config());
            }
        }
        List<Condition> chosen = List.copyOf(byProtocol.values());
        List<String> tasks = chosen.stream()
                .flatMap(condition -> condition.protocol().stages().stream())
                .filter(Stage::isTest)
                .map(stage -> stage.course().tasks().get(0).name())
                .distinct()
                .toList();
        return new Family(chosen, tasks, leftOut);
    }

    private static int runs(List<Condition> conditions) {
        return conditions.stream()
                .mapToInt(condition -> condition.runs().size())
                .sum();
    }

    /** Says whose networks are looked at where several agents share a world; nothing otherwise. */
    String whose() {
        boolean several = conditions.stream()
                .anyMatch(condition -> condition.settings().model().world().agents() > 1);
        return several ? " Of several agents in one world, the first one's network is shown." : "";
    }

    /** Returns the condition of a protocol. */
    Optional<Condition> condition(String protocol) {
        return conditions.stream()
                .filter(condition -> condition.experiment().equals(protocol))
                .findFirst();
    }

    /** Returns the first stage, from 0, that trains a task alone; −1 if none does. */
    static int firstTraining(Condition condition, String task) {
        List<Stage> stages = condition.protocol().stages();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).course() instanceof Course.Train train
                    && train.task().name().equals(task)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the last stage, from 0, that trains a task alone; −1 if none does. */
    static int lastTraining(Condition condition, String task) {
        List<Stage> stages = condition.protocol().stages();
        for (int i = stages.size() - 1; i >= 0; i--) {
            if (stages.get(i).course() instanceof Course.Train train
                    && train.task().name().equals(task)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the first stage, from 0, in which training and sleep alternate; −1 if there is none. */
    static int sleepStage(Condition condition) {
        List<Stage> stages = condition.protocol().stages();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).course() instanceof Course.SleepInterleave) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the task of a name, as some stage has it. */
    Optional<Task> task(String name) {
        return conditions.stream()
                .flatMap(condition -> condition.protocol().stages().stream())
                .flatMap(stage -> stage.course().tasks().stream())
                .filter(task -> task.name().equals(name))
                .findFirst();
    }
}
