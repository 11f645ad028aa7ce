package dormouse.render.cli;

import dormouse.render.export.FileAlbum;
import dormouse.render.export.Size;
import dormouse.render.view.Stagehand;
import dormouse.render.view.Viewer;
import dormouse.render.window.Display;
import dormouse.render.window.ViewerWindow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
            names = "--density",
            paramLabel = "X",
            description = "Pixels to a unit, such as 2. Default: what the system's settings ask for.")
    private Double density;

    @Option(
            names = "--measure",
            description = "Measure how long opening, seeking and drawing take, print it, and close the window.")
    private boolean measure;

    @Override
    public Integer call() throws IOException {
        // pictures are drawn in memory: on a Mac, Java's own windows would get in the way of ours
        System.setProperty("java.awt.headless", "true");
        Size size = runs.size(density == null ? 1 : density);
        Display.missing(System.getenv()).ifPresent(sentence -> {
            throw new ViewException(sentence);
        });
        ExecutorService background = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "viewer-background");
            thread.setDaemon(true);
            return thread;
        });
        // reading the recordings and making the window ready take as long, and need not wait for one another
        Future<Viewer> viewer = background.submit(() -> viewer(background));
        Measurement measurement = new Measurement(spec.commandLine().getOut());
        try {
            ViewerWindow.open(
                    () -> measurement.of(opened(viewer)),
                    size.width(),
                    size.height(),
                    density == null ? OptionalDouble.empty() : OptionalDouble.of(density),
                    !measure,
                    measure ? measurement : prepared -> {});
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            background.shutdownNow();
            closeIfOpened(viewer);
        }
        return 0;
    }

    private Viewer viewer(Executor background) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        List<Stagehand> open = runs.open(err);
        err.flush();
        List<Path> folders =
                open.stream().map(hand -> hand.recording().folder()).toList();
        FileAlbum album = new FileAlbum(Path.of("").toAbsolutePath(), folders, background);
        Viewer viewer = new Viewer(open, runs.skin(), background, album);
        if (at != null) {
            viewer.transport().seek(at);
        }
        return viewer;
    }

    /** Waits for the viewer; what its opening failed of is thrown here. */
    private static Viewer opened(Future<Viewer> viewer) throws IOException {
        try {
            return viewer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the recordings were opened", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static void closeIfOpened(Future<Viewer> viewer) throws IOException {
        if (viewer.isDone()) {
            try {
                viewer.get().close();
            } catch (ExecutionException e) {
                return; // said already
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
