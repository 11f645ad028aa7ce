package dormouse.render.cli;

import dormouse.experiments.recording.RecordingException;
import dormouse.render.export.ExportException;
import dormouse.render.export.Size;
import dormouse.render.playback.Recording;
import dormouse.render.playback.RunFolders;
import dormouse.render.view.Skin;
import dormouse.render.view.Stagehand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which runs are shown, and how large. */
final class RunOptions {

    private static final int MOST = 4;

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "Folders of runs, such as runs/sequential/*/seed-1; several are shown on one time axis."
                    + " Of a folder that holds many runs, the first four.")
    private List<Path> folders;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1400x900",
            description = "Width and height. Default: ${DEFAULT-VALUE}.")
    private String size;

    @Option(names = "--dark", description = "Light on dark.")
    private boolean dark;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    boolean help;

    Skin skin() {
        return dark ? Skin.DARK : Skin.LIGHT;
    }

    Size size(double density) {
        try {
            String[] parts = size.split("x", -1);
            if (parts.length != 2) {
                throw new NumberFormatException(size);
            }
            return new Size(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()), density);
        } catch (NumberFormatException e) {
            throw new ViewException("--size: '" + size + "' is no width and height such as 1400x900", e);
        } catch (ExportException e) {
            throw new ViewException("--size: " + e.getMessage(), e);
        }
    }

    /**
     * Opens the runs. Of one that is still going on, or was killed, what is there is shown, and said; a finished one that is damaged is
     * refused.
     */
    List<Stagehand> open(PrintWriter err) throws IOException {
        List<Stagehand> open = new ArrayList<>();
        boolean all = false;
        try {
            for (Path folder : chosen(err)) {
                Stagehand hand = new Stagehand(Recording.open(folder));
                open.add(hand);
                Optional<String> damage = hand.recording().damage();
                if (damage.isPresent() && hand.recording().finished()) {
                    throw new ViewException(damage.get() + ", though the run was finished");
                }
                damage.ifPresent(sentence -> err.println("dormouse: " + sentence + "; shown is what is there"));
            }
            all = true;
        } catch (RecordingException e) {
            throw new ViewException(e.getMessage(), e);
        } finally {
            if (!all) {
                for (Stagehand each : open) {
                    each.close();
                }
            }
        }
        return open;
    }

    private List<Path> chosen(PrintWriter err) throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        for (Path folder : folders) {
            found.addAll(RunFolders.of(folder));
        }
        if (found.size() > MOST) {
            err.println("dormouse: showing " + MOST + " of " + found.size() + " runs; name those that you want to see");
        }
        return found.stream().limit(MOST).toList();
    }
}
