package dormouse.experiments.recording;

import java.util.List;

/**
 * The conditions of a stretch of epochs.
 *
 * @param stage number of the stage, from 0; its label stands in {@link TraceHeader#stages()}
 * @param activity what the agents do
 * @param uniformSleep asleep: whether every hidden neuron is driven alike
 * @param task name of the task; "sleep" asleep
 * @param values what a bite of each kind of food is worth: 1, −1 or 0, in the order of {@link TraceHeader#kinds()}
 */
public record PhaseRecord(int stage, Activity activity, boolean uniformSleep, String task, List<Integer> values) {

    /** What agents do, with the code that stands in the files. */
    public enum Activity {
        /** Learning without rewards. */
        UNSUPERVISED(0),
        /** Learning a task. */
        TRAIN(1),
        /** Being tested: nothing is learnt. */
        TEST(2),
        /** Sleeping: nothing is seen. */
        SLEEP(3);

        private final int code;

        Activity(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        static Activity of(int code) {
            for (Activity activity : values()) {
                if (activity.code == code) {
                    return activity;
                }
            }
            throw new IllegalArgumentException("no activity has the code " + code);
        }
    }

    public PhaseRecord {
        values = List.copyOf(values);
    }

    /** Returns whether the agents sleep. */
    public boolean asleep() {
        return activity == Activity.SLEEP;
    }
}
