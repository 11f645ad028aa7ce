package dormouse.experiments.report;

import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.analysis.components.PrincipalComponents;
import dormouse.experiments.analysis.weights.SolutionSet;
import dormouse.experiments.findings.FurtherFindings;
import dormouse.experiments.findings.PaperFindings;
import dormouse.experiments.results.Condition;
import dormouse.experiments.results.RunData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where the networks of a family were in the space of their hidden to output strengths, snapshot by snapshot (finding 7). */
final class WeightSpace {

    /** Components: enough for three dimensions. */
    private static final int COMPONENTS = 3;

    /** Components are found from so many networks at most, evenly over all: the eigenvectors take the cube of their number. */
    private static final int MOST_FOR_COMPONENTS = 500;

    /** The protocols that finding 7 speaks of; with all at once their paths could not be told apart. */
    private static final Set<String> DRAWN = Set.of(
            PaperFindings.SEQUENTIAL,
            PaperFindings.INTERLEAVED_TRAINING,
            PaperFindings.INTERLEAVED_SLEEP,
            FurtherFindings.NEW_TASK_WITH_SLEEP);

    /**
     * A network at a moment.
     *
     * @param condition number of its condition in the family
     * @param stage number of the stage, from 0
     * @param strengths shape [hidden][outputs], row-major; the same array for the same network
     */
    @SuppressWarnings("ArrayRecordComponent") // read from a file, for this package alone
    record Moment(int condition, long seed, int stage, boolean endsStage, long aeon, float[] strengths) {}

    /**
     * Some networks along their own principal components.
     *
     * @param name which networks
     * @param components the components
     * @param moments the networks, by condition, seed and time
     * @param places where each lies along the components
     */
    record Cloud(String name, PrincipalComponents components, List<Moment> moments, List<double[]> places) {}

    private final Family family;
    private final List<Moment> moments;
    /** Whose networks they are: of thousands of runs, those of a few. */
    private final Set<Long> seeds;

    private final List<SolutionSet> sets = new ArrayList<>();
    private final SolutionSet joint;
    private final IdentityHashMap<SolutionSet, IdentityHashMap<float[], Double>> distances = new IdentityHashMap<>();

    private WeightSpace(Family family, List<Moment> moments) {
        this.family = family;
        this.moments = moments;
        seeds = moments.stream().map(Moment::seed).collect(Collectors.toCollection(TreeSet::new));
        for (String task : family.tasks()) {
            sets.add(solutions(task));
        }
        joint = jointSolutions();
    }

    /** Reads the snapshots; empty if there are too few to tell anything. */
    static Optional<WeightSpace> of(Family family, WithoutWeights withoutWeights, Consumer<String> warnings) {
        List<Moment> moments = WeightSnapshots.read(family, withoutWeights, warnings);
        return moments.size() <= COMPONENTS ? Optional.empty() : Optional.of(new WeightSpace(family, moments));
    }

    private Stage stage(Moment moment) {
        return family.conditions().get(moment.condition()).protocol().stages().get(moment.stage());
    }

    /** Returns the networks in the second half of each seed's first training on a task, from the first condition that has one. */
    private SolutionSet solutions(String task) {
        List<float[]> set = new ArrayList<>();
        Set<Long> done = new HashSet<>();
        for (int c = 0; c < family.conditions().size(); c++) {
            int stage = Family.firstTraining(family.conditions().get(c), task);
            for (RunData run : family.conditions().get(c).runs()) {
                List<float[]> half = stage < 0 ? List.of() : secondHalf(c, stage, run.seed());
                if (!half.isEmpty() && done.add(run.seed())) {
                    set.addAll(half);
                }
            }
        }
        return new SolutionSet(set);
    }

    private SolutionSet jointSolutions() {
        List<float[]> set = new ArrayList<>();
        for (int c = 0; c < family.conditions().size(); c++) {
            List<Stage> stages = family.conditions().get(c).protocol().stages();
            for (int s = 0; s < stages.size(); s++) {
                if (stages.get(s).course() instanceof Course.Interleave) {
                    for (RunData run : family.conditions().get(c).runs()) {
                        set.addAll(secondHalf(c, s, run.seed()));
                    }
                }
            }
        }
        return new SolutionSet(set);
    }

    private List<float[]> secondHalf(int condition, int stage, long seed) {
        if (!seeds.contains(seed)) {
            return List.of();
        }
        List<float[]> all = moments.stream()
                .filter(moment -> moment.condition() == condition && moment.stage() == stage && moment.seed() == seed)
                .map(Moment::strengths)
                .toList();
        return all.subList(all.size() / 2, all.size());
    }

    /** Returns the networks, by condition, seed and time. */
    List<Moment> moments() {
        return moments;
    }

    /** Returns the seeds that they are of, ascending. */
    List<Long> seeds() {
        return List.copyOf(seeds);
    }

    /** Returns all networks of all seeds in one space; empty if they are too few. */
    Optional<Cloud> together() {
        return cloud("all seeds", moment -> true);
    }

    /** Returns one seed's networks once the first training was half over: how trained networks move; empty if they are too few. */
    Optional<Cloud> alone(long seed) {
        Set<float[]> early = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int c = 0; c < family.conditions().size(); c++) {
            int first = -1;
            List<Stage> stages = family.conditions().get(c).protocol().stages();
            for (int s = stages.size() - 1; s >= 0; s--) {
                first = stages.get(s).isTest() || stages.get(s).course() instanceof Course.Unsupervised ? first : s;
            }
            for (Moment moment : moments) {
                if (moment.condition() == c && moment.seed() == seed && (moment.stage() <= first || first < 0)) {
                    early.add(moment.strengths());
                }
            }
            secondHalf(c, first, seed).forEach(early::remove);
        }
        return cloud("seed " + seed, moment -> moment.seed() == seed && !early.contains(moment.strengths()));
    }

    private Optional<Cloud> cloud(String name, Predicate<Moment> wanted) {
        boolean some = family.conditions().stream().anyMatch(condition -> DRAWN.contains(condition.experiment()));
        List<Moment> chosen = moments.stream()
                .filter(moment -> !some
                        || DRAWN.contains(
                                family.conditions().get(moment.condition()).experiment()))
                .filter(wanted)
                .toList();
        IdentityHashMap<float[], double[]> places = new IdentityHashMap<>();
        List<float[]> different = new ArrayList<>();
        for (Moment moment : chosen) {
            if (places.put(moment.strengths(), new double[0]) == null) {
                different.add(moment.strengths());
            }
        }
        if (different.size() <= COMPONENTS) {
            return Optional.empty();
        }
        int step = (different.size() + MOST_FOR_COMPONENTS - 1) / MOST_FOR_COMPONENTS;
        List<float[]> sample = new ArrayList<>();
        for (int i = 0; i < different.size(); i += step) {
            sample.add(different.get(i));
        }
        PrincipalComponents components = PrincipalComponents.of(sample, COMPONENTS);
        places.replaceAll((strengths, unknown) -> components.project(strengths));
        return Optional.of(new Cloud(
                name,
                components,
                chosen,
                chosen.stream().map(moment -> places.get(moment.strengths())).toList()));
    }

    /** Returns the name of the stage that a network is in. */
    String stageName(Moment moment) {
        return stage(moment).name();
    }

    /** Returns the distance to the nearest other solution of a task, by its number; NaN if there is none. */
    double distance(int task, Moment moment) {
        return distance(sets.get(task), moment.strengths());
    }

    /** Returns whether both tasks were ever trained in turn. */
    boolean hasJoint() {
        return !joint.isEmpty();
    }

    /** Returns the distance to the nearest other network of those while both tasks were trained in turn; NaN if there is none. */
    double jointDistance(Moment moment) {
        return distance(joint, moment.strengths());
    }

    private double distance(SolutionSet set, float[] strengths) {
        return distances.computeIfAbsent(set, this::all).getOrDefault(strengths, Double.NaN);
    }

    private IdentityHashMap<float[], Double> all(SolutionSet set) {
        List<float[]> networks = moments.stream().map(Moment::strengths).toList();
        double[] found = set.distancesToOthers(networks);
        IdentityHashMap<float[], Double> all = new IdentityHashMap<>();
        for (int i = 0; i < found.length; i++) {
            all.put(networks.get(i), found[i]);
        }
        return all;
    }

    /** Returns the mean distance of a seed's task-1 solutions to the nearest other one; NaN without any. */
    double spread(long seed) {
        if (!seeds.contains(seed)) {
            return Double.NaN;
        }
        Set<float[]> solutions = Collections.newSetFromMap(new IdentityHashMap<>());
        solutions.addAll(sets.get(0).networks());
        return moments.stream()
                .filter(moment -> moment.seed() == seed && solutions.remove(moment.strengths()))
                .mapToDouble(moment -> distance(0, moment))
                .average()
                .orElse(Double.NaN);
    }

    /** Returns the network of a seed at the end of a stage of a protocol, if it was recorded. */
    Optional<Moment> atEnd(Condition condition, int stage, long seed) {
        if (!seeds.contains(seed)) {
            return Optional.empty();
        }
        int number = family.conditions().indexOf(condition);
        return moments.stream()
                .filter(moment -> moment.endsStage()
                        && moment.stage() == stage
                        && moment.seed() == seed
                        && moment.condition() == number)
                .findFirst();
    }
}
