package dormouse.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.agent.protocol.Stage;
import dormouse.experiments.cache.Cache;
import dormouse.experiments.config.Settings;
import dormouse.experiments.recording.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Aeons that need not be lived are known before the first is. */
class WorkloadTest {

    private static final int SHARED_STAGES = 5;

    @TempDir
    private Path folder;

    private final Settings everything = Samples.settings(Samples.everything(), 2);
    private final Settings otherEnd = Samples.settings(Samples.otherEnd(), 2);
    private final long whole = everything.protocol().aeons();
    private final long end = otherEnd.protocol().stages().stream()
            .skip(SHARED_STAGES)
            .mapToLong(Stage::aeons)
            .sum();

    private List<Long> toLive(RunOptions options) {
        return new Workload(options)
                .toLive(List.of(
                        new Workload.Item(everything, Runs.SEED, folder),
                        new Workload.Item(otherEnd, Runs.SEED, folder)));
    }

    private static RunOptions options(boolean force, boolean share) {
        return new RunOptions(List.of("batch"), force, share);
    }

    @Test
    void aBeginningThatRunsShareIsLivedOnce() {
        assertThat(toLive(options(false, true))).containsExactly(whole, end);
        assertThat(toLive(options(false, false)))
                .containsExactly(whole, otherEnd.protocol().aeons());
    }

    @Test
    void whatIsFinishedIsNotLivedAgain() {
        new Runs(folder, everything).execute();
        assertThat(toLive(options(false, true))).containsExactly(0L, end);
        assertThat(toLive(options(true, false)))
                .containsExactly(whole, otherEnd.protocol().aeons());
    }

    @Test
    void whatWasLivedBeforeAStopIsNotLivedAgain() {
        int[] aeons = {0};
        new Runs(folder, everything).stoppedBy(() -> ++aeons[0] == 3).execute();
        assertThat(toLive(options(false, true)).get(0)).isEqualTo(whole - 3);
    }

    @Test
    void whatLiesInTheCacheIsNotLivedAgain() {
        Cache cache = new Cache(folder.resolve("cache"), 1L << 30);
        new Runs(folder.resolve("elsewhere"), everything).cachedIn(cache).execute();
        Workload workload = new Workload(options(false, true).with(Optional.of(cache)));
        assertThat(workload.toLive(List.of(new Workload.Item(otherEnd, Runs.SEED, folder))))
                .containsExactly(
                        Code.name().isPresent() ? end : otherEnd.protocol().aeons());
    }
}
