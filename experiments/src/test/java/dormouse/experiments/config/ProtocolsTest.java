package dormouse.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Proficiency;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.world.Task;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolsTest {

    private static final String ROUND = "T1 t1 t2 T2 t1 t2";
    private static final String FIVE_ROUNDS = String.join(" ", List.of(ROUND, ROUND, ROUND, ROUND, ROUND));

    static List<String> names() {
        return Protocols.names();
    }

    @ParameterizedTest
    @CsvSource({
        "untrained, 120000, U t1 t2",
        "train-task-1, 170000, U T1 t1 t2",
        "train-task-2, 170000, U T2 t1 t2",
        "sequential, 310000, U T1 t1 t2 T2 t1 t2 T1 t1 t2",
        "interleaved-training, 310000, 'U T1 t1 t2 T2 t1 t2 I(T1,T2) t1 t2'",
        "interleaved-sleep, 310000, U T1 t1 t2 T2 t1 t2 S(T1) t1 t2",
        "interleaved-uniform-sleep, 310000, U T1 t1 t2 T2 t1 t2 S(T1) t1 t2",
        "new-task-with-sleep, 240000, U T1 t1 t2 S(T2) t1 t2",
        "new-task-interleaved, 240000, 'U T1 t1 t2 I(T1,T2) t1 t2'",
        "alternating-5x-sleep, 870000, U FIVE S(T1) t1 t2",
        "alternating-5x-interleaved, 870000, 'U FIVE I(T1,T2) t1 t2'",
        "freeze-strongest, 240000, U T1 t1 t2 T2 t1 t2",
        "hidden-size, 170000, U T1 t1 t2",
        "until-proficient, 240000, U T1 t1 t2 T2 t1 t2"
    })
    void hasThePublishedStages(String name, long aeons, String stages) {
        Protocol protocol = load(name, false);
        assertThat(names(protocol)).isEqualTo(stages.replace("FIVE", FIVE_ROUNDS));
        assertThat(protocol.aeons()).isEqualTo(aeons);
        assertThat(protocol.stages()).allSatisfy(stage -> assertThat(stage.aeons())
                .isEqualTo(stage.isTest() ? 10_000 : stage.course() instanceof Course.Unsupervised ? 100_000 : 50_000));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theQuickOneIsTheSameButShorterStageByStage(String name) {
        List<Stage> full = load(name, false).stages();
        List<Stage> quick = load(name, true).stages();
        assertThat(quick).hasSameSizeAs(full);
        for (int i = 0; i < full.size(); i++) {
            Stage stage = full.get(i);
            assertThat(quick.get(i).aeons()).isBetween(1, stage.aeons() / 4);
            assertThat(quick.get(i))
                    .isEqualTo(new Stage(
                            stage.name(),
                            stage.course(),
                            quick.get(i).aeons(),
                            stage.until(),
                            stage.freezeStrongest(),
                            stage.freezeHiddenAfter()));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isNamedAsItsFileAndAsksAQuestion(String name) {
        Protocol protocol = load(name, false);
        assertThat(protocol.name()).isEqualTo(name);
        assertThat(protocol.question())
                .endsWith("?")
                .isEqualTo(Protocols.questions().get(name));
        assertThat(Protocols.source(name)).contains("name = " + name + "\n");
    }

    @ParameterizedTest
    @MethodSource("names")
    void theHiddenLayerFreezesAfterTheUnsupervisedStageOnly(String name) {
        assertThat(load(name, false).stages()).allSatisfy(stage -> assertThat(stage.freezeHiddenAfter())
                .isEqualTo(stage.course() instanceof Course.Unsupervised));
    }

    @Test
    void everyFileOfTheFolderIsListed() throws IOException, URISyntaxException {
        Path folder = Path.of(Protocols.class
                .getResource("/dormouse/protocols/sequential.conf")
                .toURI());
        try (Stream<Path> files = Files.list(folder.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Protocols.names().stream()
                            .map(name -> name + ".conf")
                            .toList());
        }
        assertThat(Protocols.names()).hasSize(15);
        assertThat(List.copyOf(Protocols.questions().keySet())).isEqualTo(Protocols.names());
    }

    @Test
    void theCoursesAreWhatTheirNamesSay() {
        assertThat(course("interleaved-training", 7)).isEqualTo(new Course.Interleave(Task.TASK_1, Task.TASK_2));
        assertThat(course("interleaved-sleep", 7)).isEqualTo(new Course.SleepInterleave(Task.TASK_1, false));
        assertThat(course("interleaved-uniform-sleep", 7)).isEqualTo(new Course.SleepInterleave(Task.TASK_1, true));
        assertThat(course("new-task-with-sleep", 4)).isEqualTo(new Course.SleepInterleave(Task.TASK_2, false));
        assertThat(course("sequential", 2)).isEqualTo(new Course.Test(Task.TASK_1));
    }

    @Test
    void onlyTheStagesMeantToFreezeOrToEndEarly() {
        for (String name : Protocols.names()) {
            List<Stage> stages = load(name, false).stages();
            for (int i = 0; i < stages.size(); i++) {
                boolean freezes = name.equals("freeze-strongest") && i == 4;
                boolean trains = stages.get(i).course() instanceof Course.Train;
                assertThat(stages.get(i).freezeStrongest()).isEqualTo(freezes ? 0.1 : 0.0);
                assertThat(stages.get(i).until())
                        .isEqualTo(
                                name.equals("until-proficient") && trains
                                        ? Optional.of(new Proficiency(0.7, 100))
                                        : Optional.empty());
            }
        }
    }

    private static Course course(String name, int stage) {
        return load(name, false).stages().get(stage).course();
    }

    private static Protocol load(String name, boolean quick) {
        return SettingsLoader.load(Request.of(name).withQuick(quick)).get(0).protocol();
    }

    private static String names(Protocol protocol) {
        return protocol.stages().stream().map(Stage::name).collect(Collectors.joining(" "));
    }
}
