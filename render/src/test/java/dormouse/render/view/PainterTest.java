package dormouse.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.experiments.recording.Food;
import dormouse.experiments.recording.TraceHeader;
import dormouse.render.Tiny;
import dormouse.render.canvas.Rect;
import dormouse.render.playback.AgentMoment;
import dormouse.render.weights.WeightPoint;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is drawn where, and of which epoch: without any window. */
class PainterTest {

    private Viewer viewer;
    private Sketch sketch;

    @BeforeEach
    void open() throws IOException {
        viewer = Viewers.of(new Viewers.Notes(), Tiny.run());
    }

    @AfterEach
    void close() throws IOException {
        viewer.close();
    }

    private Scene paint(long epoch) throws IOException {
        viewer.transport().seek(epoch);
        Scene scene = viewer.scene();
        sketch = new Sketch(1400, 900);
        Painter.paint(scene, sketch);
        return scene;
    }

    @Test
    void everyParticleIsDrawnAtBothItsCellsInTheColourOfItsKind() throws IOException {
        Scene scene = paint(120);
        RunScene run = scene.runs().get(0);
        WorldGeometry world = WorldPanel.geometry(scene.layout(1400, 900).rows().get(0), run, scene.look());
        assertThat(run.moment().food()).hasSize(126);
        for (Food food : run.moment().food()) {
            TraceHeader.Kind kind = run.header().kinds().get(food.kind());
            int colour = Palette.kind(food.kind());
            double x = world.x(food.x() + 0.5);
            double y = world.y(food.y() + 0.5);
            assertThat(sketch.has(x, y, colour)).isTrue();
            assertThat(sketch.has(x + kind.dx() * world.cell(), y + kind.dy() * world.cell(), colour))
                    .isTrue();
        }
    }

    @Test
    void theAgentIsDrawnWhereItIsAndItsFrameIsWhatItSees() throws IOException {
        Scene scene = paint(200);
        AgentMoment agent = scene.runs().get(0).moment().agents().get(0);
        WorldGeometry world = WorldPanel.geometry(
                scene.layout(1400, 900).rows().get(0), scene.runs().get(0), scene.look());
        double x = world.x(agent.x() + 0.5);
        double y = world.y(agent.y() + 0.5);
        assertThat(sketch.has(x, y, Skin.LIGHT.ink())).isTrue();
        assertThat(sketch.fills)
                .anyMatch(mark -> Math.abs(mark.x() - x) < 1e-6
                        && Math.abs(mark.y() - y) < 1e-6
                        && Math.abs(mark.width() - 7 * world.cell()) < 1e-6);
    }

    @Test
    void theInputShowsTheCellsThatHoldFood() throws IOException {
        Scene scene = paint(100);
        AgentMoment agent = scene.runs().get(0).moment().agents().get(0);
        Grid grid = new Grid(scene.layout(1400, 900).rows().get(0).parts().input(), 7, 7);
        for (int cell = 0; cell < 49; cell++) {
            Rect at = grid.cell(cell / 7, cell % 7);
            int expected = agent.view().get(cell) ? Skin.LIGHT.ink() : Skin.LIGHT.empty();
            assertThat(sketch.fills)
                    .anyMatch(mark -> Math.abs(mark.x() - at.centreX()) < 1e-6
                            && Math.abs(mark.y() - at.centreY()) < 1e-6
                            && mark.colour() == expected);
        }
    }

    @Test
    void theMarkerStandsAtTheNewestSnapshot() throws IOException {
        Scene scene = paint(105);
        Layout.Row row = scene.layout(1400, 900).rows().get(0);
        WeightGeometry geometry = WeightGeometry.of(row.plot(), scene.space().orElseThrow(), scene.look());
        WeightPoint point = scene.space().orElseThrow().paths().get(0).stream()
                .filter(each -> each.epoch() == 100)
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(sketch.has(geometry.x(point), geometry.y(point), Skin.LIGHT.ink()))
                .isTrue();
        assertThat(row.plot().contains(geometry.x(point), geometry.y(point))).isTrue();
    }

    @Test
    void theHeaderAndTheTimeAxisTellTheEpoch() throws IOException {
        paint(205);
        assertThat(sketch.says("shown, seed 1")).isTrue();
        assertThat(sketch.says("epoch 205 of 380")).isTrue();
        assertThat(sketch.says("stage S: ")).isTrue();
        assertThat(sketch.words).anyMatch(word -> word.text().equals("205"));
    }

    @Test
    void sleepIsSaidAndHidesTheWorld() throws IOException {
        paint(205);
        boolean asleep = sketch.says("asleep: sees nothing");
        paint(195);
        assertThat(sketch.says("asleep: sees nothing")).isNotEqualTo(asleep);
    }

    @Test
    void whatAKindIsWorthFollowsTheTask() throws IOException {
        paint(10);
        assertThat(sketch.says("horizontal: worth nothing")).isTrue();
        paint(100);
        assertThat(sketch.says("horizontal: rewarded (+1)")).isTrue();
        assertThat(sketch.says("positive diagonal: punished (−1)")).isTrue();
        paint(300);
        assertThat(sketch.says("vertical: rewarded (+1)")).isTrue();
    }

    @Test
    void everyLookCanBePainted() throws IOException {
        for (Action action : Action.values()) {
            if (action != Action.QUIT) {
                viewer.act(action);
                paint(150);
            }
        }
        viewer.look(viewer.look()
                .withHelp(false)
                .with(new Selection(Selection.Layer.HIDDEN, 5))
                .with(Look.Heat.STRENGTHS));
        paint(150);
        assertThat(sketch.says("Saw before")).isTrue();
        viewer.look(viewer.look().withHelp(true));
        paint(150);
        assertThat(sketch.says("Keys and mouse")).isTrue();
    }

    @Test
    void severalRunsAreNamedAndAnEndedOneStandsStill() throws IOException {
        try (Viewer both = Viewers.of(new Viewers.Notes(), Tiny.run(), Tiny.other())) {
            both.transport().seek(399);
            Scene scene = both.scene();
            assertThat(scene.clock().length()).isEqualTo(400);
            assertThat(scene.runs().get(0).moment().epoch()).isEqualTo(379);
            assertThat(scene.runs().get(1).moment().epoch()).isEqualTo(399);
            sketch = new Sketch(1400, 900);
            Painter.paint(scene, sketch);
            assertThat(sketch.says("shown, seed 1")).isTrue();
            assertThat(sketch.says("other, seed 1")).isTrue();
            assertThat(sketch.says("(its end)")).isTrue();
        }
    }
}
