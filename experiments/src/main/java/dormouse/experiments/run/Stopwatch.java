package dormouse.experiments.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Time since it was made: as it passed, and as processors spent it. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private final Thread maker = Thread.currentThread();
    private final long wall = System.nanoTime();
    private final long thread = threadNanos();
    private final long process = processNanos();

    double wallSeconds() {
        return (System.nanoTime() - wall) / NANOS;
    }

    /**
     * Of the thread that made this, where that is the one that asks; else of the whole process: actors share threads with other runs.
     *
     * @param alone whether all work was done by the thread that made this
     */
    double cpuSeconds(boolean alone) {
        boolean ofThread = alone && Thread.currentThread() == maker;
        return (ofThread ? threadNanos() - thread : processNanos() - process) / NANOS;
    }

    private static long threadNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : 0;
    }

    private static long processNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
