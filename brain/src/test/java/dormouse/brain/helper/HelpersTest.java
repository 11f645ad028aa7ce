package dormouse.brain.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dormouse.brain.trials.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HelpersTest {

    private final Helpers helpers = new Helpers(3);

    @AfterEach
    void close() {
        helpers.close();
    }

    private Help help() {
        Help help = new Help(() -> 0); // by this clock nothing takes time, and help is no worse than none
        help.from(helpers);
        return help;
    }

    private void askThrough(Help help, int epochs) {
        for (int epoch = 0; epoch < epochs; epoch++) {
            help.get();
            help.end();
        }
    }

    @Test
    void tasksAreDoneInTheirOrderByAnotherThreadAndSeen() {
        helpers.enter(1);
        Help help = help();
        askThrough(help, Help.TURN * Trials.TURNS); // the first trial has turns without
        List<String> done = new ArrayList<>();
        for (int epoch = 0; epoch < 6_000; epoch++) {
            help.get().begin(() -> done.add(Thread.currentThread().getName()));
            help.get().begin(() -> done.add("second"));
            help.end();
        }
        assertThat(done).hasSize(12_000);
        assertThat(done.get(0)).startsWith("dormouse-helper-");
        for (int k = 0; k < done.size(); k += 2) {
            assertThat(done.get(k + 1)).isEqualTo("second").isNotEqualTo(done.get(k));
        }
    }

    @Test
    void aHelperThatWentToSleepWakesUpForATask() {
        helpers.enter(1);
        Help help = help();
        int[] done = new int[1];
        for (int round = 0; round < 20; round++) {
            Helper helper = help.get();
            helper.begin(() -> done[0]++);
            help.await();
            while (!helper.isAsleep()) {
                Thread.onSpinWait();
            }
            help.end();
        }
        assertThat(done[0]).isEqualTo(20);
    }

    @Test
    void aThirdTaskIsRefused() {
        helpers.enter(1);
        Help help = help();
        CountDownLatch held = new CountDownLatch(1);
        help.get().begin(() -> await(held));
        help.get().begin(() -> {});
        assertThatThrownBy(() -> help.get().begin(() -> {})).isInstanceOf(IllegalStateException.class);
        held.countDown();
        help.end();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatATaskThrowsReachesWhoeverWaitsAndTheHelperGoesOn() {
        helpers.enter(1);
        Help help = help();
        help.get().begin(() -> {
            throw new ArithmeticException("as asked");
        });
        assertThatThrownBy(help::end).isInstanceOf(ArithmeticException.class).hasMessage("as asked");
        int[] done = new int[1];
        help.get().begin(() -> done[0] = 1);
        help.end();
        assertThat(done[0]).isEqualTo(1);
    }

    @Test
    void thereAreAsManyHelpersAsProcessorsThatNoBrainNeeds() {
        Help first = help();
        Help second = help();
        Help third = help();
        assertThat(first.get()).as("nobody is at work").isNull();
        helpers.enter(1);
        assertThat(first.get()).isNotNull().isSameAs(first.get());
        assertThat(second.get()).isNotNull().isNotSameAs(first.get());
        assertThat(third.get()).isNull();
        first.end();
        assertThat(third.get()).isNotNull();
        second.end();
        third.end();
        helpers.enter(2);
        assertThat(first.get()).as("each processor has its brain").isNull();
        helpers.leave(1);
        assertThat(first.get()).isNotNull();
        assertThat(second.get()).isNull();
        first.end();
        helpers.close();
        helpers.leave(1);
        assertThat(first.get()).as("closed").isNull();
    }

    @Test
    void helpIsAskedForWhereItIsWorthIt() {
        helpers.enter(1);
        assertThat(epochsWithHelp(40))
                .as("with help an epoch takes 40, without 50")
                .isGreaterThan(0.9);
        assertThat(epochsWithHelp(60))
                .as("with help an epoch takes 60, without 50")
                .isLessThan(0.1);
    }

    /** Lives many epochs that take so long with help, and 50 without; returns the share of epochs with help. */
    private double epochsWithHelp(int with) {
        long[] time = new long[1];
        Help help = new Help(() -> time[0]);
        help.from(helpers);
        int epochs = 200_000;
        int helped = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            boolean here = help.get() != null;
            helped += here ? 1 : 0;
            time[0] += here ? with : 50;
            help.end();
        }
        return (double) helped / epochs;
    }

    @Test
    void ofOneProcessorThereIsNoHelper() {
        Help help = new Help();
        Helpers none = Helpers.none();
        none.enter(1);
        help.from(none);
        assertThat(help.get()).isNull();
        help.end();
    }
}
