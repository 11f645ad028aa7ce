package dormouse.render.cli;

import dormouse.render.export.FileAlbum;
import dormouse.render.export.Size;
import dormouse.render.view.Stagehand;
import dormouse.render.view.Viewer;
import dormouse.render.window.Display;
import dormouse.render.window.ViewerWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dormouse watch}. */
@Command(
        name = "watch",
        sortOptions = false,
        description = {
            "Open a window on runs: what the agent did, what its brain did and where its weights went,",
            "at any epoch. A run that is still going on is followed. H shows the keys."
        })
final class WatchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunOptions runs;

    @Option(names = "--at", paramLabel = "EPOCH", description = "Begin at this epoch.")
    private Long at;

    @Option(
            names = "--measure",
            description = "Measure how long opening, seeking and drawing take, print it, and close the window.")
    private boolean measure;

    @Override
    public Integer call() throws IOException {
        // pictures are drawn in memory: on a Mac, Java's own windows would get in the way of ours
        System.setProperty("java.awt.headless", "true");
        Size size = runs.size(1);
        Display.missing(System.getenv()).ifPresent(sentence -> {
            throw new ViewException(sentence);
        });
        List<Stagehand> open = runs.open(spec.commandLine().getErr());
        spec.commandLine().getErr().flush();
        List<Path> folders =
                open.stream().map(hand -> hand.recording().folder()).toList();
        ExecutorService background = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "viewer-background");
            thread.setDaemon(true);
            return thread;
        });
        FileAlbum album = new FileAlbum(Path.of("").toAbsolutePath(), folders, background);
        try (Viewer viewer = new Viewer(open, runs.skin(), background, album)) {
            if (at != null) {
                viewer.transport().seek(at);
            }
            Measurement measurement = new Measurement(viewer, spec.commandLine().getOut());
            ViewerWindow.open(
                    viewer,
                    "Dormouse: " + open.get(0).recording().name(),
                    size.width(),
                    size.height(),
                    !measure,
                    measure ? measurement : seconds -> {});
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            background.shutdownNow();
        }
        return 0;
    }
}
