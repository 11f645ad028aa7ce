package dormouse.experiments.cli;

import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Proficiency;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.text.Numbers;
import java.math.BigDecimal;

/** Says in words what happens in a stage. */
final class StageText {

    private StageText() {}

    static String describe(Stage stage) {
        StringBuilder text = new StringBuilder();
        if (stage.freezeStrongest() > 0) {
            text.append("first freezes the strongest ")
                    .append(percent(stage.freezeStrongest()))
                    .append(" % of each output neuron's excitatory inputs, then ");
        }
        text.append(course(stage.course()));
        stage.until().ifPresent(until -> text.append(proficient(until)));
        if (stage.freezeHiddenAfter()) {
            text.append("; then the hidden layer is frozen");
        }
        return text.toString();
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share).stripTrailingZeros().toPlainString();
    }

    private static String proficient(Proficiency until) {
        return ", or until the last " + until.bites() + " bites reach " + Numbers.fixed(until.performance(), 2);
    }

    /** Returns what a course is, such as {@code trains on task-1}. */
    private static String course(Course course) {
        if (course instanceof Course.Unsupervised) {
            return "forages for all kinds of food, unrewarded";
        }
        if (course instanceof Course.Train train) {
            return "trains on " + train.task().name();
        }
        if (course instanceof Course.Test test) {
            return "tests " + test.task().name() + ", no learning";
        }
        if (course instanceof Course.Interleave both) {
            return "trains on " + both.even().name() + " and " + both.odd().name() + " in turn, aeon by aeon";
        }
        Course.SleepInterleave sleep = (Course.SleepInterleave) course;
        return "trains on " + sleep.task().name() + " and sleeps in turn, aeon by aeon"
                + (sleep.uniform() ? "; in sleep all hidden neurons are driven alike" : "");
    }
}
