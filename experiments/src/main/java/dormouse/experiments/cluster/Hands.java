package dormouse.experiments.cluster;

import dormouse.agent.Loop;
import dormouse.experiments.run.RunExecutor;
import dormouse.experiments.run.RunOptions;
import dormouse.experiments.run.RunResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Computes the runs that a worker was given, each on a thread of its own, whether there is a connection or not. */
final class Hands {

    private static final long RETRY_MILLIS = 500;

    private final Loop loop;
    private final Link link;
    private final Scratch scratch;
    private final Worker.Words words;
    private final Consumer<String> say;
    private final Map<RunKey, Assignment> assignments = new LinkedHashMap<>();
    private boolean leaving;
    private int finished;

    Hands(Loop loop, Link link, Scratch scratch, Worker.Words words, Consumer<String> say) {
        this.loop = loop;
        this.link = link;
        this.scratch = scratch;
        this.words = words;
        this.say = say;
    }

    /** Notes a run that is to be begun as soon as what was lived of it is here; false if it was noted before. */
    synchronized boolean expect(Assignment assignment) {
        return assignments.putIfAbsent(assignment.run(), assignment) == null;
    }

    /** Returns whether a run is noted. */
    synchronized boolean has(RunKey run) {
        return assignments.containsKey(run);
    }

    /** Forgets a run of which nothing was computed. */
    synchronized void forget(Assignment assignment) {
        assignments.remove(assignment.run(), assignment);
        scratch.remove(assignment.out());
    }

    /** Begins a run. */
    void begin(Assignment assignment) {
        Thread thread = new Thread(() -> compute(assignment), "run-" + assignment.run());
        thread.setDaemon(true);
        thread.start();
    }

    private void compute(Assignment assignment) {
        try {
            Parcel end = live(assignment);
            boolean delivered = deliver(assignment, end);
            synchronized (this) {
                finished += delivered && end.kind() == Parcel.Kind.FINISHED ? 1 : 0;
            }
            if (!assignment.dropped()) {
                say.accept(assignment.run() + ": " + end.kind().name().toLowerCase(Locale.ROOT)
                        + (end.sentence().isEmpty() ? "." : ": " + end.sentence()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            forget(assignment);
        }
    }

    private Parcel live(Assignment assignment) {
        Correspondent correspondent = new Correspondent(assignment, link, words.name());
        try {
            RunResult result = RunExecutor.execute(
                    assignment.settings(),
                    assignment.run().seed(),
                    assignment.out(),
                    loop,
                    new RunOptions(assignment.words(), false, false),
                    correspondent,
                    assignment::stopped);
            return result.status() == RunResult.Status.FINISHED ? Parcel.FINISHED : Parcel.STOPPED;
        } catch (RuntimeException | Error e) {
            return Parcel.failed(
                    "on " + words.name() + ": "
                            + correspondent.abroad(words.sentence().apply(e)),
                    words.usage().test(e));
        }
    }

    /** Sends what a run came to, until it is received or nobody wants it. */
    private boolean deliver(Assignment assignment, Parcel end) throws InterruptedException {
        while (!assignment.dropped()) {
            if (link.ship(assignment, end).join()) {
                return true;
            }
            if (leaving() && !link.isUp()) {
                return false;
            }
            link.awaitUp(RETRY_MILLIS);
        }
        return false;
    }

    /** Ends all runs at their next aeon's end. */
    synchronized void stopAll() {
        assignments.values().forEach(Assignment::stop);
    }

    /** Ends all runs, and sends what they come to only if there is a connection. */
    synchronized void leave() {
        leaving = true;
        stopAll();
    }

    private synchronized boolean leaving() {
        return leaving;
    }

    /** A run is another's. */
    synchronized void drop(RunKey run) {
        Assignment assignment = assignments.get(run);
        if (assignment != null) {
            assignment.drop();
        }
    }

    synchronized List<RunKey> holding() {
        return assignments.values().stream()
                .filter(assignment -> !assignment.dropped())
                .map(Assignment::run)
                .toList();
    }

    /** Returns whether no run is left. */
    synchronized boolean idle() {
        return assignments.isEmpty();
    }

    /** Returns how many runs were finished here and delivered. */
    synchronized int finished() {
        return finished;
    }

    /** Returns a new folder for a run. */
    Path newFolder() {
        return scratch.newFolder();
    }
}
