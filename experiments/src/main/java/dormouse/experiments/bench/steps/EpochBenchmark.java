package dormouse.experiments.bench.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Lives so many epochs at a time, always going on from where it was: every engine does the same work, however fast it is, and nothing but
 * the epochs is timed and counted. JMH calls it; {@link StepBench} says with what.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EpochBenchmark {

    /** The folder that says which agent. */
    @Param("")
    public String specimen;

    /** A {@link Scene}. */
    @Param("EARLY")
    public String scene;

    /** Epochs to a call. */
    @Param("1")
    public int epochs;

    private Specimen agent;

    /** Creates the agent: one for each thread. */
    @Setup(Level.Trial)
    public void createAgent() throws IOException {
        agent = Specimen.read(Path.of(specimen), Scene.valueOf(scene));
    }

    /** Lives on; returns the spikes of the last epoch, so that none of it can be left out. */
    @Benchmark
    public int live() {
        for (int epoch = 0; epoch < epochs; epoch++) {
            agent.liveOneEpoch();
        }
        return agent.spikes();
    }
}
