package dormouse.experiments.bench;

import dormouse.agent.Loop;
import dormouse.agent.RunSpec;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Times one and the same run, lived in different ways. */
public final class Bench {
    /** A step's simulated time (spec: foraging-model §1). */
    private static final double SECONDS_PER_STEP = 0.0005;

    private final RunSpec run;
    private final int stepsPerEpoch;
    private final List<Contender> contenders = new ArrayList<>();

    /** Creates a bench of a run; its first aeon is lived, but not timed. */
    public Bench(RunSpec run) {
        this.run = run;
        this.stepsPerEpoch = run.model().brain().stepsPerEpoch();
    }

    /** Shortens a protocol, for a bench: every stage has at most so many aeons, and tests are left out. */
    public static Protocol shorten(Protocol protocol, int aeons) {
        List<Stage> stages = protocol.stages().stream()
                .filter(stage -> !stage.isTest())
                .map(stage -> new Stage(
                        stage.name(),
                        stage.course(),
                        Math.min(aeons, stage.aeons()),
                        stage.until(),
                        stage.freezeStrongest(),
                        stage.freezeHiddenAfter()))
                .toList();
        return new Protocol(protocol.name(), protocol.question(), stages);
    }

    /** Adds a loop that lives in the caller's thread; what that allocates is counted. */
    public void addHere(String name, Loop loop) {
        contenders.add(new Contender(name, () -> pass(loop, allocatedHere())));
    }

    /** Adds a loop that lives in threads of its own. */
    public void add(String name, Loop loop) {
        contenders.add(new Contender(name, () -> pass(loop, Bench::nobodyCounts)));
    }

    /** Adds something that lives the run with an observer of its own besides. */
    public void add(String name, Observed observed) {
        contenders.add(new Contender(name, () -> {
            Stopwatch stopwatch = new Stopwatch(System::nanoTime, Bench::nobodyCounts);
            observed.live(run, stopwatch);
            return stopwatch.timing(stepsPerEpoch);
        }));
    }

    /** Adds as many agents at once, each with a loop and a thread of its own and nothing in common; its steps are those of all. */
    public void addAtOnce(String name, int agents, Supplier<Loop> loops) {
        contenders.add(new Contender(name, () -> Together.live(agents, () -> pass(loops.get(), Bench::nobodyCounts))));
    }

    private Timing pass(Loop loop, LongSupplier bytes) {
        Stopwatch stopwatch = new Stopwatch(System::nanoTime, bytes);
        loop.live(run, stopwatch, () -> false);
        return stopwatch.timing(stepsPerEpoch);
    }

    private static long nobodyCounts() {
        return -1;
    }

    /** Returns what counts the bytes that the calling thread has allocated, where the JVM can. */
    private static LongSupplier allocatedHere() {
        if (ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                && threads.isThreadAllocatedMemorySupported()) {
            long thread = Thread.currentThread().getId();
            return () -> threads.getThreadAllocatedBytes(thread);
        }
        return Bench::nobodyCounts;
    }

    /**
     * Times all that was added.
     *
     * @param rounds how often each
     * @param program this program's version, for the report
     * @param messages hears how far it has come
     */
    public BenchReport time(int rounds, String program, Consumer<String> messages) {
        List<List<Timing>> timings = Rounds.time(contenders, 1, rounds, messages);
        List<Figures> figures = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            figures.add(Figures.of(contenders.get(i).name(), timings.get(i), timings.get(0), SECONDS_PER_STEP));
        }
        long steps = timings.get(0).get(0).steps();
        return new BenchReport(
                program,
                "Java " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors",
                steps / stepsPerEpoch / run.model().agent().epochsPerAeon(),
                steps,
                rounds,
                figures);
    }

    /** Lives a run while watching it in a way of its own. */
    public interface Observed {

        /** Lives the run; the stopwatch hears of it after whoever else does. */
        void live(RunSpec run, LifeObserver stopwatch);
    }
}
