package dormouse.render.cli;

import dormouse.render.export.ExportException;
import dormouse.render.export.Film;
import dormouse.render.export.Size;
import dormouse.render.export.Still;
import dormouse.render.view.Album;
import dormouse.render.view.Scene;
import dormouse.render.view.Selection;
import dormouse.render.view.Stagehand;
import dormouse.render.view.Viewer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dormouse export}. */
@Command(
        name = "export",
        sortOptions = false,
        description = {
            "Keep what 'watch' shows as a picture or a film; needs no display.",
            "  dormouse export runs/… --png --at 1500000",
            "  dormouse export runs/… --gif --from 1000 --to 1200"
        })
final class ExportCommand implements Callable<Integer> {

    private static final int GIF_FRAMES_A_SECOND = 10;
    private static final int MP4_FRAMES_A_SECOND = 25;
    private static final int MOST_FRAMES_A_SECOND = 50;
    private static final int USUAL_SECONDS = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunOptions runs;

    @ArgGroup(multiplicity = "1")
    private Format format;

    /** What is made. */
    static final class Format {
        @Option(names = "--png", required = true, description = "A picture.")
        private boolean png;

        @Option(names = "--gif", required = true, description = "An animated GIF.")
        private boolean gif;

        @Option(names = "--mp4", required = true, description = "A film, by way of the program ffmpeg.")
        boolean mp4;

        private String ending() {
            return png ? ".png" : gif ? ".gif" : ".mp4";
        }
    }

    @Option(names = "--at", paramLabel = "EPOCH", description = "Of a picture: which epoch. Default: the last.")
    private Long at;

    @Option(names = "--from", paramLabel = "EPOCH", description = "Of a film: its first epoch. Default: 0.")
    private Long from;

    @Option(names = "--to", paramLabel = "EPOCH", description = "Of a film: its last epoch. Default: the last.")
    private Long to;

    @Option(
            names = "--speed",
            paramLabel = "EPOCHS",
            description = "Of a film: epochs a second. Default: so that it lasts " + USUAL_SECONDS + " s.")
    private Double speed;

    @Option(
            names = "--fps",
            paramLabel = "N",
            description = "Of a film: pictures a second. Default: " + GIF_FRAMES_A_SECOND + " (GIF), "
                    + MP4_FRAMES_A_SECOND + " (MP4).")
    private Integer framesASecond;

    @Option(names = "--out", paramLabel = "FILE", description = "Where it goes. Default: named after run and epoch.")
    private Path out;

    @Option(
            names = "--density",
            paramLabel = "X",
            defaultValue = "1",
            description = "Pixels to a unit; 2 for print. Default: ${DEFAULT-VALUE}.")
    private double density;

    @Option(names = "--3d", description = "Weight space in three dimensions.")
    private boolean threeD;

    @Option(
            names = "--neuron",
            paramLabel = "N",
            description = "Show the receptive field of an output neuron, a direction 0 to 8 of the 3 × 3 square"
                    + " (dx + 1) · 3 + dy + 1, or with h, as in h120, of a hidden neuron.")
    private String neuron;

    @Option(
            names = "--part",
            paramLabel = "PART",
            defaultValue = "ALL",
            description = "Of a picture: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Still.Part part;

    @Option(names = "--follow", description = "Zoom in on the agent.")
    private boolean follow;

    @Override
    public Integer call() throws IOException {
        System.setProperty("java.awt.headless", "true");
        Size size = runs.size(density);
        PrintWriter err = spec.commandLine().getErr();
        List<Stagehand> open = runs.open(err);
        err.flush();
        try (Viewer viewer = new Viewer(open, runs.skin(), Runnable::run, new NoAlbum())) {
            prepare(viewer);
            Path file = file(open.get(0));
            check(file);
            if (format.png) {
                viewer.transport().seek(epoch("--at", at, viewer.transport().length() - 1, viewer));
                Still.write(new Still(size).draw(viewer.scene(), part), file);
            } else {
                film(viewer, size, file);
            }
            spec.commandLine().getOut().println(file);
        } catch (ExportException e) {
            throw new ViewException(e.getMessage(), e);
        }
        return 0;
    }

    private void prepare(Viewer viewer) throws IOException {
        viewer.transport().follow(false);
        viewer.findWeightSpace();
        viewer.look(viewer.look().withThreeD(threeD).with(selection()));
        if (follow) {
            viewer.look(viewer.look().with(viewer.look().camera().zoomed(2.5).following(true)));
        }
    }

    private Selection selection() {
        if (neuron == null) {
            return Selection.NONE;
        }
        boolean hidden = neuron.startsWith("h");
        try {
            int number = Integer.parseInt(hidden ? neuron.substring(1) : neuron);
            if (number >= 0 && (hidden ? number < 784 : number <= 8 && number != 4)) {
                return new Selection(hidden ? Selection.Layer.HIDDEN : Selection.Layer.OUTPUT, number);
            }
        } catch (NumberFormatException e) {
            throw new ViewException("--neuron: '" + neuron + "' is no neuron such as 7 or h120", e);
        }
        throw new ViewException("--neuron: there is no neuron '" + neuron + "'; output neurons are 0 to 8 without 4");
    }

    private static long epoch(String option, Long asked, long usual, Viewer viewer) {
        long length = viewer.transport().length();
        if (asked != null && (asked < 0 || asked >= length)) {
            throw new ViewException(String.format(
                    Locale.ROOT,
                    "%s: there is no epoch %d; the recording has epochs 0 to %d",
                    option,
                    asked,
                    length - 1));
        }
        return asked == null ? usual : asked;
    }

    private void film(Viewer viewer, Size size, Path file) throws IOException {
        long first = epoch("--from", from, 0, viewer);
        long last = epoch("--to", to, viewer.transport().length() - 1, viewer);
        if (last < first) {
            throw new ViewException("--to " + last + " lies before --from " + first);
        }
        int rate = framesASecond == null ? (format.gif ? GIF_FRAMES_A_SECOND : MP4_FRAMES_A_SECOND) : framesASecond;
        if (rate < 1 || rate > MOST_FRAMES_A_SECOND) {
            throw new ViewException("--fps: " + rate + " is not between 1 and " + MOST_FRAMES_A_SECOND);
        }
        double pace = speed == null ? (last - first + 1) / (double) USUAL_SECONDS : speed;
        if (!(pace > 0)) {
            throw new ViewException("--speed: " + pace + " epochs a second would never end");
        }
        double step = speed == null ? Math.max(1, pace / rate) : pace / rate;
        long frames = (long) ((last - first) / step) + 1;
        Still still = new Still(size);
        Film.Shooting shooting = film -> {
            for (long frame = 0; frame < frames; frame++) {
                viewer.transport().seek(first + (long) (frame * step));
                Scene scene = viewer.scene();
                film.add(still.draw(scene));
                progress(frame + 1, frames);
            }
        };
        if (format.gif) {
            Film.gif(file, rate, shooting);
        } else {
            Film.mp4("ffmpeg", file, rate, size, shooting);
        }
    }

    /** A line now and then; the whole film takes a tenth of a second a picture. */
    private void progress(long done, long frames) {
        if (done % 50 == 0 || done == frames) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("export: " + done + " of " + frames + " pictures");
            err.flush();
        }
    }

    private Path file(Stagehand first) {
        if (out != null) {
            return out;
        }
        String when = format.png
                ? "-epoch-" + (at == null ? first.recording().epochs() - 1 : at)
                : "-epochs-" + (from == null ? 0 : from) + "-to-"
                        + (to == null ? first.recording().epochs() - 1 : to);
        return Path.of("dormouse-"
                + first.recording().header().experiment().replaceAll("[^\\w.-]", "_") + "-seed-"
                + first.recording().header().seed() + when + format.ending());
    }

    private static void check(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new ViewException("--out: " + file + " is a folder, but must be a file");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ViewException("--out: there is no folder " + folder + " to write into");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new ViewException("--out: " + file + " cannot be written, permission denied");
        }
    }

    /** Nobody presses keys here. */
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
