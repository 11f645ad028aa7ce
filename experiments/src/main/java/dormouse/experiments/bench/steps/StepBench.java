package dormouse.experiments.bench.steps;

import dormouse.experiments.cache.Cache;
import dormouse.experiments.config.Settings;
import dormouse.experiments.text.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.statistics.descriptive.Median;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Times steps of agents under various conditions, each in JVMs of its own. */
public final class StepBench {

    /** A step's simulated time (spec: foraging-model §1). */
    private static final double SECONDS_PER_STEP = 0.0005;

    private static final int MANY_HIDDEN = 1000;
    private static final int MANY_AGENTS = 16;
    private static final int FEW_AGENTS = 4;
    private static final double QUICK_SHARE = 0.05;
    private static final double MICROS = 1e6;
    private static final String BYTES = "gc.alloc.rate.norm";

    /**
     * How thoroughly to measure.
     *
     * @param forks JVMs for each condition; 0 for this one, which others' classes have warmed up
     * @param warmUps rounds in each JVM before those that count
     * @param rounds rounds in each JVM that count
     * @param aeons aeons a round, the same for networks of all sizes, which are then equally old where they are compared
     */
    public record Effort(int forks, int warmUps, int rounds, int aeons) {}

    /**
     * Agents to be measured.
     *
     * @param engine name of the engine
     * @param settings their model, and the stages of a training
     * @param scenes what they are at
     * @param agents how many at once
     */
    public record Subject(String engine, Settings settings, List<Scene> scenes, List<Integer> agents) {

        public Subject {
            scenes = List.copyOf(scenes);
            agents = List.copyOf(agents);
        }

        int hidden() {
            return settings.model().brain().network().hiddenKept();
        }
    }

    private final Effort effort;
    private final Training training;
    private final Consumer<String> messages;
    private final List<StepFigures> steps = new ArrayList<>();
    private final List<MemoryFigures> memory = new ArrayList<>();

    /**
     * Creates a bench.
     *
     * @param cache where trained agents are kept
     * @param messages hears how far it has come
     */
    public StepBench(Effort effort, Optional<Cache> cache, Consumer<String> messages) {
        this.effort = effort;
        this.training = new Training(cache, messages);
        this.messages = messages;
    }

    /**
     * Returns the settings of agents that are trained for a bench: the first two stages of a protocol, shorter for larger networks, so that
     * training takes about as long.
     *
     * @param settings a protocol that begins with U and a training
     * @param quick whether the training is a twentieth as long
     * @param share of the stages' lengths that is kept besides, at most 1
     */
    public static Settings training(Settings settings, boolean quick, double share) {
        return Training.shorten(settings, Math.min(1, share) * (quick ? QUICK_SHARE : 1));
    }

    /** Measures all subjects, and tells what came out. */
    public StepReport measure(List<Subject> subjects, Environment environment) throws IOException {
        // whoever benches at the same time is seen in the figures; that two may not even start helps nobody
        System.setProperty("jmh.ignoreLock", "true");
        int all = subjects.stream()
                .mapToInt(subject -> subject.scenes().size() * subject.agents().size())
                .sum();
        // before anything else has used the heap
        for (Subject subject : subjects) {
            int agents = subject.hidden() > MANY_HIDDEN ? FEW_AGENTS : MANY_AGENTS;
            memory.add(AgentMemory.measure(subject.engine(), subject.settings(), agents, epochs(subject)));
        }
        for (Subject subject : subjects) {
            measure(subject, all);
        }
        return new StepReport(environment, effort, steps, memory);
    }

    private void measure(Subject subject, int all) throws IOException {
        Path folder = Files.createTempDirectory("dormouse-specimen-");
        try {
            boolean train = subject.scenes().stream().anyMatch(Scene::needsTraining);
            Optional<byte[]> trained = train ? Optional.of(training.train(subject.settings())) : Optional.empty();
            for (Scene scene : subject.scenes()) {
                Path specimen = Files.createDirectory(folder.resolve(scene.name()));
                Optional<byte[]> lived = scene.needsTraining() ? trained : Optional.empty();
                Specimen.write(specimen, subject.settings(), lived);
                for (int agents : subject.agents()) {
                    messages.accept((steps.size() + 1) + " of " + all + ": " + subject.engine() + ", " + scene + ", "
                            + subject.hidden() + " hidden neurons, " + agents + (agents == 1 ? " agent" : " agents"));
                    steps.add(time(subject, scene, specimen, agents));
                }
            }
        } finally {
            Training.delete(folder);
        }
    }

    private int epochs(Subject subject) {
        return effort.aeons() * subject.settings().model().agent().epochsPerAeon();
    }

    private StepFigures time(Subject subject, Scene scene, Path specimen, int agents) {
        int epochs = epochs(subject);
        Options options = new OptionsBuilder()
                .include("^" + EpochBenchmark.class.getName().replace(".", "\\.") + "\\.live$")
                .param("specimen", specimen.toString())
                .param("scene", scene.name())
                .param("epochs", Integer.toString(epochs))
                .forks(effort.forks())
                .warmupIterations(effort.warmUps())
                .measurementIterations(effort.rounds())
                .threads(agents)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        long steps = (long) epochs * subject.settings().model().brain().stepsPerEpoch();
        try {
            Collection<RunResult> results = new Runner(options).run();
            return figures(subject, scene, agents, steps, results.iterator().next());
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH could not measure " + subject.engine() + ", " + scene, e);
        }
    }

    private static StepFigures figures(Subject subject, Scene scene, int agents, long steps, RunResult result) {
        List<Double> micros = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult round : fork.getIterationResults()) {
                micros.add(round.getPrimaryResult().getScore() / steps);
                add(cpu, round, CpuTime.LABEL, steps);
                add(bytes, round, BYTES, steps);
            }
        }
        double median = median(micros);
        double stepsPerSecond = agents * MICROS / median;
        return new StepFigures(
                subject.engine(),
                scene.toString(),
                subject.hidden(),
                agents,
                median,
                micros.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN),
                micros.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN),
                median(cpu),
                stepsPerSecond,
                stepsPerSecond * SECONDS_PER_STEP,
                median(bytes),
                micros.size(),
                steps);
    }

    /** Adds a secondary result of a round, a step; JMH puts a dot before some names. */
    private static void add(List<Double> values, IterationResult round, String name, long steps) {
        for (Result<?> result : round.getSecondaryResults().values()) {
            if (result.getLabel().endsWith(name)) {
                values.add(result.getScore() / steps);
            }
        }
    }

    private static double median(List<Double> values) {
        return Median.withDefaults()
                .evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Returns an amount of memory in words. */
    static String megabytes(long bytes) {
        return Numbers.fixed(bytes * 1e-6, 2) + " MB";
    }
}
