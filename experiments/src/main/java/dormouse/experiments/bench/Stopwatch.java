package dormouse.experiments.bench;

import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.LifeObserver;
import java.util.function.LongSupplier;

/**
 * Takes the time and the memory allocated from the end of a run's first aeon to the end of its last: starting up, and making a network,
 * do not count.
 */
final class Stopwatch implements LifeObserver {
    private final LongSupplier nanos;
    private final LongSupplier bytes;
    private long firstNanos;
    private long firstBytes;
    private long firstEpochs;
    private long lastNanos;
    private long lastBytes;
    private long lastEpochs;
    private boolean running;

    Stopwatch(LongSupplier nanos, LongSupplier bytes) {
        this.nanos = nanos;
        this.bytes = bytes;
    }

    @Override
    public void aeonEnds(AeonEnd end) {
        lastNanos = nanos.getAsLong();
        lastBytes = bytes.getAsLong();
        lastEpochs = end.epochs();
        if (!running) {
            running = true;
            firstNanos = lastNanos;
            firstBytes = lastBytes;
            firstEpochs = lastEpochs;
        }
    }

    Timing timing(int stepsPerEpoch) {
        return new Timing(
                1e-9 * (lastNanos - firstNanos),
                (lastEpochs - firstEpochs) * stepsPerEpoch,
                lastBytes < 0 ? -1 : lastBytes - firstBytes);
    }
}
