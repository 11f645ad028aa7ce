package dormouse.experiments.cli;

import dormouse.brain.parameters.EngineKind;
import dormouse.experiments.bench.growth.GrowthBench;
import dormouse.experiments.bench.steps.Scene;
import dormouse.experiments.bench.steps.StepBench;
import dormouse.experiments.config.Request;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options that say which steps are measured, and how thoroughly. */
final class BenchOptions {
    /** The network of the paper; larger ones are measured in fewer scenes unless one asks for more. */
    private static final int USUAL_HIDDEN = 784;

    private static final List<Integer> SIZES = List.of(USUAL_HIDDEN, 3136, 12544);
    private static final int MOST_AGENTS = 1024;

    @Option(
            names = "--engines",
            split = ",",
            paramLabel = "ENGINE",
            description = "Which engines: exact, fast. Default: both.")
    private List<EngineKind> engines;

    @Option(
            names = "--scenes",
            split = ",",
            paramLabel = "SCENE",
            description = "What agents are at: early (awake, the first aeons of U), trained (awake, T1 after U), asleep"
                    + " (after T1). Default: all three, and early alone of networks larger than 784 unless"
                    + " --hidden asks for them.")
    private List<Scene> scenes;

    @Option(
            names = "--hidden",
            split = ",",
            paramLabel = "N",
            description = "Hidden neurons: squares of a whole number. Default: 784,3136,12544, or 784 with --quick;"
                    + " of growth always the three.")
    private List<Integer> hidden;

    @Option(
            names = "--agents",
            split = ",",
            paramLabel = "N",
            description = "How many agents at once, a thread each. Default: 1,2.")
    private List<Integer> agents;

    @Option(
            names = "--forks",
            paramLabel = "N",
            description =
                    "How many JVMs measure each, one after the other; 0 for none but this one. Default: 3, or 1 with"
                            + " --quick.")
    private Integer forks;

    @Option(
            names = "--warm-ups",
            paramLabel = "N",
            description =
                    "Rounds in each JVM before those that count. Default: 15, or 10 with --quick; of growth 20, or 5.")
    private Integer warmUps;

    /** Returns whether any of them was given that says anything of steps only. */
    boolean anyOfSteps() {
        return scenes != null || agents != null || forks != null;
    }

    /** Returns whether any of them was given that says anything of steps and of growth. */
    boolean anyOfSizes() {
        return engines != null || hidden != null || warmUps != null;
    }

    StepBench.Effort effort(Subcommand command, boolean quick, int rounds, int aeons) {
        if (forks != null && forks < 0) {
            throw command.refuse("--forks is " + forks + ", but must be at least 0");
        }
        return new StepBench.Effort(
                forks == null ? (quick ? 1 : 3) : forks, warmUps(command, quick ? 10 : 15), rounds, aeons);
    }

    /** Returns how many rounds go before those that count, if nothing was said {@code usual}. */
    int warmUps(Subcommand command, int usual) {
        if (warmUps != null && warmUps < 0) {
            throw command.refuse("--warm-ups is " + warmUps + ", but must be at least 0");
        }
        return warmUps == null ? usual : warmUps;
    }

    /**
     * Returns what is to be measured.
     *
     * @param request a protocol that begins with U and T1, and whether it is quick: then trained agents are trained for a short while
     */
    List<StepBench.Subject> subjects(Subcommand command, Request request) {
        List<StepBench.Subject> subjects = new ArrayList<>();
        List<Integer> threads = agents == null ? List.of(1, 2) : agents;
        for (int number : threads) {
            if (number < 1 || number > MOST_AGENTS) {
                throw command.refuse("--agents is " + number + ", but must lie between 1 and " + MOST_AGENTS);
            }
        }
        List<Integer> sizes = hidden != null ? hidden : request.quick() ? List.of(USUAL_HIDDEN) : SIZES;
        for (int size : sizes) {
            for (EngineKind engine : engines()) {
                subjects.add(new StepBench.Subject(
                        name(engine),
                        StepBench.training(
                                settings(command, request, engine, size),
                                request.quick(),
                                USUAL_HIDDEN / (double) size),
                        scenesOf(size),
                        threads));
            }
        }
        return subjects;
    }

    /**
     * Returns brains of all sizes for each engine.
     *
     * @param request a protocol that begins with U, and the model of the agent that they follow
     */
    List<GrowthBench.Family> ofAllSizes(Subcommand command, Request request) {
        List<Integer> sizes =
                (hidden != null ? hidden : SIZES).stream().sorted().distinct().toList();
        List<GrowthBench.Family> families = new ArrayList<>();
        for (EngineKind engine : engines()) {
            Request one = request.with("world.agents = 1").with("brain.engine = " + name(engine));
            families.add(new GrowthBench.Family(
                    name(engine),
                    SettingsLoader.load(one).get(0),
                    sizes.stream()
                            .map(size -> settings(command, request, engine, size))
                            .toList()));
        }
        return families;
    }

    private List<EngineKind> engines() {
        return engines == null ? Arrays.asList(EngineKind.values()) : engines;
    }

    private static String name(EngineKind engine) {
        return engine.name().toLowerCase(Locale.ROOT);
    }

    private static Settings settings(Subcommand command, Request request, EngineKind engine, int size) {
        return SettingsLoader.load(request.withQuick(true)
                        .with("world.agents = 1")
                        .with("brain.engine = " + name(engine))
                        .with("brain.network.hidden-size = " + side(command, size))
                        .with("brain.network.hidden-kept = " + size))
                .get(0);
    }

    private List<Scene> scenesOf(int size) {
        if (scenes != null) {
            return scenes;
        }
        return hidden == null && size > USUAL_HIDDEN ? List.of(Scene.EARLY) : Arrays.asList(Scene.values());
    }

    private static int side(Subcommand command, int size) {
        int side = (int) Math.round(Math.sqrt(size));
        if (size < 1 || side * side != size) {
            throw command.refuse(
                    "--hidden is " + size + ", but must be a square such as 784: the hidden layer is as wide as high");
        }
        return side;
    }
}
