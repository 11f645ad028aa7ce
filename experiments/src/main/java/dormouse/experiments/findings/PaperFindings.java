package dormouse.experiments.findings;

import java.util.List;
import java.util.Optional;

/** Findings 1 to 5 of Golden et al. (2022), and the protocols whose runs they are read from. */
public final class PaperFindings {
    /** U, then tests: what an agent can do that has trained on nothing. */
    public static final String UNTRAINED = "untrained";
    /** Task 1, task 2, task 1 again. */
    public static final String SEQUENTIAL = "sequential";
    /** Task 1, task 2, then both in turn. */
    public static final String INTERLEAVED_TRAINING = "interleaved-training";
    /** Task 1, task 2, then task 1 and sleep in turn. */
    public static final String INTERLEAVED_SLEEP = "interleaved-sleep";

    /** Stages other than tests: U, T1, T2, and a last one that differs by protocol. */
    private static final int U = 1;

    private static final int T1 = 2;
    private static final int T2 = 3;
    private static final int LAST = 4;

    private PaperFindings() {}

    /** Returns the protocols the findings need. All begin alike, and the first goes through the whole of that beginning. */
    public static List<String> protocols() {
        return List.of(SEQUENTIAL, UNTRAINED, INTERLEAVED_TRAINING, INTERLEAVED_SLEEP);
    }

    static List<Finding> all() {
        return List.of(
                chance("1a", "task 1, untrained", "≈ 0.5", task1(UNTRAINED, U), "Task 1 before any training: {0}"),
                chance("1b", "task 2, untrained", "≈ 0.5", task2(UNTRAINED, U), "Task 2 before any training: {0}"),
                Finding.ofScores(
                        "2a",
                        "task 1 after T1 > chance",
                        "≈ 0.7, over chance",
                        task1(SEQUENTIAL, T1),
                        Claim.ABOVE,
                        Optional.empty(),
                        "Task 1 after training on it: {0}"),
                chance("2b", "task 2 after T1", "≈ chance", task2(SEQUENTIAL, T1), "Task 2, not trained yet: {0}"),
                compare(
                        "3a",
                        "task 1 after T2 < after T1",
                        "forgotten",
                        task1(SEQUENTIAL, T2),
                        Claim.BELOW,
                        task1(SEQUENTIAL, T1),
                        "Task 1: {1} after T1, {0} after T2"),
                chance("3b", "task 1 after T2", "back at chance", task1(SEQUENTIAL, T2), "Task 1 after T2: {0}"),
                compare(
                        "3c",
                        "task 2 after T2 > after T1",
                        "learnt, ≈ 0.7",
                        task2(SEQUENTIAL, T2),
                        Claim.ABOVE,
                        task2(SEQUENTIAL, T1),
                        "Task 2: {1} after T1, {0} after T2"),
                regained("4a", "I(T1,T2)", INTERLEAVED_TRAINING),
                kept(
                        "4b",
                        "task 1 after I(T1,T2) ≥ after T1",
                        task1(INTERLEAVED_TRAINING, LAST),
                        T1,
                        "Task 1: {1} after T1, {0} after I(T1,T2)"),
                kept(
                        "4c",
                        "task 2 after I(T1,T2) ≥ after T2",
                        task2(INTERLEAVED_TRAINING, LAST),
                        T2,
                        "Task 2: {1} after T2, {0} after I(T1,T2)"),
                regained("5a", "S(T1)", INTERLEAVED_SLEEP),
                kept(
                        "5b",
                        "task 1 after S(T1) ≥ after T1",
                        task1(INTERLEAVED_SLEEP, LAST),
                        T1,
                        "Task 1: {1} after T1, {0} after S(T1)"),
                kept(
                        "5c",
                        "task 2 after S(T1) ≥ after T2",
                        task2(INTERLEAVED_SLEEP, LAST),
                        T2,
                        "Task 2: {1} after T2, {0} after S(T1)"),
                compare(
                        "5d",
                        "task 2 after S(T1) > after T1 again",
                        "sleep protects",
                        task2(INTERLEAVED_SLEEP, LAST),
                        Claim.ABOVE,
                        task2(SEQUENTIAL, LAST),
                        "Task 2: {1} after T1 again without sleep, {0} after S(T1)"),
                compare(
                        "5e",
                        "task 2 after T1 again < after T2",
                        "forgotten",
                        task2(SEQUENTIAL, LAST),
                        Claim.BELOW,
                        task2(SEQUENTIAL, T2),
                        "Task 2 without sleep: {1} after T2, {0} after T1 again"));
    }

    private static Finding chance(String number, String what, String paper, Reading reading, String sentence) {
        return Finding.ofScores(number, what, paper, reading, Claim.SAME, Optional.empty(), sentence);
    }

    private static Finding compare(
            String number, String what, String paper, Reading reading, Claim claim, Reading against, String sentence) {
        return Finding.ofScores(number, what, paper, reading, claim, Optional.of(against), sentence);
    }

    private static Finding regained(String number, String stage, String protocol) {
        return compare(
                number,
                "task 1 after " + stage + " > after T2",
                "regained",
                task1(protocol, LAST),
                Claim.ABOVE,
                task1(protocol, T2),
                "Task 1: {1} after T2, {0} after " + stage);
    }

    private static Finding kept(String number, String what, Reading reading, int trained, String sentence) {
        Reading before = new Reading(reading.protocol(), trained, reading.task());
        return compare(number, what, "near trained level", reading, Claim.KEPT, before, sentence);
    }

    private static Reading task1(String protocol, int lessons) {
        return new Reading(protocol, lessons, "task-1");
    }

    private static Reading task2(String protocol, int lessons) {
        return new Reading(protocol, lessons, "task-2");
    }
}
