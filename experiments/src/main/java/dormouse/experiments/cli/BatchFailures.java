package dormouse.experiments.cli;

import java.io.PrintWriter;
import java.util.List;

/** Names each run of a batch that failed, once more at its end, with its cause and where it is kept. */
final class BatchFailures {
    private final PrintWriter err;

    BatchFailures(PrintWriter err) {
        this.err = err;
    }

    void print(List<Outcome> outcomes) {
        if (outcomes.size() < 2) {
            return;
        }
        for (Outcome outcome : outcomes) {
            outcome.problem()
                    .ifPresent(problem -> err.println(
                            "  failed: " + outcome.job().folder().path() + ": " + Problems.sentence(problem)));
        }
        err.flush();
    }
}
