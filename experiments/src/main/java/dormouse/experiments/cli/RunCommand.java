package dormouse.experiments.cli;

import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import dormouse.experiments.run.RunOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dormouse run}. */
@Command(
        name = "run",
        sortOptions = false,
        description = {
            "Run a protocol, and show how good the agent was at each task, and after what.",
            "A run that is finished already is not computed again; one that was stopped goes on."
        })
final class RunCommand extends Subcommand implements Callable<Integer> {
    private final Services services;

    @Parameters(paramLabel = "PROTOCOL", description = "A protocol's name (see 'dormouse list'), or a .conf file.")
    private String protocol;

    @ArgGroup
    private SeedOptions seeds = new SeedOptions();

    @Mixin
    private RunsOptions runs;

    @Option(
            names = "--no-share",
            description = "Don't begin with what another run of the same beginning has lived, here or in the cache.")
    private boolean alone;

    @Option(names = "--force", description = "Compute anew, and delete what was recorded before.")
    private boolean force;

    RunCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        runs.how().check(this);
        List<Settings> variants = SettingsLoader.load(runs.request(protocol));
        List<List<Job>> jobs = new ArrayList<>();
        for (Settings settings : variants) {
            for (long seed : seeds.values().values()) {
                jobs.add(List.of(new Job(settings, seed, runs.out())));
            }
        }
        RunOptions options = runs.with(words(), force, !alone);
        List<Outcome> outcomes = runs.how()
                .run(services, this, options, variants.get(0).protocol().name(), jobs);
        return new RunReport(out(), err()).print(outcomes);
    }
}
