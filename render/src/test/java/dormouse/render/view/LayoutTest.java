package dormouse.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.render.canvas.Rect;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Nothing is laid out outside of the picture or over something else, however large it is. */
class LayoutTest {

    @Property(tries = 200)
    void panelsFillThePictureWithoutOverlap(
            @ForAll @IntRange(min = 700, max = 3000) int width,
            @ForAll @IntRange(min = 450, max = 2000) int height,
            @ForAll @IntRange(min = 1, max = 4) int runs) {
        Assume.that(height >= 300 * runs);
        Layout layout = Layout.of(width, height, runs, 1000, 784);
        Rect all = new Rect(0, 0, width, height);
        List<Rect> panels =
                new ArrayList<>(List.of(layout.header(), layout.time().area()));
        layout.rows().forEach(row -> panels.addAll(List.of(row.world(), row.brain(), row.weights())));
        for (Rect panel : panels) {
            assertInside(all, panel);
            for (Rect other : panels) {
                boolean apart = panel.right() <= other.x() + 1e-6
                        || other.right() <= panel.x() + 1e-6
                        || panel.bottom() <= other.y() + 1e-6
                        || other.bottom() <= panel.y() + 1e-6;
                assertThat(panel.equals(other) || apart).isTrue();
            }
        }
        for (Layout.Row row : layout.rows()) {
            assertInside(row.world(), row.board());
            assertInside(row.weights(), row.plot());
            assertInside(row.brain(), row.parts().input());
            assertInside(row.brain(), row.parts().output());
        }
    }

    private static void assertInside(Rect outer, Rect inner) {
        assertThat(inner.x()).isGreaterThanOrEqualTo(outer.x() - 1e-6);
        assertThat(inner.y()).isGreaterThanOrEqualTo(outer.y() - 1e-6);
        assertThat(inner.right()).isLessThanOrEqualTo(outer.right() + 1e-6);
        assertThat(inner.bottom()).isLessThanOrEqualTo(outer.bottom() + 1e-6);
    }

    @Property(tries = 200)
    void anEpochIsFoundWhereItLies(
            @ForAll @LongRange(min = 1, max = 4_000_000) long epochs,
            @ForAll @DoubleRange(min = 0, max = 1) double at) {
        TimeGeometry time = new TimeGeometry(new Rect(10, 700, 1300, 150), 1, 120, epochs);
        long epoch = (long) (at * (epochs - 1));
        long pixel = epochs / 1000 + 1;
        assertThat(time.epoch(time.x(epoch + 0.5))).isBetween(epoch - pixel, epoch + pixel);
        assertThat(time.epoch(-100)).isZero();
        assertThat(time.epoch(5000)).isEqualTo(epochs - 1);
    }

    @Property(tries = 200)
    void aCellIsFoundWhereItLies(
            @ForAll @IntRange(min = 0, max = 49) int x,
            @ForAll @IntRange(min = 0, max = 49) int y,
            @ForAll @DoubleRange(min = 1, max = 8) double zoom,
            @ForAll @DoubleRange(min = 0, max = 50) double centre) {
        WorldGeometry world =
                new WorldGeometry(new Rect(30, 60, 400, 400), 50, new Camera(zoom, centre, 50 - centre, false));
        assertThat(world.cellX(world.x(x + 0.5))).isEqualTo(x);
        assertThat(world.cellY(world.y(y + 0.5))).isEqualTo(y);
    }

    @Property(tries = 100)
    void aNeuronIsFoundWhereItLies(@ForAll @IntRange(min = 0, max = 783) int neuron) {
        Grid grid = Grid.of(new Rect(5, 6, 300, 400), 784);
        Rect cell = grid.cell(neuron);
        assertThat(grid.at(cell.centreX(), cell.centreY())).hasValue(neuron);
        assertThat(grid.at(0, 0)).isEmpty();
    }
}
