package dormouse.render.window;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.system.Configuration;

/** Finds out whether a window can be opened. */
public final class Display {

    private static final String INSTEAD = "; 'dormouse export' draws the same picture without one, and"
            + " 'xvfb-run dormouse watch' brings its own (package xvfb)";

    private Display() {}

    /** Returns why no window can be opened, in a sentence; empty if one can. */
    public static Optional<String> missing(Map<String, String> environment) {
        boolean needsServer =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (needsServer && blank(environment, "DISPLAY") && blank(environment, "WAYLAND_DISPLAY")) {
            return Optional.of("there is no display to open a window on" + INSTEAD);
        }
        hushJniVersion();
        if (needsServer && blank(environment, "WAYLAND_DISPLAY")) {
            GLFW.glfwInitHint(GLFW.GLFW_PLATFORM, GLFW.GLFW_PLATFORM_X11);
        }
        if (!GLFW.glfwInit()) {
            return Optional.of(
                    "the display " + environment.getOrDefault("DISPLAY", "") + " cannot be opened" + INSTEAD);
        }
        return Optional.empty();
    }

    /**
     * LWJGL 3.3.3 copies the JVM's table of JNI functions, and says on System.err that it does not know how long that is since Java 24. It
     * copies as many then as Java 24 and 25 have, so the line is of no use to anyone.
     */
    private static void hushJniVersion() {
        PrintStream err = System.err;
        Configuration.DEBUG_STREAM.set(new PrintStream(err, true, Charset.defaultCharset()) {
            @Override
            public void println(String line) {
                if (line == null || !line.contains("Unsupported JNI version")) {
                    super.println(line);
                }
            }
        });
    }

    /** Returns how many pixels there are to a unit, as the system's settings ask for; after {@link #missing}. */
    static double density() {
        long monitor = GLFW.glfwGetPrimaryMonitor();
        float[] x = new float[1];
        if (monitor != 0) {
            GLFW.glfwGetMonitorContentScale(monitor, x, new float[1]);
        }
        return x[0] > 0 ? x[0] : 1;
    }

    /** Returns whether the sizes of windows are told in pixels here, and not in units. */
    static boolean sizesInPixels() {
        int platform = GLFW.glfwGetPlatform();
        return platform == GLFW.GLFW_PLATFORM_X11 || platform == GLFW.GLFW_PLATFORM_WIN32;
    }

    /** Returns how wide and how high a window can be. */
    static int[] workArea() {
        long monitor = GLFW.glfwGetPrimaryMonitor();
        int[] width = new int[1];
        int[] height = new int[1];
        if (monitor != 0) {
            GLFW.glfwGetMonitorWorkarea(monitor, new int[1], new int[1], width, height);
        }
        return width[0] > 0 && height[0] > 0
                ? new int[] {width[0], height[0]}
                : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE};
    }

    private static boolean blank(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").isBlank();
    }
}
