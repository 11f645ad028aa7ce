package dormouse.render.window;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lwjgl.glfw.GLFW;

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
        if (needsServer && blank(environment, "WAYLAND_DISPLAY")) {
            GLFW.glfwInitHint(GLFW.GLFW_PLATFORM, GLFW.GLFW_PLATFORM_X11);
        }
        if (!GLFW.glfwInit()) {
            return Optional.of(
                    "the display " + environment.getOrDefault("DISPLAY", "") + " cannot be opened" + INSTEAD);
        }
        return Optional.empty();
    }

    private static boolean blank(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").isBlank();
    }
}
