package dormouse.experiments.bench.steps;

import dormouse.experiments.config.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures what memory an agent takes, from what the heap holds before and after there are some. */
final class AgentMemory {

    private static final int MOST_COLLECTIONS = 20;
    /** Once a collection frees no more than this share, nothing is left to free. */
    private static final double SETTLED = 1e-3;

    private AgentMemory() {}

    /**
     * Measures agents.
     *
     * @param epochs how long each lives first, so that all that grows has grown
     */
    static MemoryFigures measure(String engine, Settings settings, int agents, int epochs) throws IOException {
        List<Specimen> all = new ArrayList<>(agents + 1);
        try {
            // the first brings classes and tables that all share
            all.add(create(settings, epochs));
            long before = heap();
            for (int i = 0; i < agents; i++) {
                all.add(create(settings, epochs));
            }
            int hidden = settings.model().brain().network().hiddenKept();
            return new MemoryFigures(engine, hidden, Math.max(0, heap() - before) / agents, agents);
        } finally {
            Reference.reachabilityFence(all);
        }
    }

    private static Specimen create(Settings settings, int epochs) throws IOException {
        Specimen agent = Specimen.of(settings, Scene.EARLY, Optional.empty());
        for (int epoch = 0; epoch < epochs; epoch++) {
            agent.liveOneEpoch();
        }
        return agent;
    }

    /** Returns what the heap holds after a collection, bytes. */
    private static long heap() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < MOST_COLLECTIONS; i++) {
            long before = used;
            memory.gc();
            used = memory.getHeapMemoryUsage().getUsed();
            if (before < used * (1 + SETTLED)) {
                break;
            }
        }
        return used;
    }
}
