package dormouse.experiments.report;

import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.analysis.components.PrincipalComponents;
import dormouse.experiments.analysis.weights.SolutionSet;
import dormouse.experiments.recording.RecordingException;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.recording.Snapshot;
import dormouse.experiments.recording.WeightsReader;
import dormouse.experiments.results.Condition;
import dormouse.experiments.results.RunData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Where the networks of a family were in the space of their hidden to output strengths, snapshot by snapshot (finding 7). */
final class WeightSpace {

    /** The most snapshots that are taken into account: more would not fit the memory that reports may take. */
    static final int MOST_SNAPSHOTS = 800;

    /** Components: enough for three dimensions. */
    private static final int COMPONENTS = 3;

    /**
     * A network at a moment.
     *
     * @param condition number of its condition in the family
     * @param stage number of the stage, from 0
     * @param strengths shape [hidden][outputs], row-major
     */
    @SuppressWarnings("ArrayRecordComponent") // read from a file, for this class alone
    record Moment(int condition, long seed, int stage, String reason, long aeon, float[] strengths) {
        boolean endsStage() {
            return reason.equals(Snapshot.END);
        }
    }

    private final Family family;
    private final List<Moment> moments;
    private final PrincipalComponents components;
    private final PrincipalComponents within;
    private final Map<Long, float[]> means;
    private final List<SolutionSet> sets;
    private final SolutionSet joint;
    private final List<Moment> heldOut;
    private final int seeds;

    private WeightSpace(
            Family family,
            List<Moment> moments,
            PrincipalComponents components,
            PrincipalComponents within,
            Map<Long, float[]> means,
            List<SolutionSet> sets,
            SolutionSet joint,
            List<Moment> heldOut,
            int seeds) {
        this.family = family;
        this.moments = moments;
        this.components = components;
        this.within = within;
        this.means = means;
        this.sets = sets;
        this.joint = joint;
        this.heldOut = heldOut;
        this.seeds = seeds;
    }

    /** Reads the snapshots of as many seeds as the limit lets in; empty if there are fewer than three. */
    static Optional<WeightSpace> of(Family family, Consumer<String> warnings) {
        List<Long> seeds = family.conditions().stream()
                .flatMap(condition -> condition.runs().stream())
                .map(RunData::seed)
                .distinct()
                .sorted()
                .toList();
        int runs = 0;
        int taken = 0;
        for (long seed : seeds) {
            int more = (int) family.conditions().stream()
                    .flatMap(condition -> condition.runs().stream())
                    .filter(run -> run.seed() == seed)
                    .count();
            // ten snapshots a run at the least
            if (taken > 0 && (runs + more) * 10 > MOST_SNAPSHOTS) {
                break;
            }
            runs += more;
            taken++;
        }
        Set<Long> chosen = Set.copyOf(seeds.subList(0, taken));
        List<Moment> moments = new ArrayList<>();
        for (int c = 0; c < family.conditions().size(); c++) {
            for (RunData run : family.conditions().get(c).runs()) {
                if (chosen.contains(run.seed())) {
                    read(family.conditions().get(c), c, run, MOST_SNAPSHOTS / Math.max(1, runs), moments, warnings);
                }
            }
        }
        int length = moments.isEmpty() ? 0 : moments.get(0).strengths().length;
        moments.removeIf(moment -> moment.strengths().length != length);
        if (moments.size() < COMPONENTS) {
            return Optional.empty();
        }
        List<Moment> different = new ArrayList<>();
        Set<List<Object>> known = new HashSet<>();
        for (Moment moment : moments) {
            if (known.add(List.of(moment.seed(), moment.aeon(), Arrays.hashCode(moment.strengths())))) {
                different.add(moment);
            }
        }
        Map<Long, float[]> means = means(different, length);
        List<SolutionSet> sets = new ArrayList<>();
        List<Moment> heldOut = new ArrayList<>();
        for (int task = 0; task < family.tasks().size(); task++) {
            sets.add(solutions(family, moments, family.tasks().get(task), task == 0 ? heldOut : new ArrayList<>()));
        }
        return Optional.of(new WeightSpace(
                family,
                moments,
                PrincipalComponents.of(different.stream().map(Moment::strengths).toList(), COMPONENTS),
                PrincipalComponents.of(
                        different.stream()
                                .map(moment -> less(moment.strengths(), means.get(moment.seed())))
                                .toList(),
                        COMPONENTS),
                means,
                sets,
                joint(family, moments),
                heldOut,
                taken));
    }

    private static Map<Long, float[]> means(List<Moment> moments, int length) {
        Map<Long, double[]> sums = new HashMap<>();
        Map<Long, Integer> counts = new HashMap<>();
        for (Moment moment : moments) {
            double[] sum = sums.computeIfAbsent(moment.seed(), key -> new double[length]);
            for (int i = 0; i < length; i++) {
                sum[i] += moment.strengths()[i];
            }
            counts.merge(moment.seed(), 1, Integer::sum);
        }
        Map<Long, float[]> means = new HashMap<>();
        sums.forEach((seed, sum) -> {
            float[] mean = new float[length];
            for (int i = 0; i < length; i++) {
                mean[i] = (float) (sum[i] / counts.get(seed));
            }
            means.put(seed, mean);
        });
        return means;
    }

    private static float[] less(float[] strengths, float[] mean) {
        float[] difference = new float[strengths.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = strengths[i] - mean[i];
        }
        return difference;
    }

    private static void read(
            Condition condition, int number, RunData run, int most, List<Moment> moments, Consumer<String> warnings) {
        try (WeightsReader weights =
                WeightsReader.open(run.folder().weights(), run.folder().weightsTable())) {
            List<Snapshot> all = weights.snapshots();
            List<Stage> stages = condition.protocol().stages();
            long step = Math.max(1, Math.round(Math.ceil(all.size() / (double) Math.max(1, most - stages.size()))));
            long every = 0;
            for (Snapshot snapshot : all) {
                int stage = stageOf(condition, snapshot.stage());
                boolean wanted = snapshot.reason().equals(Snapshot.END) || snapshot.index() == 0;
                if (snapshot.reason().equals(Snapshot.EVERY)) {
                    wanted = every++ % step == 0;
                }
                // nothing changes in a test, nor before training begins for the hidden to output strengths' sake
                if (wanted && stage >= 0 && !stages.get(stage).isTest()) {
                    moments.add(new Moment(
                            number,
                            run.seed(),
                            stage,
                            snapshot.reason(),
                            snapshot.aeon(),
                            weights.strengths((int) snapshot.index(), 0)));
                }
            }
        } catch (RecordingException e) {
            warnings.accept(e.getMessage() + "; its weights are left out");
        } catch (IOException e) {
            warnings.accept(
                    run.folder().weights() + " cannot be read: " + e.getMessage() + "; its weights are left out");
        }
    }

    private static int stageOf(Condition condition, String label) {
        List<Stage> stages = condition.protocol().stages();
        for (int i = 0; i < stages.size(); i++) {
            if (RunFiles.stageLabel(i, stages.get(i).name()).equals(label)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the networks in the second half of each seed's first training on a task, from the first condition that has one: every other
     * one makes the set, the others are held out.
     */
    private static SolutionSet solutions(Family family, List<Moment> moments, String task, List<Moment> heldOut) {
        List<float[]> set = new ArrayList<>();
        Set<Long> done = new HashSet<>();
        for (int c = 0; c < family.conditions().size(); c++) {
            int stage = Family.firstTraining(family.conditions().get(c), task);
            Set<Long> seeds = new HashSet<>();
            int number = c;
            moments.stream()
                    .filter(moment -> moment.condition() == number && moment.stage() == stage)
                    .forEach(moment -> seeds.add(moment.seed()));
            seeds.removeAll(done);
            done.addAll(seeds);
            for (long seed : seeds) {
                List<Moment> half = secondHalf(moments, c, stage, seed);
                for (int i = 0; i < half.size(); i++) {
                    if (i % 2 == 0) {
                        set.add(half.get(i).strengths());
                    } else {
                        heldOut.add(half.get(i));
                    }
                }
            }
        }
        return new SolutionSet(set);
    }

    private static SolutionSet joint(Family family, List<Moment> moments) {
        List<float[]> set = new ArrayList<>();
        for (int c = 0; c < family.conditions().size(); c++) {
            List<Stage> stages = family.conditions().get(c).protocol().stages();
            for (int s = 0; s < stages.size(); s++) {
                if (stages.get(s).course() instanceof Course.Interleave) {
                    for (RunData run : family.conditions().get(c).runs()) {
                        secondHalf(moments, c, s, run.seed()).forEach(moment -> set.add(moment.strengths()));
                    }
                }
            }
        }
        return new SolutionSet(set);
    }

    private static List<Moment> secondHalf(List<Moment> moments, int condition, int stage, long seed) {
        List<Moment> all = moments.stream()
                .filter(moment -> moment.condition() == condition && moment.stage() == stage && moment.seed() == seed)
                .toList();
        return all.subList(all.size() / 2, all.size());
    }

    /** Returns the networks, by condition, seed and time. */
    List<Moment> moments() {
        return moments;
    }

    /** Returns of how many seeds they are. */
    int seeds() {
        return seeds;
    }

    PrincipalComponents components() {
        return components;
    }

    /** Returns the components of what is left when the mean of each seed's networks is taken off them. */
    PrincipalComponents within() {
        return within;
    }

    /** Returns where a network lies along {@link #within}. */
    double[] projectWithin(Moment moment) {
        return within.project(less(moment.strengths(), means.get(moment.seed())));
    }

    /** Returns the solutions of a task, by its number. */
    SolutionSet solutions(int task) {
        return sets.get(task);
    }

    /** Returns the networks while both tasks were trained in turn; empty if they never were. */
    SolutionSet joint() {
        return joint;
    }

    /** Returns the mean distance to task 1's solutions of those that were held out of the set, for a seed; NaN without any. */
    double spread(long seed) {
        return heldOut.stream()
                .filter(moment -> moment.seed() == seed)
                .mapToDouble(moment -> sets.get(0).distance(moment.strengths()))
                .average()
                .orElse(Double.NaN);
    }

    /** Returns the network of a seed at the end of a stage of a protocol, if it was recorded. */
    Optional<Moment> atEnd(String protocol, int stage, long seed) {
        return moments.stream()
                .filter(moment -> moment.endsStage()
                        && moment.stage() == stage
                        && moment.seed() == seed
                        && family.conditions()
                                .get(moment.condition())
                                .experiment()
                                .equals(protocol))
                .findFirst();
    }
}
