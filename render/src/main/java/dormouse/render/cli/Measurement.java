package dormouse.render.cli;

import dormouse.render.view.Action;
import dormouse.render.view.Viewer;
import dormouse.render.window.ViewerWindow.FrameListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Measures the viewer in its window: opening, seeking, playing, memory; prints the figures and closes it. */
final class Measurement implements FrameListener {

    private static final int SEEKS = 500;
    private static final double WARM_UP_SECONDS = 10;
    private static final int WARM_UP_FRAMES = 500;
    private static final double PLAY_SECONDS = 10;

    private final PrintWriter out;
    private Viewer viewer;
    private double opened;
    private double firstFrame = -1;
    private double spaceAt = -1;
    private double playedFrom;
    private double workedBefore;
    private long warmed;
    private long frames;
    private boolean sought;
    private final List<Double> preparing = new ArrayList<>();

    Measurement(PrintWriter out) {
        this.out = out;
    }

    /** Takes note that a viewer was opened, and returns it. */
    Viewer of(Viewer newViewer) {
        viewer = newViewer;
        opened = sinceStart();
        return newViewer;
    }

    private static double sinceStart() {
        return (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1000.0;
    }

    /** How long processors have worked for this program: what a machine without other work would take at most. */
    private static double worked() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() * 1e-9
                : Double.NaN;
    }

    @Override
    public void drawn(double prepared) throws IOException {
        double now = sinceStart();
        warmed++;
        if (firstFrame < 0) {
            firstFrame = now;
            print(String.format(
                    Locale.ROOT,
                    "%,d epochs in the recording",
                    viewer.transport().length()));
            print(String.format(Locale.ROOT, "%.2f s from the program's start to the recording opened", opened));
            print(String.format(
                    Locale.ROOT,
                    "%.2f s from the program's start to the first frame in the window; processors worked for %.2f s",
                    firstFrame,
                    worked()));
            return;
        }
        if (spaceAt < 0) {
            spaceAt = viewer.scene().space().isPresent() ? now : -1;
            return;
        }
        if (now - firstFrame < WARM_UP_SECONDS || warmed < WARM_UP_FRAMES) {
            return;
        }
        if (!sought) {
            print(String.format(Locale.ROOT, "%.2f s from the program's start until weight space was there", spaceAt));
            seek();
            sought = true;
            viewer.transport().seek(viewer.transport().length() / 2);
            while (viewer.transport().speed() < 1000) {
                viewer.act(Action.FASTER);
            }
            viewer.act(Action.PLAY);
            playedFrom = sinceStart();
            workedBefore = worked();
            frames = 0;
            return;
        }
        preparing.add(prepared * 1e3);
        frames++;
        if (now - playedFrom > PLAY_SECONDS) {
            print(String.format(
                    Locale.ROOT,
                    "%.1f frames a second while playing %,d epochs a second; processors worked %.1f ms for each",
                    frames / (now - playedFrom),
                    viewer.transport().speed(),
                    1e3 * (worked() - workedBefore) / frames));
            double[] millis =
                    preparing.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            print(String.format(
                    Locale.ROOT,
                    "%.2f ms to prepare a frame, without OpenGL's work (median), %.2f ms at most of 99 in 100",
                    millis[millis.length / 2],
                    millis[(int) (0.99 * (millis.length - 1))]));
            print(String.format(
                    Locale.ROOT, "%d MB of memory (resident), %d MB of it Java's heap", resident(), heap()));
            viewer.act(Action.QUIT);
        }
    }

    private void seek() throws IOException {
        Random random = new Random(1);
        double[] millis = new double[SEEKS];
        for (int i = 0; i < SEEKS; i++) {
            viewer.transport()
                    .seek((long) (random.nextDouble() * viewer.transport().length()));
            long began = System.nanoTime();
            viewer.scene();
            millis[i] = (System.nanoTime() - began) * 1e-6;
        }
        Arrays.sort(millis);
        print(String.format(
                Locale.ROOT,
                "%.2f ms to seek a random epoch (median of %d), %.2f ms at most",
                millis[SEEKS / 2],
                SEEKS,
                millis[SEEKS - 1]));
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** Memory of the whole process, where Linux tells it; otherwise the heap's. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return heap();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(heap());
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }
}
