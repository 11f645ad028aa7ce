package dormouse.agent.actors;

import dormouse.agent.Loop;
import dormouse.agent.PureLoop;
import dormouse.agent.RunSpec;
import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.parameters.AgentParameters;
import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.brain.parameters.BrainParameters;
import dormouse.brain.parameters.EngineKind;
import dormouse.brain.parameters.NetworkParameters;
import dormouse.world.Task;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Measures what the actors add to an epoch. Not a test: run its main method. The loops take turns on one thread each, and the medians
 * of its CPU time over many short aeons are compared, so that a busy machine is as busy for the one as for the other. A brain of few
 * neurons and steps shows what a real one would hide.
 */
final class LoopOverhead {

    private static final int ROUNDS = 40;
    private static final int AEONS = 40;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LoopOverhead() {}

    /** Prints a line for each brain: microseconds an epoch of each loop, the median and the quartiles. */
    public static void main(String[] arguments) {
        BrainParameters golden = BrainParameters.golden2022();
        BrainParameters tiny = new BrainParameters(
                golden.engine(),
                2,
                golden.neuron(),
                new NetworkParameters(7, 7, 49, 1, 0.001, 10, 0.02),
                golden.synapse(),
                golden.stdp(),
                golden.homeostasis(),
                golden.sleep());
        measure("tiny brain", tiny, 100);
        measure("fast engine", golden.with(EngineKind.FAST), 20);
        measure("exact engine", golden.with(EngineKind.EXACT), 5);
    }

    private static void measure(String name, BrainParameters brain, int epochsPerAeon) {
        ModelParameters golden = ModelParameters.golden2022();
        AgentParameters agent = new AgentParameters(
                epochsPerAeon,
                golden.agent().reward(),
                golden.agent().hunger(),
                golden.agent().start());
        Stage training = new Stage("T1", new Course.Train(Task.TASK_1), AEONS, Optional.empty(), 0, false);
        RunSpec run = RunSpec.fresh(
                new ModelParameters(golden.world(), brain, agent),
                new Protocol("overhead", "what do actors cost?", List.of(training)),
                1);
        Stopwatch pure = new Stopwatch(epochsPerAeon);
        Stopwatch actors = new Stopwatch(epochsPerAeon);
        PureLoop pureLoop = new PureLoop();
        try (ActorLoop actorLoop = new ActorLoop()) {
            for (int round = 0; round < ROUNDS; round++) {
                live(pureLoop, run, pure);
                live(actorLoop, run, actors);
            }
        }
        System.out.printf("%s: pure %s, actors %s us an epoch%n", name, pure, actors);
    }

    private static void live(Loop loop, RunSpec run, Stopwatch stopwatch) {
        stopwatch.thread = null;
        loop.live(run, stopwatch, () -> false);
    }

    private static final class Stopwatch implements LifeObserver {

        private final int epochsPerAeon;
        private final double[] microseconds = new double[ROUNDS * AEONS];
        private int size;
        private long last;
        private Thread thread;

        Stopwatch(int epochsPerAeon) {
            this.epochsPerAeon = epochsPerAeon;
        }

        @Override
        public void aeonEnds(AeonEnd end) {
            long now = THREADS.getCurrentThreadCpuTime();
            if (Thread.currentThread().equals(thread)) {
                microseconds[size++] = (now - last) / 1000.0 / epochsPerAeon;
            }
            thread = Thread.currentThread();
            last = now;
        }

        @Override
        public String toString() {
            double[] sorted = Arrays.copyOfRange(microseconds, size / 4, size);
            Arrays.sort(sorted);
            return String.format(
                    "%.2f (%.2f to %.2f)",
                    sorted[sorted.length / 2], sorted[sorted.length / 4], sorted[sorted.length * 3 / 4]);
        }
    }
}
