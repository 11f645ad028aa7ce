package dormouse.experiments.cli;

import dormouse.experiments.batch.Crew;
import dormouse.experiments.config.Request;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import dormouse.experiments.config.Sweep;
import dormouse.experiments.run.RunOptions;
import dormouse.experiments.text.Numbers;
import dormouse.experiments.text.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dormouse batch}. */
@Command(
        name = "batch",
        sortOptions = false,
        description = {
            "Run a protocol for many seeds, and for every combination of the values of some keys.",
            "What is finished is not computed again, what was stopped or killed goes on: run the same command again. A run that fails is"
                    + " named, the others go on (exit code 3)."
        })
final class BatchCommand extends Subcommand implements Callable<Integer> {
    private final Services services;

    @Parameters(paramLabel = "PROTOCOL", description = "A protocol's name (see 'dormouse list'), or a .conf file.")
    private String protocol;

    @Option(
            names = "--seeds",
            paramLabel = "LIST",
            defaultValue = "1-10",
            converter = Seeds.Converter.class,
            description = "Which seeds, such as 1-5 or 1-3,7. Default: ${DEFAULT-VALUE}.")
    private Seeds seeds;

    @Option(
            names = "--sweep",
            paramLabel = "KEY=A,B,…",
            description = "The values that a key takes in turn; given several times, every combination.")
    private List<String> sweeps = new ArrayList<>();

    @Mixin
    private RunsOptions runs;

    @Option(
            names = "--cluster",
            description = {
                "Let workers on other machines, or on this one, compute the runs ('dormouse worker --join'), and keep the results here.",
                "-j, --loop and --show are the workers' own then."
            })
    private boolean inCluster;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--dry-run", description = "Only say which runs there would be, and how long they might take.")
    private boolean dry;

    BatchCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        runs.how().check(this);
        checkCluster();
        Map<String, Settings> conditions = conditions();
        // seed by seed, so that an early stop leaves whole seeds of all conditions
        List<List<Job>> jobs = new ArrayList<>();
        for (long seed : seeds.values()) {
            conditions.forEach((name, settings) -> jobs.add(List.of(new Job(settings, name, seed, runs.out()))));
        }
        if (dry) {
            return dryRun(conditions, jobs);
        }
        RunOptions options = runs.usual(words());
        List<Outcome> outcomes = inCluster
                ? new ClusterBatch(services, this, cluster).run(options, "batch", jobs)
                : runs.how().run(services, this, options, "batch", jobs, Crew::work);
        int exitCode = new RunReport(out(), err()).print(outcomes);
        new BatchFailures(err()).print(outcomes);
        return exitCode;
    }

    private void checkCluster() {
        if (!inCluster && !cluster.given().isEmpty()) {
            throw refuse(cluster.given().get(0) + " is for a batch with --cluster");
        }
        if (inCluster) {
            for (String option : List.of("--jobs", "--loop", "--show")) {
                if (given(option)) {
                    throw refuse(option + " is the workers' own with --cluster: give it to 'dormouse worker'");
                }
            }
        }
    }

    /** Returns every configuration of the batch, by what tells it from the others. */
    private Map<String, Settings> conditions() {
        List<Sweep> parsed = sweeps.stream().map(Sweep::parse).toList();
        if (parsed.stream().map(Sweep::key).distinct().count() < parsed.size()) {
            throw refuse("--sweep names a key twice; write its values in one");
        }
        Map<String, Settings> conditions = new LinkedHashMap<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        for (List<String> combination : Sweep.combinations(parsed)) {
            Request request = runs.request(protocol);
            for (String assignment : combination) {
                request = request.with(assignment);
            }
            for (Settings settings : SettingsLoader.load(request)) {
                parsed.forEach(sweep -> sweep.unread(settings).ifPresent(sentence -> {
                    throw refuse(sentence);
                }));
                List<String> words = new ArrayList<>(combination);
                if (!settings.variant().isEmpty()) {
                    words.add(settings.variant());
                }
                String name = String.join(", ", words);
                String same = hashes.put(settings.hash(), name);
                if (same != null) {
                    throw refuse("--sweep: '" + same + "' and '" + name + "' are the same configuration");
                }
                conditions.put(name, settings);
            }
        }
        return conditions;
    }

    private int dryRun(Map<String, Settings> conditions, List<List<Job>> jobs) {
        BatchEstimate estimate = new BatchEstimate(runs.out());
        Table table = Table.of("run", "configuration", ">seed", ">aeons at most", "", "where");
        Map<String, String> names = new LinkedHashMap<>();
        conditions.forEach((name, settings) -> names.put(settings.hash(), name));
        for (List<Job> group : jobs) {
            Job job = group.get(0);
            Settings settings = job.settings();
            String name = names.get(settings.hash());
            table.add(
                    settings.protocol().name() + (name.isEmpty() ? "" : ", " + name),
                    settings.hash(),
                    Long.toString(job.seed()),
                    Numbers.grouped(settings.protocol().aeons()),
                    estimate.state(job),
                    job.folder().path().toString());
        }
        out().print(table.plain());
        long left = estimate.aeonsLeft();
        out().println("\n" + jobs.size() + (jobs.size() == 1 ? " run, " : " runs, ") + Numbers.grouped(left)
                + " aeons still to live"
                + estimate.duration(runs.how().atATime())
                        .map(time -> "; about " + Numbers.time(time) + " with -j "
                                + runs.how().atATime())
                        .orElse("; how long that takes is not known, since no run in " + runs.out() + " is finished")
                + ". Nothing was run.");
        return ExitCode.OK;
    }
}
