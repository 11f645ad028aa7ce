package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.findings.TestScore;
import dormouse.experiments.results.Lessons;
import dormouse.experiments.run.RunSummary;
import dormouse.world.Task;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    @Test
    void saysWhatEachTestFollows() {
        assertThat(Lessons.tests(protocol()))
                .extracting(Lessons.Test::label, Lessons.Test::since, Lessons.Test::last, Lessons.Test::lessons)
                .containsExactly(
                        tuple("03-t1", "U, T1", "T1", 2),
                        tuple("04-t2", "U, T1", "T1", 2),
                        tuple("06-t1", "T2", "T2", 3),
                        tuple("07-t2", "T2", "T2", 3));
    }

    @Test
    void showsOneRun() {
        assertThat(new ResultTable(protocol(), List.of(summary(0.70, 0.50, 0.52, 0.68))).text())
                .isEqualTo(
                        """
                        after  test  on      performance  change  bites  hidden spikes an aeon  output spikes an aeon
                        -----  ----  ------  -----------  ------  -----  ---------------------  ---------------------
                        U, T1  t1    task-1        0.700          1,000                    784                    400
                        U, T1  t2    task-2        0.500          1,000                    784                    400
                        T2     t1    task-1        0.520  -0.180  1,000                    784                    400
                        T2     t2    task-2        0.680  +0.180  1,000                    784                    400

                        Performance: rewarded bites / all bites; 0.5 is chance. Change: since the task's test before.
                        task-1: 0.700 after T1, 0.520 after T2
                        task-2: 0.500 after T1, 0.680 after T2
                        """);
    }

    @Test
    void showsMeansAndDeviationsOfSeveralSeeds() {
        String text = new ResultTable(
                        protocol(), List.of(summary(0.70, 0.50, 0.52, 0.68), summary(0.72, 0.48, 0.50, 0.66)))
                .text();

        assertThat(text)
                .contains("U, T1  t1    task-1  0.710 ± 0.014              2  1,000")
                .contains("T2     t1    task-1  0.510 ± 0.014  -0.200      2  1,000")
                .contains("task-1: 0.710 after T1, 0.510 after T2");
    }

    @Test
    void leavesOutTestsThatWereNotReached() {
        RunSummary begun = new RunSummary(List.of(row("03-t1", "task-1", 0.7)));

        assertThat(new ResultTable(protocol(), List.of(begun)).text())
                .contains("U, T1  t1")
                .doesNotContain("t2", "Change");
        assertThat(new ResultTable(protocol(), List.of(new RunSummary(List.of()))).text())
                .isEqualTo("No test has ended yet.\n");
    }

    @Test
    void showsADashForATestWithoutABite() {
        RunSummary hungry = new RunSummary(List.of(new RunSummary.Row(
                "03-t1",
                "task-1",
                OptionalDouble.empty(),
                OptionalDouble.of(0),
                OptionalDouble.of(1),
                OptionalDouble.of(1))));

        assertThat(new ResultTable(protocol(), List.of(hungry)).text()).containsPattern("task-1 +– +0 ");
    }

    @Test
    void readsTheScoresThatFindingsNeed() {
        assertThat(Lessons.scores(protocol(), summary(0.70, 0.50, 0.52, 0.68)))
                .containsExactly(
                        new TestScore(2, "task-1", 0.70),
                        new TestScore(2, "task-2", 0.50),
                        new TestScore(3, "task-1", 0.52),
                        new TestScore(3, "task-2", 0.68));
    }

    static Protocol protocol() {
        return new Protocol(
                "small",
                "Is it forgotten?",
                List.of(
                        stage("U", new Course.Unsupervised(), 20),
                        stage("T1", new Course.Train(Task.TASK_1), 10),
                        stage("t1", new Course.Test(Task.TASK_1), 5),
                        stage("t2", new Course.Test(Task.TASK_2), 5),
                        stage("T2", new Course.Train(Task.TASK_2), 10),
                        stage("t1", new Course.Test(Task.TASK_1), 5),
                        stage("t2", new Course.Test(Task.TASK_2), 5)));
    }

    private static Stage stage(String name, Course course, int aeons) {
        return new Stage(name, course, aeons, Optional.empty(), 0, false);
    }

    private static RunSummary summary(double first1, double first2, double second1, double second2) {
        return new RunSummary(List.of(
                row("02-T1", "task-1", 0.6),
                row("03-t1", "task-1", first1),
                row("04-t2", "task-2", first2),
                row("06-t1", "task-1", second1),
                row("07-t2", "task-2", second2)));
    }

    private static RunSummary.Row row(String stage, String task, double performance) {
        return new RunSummary.Row(
                stage,
                task,
                OptionalDouble.of(performance),
                OptionalDouble.of(1000),
                OptionalDouble.of(784),
                OptionalDouble.of(400));
    }
}
