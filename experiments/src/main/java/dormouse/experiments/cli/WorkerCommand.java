package dormouse.experiments.cli;

import dormouse.experiments.cluster.Worker;
import dormouse.experiments.cluster.WorkerOptions;
import dormouse.experiments.cluster.node.Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dormouse worker}. */
@Command(
        name = "worker",
        sortOptions = false,
        description = {
            "Compute runs for a batch on another machine ('dormouse batch … --cluster').",
            "Every checkpoint and every result is sent there; nothing is kept here. If the coordinator dies, the runs go on until it is"
                    + " there again."
        })
final class WorkerCommand extends Subcommand implements Callable<Integer> {
    private final Services services;

    @Option(
            names = "--join",
            paramLabel = "HOST:PORT",
            required = true,
            description = "Where the coordinator listens; the port may be left out if it is the usual one.")
    private String join;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "How many runs at a time. Default: as many as there are processors.")
    private int places = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--loop",
            paramLabel = "KIND",
            defaultValue = "actors",
            converter = LoopKind.Converter.class,
            description = "How to live: actors or pure. The results are the same. Default: ${DEFAULT-VALUE}.")
    private LoopKind loop;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "Where runs lie until they are sent. Default: the folder for temporary files.")
    private Path scratch = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(
            names = "--wait",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description = "How long to look for a coordinator that is gone. Default: ${DEFAULT-VALUE}.")
    private int wait;

    @Mixin
    private ClusterOptions cluster;

    WorkerCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        if (places < 1) {
            throw refuse("--jobs is " + places + ", but must be at least 1");
        }
        if (wait < 0) {
            throw refuse("--wait is " + wait + ", but must not be negative");
        }
        Address coordinator = Address.parse("--join", join, Address.USUAL_PORT);
        WorkerOptions options = new WorkerOptions(
                coordinator, cluster.node(this, 0), cluster.bound(), places, scratch, Duration.ofMinutes(wait));
        Interrupt interrupt = new Interrupt(this::say, services.halt());
        services.onInterrupt().accept(interrupt::request);
        Worker.Words words = new Worker.Words(
                machine() + "/" + ProcessHandle.current().pid(),
                Problems::sentence,
                problem -> Problems.exitCode(problem) == ExitCode.USAGE);
        say("Looking for the coordinator at " + coordinator + ".");
        Worker.Result result =
                services.withLoop(loop, places, living -> Worker.work(options, living, words, this::say, interrupt));
        out().println(result.finished() + (result.finished() == 1 ? " run" : " runs") + " finished here.");
        return result.ending() == Worker.Ending.STOPPED ? ExitCode.INTERRUPTED : ExitCode.OK;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "nameless";
        }
    }

    private synchronized void say(String line) {
        err().println(line);
        err().flush();
    }
}
