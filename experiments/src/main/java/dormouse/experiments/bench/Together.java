package dormouse.experiments.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same work several times at once, each in a thread of its own. */
final class Together {

    private Together() {}

    /** Returns the steps of all, and the time that they would take at the sum of the paces. */
    static Timing live(int times, Contender.Pass pass) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<Timing>> begun = new ArrayList<>();
            for (int n = 0; n < times; n++) {
                begun.add(threads.submit(pass::run));
            }
            long steps = 0;
            double pace = 0;
            for (Future<Timing> one : begun) {
                Timing timing = one.get();
                steps += timing.steps();
                pace += timing.steps() / timing.seconds();
            }
            return new Timing(steps / pace, steps, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it measured", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
