package dormouse.render.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.render.Tiny;
import dormouse.render.weights.WeightSpaceLoader.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The path of a run's strengths, and the solutions of the runs beside it. */
class WeightSpaceTest {

    @TempDir
    private Path empty;

    @Test
    void thePathFollowsTheSnapshotsInTime() throws IOException {
        WeightSpace space = WeightSpaceLoader.load(List.of(new Shown(Tiny.run(), 1, 0)), CloudScope.NONE);
        List<WeightPoint> path = space.paths().get(0);
        assertThat(path).hasSizeGreaterThan(30);
        assertThat(path).extracting(WeightPoint::epoch).isSorted();
        assertThat(path.get(0).epoch()).isZero();
        assertThat(path.get(path.size() - 1).epoch()).isEqualTo(Tiny.EPOCHS);
        assertThat(space.clouds()).isEmpty();
        assertThat(space.at(0, -1)).isEqualTo(-1);
        assertThat(space.at(0, 0)).isZero();
        assertThat(path.get(space.at(0, 105)).epoch()).isEqualTo(100);
        assertThat(space.at(0, 1_000_000)).isEqualTo(path.size() - 1);
    }

    @Test
    void solutionsAreThoseOfTheSecondHalfOfOtherRunsTrainings() throws IOException {
        WeightSpace space = WeightSpaceLoader.load(List.of(new Shown(Tiny.run(), 1, 0)), CloudScope.SAME_SEED);
        assertThat(space.clouds()).isNotEmpty().allMatch(cloud -> cloud.runs() == 1);
        for (Cloud cloud : space.clouds()) {
            long from = cloud.task().equals("task-1") ? 110 : 310;
            long to = cloud.task().equals("task-1") ? 160 : 370;
            assertThat(cloud.points())
                    .isNotEmpty()
                    .extracting(WeightPoint::epoch)
                    .allMatch(epoch -> epoch >= from && epoch <= to);
        }
    }

    @Test
    void runsOfOtherSeedsAreLeftOutUnlessAskedFor() throws IOException {
        Shown asIfOther = new Shown(Tiny.run(), 2, 0);
        assertThat(WeightSpaceLoader.load(List.of(asIfOther), CloudScope.SAME_SEED)
                        .clouds())
                .isEmpty();
        assertThat(WeightSpaceLoader.load(List.of(asIfOther), CloudScope.ALL_SEEDS)
                        .clouds())
                .isNotEmpty();
    }

    @Test
    void aRunWithoutStrengthsHasNoPath() throws IOException {
        WeightSpace space = WeightSpaceLoader.load(List.of(new Shown(empty, 1, 0)), CloudScope.NONE);
        assertThat(space.paths()).containsExactly(List.of());
    }

    @Test
    void strengthsAreTheLastRecordedOnes() throws IOException {
        try (StrengthsSource source = new StrengthsSource(Tiny.run());
                StrengthsSource none = new StrengthsSource(empty)) {
            Strengths strengths = source.at(105, 0).orElseThrow();
            assertThat(strengths.epoch()).isEqualTo(100);
            assertThat(strengths.hidden()).isEqualTo(49);
            assertThat(strengths.outputs()).isEqualTo(8);
            assertThat(strengths.of(3, 2)).isPositive();
            assertThat(source.at(105, 0).orElseThrow()).isSameAs(strengths);
            assertThat(source.at(105, 7)).isEmpty();
            assertThat(none.at(5, 0)).isEmpty();
        }
    }
}
