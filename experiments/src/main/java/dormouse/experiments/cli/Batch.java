package dormouse.experiments.cli;

import dormouse.agent.Loop;
import dormouse.experiments.config.Settings;
import dormouse.experiments.run.ProgressListener;
import dormouse.experiments.run.RunExecutor;
import dormouse.experiments.run.RunOptions;
import dormouse.experiments.run.RunResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Makes runs, so many at a time, while it shows their progress and heeds Ctrl-C. A run that fails ends alone. */
final class Batch {
    private final Services services;
    private final PrintWriter err;
    private final RunOptions options;
    private final int atATime;
    private final boolean debug;
    private final BiFunction<Job, Progress, Loop> loops;
    private Staff staff = Staff.THREADS;

    /**
     * Creates one that has made no runs yet.
     *
     * @param debug whether failures show where they came from
     * @param loops the loop that lives a job; it may show more than progress
     */
    Batch(
            Services services,
            PrintWriter err,
            RunOptions options,
            int atATime,
            boolean debug,
            BiFunction<Job, Progress, Loop> loops) {
        this.services = services;
        this.err = err;
        this.options = options;
        this.atATime = atATime;
        this.debug = debug;
        this.loops = loops;
    }

    /** Lets others do the work. */
    Batch by(Staff others) {
        staff = others;
        return this;
    }

    /**
     * Makes some runs.
     *
     * @param name what progress is shown under
     * @param groups runs that begin alike: the first of a group is made first, so that the others can take its beginning over
     * @return what became of each, in the order given
     */
    List<Outcome> run(String name, List<List<Job>> groups) {
        List<Job> all = groups.stream().flatMap(List::stream).toList();
        long aeons =
                all.stream().mapToLong(job -> job.settings().protocol().aeons()).sum();
        Outcome[] outcomes = new Outcome[all.size()];
        try (Progress progress = services.progress().begin(err, name, all.size(), aeons)) {
            Interrupt interrupt = new Interrupt(progress::say, services.halt());
            services.onInterrupt().accept(interrupt::request);
            Attempts attempts = new Attempts(name, progress, interrupt, all.size() > 1);
            staff.work(numbers(groups), atATime, index -> outcomes[index] = attempts.make(all.get(index)));
        }
        return List.of(outcomes);
    }

    /** Numbers the runs through, group by group. */
    private static List<List<Integer>> numbers(List<List<Job>> groups) {
        List<List<Integer>> numbers = new ArrayList<>();
        int first = 0;
        for (List<Job> group : groups) {
            numbers.add(IntStream.range(first, first + group.size()).boxed().toList());
            first += group.size();
        }
        return numbers;
    }

    /** Who does the work. */
    @FunctionalInterface
    interface Staff {

        /** Threads of this program. */
        Staff THREADS = Batch::withThreads;

        /** Does the pieces of work of these numbers, so many at a time, the first of each group before the others; returns when all is done. */
        void work(List<List<Integer>> groups, int atATime, IntConsumer make);
    }

    private static void withThreads(List<List<Integer>> groups, int atATime, IntConsumer make) {
        CountDownLatch left =
                new CountDownLatch(groups.stream().mapToInt(List::size).sum());
        ExecutorService threads = Executors.newFixedThreadPool(atATime);
        IntConsumer counted = index -> {
            make.accept(index);
            left.countDown();
        };
        try {
            for (List<Integer> group : groups) {
                threads.execute(() -> {
                    counted.accept(group.get(0));
                    group.stream().skip(1).forEach(next -> threads.execute(() -> counted.accept(next)));
                });
            }
            left.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for runs", e);
        } finally {
            threads.shutdown();
        }
    }

    /** Makes single runs. */
    private final class Attempts {
        private final String name;
        private final Progress progress;
        private final BooleanSupplier stop;
        private final boolean several;

        Attempts(String name, Progress progress, BooleanSupplier stop, boolean several) {
            this.name = name;
            this.progress = progress;
            this.stop = stop;
            this.several = several;
        }

        /** Never throws: whatever ends a run must not keep others waiting. */
        Outcome make(Job job) {
            if (stop.getAsBoolean()) {
                return Outcome.notBegun(job);
            }
            String label = name.equals(job.settings().protocol().name()) ? job.labelWithoutName() : job.label();
            RunProgress listener = new RunProgress(
                    progress, several ? label : "", job.settings().protocol(), stepsPerAeon(job.settings()));
            try {
                Outcome outcome = Outcome.of(job, execute(job, listener));
                if (outcome.finished()) {
                    listener.ends();
                }
                return outcome;
            } catch (RuntimeException | Error e) {
                listener.ends();
                if (several) {
                    progress.say("dormouse: " + label + ": " + Problems.sentence(e));
                }
                if (debug) {
                    e.printStackTrace(err);
                }
                return Outcome.failed(job, e);
            } finally {
                progress.ended(label);
            }
        }

        private static long stepsPerAeon(Settings settings) {
            return (long) settings.model().agent().epochsPerAeon()
                    * settings.model().brain().stepsPerEpoch()
                    * settings.model().world().agents();
        }

        private RunResult execute(Job job, ProgressListener listener) {
            return RunExecutor.execute(
                    job.settings(), job.seed(), job.out(), loops.apply(job, progress), options, listener, stop);
        }
    }

    /** Returns the exit code for what became of some runs. */
    static int exitCode(List<Outcome> outcomes) {
        if (outcomes.stream().anyMatch(Outcome::interrupted)) {
            return ExitCode.INTERRUPTED;
        }
        List<Integer> failures = outcomes.stream()
                .flatMap(outcome -> outcome.problem().stream())
                .map(Problems::exitCode)
                .toList();
        if (failures.isEmpty()) {
            return ExitCode.OK;
        }
        boolean allWrongUsage = failures.stream().allMatch(code -> code == ExitCode.USAGE);
        if (failures.size() == outcomes.size() && (failures.size() == 1 || allWrongUsage)) {
            return failures.get(0);
        }
        return ExitCode.SOME_FAILED;
    }
}
