package dormouse.experiments.cli;

import dormouse.agent.Loop;
import dormouse.experiments.run.ProgressListener;
import dormouse.experiments.run.RunExecutor;
import dormouse.experiments.run.RunOptions;
import dormouse.experiments.run.RunResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/** Makes runs, so many at a time, while it shows their progress and heeds Ctrl-C. A run that fails ends alone. */
final class Batch {
    private final Services services;
    private final PrintWriter err;
    private final RunOptions options;
    private final int atATime;
    private final BiFunction<Job, Progress, Loop> loops;

    /**
     * Creates one that has made no runs yet.
     *
     * @param loops the loop that lives a job; it may show more than progress
     */
    Batch(Services services, PrintWriter err, RunOptions options, int atATime, BiFunction<Job, Progress, Loop> loops) {
        this.services = services;
        this.err = err;
        this.options = options;
        this.atATime = atATime;
        this.loops = loops;
    }

    /**
     * Makes some runs, and after each those that follow it: they begin alike, and take that beginning over.
     *
     * @return what became of each, in the order given, followers right after the one that they follow
     */
    List<Outcome> run(String name, Map<Job, List<Job>> jobsAndFollowers) {
        List<Job> all = new ArrayList<>();
        jobsAndFollowers.forEach((first, followers) -> {
            all.add(first);
            all.addAll(followers);
        });
        long aeons =
                all.stream().mapToLong(job -> job.settings().protocol().aeons()).sum();
        Outcome[] outcomes = new Outcome[all.size()];
        CountDownLatch left = new CountDownLatch(all.size());
        ExecutorService threads = Executors.newFixedThreadPool(atATime);
        try (Progress progress = services.progress().begin(err, name, aeons)) {
            Interrupt interrupt = new Interrupt(progress::say, services.halt());
            services.onInterrupt().accept(interrupt::request);
            Attempts attempts = new Attempts(name, progress, interrupt, all.size() > 1);
            jobsAndFollowers.forEach((first, followers) -> threads.execute(() -> {
                outcomes[all.indexOf(first)] = attempts.make(first);
                left.countDown();
                for (Job follower : followers) {
                    threads.execute(() -> {
                        outcomes[all.indexOf(follower)] = attempts.make(follower);
                        left.countDown();
                    });
                }
            }));
            left.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for runs", e);
        } finally {
            threads.shutdown();
        }
        return List.of(outcomes);
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
                    progress, several ? label : "", job.settings().protocol());
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
                return Outcome.failed(job, e);
            }
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
