package dormouse.render.view;

import dormouse.render.playback.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Viewers of recordings, whose background work is done at once. */
final class Viewers {

    /** An album that keeps nothing but what it was asked for. */
    static final class Notes implements Album {
        final List<String> asked = new ArrayList<>();

        @Override
        public String still(Scene scene, double width, double height, double density) {
            asked.add("still of " + scene.clock().epoch());
            return "kept it";
        }

        @Override
        public String animation(Scene scene, double width, double height) {
            asked.add("animation from " + scene.clock().epoch());
            return "making it";
        }
    }

    private Viewers() {}

    static Viewer of(Album album, Path... runs) throws IOException {
        List<Stagehand> hands = new ArrayList<>();
        for (Path run : runs) {
            hands.add(new Stagehand(Recording.open(run)));
        }
        Viewer viewer = new Viewer(hands, Skin.LIGHT, Runnable::run, album);
        viewer.resize(1400, 900, 1);
        viewer.findWeightSpace();
        return viewer;
    }
}
