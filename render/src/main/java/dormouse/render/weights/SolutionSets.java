package dormouse.render.weights;

import dormouse.experiments.recording.RecordingException;
import dormouse.experiments.recording.RunFiles;
import dormouse.experiments.recording.Snapshot;
import dormouse.experiments.recording.TraceReader;
import dormouse.render.playback.Recording;
import dormouse.render.playback.StageSpan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects, from other runs, the networks in the second half of each training of one task. */
final class SolutionSets {

    private static final int MOST_OF_A_RUN = 60;
    private static final int MOST_OF_A_TASK = 240;

    /** What was found of a task. */
    static final class Found {
        private int runs;
        private final List<Snapshot> when = new ArrayList<>();
        private final List<float[]> strengths = new ArrayList<>();

        int runs() {
            return runs;
        }

        List<Snapshot> when() {
            return when;
        }

        List<float[]> strengths() {
            return strengths;
        }
    }

    /** Runs that began as copies of others have the same networks. */
    private final Set<ByteBuffer> seen = new HashSet<>();

    private final Map<String, Found> found = new TreeMap<>();

    /** Returns what was found of each task. */
    Map<String, Found> found() {
        return found;
    }

    /**
     * Adds a run's; a run that cannot be read is passed over.
     *
     * @param numbers how many strengths a network must have to be comparable
     * @param seeds from which seeds; empty for any
     */
    void add(Path folder, int numbers, Set<Long> seeds) {
        Optional<Set<Long>> wanted = seeds.isEmpty() ? Optional.empty() : Optional.of(seeds);
        try {
            if (wanted.isPresent() && !wanted.get().contains(seed(folder))) {
                return;
            }
            try (Recording run = Recording.open(folder)) {
                Map<String, List<StageSpan>> byTask = run.stages().stream()
                        .filter(StageSpan::teachesOneTask)
                        .collect(Collectors.groupingBy(StageSpan::task));
                for (Map.Entry<String, List<StageSpan>> task : byTask.entrySet()) {
                    add(folder, task.getKey(), task.getValue(), numbers);
                }
            }
        } catch (RecordingException e) {
            // not a run that can be compared: it is no matter of the run that is looked at
            return;
        } catch (IOException e) {
            return;
        }
    }

    private static long seed(Path folder) throws IOException {
        try (TraceReader trace = TraceReader.open(folder.resolve(RunFiles.TRACE))) {
            return trace.header().seed();
        }
    }

    private void add(Path folder, String task, List<StageSpan> stages, int numbers) throws IOException {
        Snapshots read = Snapshots.read(folder, 0, MOST_OF_A_RUN, snapshot -> stages.stream()
                .anyMatch(stage ->
                        snapshot.stage().equals(stage.label()) && snapshot.epoch() >= (stage.from() + stage.to()) / 2));
        Found of = found.computeIfAbsent(task, name -> new Found());
        boolean any = false;
        for (int i = 0; i < read.strengths().size(); i++) {
            float[] strengths = read.strengths().get(i);
            if (strengths.length == numbers && of.strengths.size() < MOST_OF_A_TASK && isNew(strengths)) {
                of.when.add(read.when().get(i));
                of.strengths.add(strengths);
                any = true;
            }
        }
        of.runs += any ? 1 : 0;
    }

    private boolean isNew(float[] strengths) {
        ByteBuffer key = ByteBuffer.allocate(2 * Long.BYTES);
        long one = 0;
        double two = 0;
        for (float each : strengths) {
            one = one * 31 + Float.floatToIntBits(each);
            two += each * (double) each;
        }
        return seen.add(key.putLong(one).putDouble(two).rewind());
    }
}
