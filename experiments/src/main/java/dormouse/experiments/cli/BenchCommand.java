package dormouse.experiments.cli;

import dormouse.agent.PureLoop;
import dormouse.agent.RunSpec;
import dormouse.agent.protocol.Protocol;
import dormouse.experiments.bench.Bench;
import dormouse.experiments.bench.BenchReport;
import dormouse.experiments.bench.RecordedRun;
import dormouse.experiments.bench.growth.GrowthBench;
import dormouse.experiments.bench.growth.GrowthReport;
import dormouse.experiments.bench.steps.Environment;
import dormouse.experiments.bench.steps.StepBench;
import dormouse.experiments.bench.steps.StepReport;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dormouse bench}. */
@Command(
        name = "bench",
        sortOptions = false,
        description = {
            "Measure with JMH what a step costs: each engine, awake and asleep, small and large, one agent and two;"
                    + " and an agent's memory. Trained agents come from the cache, or are trained first.",
            "'bench loops' times one run lived in different ways, in turn: the pure loop, the actors, and with"
                    + " everything recorded.",
            "'bench together' times one agent and two at once, in turn.",
            "'bench growth' times brains with hidden layers of several sizes in turn, all led through what one agent saw"
                    + " and tasted.",
            "Other work on the machine changes times; ratios suffer less."
        })
final class BenchCommand extends Subcommand implements Callable<Integer> {
    private static final String PROTOCOL = "train-task-1";
    private static final int AEONS = 50;
    private static final int QUICK_AEONS = 5;
    private static final int ROUNDS = 7;
    private static final int QUICK_ROUNDS = 5;
    private static final int GROWTH_AEONS = 20;
    private static final int GROWTH_ROUNDS = 30;
    private static final int GROWTH_WARM_UPS = 20;

    private final Services services;

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            defaultValue = "steps",
            description =
                    "steps (the default): what a step costs; loops: what actors and recording add; together: what two"
                            + " agents at once come to; growth: what larger hidden layers cost.")
    private What what;

    @Mixin
    private BenchOptions steps;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each is timed, in each JVM. Default: 7, or 5 with --quick; of growth 30, or 5.")
    private Integer rounds;

    @Option(
            names = "--aeons",
            paramLabel = "N",
            description = "Aeons a round; default: 10, or 2 with --quick; of growth 20, or 2."
                    + " Of loops and together: aeons of each of the stages U and T1; default: 50, or 5 with --quick.")
    private Integer aeons;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON into a file as well.")
    private Path json;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Write a section as in docs/performance.md into a file as well; of steps and growth only.")
    private Path markdown;

    @Mixin
    private ModelOptions model;

    @Mixin
    private CacheOptions cache;

    /** What is measured. */
    enum What {
        steps,
        loops,
        together,
        growth
    }

    BenchCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        checkWritable("--json", json);
        checkWritable("--markdown", markdown);
        switch (what) {
            case steps -> benchSteps();
            case growth -> benchGrowth();
            default -> benchRuns();
        }
        return ExitCode.OK;
    }

    private void benchSteps() throws IOException {
        StepBench.Effort effort = steps.effort(
                this,
                model.quick(),
                positive("--rounds", rounds, model.quick() ? QUICK_ROUNDS : ROUNDS),
                positive("--aeons", aeons, model.quick() ? 2 : 10));
        StepBench bench = new StepBench(effort, cache.cache(), this::say);
        StepReport report = bench.measure(steps.subjects(this, model.request(PROTOCOL)), environment());
        out().print(report.plain());
        write(json, report::json);
        write(markdown, report::markdown);
    }

    private void benchGrowth() throws IOException {
        if (steps.anyOfSteps()) {
            throw refuse("--scenes, --agents and --forks are for 'bench steps' only");
        }
        boolean quick = model.quick();
        GrowthBench.Effort effort = new GrowthBench.Effort(
                steps.warmUps(this, quick ? QUICK_ROUNDS : GROWTH_WARM_UPS),
                positive("--rounds", rounds, quick ? QUICK_ROUNDS : GROWTH_ROUNDS),
                positive("--aeons", aeons, quick ? 2 : GROWTH_AEONS));
        GrowthReport report = new GrowthBench(effort, this::say)
                .measure(steps.ofAllSizes(this, model.request(PROTOCOL)), environment());
        out().print(report.plain());
        write(json, report::json);
        write(markdown, report::markdown);
    }

    private Environment environment() {
        return Environment.now(Version.lines()[0], String.join(" ", words()));
    }

    private void benchRuns() throws IOException {
        if (markdown != null || steps.anyOfSteps() || steps.anyOfSizes()) {
            throw refuse("--engines, --scenes, --hidden, --agents, --forks, --warm-ups and --markdown are for 'bench"
                    + " steps', some for 'bench growth' too, and not for 'bench " + what + "'");
        }
        int times = positive("--rounds", rounds, model.quick() ? QUICK_ROUNDS : ROUNDS);
        int length = positive("--aeons", aeons, model.quick() ? QUICK_AEONS : AEONS);
        Settings settings = SettingsLoader.load(model.request(PROTOCOL)).get(0);
        Protocol protocol = Bench.shorten(settings.protocol(), length);
        Bench bench = new Bench(RunSpec.fresh(settings.model(), protocol, 1));
        BenchReport report = what == What.loops ? loops(settings, protocol, bench, times) : together(bench, times);
        out().print(report.plain());
        write(json, report::json);
    }

    private BenchReport together(Bench bench, int times) {
        bench.addAtOnce("one agent", 1, PureLoop::new);
        bench.addAtOnce("two at once", 2, PureLoop::new);
        return bench.time(times, Version.lines()[0], this::say);
    }

    private BenchReport loops(Settings settings, Protocol protocol, Bench bench, int times) throws IOException {
        try (RecordedRun recorded = RecordedRun.of(settings, protocol)) {
            return services.withLoop(LoopKind.ACTORS, 1, actors -> {
                bench.addHere("pure loop", PureLoop.withHelp());
                bench.add("actors", actors);
                bench.add("pure loop, recorded", recorded);
                return bench.time(times, Version.lines()[0], this::say);
            });
        }
    }

    private void say(String message) {
        err().println("bench: " + message);
        err().flush();
    }

    private static void write(Path file, Supplier<String> text) throws IOException {
        if (file != null) {
            Files.writeString(file, text.get());
        }
    }

    private int positive(String option, Integer given, int usual) {
        if (given != null && given < 1) {
            throw refuse(option + " is " + given + ", but must be at least 1");
        }
        return given == null ? usual : given;
    }
}
