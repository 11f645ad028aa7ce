package dormouse.agent.protocol;

import dormouse.world.Task;
import java.util.List;

/** What happens during a stage, aeon by aeon (spec: foraging-experiments). */
public sealed interface Course {

    /** Returns the phase of the stage's aeon number {@code aeon}, counted from 0. */
    Phase phase(long aeon);

    /** Returns the tasks whose food this course puts into the world, in order; the first names the stage's test. */
    List<Task> tasks();

    /** U: all four kinds of food, none of value. */
    record Unsupervised() implements Course {
        @Override
        public Phase phase(long aeon) {
            return Phase.awake(Activity.UNSUPERVISED, Task.FORAGING);
        }

        @Override
        public List<Task> tasks() {
            return List.of();
        }
    }

    /** T1, T2: training on one task. */
    record Train(Task task) implements Course {
        @Override
        public Phase phase(long aeon) {
            return Phase.awake(Activity.TRAIN, task);
        }

        @Override
        public List<Task> tasks() {
            return List.of(task);
        }
    }

    /** t1, t2: a test on one task, plasticity off. */
    record Test(Task task) implements Course {
        @Override
        public Phase phase(long aeon) {
            return Phase.awake(Activity.TEST, task);
        }

        @Override
        public List<Task> tasks() {
            return List.of(task);
        }
    }

    /** I(T1,T2): training that alternates aeon by aeon, the first task in even ones. */
    record Interleave(Task even, Task odd) implements Course {
        @Override
        public Phase phase(long aeon) {
            return Phase.awake(Activity.TRAIN, aeon % 2 == 0 ? even : odd);
        }

        @Override
        public List<Task> tasks() {
            return List.of(even, odd);
        }
    }

    /** S(T): one aeon of training on the task, then one of sleep, in turn. */
    record SleepInterleave(Task task, boolean uniform) implements Course {
        @Override
        public Phase phase(long aeon) {
            return aeon % 2 == 0 ? Phase.awake(Activity.TRAIN, task) : Phase.sleep(uniform);
        }

        @Override
        public List<Task> tasks() {
            return List.of(task);
        }
    }
}
