package dormouse.experiments.cli;

import dormouse.experiments.run.RunResult;
import java.util.Optional;

/**
 * What became of a job.
 *
 * @param job the job
 * @param result what came of it; empty if it failed, or was never begun
 * @param problem what it failed of
 */
record Outcome(Job job, Optional<RunResult> result, Optional<Throwable> problem) {

    static Outcome of(Job job, RunResult result) {
        return new Outcome(job, Optional.of(result), Optional.empty());
    }

    static Outcome failed(Job job, Throwable problem) {
        return new Outcome(job, Optional.empty(), Optional.of(problem));
    }

    static Outcome notBegun(Job job) {
        return new Outcome(job, Optional.empty(), Optional.empty());
    }

    /** Returns whether the run was lived to its end. */
    boolean finished() {
        return result.isPresent() && result.get().status() == RunResult.Status.FINISHED;
    }

    /** Returns whether the run stopped because it was asked to, or was not even begun. */
    boolean interrupted() {
        return !finished() && problem.isEmpty();
    }
}
