package dormouse.experiments.report;

import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.figures.Ink;
import dormouse.experiments.figures.StageStrip;
import dormouse.experiments.results.Condition;
import java.util.ArrayList;
import java.util.List;

/** Which colour stands for which task and which stage, the same in all figures of a report. */
final class Inks {

    private static final List<Ink> TASKS = List.of(Ink.FIRST, Ink.SECOND, Ink.BOTH, Ink.SLEEP);

    private final List<String> tasks;

    Inks(List<String> tasks) {
        this.tasks = tasks;
    }

    Ink of(String task) {
        int index = tasks.indexOf(task);
        return index < 0 ? Ink.NONE : TASKS.get(Math.min(index, TASKS.size() - 1));
    }

    Ink of(Stage stage) {
        if (stage.course() instanceof Course.Unsupervised) {
            return Ink.NONE;
        } else if (stage.course() instanceof Course.Test) {
            return Ink.TEST;
        } else if (stage.course() instanceof Course.SleepInterleave) {
            return Ink.SLEEP;
        } else if (stage.course() instanceof Course.Interleave) {
            return Ink.BOTH;
        }
        return of(stage.course().tasks().get(0).name());
    }

    /** Returns the stages along an axis of aeons; where stages end early, as long as the longest run's. */
    List<StageStrip.Span> spans(Condition condition) {
        List<StageStrip.Span> spans = new ArrayList<>();
        double at = 0;
        for (Stage stage : condition.protocol().stages()) {
            spans.add(new StageStrip.Span(stage.name(), at, at + stage.aeons(), of(stage)));
            at += stage.aeons();
        }
        return spans;
    }
}
