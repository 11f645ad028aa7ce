package dormouse.brain;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dormouse.brain.parameters.BrainParameters;
import dormouse.brain.parameters.EngineKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much memory a brain takes, and that thinking takes none. */
class BrainMemoryTest {

    private static final BrainParameters GOLDEN = BrainParameters.golden2022();
    private static final int STEPS_OF_THOUGHT = 599;
    private static final int MILLION = 1_000_000;

    /**
     * Until they are compiled, kernels with vector instructions make an object of every vector; on a busy machine, with much else to be compiled, that can take many
     * seconds. Who makes objects after so many millions of steps makes them for ever.
     */
    private static final int MILLIONS = 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * All that grows, logs, traces and lists of spikes, grows by doubling, and has grown after a while; a later epoch with more spikes than
     * any before could double one of them once more, which is less than 0.1 byte a step over a million steps.
     */
    @ParameterizedTest
    @EnumSource
    void aMillionStepsOfThoughtAllocateNothingInTheEnd(EngineKind kind) {
        Brain brain = new Brain(GOLDEN.with(kind), Streams.brain(1));
        double bytes = bytesAStep(brain);
        for (int n = 1; n < MILLIONS && bytes >= 0.1; n++) {
            bytes = bytesAStep(brain);
        }
        assertThat(bytes).as("bytes a step").isLessThan(0.1);
    }

    /** Thinks for a million steps, and returns what was allocated meanwhile, a step. */
    private double bytesAStep(Brain brain) {
        boolean[][] views = views();
        long thread = Thread.currentThread().getId();
        long allocated = 0;
        long steps = 0;
        for (int epoch = 0; steps < MILLION; epoch++) {
            prepare(brain, views[epoch % views.length]);
            long before = threads.getThreadAllocatedBytes(thread);
            brain.think();
            allocated += threads.getThreadAllocatedBytes(thread) - before;
            steps += STEPS_OF_THOUGHT;
        }
        return (double) allocated / steps;
    }

    private static void prepare(Brain brain, boolean[] view) {
        brain.stepOnce();
        brain.drainOutputSpikes(neuron -> {});
        brain.learn(-0.0001);
        for (int i = 0; i < view.length; i++) {
            if (view[i]) {
                brain.see(i);
            }
        }
        brain.endMove();
    }

    private static boolean[][] views() {
        UniformRandomProvider random = Streams.of(8);
        boolean[][] views = new boolean[64][49];
        for (boolean[] view : views) {
            for (int i = 0; i < view.length; i++) {
                view[i] = random.nextDouble() < 0.08;
            }
        }
        return views;
    }

    /** What 30 brains that learned a little hold on to, after garbage collection; what they share counts too. */
    @Test
    void aBrainTakesLessThanFourMegabytes() {
        Brain[] brains = new Brain[30];
        long before = usedMemory();
        for (int b = 0; b < brains.length; b++) {
            brains[b] = new Brain(GOLDEN, Streams.brain(b));
            Lives.live(brains[b], 0, 10);
        }
        double each = (double) (usedMemory() - before) / brains.length;
        assertThat(each).as("bytes a brain").isLessThan(4_000_000);
        assertThat(brains[29].epochSpikes()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void aSavedBrainTakesLessThanAMegabyte(EngineKind kind) throws IOException {
        Brain brain = new Brain(GOLDEN.with(kind), Streams.brain(1));
        Lives.live(brain, 0, Lives.FREEZE);
        assertThat(Lives.save(brain)).hasSizeLessThan(1_000_000);
    }

    private static long usedMemory() {
        for (int n = 0; n < 3; n++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
