package dormouse.experiments.cli;

import dormouse.agent.Loop;
import dormouse.experiments.config.Settings;
import dormouse.experiments.run.ProgressListener;
import dormouse.experiments.run.RunExecutor;
import dormouse.experiments.run.RunOptions;
import dormouse.experiments.run.RunResult;
import dormouse.experiments.run.Workload;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Makes runs, so many at a time, while it shows their progress and heeds Ctrl-C. A run that fails ends alone. */
final class Batch {
    private final Services services;
    private final PrintWriter err;
    private final RunOptions options;
    private final int atATime;
    private final boolean debug;
    private final Opening opening;
    private Staff staff = Staff.THREADS;

    /**
     * Creates one that has made no runs yet.
     *
     * @param debug whether failures show where they came from
     * @param opening opens what makes the runs
     */
    Batch(Services services, PrintWriter err, RunOptions options, int atATime, boolean debug, Opening opening) {
        this.services = services;
        this.err = err;
        this.options = options;
        this.atATime = atATime;
        this.debug = debug;
        this.opening = opening;
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
        long[] aeons = aeons(groups);
        boolean[] finished = new boolean[all.size()];
        int finishedBefore = 0;
        for (int i = 0; i < finished.length; i++) {
            finished[i] = !options.force() && all.get(i).folder().isDone();
            finishedBefore += finished[i] ? 1 : 0;
        }
        Outcome[] outcomes = new Outcome[all.size()];
        try (Progress progress = services.progress()
                        .begin(
                                err,
                                name,
                                all.size(),
                                finishedBefore,
                                LongStream.of(aeons).sum());
                Maker maker = opening.open(progress)) {
            Interrupt interrupt = new Interrupt(progress::say, services.halt());
            services.onInterrupt().accept(interrupt::request);
            Attempts attempts = new Attempts(name, progress, maker, interrupt, all.size() > 1);
            staff.work(numbers(groups), atATime, index -> {
                outcomes[index] = attempts.make(all.get(index), aeons[index]);
                if (!finished[index]) {
                    progress.ended(attempts.label(all.get(index)));
                }
            });
        }
        return List.of(outcomes);
    }

    /** Returns how many aeons each run has to live at most. */
    private long[] aeons(List<List<Job>> groups) {
        Workload workload = new Workload(options);
        return groups.stream()
                .map(group -> workload.toLive(group.stream()
                        .map(job -> new Workload.Item(job.settings(), job.seed(), job.out()))
                        .toList()))
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .toArray();
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

    /** Makes runs; closed when there are no more to make. */
    @FunctionalInterface
    interface Maker extends AutoCloseable {

        /** Makes a run, while others are made at the same time; returns what came of it, empty if it was to stop before it began. */
        Optional<RunResult> make(Job job, RunOptions options, ProgressListener listener, BooleanSupplier stop);

        /** Returns one that makes runs in this program, each with the loop for it, which may show more than progress. */
        static Maker here(Function<Job, Loop> loops) {
            return (job, options, listener, stop) -> Optional.of(RunExecutor.execute(
                    job.settings(), job.seed(), job.out(), loops.apply(job), options, listener, stop));
        }

        @Override
        default void close() {}
    }

    /** Opens what makes runs, when it is known where progress is shown. */
    @FunctionalInterface
    interface Opening {
        Maker open(Progress progress);
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
        private final Maker maker;
        private final BooleanSupplier stop;
        private final boolean several;

        Attempts(String name, Progress progress, Maker maker, BooleanSupplier stop, boolean several) {
            this.name = name;
            this.progress = progress;
            this.maker = maker;
            this.stop = stop;
            this.several = several;
        }

        /** Never throws: whatever ends a run must not keep others waiting. */
        Outcome make(Job job, long aeons) {
            if (stop.getAsBoolean()) {
                return Outcome.notBegun(job);
            }
            String label = label(job);
            RunProgress listener = new RunProgress(
                    progress, several ? label : "", job.settings().protocol(), stepsPerAeon(job.settings()), aeons);
            try {
                Outcome outcome = maker.make(job, options, listener, stop)
                        .map(result -> Outcome.of(job, result))
                        .orElseGet(() -> Outcome.notBegun(job));
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
            }
        }

        String label(Job job) {
            return name.equals(job.settings().protocol().name()) ? job.labelWithoutName() : job.label();
        }

        private static long stepsPerAeon(Settings settings) {
            return (long) settings.model().agent().epochsPerAeon()
                    * settings.model().brain().stepsPerEpoch()
                    * settings.model().world().agents();
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
