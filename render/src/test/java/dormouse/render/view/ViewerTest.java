package dormouse.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.render.Tiny;
import dormouse.render.canvas.Rect;
import dormouse.render.weights.WeightPoint;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys and the mouse do what the help says. */
class ViewerTest {

    private final Viewers.Notes album = new Viewers.Notes();
    private Viewer viewer;
    private Layout layout;

    @BeforeEach
    void open() throws IOException {
        viewer = Viewers.of(album, Tiny.run());
        layout = viewer.scene().layout(1400, 900);
    }

    @AfterEach
    void close() throws IOException {
        viewer.close();
    }

    private void click(double x, double y) throws IOException {
        viewer.press(x, y);
        viewer.release(x, y);
    }

    @Test
    void aFinishedRunBeginsAtItsFirstEpoch() {
        assertThat(viewer.transport().epoch()).isZero();
        assertThat(viewer.transport().following()).isFalse();
        assertThat(viewer.transport().length()).isEqualTo(Tiny.EPOCHS);
    }

    @Test
    void arrowsStepByEpochsAeonsAndStages() throws IOException {
        viewer.act(Action.ON);
        viewer.act(Action.FAR_ON);
        assertThat(viewer.transport().epoch()).isEqualTo(11);
        viewer.act(Action.BACK);
        assertThat(viewer.transport().epoch()).isEqualTo(10);
        viewer.act(Action.STAGE_ON);
        assertThat(viewer.transport().epoch()).isEqualTo(60);
        viewer.act(Action.STAGE_ON);
        assertThat(viewer.transport().epoch()).isEqualTo(160);
        viewer.act(Action.STAGE_BACK);
        assertThat(viewer.transport().epoch()).isEqualTo(60);
        viewer.act(Action.END);
        assertThat(viewer.transport().epoch()).isEqualTo(379);
        viewer.act(Action.STAGE_ON);
        assertThat(viewer.transport().epoch()).isEqualTo(379);
        viewer.act(Action.BEGINNING);
        assertThat(viewer.transport().epoch()).isZero();
    }

    @Test
    void spacePlaysAndPauses() throws IOException {
        viewer.act(Action.PLAY);
        viewer.tick(1.05);
        assertThat(viewer.transport().epoch()).isEqualTo(10);
        viewer.act(Action.FASTER);
        viewer.tick(1);
        assertThat(viewer.transport().epoch()).isEqualTo(30);
        viewer.act(Action.PLAY);
        viewer.tick(1);
        assertThat(viewer.transport().epoch()).isEqualTo(30);
    }

    @Test
    void theTimeAxisIsClickedAndDragged() throws IOException {
        Rect axis = layout.time().axis();
        click(layout.time().x(200.5), axis.centreY());
        assertThat(viewer.transport().epoch()).isEqualTo(200);
        viewer.press(layout.time().x(10.5), axis.centreY());
        viewer.drag(layout.time().x(300.5), 0);
        assertThat(viewer.transport().epoch()).isEqualTo(300);
        viewer.release(layout.time().x(300.5), 0);
        viewer.drag(layout.time().x(20.5), 0);
        assertThat(viewer.transport().epoch()).isEqualTo(300);
    }

    @Test
    void aClickOnThePathGoesToItsTime() throws IOException {
        Scene scene = viewer.scene();
        Rect plot = layout.rows().get(0).plot();
        List<WeightPoint> path = scene.space().orElseThrow().paths().get(0);
        WeightGeometry geometry = WeightGeometry.of(plot, scene.space().orElseThrow(), scene.look());
        WeightPoint last = path.get(path.size() - 1);
        click(geometry.x(last), geometry.y(last));
        // nothing was learnt in the last stages, so that many points are in one place, and the last is on top: it was
        // taken after the last epoch
        assertThat(viewer.transport().epoch()).isEqualTo(last.epoch() - 1);
        long before = viewer.transport().epoch();
        click(plot.x() + 1, plot.y() + 1);
        assertThat(viewer.transport().epoch()).isEqualTo(before);
    }

    @Test
    void draggingTurnsWeightSpaceInThreeDimensionsOnly() throws IOException {
        Rect plot = layout.rows().get(0).plot();
        Look flat = viewer.look();
        viewer.press(plot.centreX(), plot.centreY());
        viewer.drag(plot.centreX() + 50, plot.centreY());
        viewer.release(plot.centreX() + 50, plot.centreY());
        assertThat(viewer.look().yaw()).isEqualTo(flat.yaw());
        viewer.act(Action.DIMENSIONS);
        viewer.press(plot.centreX(), plot.centreY());
        viewer.drag(plot.centreX() + 50, plot.centreY() + 10);
        viewer.release(plot.centreX() + 50, plot.centreY() + 10);
        assertThat(viewer.look().yaw()).isGreaterThan(flat.yaw());
        assertThat(viewer.look().pitch()).isGreaterThan(flat.pitch());
    }

    @Test
    void neuronsAreClickedAndForgotten() throws IOException {
        Rect output = layout.rows().get(0).parts().output();
        // the right column, the lowest row: a move to (+1, +1)
        click(output.right() - 5, output.bottom() - 5);
        assertThat(viewer.look().selection()).isEqualTo(new Selection(Selection.Layer.OUTPUT, 8));
        // the left column, the middle row: a move to (−1, 0)
        click(output.x() + 5, output.centreY());
        assertThat(viewer.look().selection()).isEqualTo(new Selection(Selection.Layer.OUTPUT, 1));
        assertThat(viewer.scene().runs().get(0).field()).isPresent();
        click(output.centreX(), output.centreY());
        assertThat(viewer.look().selection().none()).isTrue();
        Rect cell = layout.rows().get(0).parts().hidden().cell(17);
        click(cell.centreX(), cell.centreY());
        assertThat(viewer.look().selection()).isEqualTo(new Selection(Selection.Layer.HIDDEN, 17));
        viewer.act(Action.ESCAPE);
        assertThat(viewer.look().selection().none()).isTrue();
    }

    @Test
    void theWorldIsZoomedMovedAndFollowsTheAgent() throws IOException {
        Rect board = layout.rows().get(0).board();
        viewer.scroll(board.centreX(), board.centreY(), -3);
        assertThat(viewer.look().camera().zoom()).isGreaterThan(1.5);
        double x = viewer.look().camera().x();
        viewer.press(board.centreX(), board.y() + 5);
        viewer.drag(board.centreX() - 80, board.y() + 5);
        viewer.release(board.centreX() - 80, board.y() + 5);
        assertThat(viewer.look().camera().x()).isGreaterThan(x);
        viewer.act(Action.FOLLOW);
        assertThat(viewer.look().camera().follow()).isTrue();
        viewer.act(Action.WHOLE);
        assertThat(viewer.look().camera()).isEqualTo(Camera.whole(50));
    }

    @Test
    void picturesAreKeptOnRequest() throws IOException {
        viewer.transport().seek(42);
        viewer.act(Action.SCREENSHOT);
        assertThat(viewer.scene().message()).isEqualTo("kept it");
        viewer.act(Action.ANIMATION);
        assertThat(album.asked).containsExactly("still of 42", "animation from 42");
        viewer.tick(100);
        assertThat(viewer.scene().message()).isEmpty();
    }

    @Test
    void helpCoversEverythingUntilItIsClosed() throws IOException {
        viewer.act(Action.HELP);
        assertThat(viewer.look().help()).isTrue();
        click(layout.time().x(200), layout.time().axis().centreY());
        assertThat(viewer.look().help()).isFalse();
        assertThat(viewer.transport().epoch()).isZero();
        viewer.act(Action.HELP);
        viewer.act(Action.ESCAPE);
        assertThat(viewer.look().help()).isFalse();
    }

    @Test
    void otherKeysChangeTheLook() throws IOException {
        viewer.act(Action.SKIN);
        assertThat(viewer.look().skin()).isEqualTo(Skin.DARK);
        viewer.act(Action.HEAT);
        assertThat(viewer.look().heat()).isEqualTo(Look.Heat.EPOCH);
        viewer.act(Action.METRIC);
        assertThat(viewer.look().metric()).isEqualTo(Look.Metric.BITES);
        assertThat(viewer.scene().clouds()).contains("same seed");
        viewer.act(Action.CLOUDS);
        assertThat(viewer.scene().clouds()).contains("all seeds");
        viewer.act(Action.LIVE);
        assertThat(viewer.transport().epoch()).isEqualTo(379);
        assertThat(viewer.quit()).isFalse();
        viewer.act(Action.QUIT);
        assertThat(viewer.quit()).isTrue();
    }
}
