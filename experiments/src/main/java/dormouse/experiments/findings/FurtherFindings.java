package dormouse.experiments.findings;

import java.util.List;
import java.util.Optional;

/**
 * Findings 6 to 10 of Golden et al. (2022). Those on weights, replay and receptive fields compare measures that are taken from recordings,
 * by the names here; {@code docs/analyses.md} says how each is computed.
 */
public final class FurtherFindings {

    /** Sleep from the new task's start. */
    public static final String NEW_TASK_WITH_SLEEP = "new-task-with-sleep";
    /** The strongest synapses frozen before T2. */
    public static final String FREEZE_STRONGEST = "freeze-strongest";

    /** Distance to the task-1 solutions of networks that are task-1 solutions themselves, but not among the set's samples. */
    public static final String TASK_1_SPREAD = "distance of task-1 solutions to one another";
    /** Distance to the task-1 solutions after T2. */
    public static final String TASK_1_AFTER_T2 = "distance to task-1 solutions after T2";
    /** Distance to the task-1 solutions after S(T1). */
    public static final String TASK_1_AFTER_SLEEP = "distance to task-1 solutions after S(T1)";
    /** Distance to the task-2 solutions after S(T1). */
    public static final String TASK_2_AFTER_SLEEP = "distance to task-2 solutions after S(T1)";
    /** Distance to the task-2 solutions after training on task 1 again. */
    public static final String TASK_2_AFTER_T1_AGAIN = "distance to task-2 solutions after T1 again";

    /** Correlation of co-firing in sleep with that in training on task 1. */
    public static final String REPLAY_1 = "co-firing in sleep and in T1";
    /** The same with shuffled neurons. */
    public static final String REPLAY_1_SHUFFLED = "co-firing in sleep and in T1, shuffled";
    /** Correlation of co-firing in sleep with that in training on task 2. */
    public static final String REPLAY_2 = "co-firing in sleep and in T2";
    /** The same with shuffled neurons. */
    public static final String REPLAY_2_SHUFFLED = "co-firing in sleep and in T2, shuffled";

    /** Names the likeness of receptive fields to a task's rewarded food after a stage. */
    public static String likeness(int task, String after) {
        return "fields like task " + task + "'s food after " + after;
    }

    private static final List<String> SEQUENTIAL = List.of(PaperFindings.SEQUENTIAL);
    private static final List<String> SLEEP = List.of(PaperFindings.INTERLEAVED_SLEEP);
    private static final List<String> BOTH = List.of(PaperFindings.SEQUENTIAL, PaperFindings.INTERLEAVED_SLEEP);

    private static final int T1 = 2;
    private static final int LAST = 3;
    private static final String TASK_1 = "task-1";
    private static final String TASK_2 = "task-2";

    private FurtherFindings() {}

    static List<Finding> all() {
        Reading trained = new Reading(PaperFindings.SEQUENTIAL, T1, TASK_1);
        return List.of(
                compare(
                        "6a",
                        "task 2 after S(T2) > after T1",
                        "learnt",
                        new Reading(NEW_TASK_WITH_SLEEP, LAST, TASK_2),
                        Claim.ABOVE,
                        new Reading(NEW_TASK_WITH_SLEEP, T1, TASK_2),
                        "Task 2: {1} after T1, {0} after S(T2)"),
                Finding.ofScores(
                        "6b",
                        "task 1 after S(T2) > chance",
                        "never at chance",
                        new Reading(NEW_TASK_WITH_SLEEP, LAST, TASK_1),
                        Claim.ABOVE,
                        Optional.empty(),
                        "Task 1 after S(T2): {0}"),
                compare(
                        "6c",
                        "task 1 after S(T2) > after T2",
                        "sleep protects",
                        new Reading(NEW_TASK_WITH_SLEEP, LAST, TASK_1),
                        Claim.ABOVE,
                        new Reading(PaperFindings.SEQUENTIAL, LAST, TASK_1),
                        "Task 1: {1} after T2 without sleep, {0} after S(T2)"),
                measures(
                        "7a",
                        "distance to task-1 solutions: after T2 > their own",
                        "T2 leads away",
                        TASK_1_AFTER_T2,
                        Claim.ABOVE,
                        TASK_1_SPREAD,
                        "Distance to the nearest task-1 solution: {1} from one solution to the next, {0} after T2",
                        SEQUENTIAL),
                measures(
                        "7b",
                        "distance to task-1 solutions: after S(T1) < after T2",
                        "sleep leads back",
                        TASK_1_AFTER_SLEEP,
                        Claim.BELOW,
                        TASK_1_AFTER_T2,
                        "Distance to the nearest task-1 solution: {1} after T2, {0} after S(T1)",
                        BOTH),
                measures(
                        "7c",
                        "distance to task-2 solutions: after S(T1) < after T1 again",
                        "towards where both meet",
                        TASK_2_AFTER_SLEEP,
                        Claim.BELOW,
                        TASK_2_AFTER_T1_AGAIN,
                        "Distance to the nearest task-2 solution: {1} after T1 again, {0} after S(T1)",
                        BOTH),
                measures(
                        "8a",
                        "co-firing in sleep like that of T1 > shuffled",
                        "replays task 1",
                        REPLAY_1,
                        Claim.ABOVE,
                        REPLAY_1_SHUFFLED,
                        "Correlation of co-firing in sleep with that of training on task 1: {0}, shuffled {1}",
                        SLEEP),
                measures(
                        "8b",
                        "co-firing in sleep like that of T2 > shuffled",
                        "replays task 2",
                        REPLAY_2,
                        Claim.ABOVE,
                        REPLAY_2_SHUFFLED,
                        "Correlation of co-firing in sleep with that of training on task 2: {0}, shuffled {1}",
                        SLEEP),
                measures(
                        "9a",
                        "fields like task 1's food: after T1 > after U",
                        "task 1's food",
                        likeness(1, "T1"),
                        Claim.ABOVE,
                        likeness(1, "U"),
                        "Likeness to task 1's food: {1} after U, {0} after T1",
                        SLEEP),
                measures(
                        "9b",
                        "fields like task 2's food: after T2 > after T1",
                        "task 2's food",
                        likeness(2, "T2"),
                        Claim.ABOVE,
                        likeness(2, "T1"),
                        "Likeness to task 2's food: {1} after T1, {0} after T2",
                        SLEEP),
                measures(
                        "9c",
                        "fields like task 1's food: after S(T1) > after T2",
                        "both",
                        likeness(1, "S(T1)"),
                        Claim.ABOVE,
                        likeness(1, "T2"),
                        "Likeness to task 1's food: {1} after T2, {0} after S(T1)",
                        SLEEP),
                measures(
                        "9d",
                        "fields like task 2's food: after S(T1) ≥ after T2",
                        "both",
                        likeness(2, "S(T1)"),
                        Claim.KEPT,
                        likeness(2, "T2"),
                        "Likeness to task 2's food: {1} after T2, {0} after S(T1)",
                        SLEEP),
                compare(
                        "10a",
                        "task 1 after T2, frozen > not frozen",
                        "kept",
                        new Reading(FREEZE_STRONGEST, LAST, TASK_1),
                        Claim.ABOVE,
                        new Reading(PaperFindings.SEQUENTIAL, LAST, TASK_1),
                        "Task 1 after T2: {1} with nothing frozen, {0} with the strongest 10 % frozen"),
                compare(
                        "10b",
                        "task 1 after T2, frozen ≥ after T1",
                        "near trained level",
                        new Reading(FREEZE_STRONGEST, LAST, TASK_1),
                        Claim.KEPT,
                        trained,
                        "Task 1: {1} after T1, {0} after T2 with the strongest 10 % frozen"));
    }

    private static Finding compare(
            String number, String what, String paper, Reading reading, Claim claim, Reading against, String sentence) {
        return Finding.ofScores(number, what, paper, reading, claim, Optional.of(against), sentence);
    }

    private static Finding measures(
            String number,
            String what,
            String paper,
            String measure,
            Claim claim,
            String against,
            String sentence,
            List<String> needs) {
        return new Finding(
                number,
                what,
                paper,
                Reading.measure(measure),
                claim,
                Optional.of(Reading.measure(against)),
                sentence,
                needs);
    }
}
