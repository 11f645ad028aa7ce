package dormouse.experiments.run;

import dormouse.agent.protocol.Stage;
import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Foretells how many aeons runs have to live: not those that were lived before, that lie in the cache, or that another run lends. */
public final class Workload {

    private final RunOptions options;

    /** Creates one for runs that are executed in this way. */
    public Workload(RunOptions options) {
        this.options = options;
    }

    /**
     * A run to be made.
     *
     * @param out where runs lie
     */
    public record Item(Settings settings, long seed, Path out) {}

    /**
     * Returns how many aeons each of some runs has to live at most.
     *
     * @param group runs of which the first is made before the others, so that these can begin with what it has lived
     * @return in the order given; 0 for a run that is finished
     */
    public List<Long> toLive(List<Item> group) {
        // what one run alone leaves is nobody's, so that its stages need not be named
        boolean lends = options.share() && group.size() > 1;
        Set<String> lent = new HashSet<>();
        if (lends) {
            group.stream().map(Workload::plan).filter(this::isDone).forEach(plan -> lend(plan, lent));
        }
        List<Long> left = new ArrayList<>();
        for (Item item : group) {
            Plan plan = plan(item);
            left.add(left(plan, lent));
            if (lends && left.size() == 1) {
                lend(plan, lent);
            }
        }
        return List.copyOf(left);
    }

    private static Plan plan(Item item) {
        return Plan.of(item.settings(), item.seed(), item.out());
    }

    private boolean isDone(Plan plan) {
        return !options.force() && plan.folder().isDone();
    }

    private static void lend(Plan plan, Set<String> lent) {
        for (int stage = 0; stage < plan.stages(); stage++) {
            lent.add(plan.belongsTo(stage));
        }
    }

    private long left(Plan plan, Set<String> lent) {
        if (isDone(plan)) {
            return 0;
        }
        long most = plan.settings().protocol().aeons();
        long lived = options.force() ? 0 : livedBefore(plan.folder());
        if (lived == 0 && options.share()) {
            lived = aeons(plan, Math.max(lent(plan, lent), cached(plan)));
        }
        return Math.max(0, most - lived);
    }

    private static long livedBefore(RunFolder folder) {
        try {
            Manifest.Progress progress =
                    Files.exists(folder.manifest()) ? folder.readManifest().progress() : null;
            return progress == null ? 0 : progress.aeons();
        } catch (IOException e) {
            // whoever executes the run says what is wrong with it
            return 0;
        }
    }

    /** Returns the last stage that another run lends; −1 if none does. */
    private static int lent(Plan plan, Set<String> lent) {
        int stage = 0;
        while (stage < plan.stages() && lent.contains(plan.belongsTo(stage))) {
            stage++;
        }
        return stage - 1;
    }

    private int cached(Plan plan) {
        Optional<SharedStages> cached = SharedStages.of(options.cache(), plan, ProgressListener.NONE);
        return cached.map(SharedStages::last).orElse(-1);
    }

    /** Returns how many aeons the stages up to one take. */
    private static long aeons(Plan plan, int last) {
        return plan.settings().protocol().stages().subList(0, last + 1).stream()
                .mapToLong(Stage::aeons)
                .sum();
    }
}
