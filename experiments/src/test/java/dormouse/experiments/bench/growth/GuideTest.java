package dormouse.experiments.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dormouse.agent.Life;
import dormouse.agent.RunSpec;
import dormouse.agent.life.EpochReport;
import dormouse.agent.life.LifeObserver;
import dormouse.brain.BrainSnapshot;
import dormouse.experiments.config.Request;
import dormouse.experiments.config.Settings;
import dormouse.experiments.config.SettingsLoader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideTest {
    private static final int EPOCHS = 7;

    private final Settings settings = SettingsLoader.load(Request.of("train-task-1")
                    .with("brain.network.hidden-size = 7")
                    .with("brain.network.hidden-kept = 49"))
            .get(0);

    @Test
    void tellsWhatItSeesAndTastes() throws IOException {
        List<Guide.Experience> lived = new ArrayList<>();
        Life same = life(1);
        for (int epoch = 0; epoch < 2 * EPOCHS; epoch++) {
            same.liveOneEpoch(new LifeObserver() {
                @Override
                public void epochEnds(EpochReport report) {
                    lived.add(new Guide.Experience(report.taste(), report.view()));
                }
            });
        }
        Guide guide = new Guide(life(1), EPOCHS);

        assertThat(guide.excerpt(0)).isEqualTo(lived.subList(0, EPOCHS));
        assertThat(guide.excerpt(0)).isEqualTo(lived.subList(0, EPOCHS));
        assertThat(guide.excerpt(1)).isEqualTo(lived.subList(EPOCHS, 2 * EPOCHS));
    }

    @Test
    void remembersItsLatestExcerptOnly() throws IOException {
        Guide guide = new Guide(life(1), EPOCHS);
        guide.excerpt(0);
        guide.excerpt(1);

        assertThatThrownBy(() -> guide.excerpt(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("excerpt 0 was asked for, but the latest is 1");
        assertThatThrownBy(() -> guide.excerpt(3)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Two brains that are the same at first, and live in worlds of which they see the same, stay the same. */
    @Test
    void whatFollowsLivesWhatItLived() throws IOException {
        Life leading = life(1);
        Life following = life(1);
        leading.liveOneEpoch(new LifeObserver() {});
        Guide guide = new Guide(leading, EPOCHS);
        Follower follower = new Follower(guide, following);

        assertThat(follower.run().steps()).isEqualTo(EPOCHS * 600L);
        follower.run();

        BrainSnapshot expected = leading.mind(0).brain().snapshot();
        assertThat(following.mind(0).brain().snapshot())
                .usingRecursiveComparison()
                .isEqualTo(expected);
        assertThat(following.world().x(0))
                .as("its own world stands still")
                .isEqualTo(first(1).world().x(0));
    }

    private Life first(long seed) throws IOException {
        Life life = life(seed);
        life.liveOneEpoch(new LifeObserver() {});
        return life;
    }

    private Life life(long seed) throws IOException {
        return new Life(RunSpec.fresh(settings.model(), settings.protocol(), seed));
    }
}
