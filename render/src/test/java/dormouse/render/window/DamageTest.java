package dormouse.render.window;

import static org.assertj.core.api.Assertions.assertThat;

import dormouse.render.Tiny;
import dormouse.render.canvas.Rect;
import dormouse.render.playback.Recording;
import dormouse.render.type.GlyphSheet;
import dormouse.render.view.Album;
import dormouse.render.view.Layout;
import dormouse.render.view.Painter;
import dormouse.render.view.Scene;
import dormouse.render.view.Skin;
import dormouse.render.view.Stagehand;
import dormouse.render.view.Viewer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Only what changed is drawn anew, and all of that. */
class DamageTest {

    private static final int WIDTH = 1100;
    private static final int HEIGHT = 700;

    private final QuadCanvas canvas = new QuadCanvas(WIDTH, HEIGHT, new GlyphSheet(1));
    private final Damage damage = new Damage(WIDTH, HEIGHT);

    private List<PixelArea> differing() {
        Quads quads = canvas.quads();
        PixelArea[] extents = new PixelArea[quads.count()];
        for (int quad = 0; quad < extents.length; quad++) {
            extents[quad] = quads.extent(quad);
        }
        List<PixelArea> areas = damage.of(quads, extents);
        quads.clear();
        return areas;
    }

    private static boolean covered(List<PixelArea> areas, int x, int y) {
        return areas.stream().anyMatch(area -> area.meets(new PixelArea(x, y, 1, 1)));
    }

    @Test
    void theFirstPictureDiffersEverywhereAndTheSameAgainNowhere() {
        canvas.fill(new Rect(10, 10, 50, 50), 0xFF112233);
        assertThat(differing()).containsExactly(new PixelArea(0, 0, WIDTH, HEIGHT));
        canvas.fill(new Rect(10, 10, 50, 50), 0xFF112233);
        assertThat(differing()).isEmpty();
    }

    @Test
    void whatMovedDiffersWhereItWasAndWhereItIs() {
        canvas.disc(100, 100, 5, 0xFF112233);
        differing();
        canvas.disc(600, 500, 5, 0xFF112233);
        List<PixelArea> areas = differing();
        assertThat(covered(areas, 100, 100)).isTrue();
        assertThat(covered(areas, 600, 500)).isTrue();
        assertThat(covered(areas, 300, 300)).isFalse();
    }

    @Test
    void anotherColourOrderOrClipDiffers() {
        Rect one = new Rect(40, 40, 20, 20);
        Rect other = new Rect(50, 50, 20, 20);
        canvas.fill(one, 0xFF000001);
        canvas.fill(other, 0xFF000002);
        differing();
        canvas.fill(other, 0xFF000002);
        canvas.fill(one, 0xFF000001);
        assertThat(covered(differing(), 55, 55)).isTrue();
        canvas.fill(other, 0xFF000002);
        canvas.fill(one, 0xFF000003);
        assertThat(covered(differing(), 45, 45)).isTrue();
        canvas.fill(other, 0xFF000002);
        canvas.clip(new Rect(40, 40, 10, 10));
        canvas.fill(one, 0xFF000003);
        canvas.unclip();
        assertThat(covered(differing(), 45, 45)).isTrue();
    }

    @Test
    void areasDoNotOverlapAndStayInThePicture() {
        for (int i = 0; i < 40; i++) {
            canvas.fill(new Rect(i * 27, (i * 53) % HEIGHT, 20, 20), 0xFF000000 + i);
        }
        differing();
        List<PixelArea> areas = differing();
        for (PixelArea area : areas) {
            assertThat(area.within(new PixelArea(0, 0, WIDTH, HEIGHT))).isEqualTo(area);
            assertThat(areas.stream().filter(area::meets)).hasSize(1);
        }
    }

    @Test
    void anEpochOnLeavesTheCurvesAndTheWeightSpaceAsTheyAre() throws IOException {
        Stagehand hand = new Stagehand(Recording.open(Tiny.run()));
        try (Viewer viewer = new Viewer(List.of(hand), Skin.LIGHT, Runnable::run, new NoAlbum())) {
            viewer.findWeightSpace();
            viewer.transport().seek(112);
            Scene scene = viewer.scene();
            Layout layout = scene.layout(WIDTH, HEIGHT);
            Painter.paint(scene, canvas);
            differing();
            viewer.transport().seek(113);
            Painter.paint(viewer.scene(), canvas);
            List<PixelArea> areas = differing();
            Rect plot = layout.rows().get(0).plot();
            Rect input = layout.rows().get(0).parts().input();
            assertThat(covered(areas, (int) plot.centreX(), (int) plot.centreY()))
                    .isFalse();
            assertThat(covered(areas, (int) layout.time().x(300), (int)
                            layout.time().axis().centreY()))
                    .isFalse();
            assertThat(areas)
                    .anyMatch(area -> area.meets(new PixelArea(
                            (int) input.x(), (int) input.y(), (int) input.width(), (int) input.height())));
        }
    }

    private static final class NoAlbum implements Album {
        @Override
        public String still(Scene scene, double width, double height, double density) {
            return "";
        }

        @Override
        public String animation(Scene scene, double width, double height) {
            return "";
        }
    }
}
