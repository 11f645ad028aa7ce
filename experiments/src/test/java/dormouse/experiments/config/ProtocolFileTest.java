package dormouse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Stage;
import dormouse.world.FoodKind;
import dormouse.world.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protocol files that users write. */
class ProtocolFileTest {

    @TempDir
    private Path folder;

    @Test
    void aStageWithoutQuickLengthIsTwentyTimesShorterAndAtLeastOneAeon() throws IOException {
        Request request = Request.of(
                write(
                        """
                { do = unsupervised, aeons = 110 }
                { do = test, task = task-2, aeons = 3 }
                """));
        assertThat(stages(request).stream().map(Stage::aeons)).containsExactly(110, 3);
        assertThat(stages(request.withQuick(true)).stream().map(Stage::aeons)).containsExactly(6, 1);
    }

    @Test
    void repeatsNest() throws IOException {
        Request request = Request.of(
                write(
                        """
                { repeat = 2, stages = [
                  { repeat = 3, stages = [ { do = train, task = task-1, aeons = 1 } ] }
                  { do = test, task = task-1, aeons = 1 } ] }
                """));
        assertThat(stages(request).stream().map(Stage::name))
                .containsExactly("T1", "T1", "T1", "t1", "T1", "T1", "T1", "t1");
    }

    @Test
    void usersAddTasksOfTheirOwn() throws IOException {
        Path file = folder.resolve("bars.conf");
        Files.writeString(
                file,
                """
                tasks.bars { HORIZONTAL = 1, VERTICAL = -1, POSITIVE_DIAGONAL = 0 }
                protocol { name = bars, question = "?", stages = [
                  { do = train, task = bars, aeons = 2 }
                  { do = interleave, tasks = [task-2, bars], name = both, aeons = 2 }
                  { do = sleep, train = bars, uniform = true, aeons = 2 } ] }
                """);
        Task bars =
                new Task("bars", Map.of(FoodKind.HORIZONTAL, 1, FoodKind.VERTICAL, -1, FoodKind.POSITIVE_DIAGONAL, 0));
        List<Stage> stages = stages(Request.of(file.toString()));
        assertThat(stages.stream().map(Stage::name)).containsExactly("T(bars)", "both", "S(T(bars))");
        assertThat(stages.stream().map(Stage::course))
                .containsExactly(
                        new Course.Train(bars),
                        new Course.Interleave(Task.TASK_2, bars),
                        new Course.SleepInterleave(bars, true));
    }

    @Test
    void aKindOfFoodSetToNullDoesNotGrow() throws IOException {
        Request request = Request.of(write("{ do = test, task = task-1, aeons = 1 }"));
        assertThat(stages(request.with("tasks.task-1.POSITIVE_DIAGONAL = null"))
                        .get(0)
                        .course())
                .isEqualTo(new Course.Test(new Task("task-1", Map.of(FoodKind.HORIZONTAL, 1))));
        assertRefused(request.with("tasks.task-1 = null"), "one of the tasks task-2, did you mean task-2?");
    }

    @Test
    void aFileCanIncludeAnother() throws IOException {
        Files.writeString(folder.resolve("common.conf"), "brain.stdp.amplitude = 0.3");
        String stages = "protocol { name = p, question = q, stages = [{ do = unsupervised, aeons = 1 }] }\n";
        Path file = folder.resolve("with.conf");
        Files.writeString(file, "include \"common.conf\"\n" + stages);
        assertThat(SettingsLoader.load(Request.of(file.toString()))
                        .get(0)
                        .model()
                        .brain()
                        .stdp()
                        .amplitude())
                .isEqualTo(0.3);

        Files.writeString(file, "include \"comon.conf\"\n" + stages);
        assertRefused(Request.of(file.toString()), "include comon.conf: does not exist");
        Files.writeString(file, "include file(\"comon.conf\")\n" + stages);
        assertRefused(Request.of(file.toString()), "include comon.conf: does not exist");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        { do = trian, task = task-1, aeons = 1 }             | p.conf:2: protocol.stages[0].do is "trian", but must be one of
        { task = task-1, aeons = 1 }                         | p.conf:2: protocol.stages[0].do is missing, but must be
        { do = train, aeons = 1 }                            | p.conf:2: protocol.stages[0].task is missing
        { do = train, task = task-3, aeons = 1 }             | .task is "task-3", but must be one of the tasks task-1, task-2, did you
        { do = train, task = task-1 }                        | .aeons is missing, but must be a whole number between 1 and
        { do = train, task = task-1, aeon = 1 }              | [0].aeon is unknown, did you mean protocol.stages[0].aeons?
        { do = train, task = task-1, aeons = 0 }             | p.conf:2: protocol.stages[0].aeons is 0, but must be a whole number between 1
        { do = train, task = task-1, aeons = 1.5 }           | .aeons is 1.5, but must be a whole number
        { do = train, task = task-1, aeons = "9" }           | .aeons is "9", but must be a whole number
        { do = train, task = task-1, aeons = 9, quick = -1 } | .quick is -1, but must be a whole number between 1
        { do = test, tasks = [task-1], aeons = 1 }           | .tasks is unknown, did you mean protocol.stages[0].task?
        { do = unsupervised, until { }, aeons = 1 }          | .until is unknown, allowed here are do, name, aeons
        { do = interleave, tasks = [task-1], aeons = 1 }     | .tasks is ["task-1"], but must be a list of two different tasks
        { do = interleave, tasks = [1, 2], aeons = 1 }       | .tasks holds 1, but must be a list of texts
        { do = sleep, train = task-1, uniform = 1, aeons=1 } | .uniform is 1, but must be true or false
        { do = train, task = task-1, aeons = 1, freeze-strongest = 1 } | p.conf:2: stage T1: freeze-strongest is 1.0, but must
        { do = train, task = task-1, aeons = 1, until { performance = 2, bites = 9 } } | p.conf:2: until.performance is 2.0, but
        { do = train, task = task-1, aeons = 1, until { performance = 0.7, bite = 9 } } | .bite is unknown, did you mean protocol.stages[0].until.bites?
        { do = train, task = task-1, aeons = 1, name = " " } | .name is " ", but must be a line of text
        { repeat = 0, stages = [{ do = unsupervised, aeons = 1 }] } | .repeat is 0, but must be a whole number between 1
        { repeat = 99, stages = [{ repeat = 9999, stages = [{ do = unsupervised, aeons = 1 }] }] } | .repeat is 99, but must be so small
        { repeat = 2 }                                       | p.conf:2: protocol.stages[0].stages is missing, but must be a list
        { repeat = 2, stages = [], do = train }              | [0].do is unknown
        train                                                | p.conf:2: protocol.stages holds "train", but must be a list of at least one section
        ''                                                   | p.conf:1: protocol.stages is [], but must be a list of at least one section
        """)
    void refusesAStage(String stage, String message) throws IOException {
        assertRefused(Request.of(write(stage)), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        protocol { name = x, question = q }                              | p.conf:1: protocol.stages is missing
        protocol { name = a/b, question = q, stages = [{}] }             | protocol.name is "a/b", but must be of letters
        protocol { name = x, qestion = q, stages = [{}] }                | protocol.qestion is unknown, did you mean protocol.question?
        protocol = 5                                                     | p.conf:1: protocol is 5, but must be a section
        brain.stdp.amplitude = 0.1                                       | p.conf: protocol is missing, but must be a section
        protocol { name = x, question = q, stages = [                    | p.conf:1: List should have ]
        protocol { name = x, question = q                                | p.conf:1: Expecting close brace }
        """)
    void refusesAFile(String text, String message) throws IOException {
        Path file = folder.resolve("p.conf");
        Files.writeString(file, text);
        assertRefused(Request.of(file.toString()), message);
    }

    private String write(String stages) throws IOException {
        Path file = folder.resolve("p.conf");
        Files.writeString(file, "protocol { name = mine, question = \"?\", stages = [\n" + stages + "\n] }\n");
        return file.toString();
    }

    private static List<Stage> stages(Request request) {
        return SettingsLoader.load(request).get(0).protocol().stages();
    }

    private static void assertRefused(Request request, String message) {
        assertThatThrownBy(() -> SettingsLoader.load(request))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
    }
}
