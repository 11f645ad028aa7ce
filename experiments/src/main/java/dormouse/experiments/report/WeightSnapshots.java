package dormouse.experiments.report;

import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.experiments.config.ConfigHash;
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
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the snapshots of a family's hidden to output strengths: as many of each stage as memory lets in, evenly over time. Runs that share
 * their beginning share its snapshots.
 */
final class WeightSnapshots {

    /** The most snapshots that are kept; one takes 25 kB. */
    private static final int MOST = 2000;

    /** Of a stage: more would be told apart in no figure. */
    private static final int MOST_OF_STAGE = 24;

    private static final int FEWEST_OF_STAGE = 6;

    private final Family family;
    private final Consumer<String> warnings;
    private final Map<List<Object>, List<float[]>> known = new HashMap<>();
    private final List<WeightSpace.Moment> moments = new ArrayList<>();

    private WeightSnapshots(Family family, Consumer<String> warnings) {
        this.family = family;
        this.warnings = warnings;
    }

    /** Returns the snapshots, by condition, seed and time; of as many seeds, the lowest first, as the limit lets in. */
    static List<WeightSpace.Moment> read(Family family, WithoutWeights withoutWeights, Consumer<String> warnings) {
        WeightSnapshots snapshots = new WeightSnapshots(family, warnings);
        Map<Long, Integer> stages = snapshots.stagesBySeed();
        Set<Long> seeds = new HashSet<>();
        int total = 0;
        for (Map.Entry<Long, Integer> seed :
                stages.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            if (!seeds.isEmpty() && (total + seed.getValue()) * FEWEST_OF_STAGE > MOST) {
                break;
            }
            total += seed.getValue();
            seeds.add(seed.getKey());
        }
        int ofStage = Math.max(FEWEST_OF_STAGE, Math.min(MOST_OF_STAGE, MOST / Math.max(1, total)));
        for (int c = 0; c < family.conditions().size(); c++) {
            for (RunData run : family.conditions().get(c).runs()) {
                if (seeds.contains(run.seed()) && !withoutWeights.isOneOf(run)) {
                    snapshots.read(c, run, ofStage);
                }
            }
        }
        return snapshots.alike();
    }

    /** Returns how many different stages with training each seed has lived: those of a shared beginning count once. */
    private Map<Long, Integer> stagesBySeed() {
        Map<Long, Set<String>> lived = new HashMap<>();
        for (Condition condition : family.conditions()) {
            Set<String> hashes = new HashSet<>();
            List<Stage> stages = condition.protocol().stages();
            for (int s = 0; s < stages.size(); s++) {
                if (!stages.get(s).isTest()) {
                    hashes.add(ConfigHash.of(
                            condition.settings().model(), new Protocol("", "", stages.subList(0, s + 1))));
                }
            }
            condition.runs().forEach(run -> lived.computeIfAbsent(run.seed(), key -> new HashSet<>())
                    .addAll(hashes));
        }
        Map<Long, Integer> counts = new HashMap<>();
        lived.forEach((seed, hashes) -> counts.put(seed, hashes.size()));
        return counts;
    }

    private void read(int number, RunData run, int ofStage) {
        Condition condition = family.conditions().get(number);
        List<Stage> stages = condition.protocol().stages();
        int before = moments.size();
        try (WeightsReader weights =
                WeightsReader.openWhole(run.folder().weights(), run.folder().weightsTable())) {
            for (int s = 0; s < stages.size(); s++) {
                String label = RunFiles.stageLabel(s, stages.get(s).name());
                List<Snapshot> all = weights.snapshots().stream()
                        .filter(snapshot -> snapshot.stage().equals(label))
                        .toList();
                for (Snapshot snapshot : wanted(stages.get(s), all, ofStage)) {
                    float[] strengths = weights.strengths((int) snapshot.index(), 0);
                    moments.add(new WeightSpace.Moment(
                            number,
                            run.seed(),
                            s,
                            snapshot.reason().equals(Snapshot.END),
                            snapshot.aeon(),
                            shared(run.seed(), snapshot.aeon(), strengths)));
                }
            }
        } catch (IOException e) {
            warnings.accept(e.getMessage() + "; its weights are left out");
            moments.subList(before, moments.size()).clear();
        }
    }

    /** Nothing changes in a test, and next to nothing while the hidden layer forms: of that, beginning and end will do. */
    private static List<Snapshot> wanted(Stage stage, List<Snapshot> all, int most) {
        if (stage.isTest()) {
            return List.of();
        }
        if (stage.course() instanceof Course.Unsupervised) {
            return all.stream()
                    .filter(snapshot ->
                            snapshot.index() == 0 || snapshot.reason().equals(Snapshot.END))
                    .toList();
        }
        List<Snapshot> every = all.stream()
                .filter(snapshot -> snapshot.reason().equals(Snapshot.EVERY))
                .toList();
        List<Snapshot> wanted = new ArrayList<>();
        int inner = Math.min(most - 1, every.size());
        for (int i = 0; i < inner; i++) {
            wanted.add(every.get((int) ((i + 0.5) * every.size() / inner)));
        }
        all.stream().filter(snapshot -> snapshot.reason().equals(Snapshot.END)).forEach(wanted::add);
        return wanted;
    }

    /** Returns the strengths, or the same ones as another run of the seed has them already. */
    private float[] shared(long seed, long aeon, float[] strengths) {
        List<float[]> sameTime = known.computeIfAbsent(List.of(seed, aeon), key -> new ArrayList<>());
        for (float[] other : sameTime) {
            if (Arrays.equals(other, strengths)) {
                return other;
            }
        }
        sameTime.add(strengths);
        return strengths;
    }

    /** Leaves out networks of another size than the first. */
    private List<WeightSpace.Moment> alike() {
        int length = moments.isEmpty() ? 0 : moments.get(0).strengths().length;
        moments.removeIf(moment -> moment.strengths().length != length);
        return List.copyOf(moments);
    }
}
