package dormouse.experiments.findings;

import java.util.List;
import java.util.stream.Stream;

/**
 * One of the ten findings of Golden et al. (2022), in words; the statements of its number are how it is tested.
 *
 * @param number 1 to 10
 * @param name in brief
 * @param paper what the paper says
 */
record TenFindings(int number, String name, String paper) {

    static final List<TenFindings> ALL = List.of(
            new TenFindings(
                    1,
                    "Before training, chance",
                    "An agent that has trained on no task eats rewarded and punished food alike: 0.5 on either task."),
            new TenFindings(
                    2,
                    "One task is learnt, the other is not",
                    "Trained on one task the agent reaches about 0.7 on it, far over chance, and stays near chance on the other."),
            new TenFindings(
                    3,
                    "Catastrophic forgetting",
                    "Trained on task 2 after task 1 the agent learns task 2, and is back at chance on task 1."),
            new TenFindings(
                    4,
                    "Interleaved training brings both back",
                    "Training on both tasks in turn brings both near their trained level."),
            new TenFindings(
                    5,
                    "Interleaved sleep brings both back",
                    "Training on task 1 and sleep in turn brings both near their trained level, with no food of task 2 at all."),
            new TenFindings(
                    6,
                    "A new task with sleep from its start",
                    "Where sleep alternates with the new task from its start, the new task is learnt and the old one never falls to chance."),
            new TenFindings(
                    7,
                    "Sleep in the space of weights",
                    "Training on task 2 carries the network away from the region of task-1 solutions; sleep keeps it near that region, and"
                            + " moves it towards where both regions meet."),
            new TenFindings(
                    8,
                    "Sleep replays",
                    "Spiking in sleep correlates with that of training on both tasks, more than shuffled spiking does."),
            new TenFindings(
                    9,
                    "Receptive fields",
                    "After T1 each output neuron's strongest inputs make a picture of task 1's rewarded food one step away in its"
                            + " direction; after T2 of task 2's; after sleep of both."),
            new TenFindings(
                    10,
                    "Freezing the strongest synapses",
                    "Freezing a small part of the strongest synapses after T1 keeps task 1 through T2."));

    /** Returns all statements that test the ten. */
    static List<Finding> statements() {
        return Stream.concat(PaperFindings.all().stream(), FurtherFindings.all().stream())
                .toList();
    }
}
