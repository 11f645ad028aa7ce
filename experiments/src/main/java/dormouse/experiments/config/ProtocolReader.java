package dormouse.experiments.config;

import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Proficiency;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.world.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the section {@code protocol}: its stages, repeats written out, with the lengths that were asked for. */
final class ProtocolReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final int MOST_STAGES = 100_000;
    /** Where a stage has no quick length it is this much shorter than the full one. */
    private static final double QUICKER = 20;

    private static final List<String> EVERY_STAGE =
            List.of("do", "name", "aeons", "quick", "freeze-strongest", "freeze-hidden-after");
    private static final List<String> SOME_STAGES = List.of("task", "tasks", "train", "uniform", "until");

    private final Tasks tasks;
    private final boolean quick;

    private ProtocolReader(Tasks tasks, boolean quick) {
        this.tasks = tasks;
        this.quick = quick;
    }

    static Protocol read(Section protocol, Tasks tasks, boolean quick) {
        protocol.allow("name", "question", "stages");
        String name = protocol.text("name");
        if (!NAME.matcher(name).matches()) {
            throw protocol.refuse("name", "of letters, digits, '-', '_' and '.', the first a letter or a digit");
        }
        List<Stage> stages = new ArrayList<>();
        new ProtocolReader(tasks, quick).readStages(protocol, stages);
        return new Protocol(name, protocol.text("question"), stages);
    }

    private void readStages(Section parent, List<Stage> stages) {
        for (Section section : parent.sections("stages")) {
            if (section.has("repeat")) {
                section.allow("repeat", "stages");
                int times = section.whole("repeat", 1, MOST_STAGES);
                List<Stage> round = new ArrayList<>();
                readStages(section, round);
                if ((long) times * round.size() + stages.size() > MOST_STAGES) {
                    throw section.refuse("repeat", "so small that a protocol has at most " + MOST_STAGES + " stages");
                }
                for (int i = 0; i < times; i++) {
                    stages.addAll(round);
                }
            } else {
                stages.add(stage(section));
            }
        }
    }

    private Stage stage(Section stage) {
        stage.allow(both(EVERY_STAGE, both(SOME_STAGES, List.of("repeat", "stages"))));
        return switch (stage.text("do")) {
            case "unsupervised" -> {
                allow(stage);
                yield stage(stage, "U", new Course.Unsupervised());
            }
            case "train" -> {
                allow(stage, "task", "until");
                Task task = tasks.named(stage, "task");
                yield stage(stage, training(task), new Course.Train(task));
            }
            case "test" -> {
                allow(stage, "task", "until");
                Task task = tasks.named(stage, "task");
                yield stage(stage, "t" + Tasks.shortName(task), new Course.Test(task));
            }
            case "interleave" -> {
                allow(stage, "tasks", "until");
                List<String> names = stage.texts("tasks");
                if (names.size() != 2 || names.get(0).equals(names.get(1))) {
                    throw stage.refuse("tasks", "a list of two different tasks");
                }
                Task even = tasks.named(stage, "tasks", names.get(0));
                Task odd = tasks.named(stage, "tasks", names.get(1));
                String name = "I(" + training(even) + "," + training(odd) + ")";
                yield stage(stage, name, new Course.Interleave(even, odd));
            }
            case "sleep" -> {
                allow(stage, "train", "uniform", "until");
                Task task = tasks.named(stage, "train");
                boolean uniform = stage.has("uniform") && stage.flag("uniform");
                yield stage(stage, "S(" + training(task) + ")", new Course.SleepInterleave(task, uniform));
            }
            default -> throw stage.refuse("do", "one of unsupervised, train, test, interleave, sleep");
        };
    }

    private Stage stage(Section stage, String defaultName, Course course) {
        String name = stage.has("name") ? stage.text("name") : defaultName;
        Optional<Proficiency> until = stage.has("until")
                ? Optional.of(Records.read(Proficiency.class, stage.section("until")))
                : Optional.empty();
        double freezeStrongest = stage.has("freeze-strongest") ? stage.number("freeze-strongest") : 0;
        boolean freezeHiddenAfter = stage.has("freeze-hidden-after") && stage.flag("freeze-hidden-after");
        int aeons = aeons(stage);
        return stage.validated(() -> new Stage(name, course, aeons, until, freezeStrongest, freezeHiddenAfter));
    }

    private int aeons(Section stage) {
        int full = stage.whole("aeons", 1, Integer.MAX_VALUE);
        int shorter = stage.has("quick")
                ? stage.whole("quick", 1, Integer.MAX_VALUE)
                : (int) Math.max(1, Math.round(full / QUICKER));
        return quick ? shorter : full;
    }

    private static String training(Task task) {
        return "T" + Tasks.shortName(task);
    }

    private static void allow(Section stage, String... more) {
        stage.allow(both(EVERY_STAGE, List.of(more)));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
