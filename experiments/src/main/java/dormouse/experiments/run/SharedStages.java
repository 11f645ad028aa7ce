package dormouse.experiments.run;

import dormouse.agent.life.StageEnd;
import dormouse.experiments.cache.Cache;
import dormouse.experiments.cache.CacheEntry;
import dormouse.experiments.recording.Checkpoint;
import dormouse.experiments.recording.Extent;
import dormouse.experiments.recording.RunFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The stages of a run in the cache: an entry each, with what was recorded in that stage alone and the checkpoint at its end. A run that
 * begins from the cache takes the entries of its first stages together; that another run's entries begin likewise costs no room twice.
 */
final class SharedStages {

    private final Cache cache;
    private final String code;
    private final Plan plan;
    private final ProgressListener listener;
    private boolean failed;

    private SharedStages(Cache cache, String code, Plan plan, ProgressListener listener) {
        this.cache = cache;
        this.code = code;
        this.plan = plan;
        this.listener = listener;
    }

    /** Returns those of a run; empty if there is no cache, or this program cannot tell what code it is. */
    static Optional<SharedStages> of(Optional<Cache> cache, Plan plan, ProgressListener listener) {
        return cache.flatMap(there -> Code.name().map(code -> new SharedStages(there, code, plan, listener)));
    }

    /** Returns all that a stage is a function of, and how it is recorded. */
    private String identity(int stage) {
        return "stage " + (stage + 1) + " of " + plan.belongsTo(stage) + " code " + code;
    }

    private List<String> identities(int last) {
        return IntStream.rangeClosed(0, last).mapToObj(this::identity).toList();
    }

    /** Returns the last stage that is there with all before it; −1 if not even the first is. */
    int last() {
        int stage = 0;
        while (stage < plan.stages() && cache.has(identity(stage))) {
            stage++;
        }
        return stage - 1;
    }

    /**
     * What the stages of a run's beginning left.
     *
     * @param parts the folders of what was recorded, a stage each
     * @param checkpoint the one at the end of the last
     * @param from what the last entry says of itself
     */
    record Stored(List<RunFolder> parts, Path checkpoint, CacheEntry.Content from) {}

    /** Finds the stages up to one, and checks them; an entry that is damaged is deleted, with a warning. */
    Optional<Stored> find(int last) {
        List<RunFolder> parts = new ArrayList<>();
        CacheEntry.Content from = null;
        cache.touch(identities(last));
        for (String identity : identities(last)) {
            try {
                Optional<Cache.Found> found = cache.find(identity);
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(new RunFolder(found.get().folder()));
                from = found.get().entry().content();
            } catch (IOException e) {
                listener.warning(Failures.reason(e) + "; the stage is computed anew");
                return Optional.empty();
            }
        }
        Path checkpoint = parts.get(last).path().resolve(RunFiles.STAGE_CHECKPOINT);
        return Optional.of(new Stored(parts, checkpoint, from));
    }

    /** Returns where the cache lies. */
    Path folder() {
        return cache.folder();
    }

    /** Stores a stage that has just ended, and whose checkpoint has been taken. Whatever fails, the run goes on, with a warning. */
    void store(StageEnd end) {
        int stage = end.stageIndex();
        if (failed || (stage > 0 && !cache.has(identity(stage - 1)))) {
            return;
        }
        try {
            if (!cache.has(identity(stage))) {
                put(stage, end);
                cache.touch(identities(stage));
                cache.trim();
            }
        } catch (IOException | UncheckedIOException e) {
            failed = true;
            IOException cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e;
            listener.warning("cannot keep stages in the cache in " + cache.folder() + " (" + Failures.reason(cause)
                    + "); the run goes on without");
        }
    }

    private void put(int stage, StageEnd end) throws IOException {
        RunFolder run = plan.folder();
        String label = plan.stage(stage);
        long epochs = end.aeonsLived() * plan.header().epochsPerAeon();
        CacheEntry.Content content = new CacheEntry.Content(
                identity(stage), plan.header().experiment(), plan.header().config(), plan.seed(), label, end.epochs());
        cache.put(content, (folder, disk) -> {
            Checkpoint checkpoint = Checkpoint.read(run.stageCheckpoint(stage));
            Extent extent = new Extent(label, end.epochs() - epochs);
            Recordings.copy(disk, List.of(run), new RunFolder(folder), plan, extent, checkpoint.recordings());
            checkpoint.write(disk, folder.resolve(RunFiles.STAGE_CHECKPOINT));
        });
    }
}
