package dormouse.experiments.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.agent.Life;
import dormouse.agent.RunSpec;
import dormouse.agent.life.AeonEnd;
import dormouse.agent.life.LifeObserver;
import dormouse.agent.parameters.ModelParameters;
import dormouse.agent.protocol.Course;
import dormouse.agent.protocol.Protocol;
import dormouse.agent.protocol.Stage;
import dormouse.world.Task;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorldScreenTest {
    private final List<String> frames = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final WorldScreen screen = new WorldScreen(50, () -> now, frames::add);

    @Test
    void showsTheWorldAsItIsWhereverFoodWasEaten() throws IOException {
        Life life = new Life(RunSpec.fresh(ModelParameters.golden2022(), protocol(), 1));
        for (int epoch = 0; epoch < 400; epoch++) {
            life.liveOneEpoch(screen);
            assertThat(screen.frame() + "\n").isEqualTo(life.world().frame());
        }
    }

    @Test
    void drawsAsAStageBeginsAndThenEveryFewSeconds() throws IOException {
        Life life = new Life(RunSpec.fresh(ModelParameters.golden2022(), protocol(), 1));
        LifeObserver ticking = new Both(screen, new LifeObserver() {
            @Override
            public void aeonEnds(AeonEnd end) {
                now = now.plus(Duration.ofSeconds(2));
            }
        });
        while (!life.finished()) {
            life.liveOneEpoch(ticking);
        }

        assertThat(frames)
                .extracting(frame -> frame.lines().findFirst().orElse(""))
                .containsExactly(
                        "U, aeon 1 of the stage   (- | \\ / food, @ the agent)",
                        "T1, aeon 1 of the stage   (- | \\ / food, @ the agent)",
                        "T1, aeon 4 of the stage   (- | \\ / food, @ the agent)");
    }

    private static Protocol protocol() {
        return new Protocol(
                "p",
                "q",
                List.of(
                        new Stage("U", new Course.Unsupervised(), 1, Optional.empty(), 0, true),
                        new Stage("T1", new Course.Train(Task.TASK_1), 5, Optional.empty(), 0, false)));
    }
}
