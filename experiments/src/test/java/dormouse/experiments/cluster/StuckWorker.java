package dormouse.experiments.cluster;

import dormouse.agent.PureLoop;
import dormouse.experiments.cluster.node.Address;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A worker in a JVM of its own that gets stuck in the middle of its run, so that whoever kills it is never too late. */
final class StuckWorker {

    /** When it is stuck: two checkpoints of {@link Lab#TINY} have been taken by then, and half of the way to the next is lived. */
    static final int AEONS = 50;

    private StuckWorker() {}

    /** Works for the coordinator at the first argument, with the second as a folder of its own. */
    public static void main(String[] args) {
        Lab lab = new Lab(Path.of(args[1]));
        WorkerOptions options = new WorkerOptions(
                Address.parse("--join", args[0], 0),
                Lab.loopback(),
                false,
                1,
                lab.folder.resolve("scratch"),
                Duration.ZERO);
        CountDownLatch never = new CountDownLatch(1);
        int[] aeons = {0};
        lab.work(
                options,
                (run, observer, stop) -> new PureLoop().live(run, observer, () -> {
                    aeons[0]++;
                    if (aeons[0] == AEONS) {
                        Lab.await(never);
                    }
                    return stop.getAsBoolean();
                }),
                () -> false);
    }
}
