package dormouse.render.export;

import dormouse.render.playback.Recording;
import dormouse.render.view.Album;
import dormouse.render.view.Clock;
import dormouse.render.view.RunScene;
import dormouse.render.view.Scene;
import dormouse.render.view.Stagehand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Keeps pictures in a folder, named after run and epoch. */
public final class FileAlbum implements Album {

    private static final int FRAMES = 80;
    private static final int FRAMES_A_SECOND = 10;

    private final Path folder;
    private final List<Path> runs;
    private final Executor background;

    /**
     * Creates an album.
     *
     * @param folder where files are put
     * @param runs the runs that are shown, which animations read for themselves
     * @param background carries out what takes seconds
     */
    public FileAlbum(Path folder, List<Path> runs, Executor background) {
        this.folder = folder;
        this.runs = List.copyOf(runs);
        this.background = background;
    }

    private static String name(Scene scene) {
        RunScene first = scene.runs().get(0);
        return "dormouse-" + first.header().experiment().replaceAll("[^\\w.-]", "_") + "-seed-"
                + first.header().seed() + "-epoch-" + scene.clock().epoch();
    }

    @Override
    public String still(Scene scene, double width, double height, double density) {
        Path png = folder.resolve(name(scene) + ".png");
        try {
            Size size = new Size((int) width, (int) height, density);
            Still.write(new Still(size).draw(scene), png);
            return "kept " + png.getFileName();
        } catch (IOException | ExportException e) {
            return "not kept: " + e.getMessage();
        }
    }

    @Override
    public String animation(Scene scene, double width, double height) {
        Path gif = folder.resolve(name(scene) + ".gif");
        Size size = new Size((int) width, (int) height, 1);
        background.execute(() -> {
            try {
                shoot(scene, size, gif);
            } catch (IOException | ExportException e) {
                System.err.println("dormouse: " + gif + " could not be made: " + e.getMessage());
            }
        });
        return "making " + gif.getFileName();
    }

    private void shoot(Scene scene, Size size, Path gif) throws IOException {
        List<Stagehand> hands = new ArrayList<>();
        try {
            for (Path run : runs) {
                hands.add(new Stagehand(Recording.open(run)));
            }
            Still still = new Still(size);
            Clock clock = scene.clock();
            double step = Math.max(1, clock.speed() / (double) FRAMES_A_SECOND);
            Film.gif(gif, FRAMES_A_SECOND, film -> {
                for (int frame = 0; frame < FRAMES; frame++) {
                    long epoch = Math.min(clock.length() - 1, clock.epoch() + Math.round(frame * step));
                    film.add(still.draw(at(scene, hands, epoch)));
                }
            });
        } finally {
            for (Stagehand hand : hands) {
                hand.close();
            }
        }
    }

    private static Scene at(Scene scene, List<Stagehand> hands, long epoch) throws IOException {
        List<RunScene> shown = new ArrayList<>();
        for (Stagehand hand : hands) {
            shown.add(hand.scene(epoch, scene.look()));
        }
        Clock clock = scene.clock();
        return new Scene(
                new Clock(epoch, clock.length(), true, false, clock.speed()),
                scene.look(),
                shown,
                scene.space(),
                scene.clouds(),
                "");
    }
}
