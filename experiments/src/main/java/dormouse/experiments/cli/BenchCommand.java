package dormouse.experiments.cli;

import dormouse.agent.PureLoop;
import dormouse.agent.RunSpec;
import dormouse.agent.protocol.Protocol;
import dormouse.experiments.bench.Bench;
import dormouse.experiments.bench.BenchReport;
import dormouse.experiments.bench.RecordedRun;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dormouse bench}. */
@Command(
        name = "bench",
        sortOptions = false,
        description = {
            "Time one run lived in different ways, in turn: the pure loop, the actors, and with everything recorded.",
            "Other work on the machine changes times; ratios suffer less."
        })
final class BenchCommand extends Subcommand implements Callable<Integer> {
    private static final String PROTOCOL = "train-task-1";
    private static final int AEONS = 50;
    private static final int QUICK_AEONS = 5;
    private static final int ROUNDS = 7;
    private static final int QUICK_ROUNDS = 5;

    private final Services services;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each is timed. Default: 7, or 5 with --quick.")
    private Integer rounds;

    @Option(
            names = "--aeons",
            paramLabel = "N",
            description = "How long each of the stages U and T1 is. Default: 50, or 5 with --quick.")
    private Integer aeons;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON into a file as well.")
    private Path json;

    @Mixin
    private ModelOptions model;

    BenchCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        checkWritable("--json", json);
        int times = positive("--rounds", rounds, model.quick() ? QUICK_ROUNDS : ROUNDS);
        int length = positive("--aeons", aeons, model.quick() ? QUICK_AEONS : AEONS);
        Settings settings = SettingsLoader.load(model.request(PROTOCOL)).get(0);
        Protocol protocol = Bench.shorten(settings.protocol(), length);
        Bench bench = new Bench(RunSpec.fresh(settings.model(), protocol, 1));
        BenchReport report;
        try (RecordedRun recorded = RecordedRun.of(settings, protocol)) {
            report = services.withLoop(LoopKind.ACTORS, 1, actors -> {
                bench.addHere("pure loop", new PureLoop());
                bench.add("actors", actors);
                bench.add("pure loop, recorded", recorded);
                return bench.time(times, Version.lines()[0], message -> {
                    err().println("bench: " + message);
                    err().flush();
                });
            });
        }
        out().print(report.plain());
        if (json != null) {
            Files.writeString(json, report.json());
        }
        return ExitCode.OK;
    }

    private int positive(String option, Integer given, int usual) {
        if (given != null && given < 1) {
            throw refuse(option + " is " + given + ", but must be at least 1");
        }
        return given == null ? usual : given;
    }
}
