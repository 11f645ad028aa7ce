package dormouse.experiments.results;

import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.findings.TestScore;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.run.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which stages of a protocol a test follows: the lessons, all stages that are no tests. */
public final class Lessons {

    private Lessons() {}

    /**
     * A test stage and what comes before it.
     *
     * @param label the stage's label in recordings
     * @param stage the stage
     * @param task the task tested
     * @param lessons how many lessons came before it
     * @param lessonsSince the names of the lessons since the tests before it
     */
    public record Test(String label, Stage stage, String task, int lessons, List<String> lessonsSince) {

        /** Returns the last lesson before it. */
        public String last() {
            return lessonsSince.isEmpty() ? "nothing" : lessonsSince.get(lessonsSince.size() - 1);
        }

        /** Returns the lessons since the tests before it as text, such as {@code U, T1}. */
        public String since() {
            return String.join(", ", lessonsSince);
        }

        /** Returns what a run measured in it; empty if it has not come so far. */
        public Optional<RunSummary.Row> in(RunSummary summary) {
            return summary.rows().stream()
                    .filter(row -> row.stage().equals(label) && row.task().equals(task))
                    .findFirst();
        }
    }

    /** Returns the tests of a protocol, in order. */
    public static List<Test> tests(Protocol protocol) {
        List<Test> tests = new ArrayList<>();
        List<String> since = new ArrayList<>();
        int lessons = 0;
        boolean afterTest = false;
        for (int i = 0; i < protocol.stages().size(); i++) {
            Stage stage = protocol.stages().get(i);
            if (stage.isTest()) {
                String task = stage.course().tasks().get(0).name();
                tests.add(new Test(RunFiles.stageLabel(i, stage.name()), stage, task, lessons, List.copyOf(since)));
            } else {
                if (afterTest) {
                    since.clear();
                }
                since.add(stage.name());
                lessons++;
            }
            afterTest = stage.isTest();
        }
        return tests;
    }

    /** Returns the test scores of a run, as far as it came. */
    public static List<TestScore> scores(Protocol protocol, RunSummary summary) {
        List<TestScore> scores = new ArrayList<>();
        for (Test test : tests(protocol)) {
            test.in(summary)
                    .ifPresent(row -> scores.add(new TestScore(
                            test.lessons(), test.task(), row.performance().orElse(Double.NaN))));
        }
        return scores;
    }
}
