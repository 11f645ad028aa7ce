package dormouse.experiments.cli;

import dormouse.experiments.cluster.Coordinator;
import dormouse.experiments.cluster.node.Address;
import dormouse.experiments.cluster.node.NodeOptions;
import dormouse.experiments.run.ProgressListener;
import dormouse.experiments.run.RunOptions;
import dormouse.experiments.run.RunResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A batch whose runs are computed by workers of a cluster. */
final class ClusterBatch {
    /** How many runs wait for workers at a time, a thread each; more wait for these. */
    private static final int MOST_WAITING = 1_024;

    private final Services services;
    private final Subcommand command;
    private final ClusterOptions cluster;

    ClusterBatch(Services services, Subcommand command, ClusterOptions cluster) {
        this.services = services;
        this.command = command;
        this.cluster = cluster;
    }

    List<Outcome> run(RunOptions options, String name, List<List<Job>> groups) {
        NodeOptions node = cluster.node(command, Address.USUAL_PORT);
        int atATime =
                Math.min(MOST_WAITING, groups.stream().mapToInt(List::size).sum());
        Map<Job, Integer> ranks = new HashMap<>();
        groups.forEach(group -> group.forEach(job -> ranks.put(job, ranks.size())));
        return new Batch(
                        services,
                        command.err(),
                        options,
                        atATime,
                        command.debug(),
                        progress -> new Workers(Coordinator.open(node, progress::say), progress, ranks))
                .run(name, groups);
    }

    /** Has runs made by whatever workers come. */
    private static final class Workers implements Batch.Maker {
        private final Coordinator coordinator;
        private final Map<Job, Integer> ranks;

        Workers(Coordinator coordinator, Progress progress, Map<Job, Integer> ranks) {
            this.coordinator = coordinator;
            this.ranks = ranks;
            String at = coordinator.address();
            progress.say("Waiting for workers at " + at + ": 'dormouse worker --join " + at + "'.");
        }

        @Override
        public Optional<RunResult> make(Job job, RunOptions options, ProgressListener listener, BooleanSupplier stop) {
            return coordinator.execute(ranks.get(job), job.settings(), job.seed(), job.out(), options, listener, stop);
        }

        @Override
        public void close() {
            coordinator.close();
        }
    }
}
